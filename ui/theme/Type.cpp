// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Type.h"

#include <QGuiApplication>
#include <QStringList>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textPixels = 13;

struct Size
{
    int pixels;
    QFont::Weight weight;
};

Size sizeOf(TypeRole role)
{
    switch (role) {
    case TypeRole::Text:
        return {textPixels, QFont::Normal};
    case TypeRole::Strong:
        return {textPixels, QFont::DemiBold};
    case TypeRole::Small:
        return {12, QFont::Normal};
    case TypeRole::Title:
        return {14, QFont::DemiBold};
    case TypeRole::Caption:
        return {11, QFont::Normal};
    case TypeRole::Points:
        return {18, QFont::DemiBold};
    case TypeRole::Display:
        return {22, QFont::DemiBold};
    }
    Q_UNREACHABLE();
}

} // namespace

QFont fontOf(TypeRole role)
{
    auto font = QGuiApplication::font();
    // Before a Theme was applied the platform's font may be sized in points.
    const int base = font.pixelSize() > 0 ? font.pixelSize() : textPixels;
    const auto size = sizeOf(role);
    font.setPixelSize(qMax(9, qRound(static_cast<double>(base) * size.pixels / textPixels)));
    font.setWeight(size.weight);
    return font;
}

QStringList fontFamilies(Letters letters)
{
    QStringList families{u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Noto Sans SC"_s, u"Microsoft YaHei UI"_s,
                         u"PingFang SC"_s};
    if (letters == Letters::Latin) {
        families.prepend(u"Pingshen Latin"_s); // resources/fonts; what it has not comes from the others
    }
    return families;
}

QFont baseFont(int scalePercent, Letters letters)
{
    QFont font;
    font.setFamilies(fontFamilies(letters));
    font.setPixelSize(qMax(9, qRound(textPixels * scalePercent / 100.0)));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace pingshen::ui
