// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/ComboLook.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Palette.h"
#include "ui/theme/PlainWords.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Type.h"

#include <QApplication>
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

Theme::Theme(QObject* parent)
    : QObject(parent),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness()
                     < QApplication::palette().color(QPalette::WindowText).lightness())
{
    new PlainWords(this);
    new ComboLook(this);
    new FocusRing(this);
}

void Theme::apply(Appearance appearance, int fontScalePercent)
{
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && m_systemIsDark);
    if (dark == m_dark && fontScalePercent == m_scale) {
        return;
    }
    m_dark = dark;
    m_scale = fontScalePercent;
    const auto& palette = dark ? Palette::dark() : Palette::light();
    // The style sheet comes off first: with it on, every palette and font change would style every widget once more.
    qApp->setStyleSheet({});
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(palette.widgetPalette());
    QApplication::setFont(baseFont(fontScalePercent));
    qApp->setStyleSheet(styleSheet(palette));
    Q_EMIT changed();
}

} // namespace pingshen::ui
