// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Palette.h"
#include "ui/theme/PlainWords.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QProxyStyle>
#include <QStyleFactory>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

Appearance appearanceFrom(QStringView name)
{
    if (name == "light"_L1) {
        return Appearance::Light;
    }
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

namespace {

/// Once in a program, however many themes it makes.
void loadFonts()
{
    static const bool loaded = [] {
        bool all = true;
        for (const auto& file : {u":/fonts/PingshenLatin-Regular.otf"_s, u":/fonts/PingshenLatin-Bold.otf"_s}) {
            all = QFontDatabase::addApplicationFont(file) >= 0 && all;
        }
        return all;
    }();
    Q_ASSERT(loaded);
    Q_UNUSED(loaded)
}

/// Of the whole program: a style that one widget had of its own would lose its sheet with the next look.
class WidgetStyle final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* more) const override
    {
        const bool isWalkable = hint == SH_Menu_AllowActiveAndDisabled && widget && widget->property(walkable).toBool();
        return isWalkable ? 1 : QProxyStyle::styleHint(hint, option, widget, more);
    }
};

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness()
                     < QApplication::palette().color(QPalette::WindowText).lightness())
{
    loadFonts();
    new PlainWords(this);
    new FocusRing(this);
}

void Theme::apply(Appearance appearance, int fontScalePercent, Letters letters)
{
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && m_systemIsDark);
    if (dark == m_dark && fontScalePercent == m_scale && letters == m_letters) {
        return;
    }
    m_dark = dark;
    m_scale = fontScalePercent;
    m_letters = letters;
    const auto& palette = dark ? Palette::dark() : Palette::light();
    // The style sheet comes off first: with it on, every palette and font change would style every widget once more.
    qApp->setStyleSheet({});
    QApplication::setStyle(new WidgetStyle(QStyleFactory::create(u"Fusion"_s)));
    QApplication::setPalette(palette.widgetPalette());
    QApplication::setFont(baseFont(fontScalePercent, letters));
    qApp->setStyleSheet(styleSheet(palette));
    Q_EMIT changed();
}

} // namespace pingshen::ui
