// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"

#include <QLabel>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace pingshen::ui {

/// A small tag: a word in the ink of its tone on its soft ground, with an icon before it if one is named.
/// Hidden while it has no word, so that a colour never stands alone.
class Pill final : public QLabel
{
    Q_OBJECT

public:
    /// Tag: nearly square, for states. Chip: round, for evidence and filters.
    enum class Shape { Tag, Chip };

    explicit Pill(QWidget* parent = nullptr, Shape shape = Shape::Tag);

    void say(const QString& word, Tone tone, const QString& iconName = {});
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For delegates: the size it needs, and painting it into a rectangle; the word is elided when it does not fit.
    static QSize sizeFor(const QString& word, bool hasIcon = false, Shape shape = Shape::Tag);
    static void paint(QPainter& painter, const QRect& rect, const QString& word, Tone tone,
                      const QString& iconName = {}, Shape shape = Shape::Tag);

private:
    void paintEvent(QPaintEvent* event) override;

    Shape m_shape;
    Tone m_tone = Tone::Neutral;
    QString m_icon;
};

} // namespace pingshen::ui
