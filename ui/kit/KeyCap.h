// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPixmap>

namespace pingshen::ui {

/// A key as it stands on a keyboard: "Ctrl K". Hidden while there is none.
class KeyCap final : public QLabel
{
    Q_OBJECT

public:
    explicit KeyCap(const QString& keys = {}, QWidget* parent = nullptr);

    /// A key sequence as people write it, e.g. QKeySequence::toString(NativeText).
    void showKeys(const QString& keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeFor(const QString& keys);
    static void paint(QPainter& painter, const QRect& rect, const QString& keys);
    /// As on a button: in the ink of its word.
    static QPixmap picture(const QString& keys, const QColor& ink, qreal ratio);

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pingshen::ui
