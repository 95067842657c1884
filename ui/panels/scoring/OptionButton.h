// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace pingshen::ui {

/// One option: its label, the points that the office set, a tick when it is chosen; on request the digit that chooses
/// it, on a key cap. Wraps a long label.
class OptionButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit OptionButton(int digit, QWidget* parent = nullptr);

    /// `points`: at the right end; empty while the office has set none.
    void setWords(const QString& label, const QString& points);

    void showDigit(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect labelRect(int width) const;
    QRect tickPlace() const;
    void paintMark(QPainter& painter) const;

    int m_digit;
    bool m_digitShown = false;
    QString m_points;
};

} // namespace pingshen::ui
