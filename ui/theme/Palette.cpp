// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Palette.h"

#include <QGuiApplication>

#include <cmath>

namespace pingshen::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Palette& Palette::light()
{
    static const Palette palette{
        .isDark = false,
        .background = rgb(0xF4F5F7),
        .surface = rgb(0xFFFFFF),
        .border = rgb(0xE2E5EA),
        .strongBorder = rgb(0xC3CAD4),
        .text = rgb(0x1B2330),
        .secondText = rgb(0x5A6575),
        .faint = rgb(0x8A94A3),
        .accent = rgb(0x1F5FBF),
        .accentSoft = rgb(0xE8F0FB),
        .ok = rgb(0x187547), // 4.5 : 1 on every ground it stands on, a chosen row too; amber and red alike
        .okSoft = rgb(0xE6F4EC),
        .warning = rgb(0x8F5F00),
        .warningSoft = rgb(0xFFF5DB),
        .error = rgb(0xB3261E),
        .errorSoft = rgb(0xFCEBEA),
        .canvas = rgb(0xDDE1E7),
        .page = rgb(0xFFFFFF),
        .hit = rgb(0xFFE69A),
        .currentHit = rgb(0xFFC94D),
        .selection = rgb(0xBCD4F7),
        .hitEdge = rgb(0x8F5F00),
        .keyword = rgb(0x1F5FBF),
    };
    return palette;
}

const Palette& Palette::dark()
{
    static const Palette palette{
        .isDark = true,
        .background = rgb(0x15181D),
        .surface = rgb(0x1D2127),
        .border = rgb(0x2D333B),
        .strongBorder = rgb(0x464E59),
        .text = rgb(0xE4E8EE),
        .secondText = rgb(0xA0AAB8),
        .faint = rgb(0x6F7A89),
        .accent = rgb(0x7FB0FF),
        .accentSoft = rgb(0x22324A),
        .ok = rgb(0x5FCB94),
        .okSoft = rgb(0x18332A),
        .warning = rgb(0xE7B549),
        .warningSoft = rgb(0x3A3015),
        .error = rgb(0xFF8A80),
        .errorSoft = rgb(0x3B2020),
        .canvas = rgb(0x0F1216),
        .page = rgb(0xF3F1EA),
        .hit = rgb(0xFFE69A),
        .currentHit = rgb(0xFFC94D),
        .selection = rgb(0xBCD4F7),
        .hitEdge = rgb(0x8F5F00),
        .keyword = rgb(0x1F5FBF),
    };
    return palette;
}

const Palette& Palette::current()
{
    return QGuiApplication::palette().color(QPalette::Window) == dark().background ? dark() : light();
}

QColor Palette::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return secondText;
    case Tone::Info:
        return accent;
    case Tone::Ok:
        return ok;
    case Tone::Warning:
        return warning;
    case Tone::Error:
        return error;
    }
    Q_UNREACHABLE();
}

QColor Palette::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return background;
    case Tone::Info:
        return accentSoft;
    case Tone::Ok:
        return okSoft;
    case Tone::Warning:
        return warningSoft;
    case Tone::Error:
        return errorSoft;
    }
    Q_UNREACHABLE();
}

QColor Palette::onAccent() const
{
    return isDark ? background : surface;
}

QColor Palette::hover() const
{
    auto color = text;
    color.setAlpha(isDark ? 20 : 13);
    return color;
}

QColor Palette::pressed() const
{
    auto color = text;
    color.setAlpha(isDark ? 36 : 26);
    return color;
}

QPalette Palette::widgetPalette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, background);
    set(QPalette::WindowText, text);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, background);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, secondText);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, error);
    set(QPalette::ToolTipBase, isDark ? border : text);
    set(QPalette::ToolTipText, isDark ? text : surface);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent());
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, surface);
    set(QPalette::Midlight, background);
    set(QPalette::Mid, border);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, isDark ? QColor(Qt::black) : faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [lower, higher] = std::minmax({luminance(a), luminance(b)});
    return (higher + 0.05) / (lower + 0.05);
}

} // namespace pingshen::ui
