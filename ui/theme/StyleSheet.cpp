// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleSheet.h"

#include "ui/theme/Type.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString written(const QColor& color)
{
    return color.alpha() == 255
               ? color.name()
               : u"rgba(%1,%2,%3,%4)"_s.arg(color.red()).arg(color.green()).arg(color.blue()).arg(color.alpha());
}

QString pixels(TypeRole role)
{
    return QString::number(fontOf(role).pixelSize()) + u"px"_s;
}

QMap<QString, QString> tokens(const Palette& p)
{
    return {
        {u"background"_s, written(p.background)},
        {u"surface"_s, written(p.surface)},
        {u"border"_s, written(p.border)},
        {u"strongBorder"_s, written(p.strongBorder)},
        {u"text"_s, written(p.text)},
        {u"secondText"_s, written(p.secondText)},
        {u"faint"_s, written(p.faint)},
        {u"accent"_s, written(p.accent)},
        {u"accentSoft"_s, written(p.accentSoft)},
        {u"onAccent"_s, written(p.onAccent())},
        {u"ok"_s, written(p.ok)},
        {u"okSoft"_s, written(p.okSoft)},
        {u"warning"_s, written(p.warning)},
        {u"warningSoft"_s, written(p.warningSoft)},
        {u"error"_s, written(p.error)},
        {u"errorSoft"_s, written(p.errorSoft)},
        {u"hover"_s, written(p.hover())},
        {u"pressed"_s, written(p.pressed())},
        {u"look"_s, p.isDark ? u"dark"_s : u"light"_s},
        {u"px-text"_s, pixels(TypeRole::Text)},
        {u"px-small"_s, pixels(TypeRole::Small)},
        {u"px-title"_s, pixels(TypeRole::Title)},
        {u"px-caption"_s, pixels(TypeRole::Caption)},
        {u"px-display"_s, pixels(TypeRole::Display)},
    };
}

} // namespace

QString styleSheet(const Palette& palette)
{
    QFile file(u":/style/window.qss"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    auto sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression token(u"@([A-Za-z]+(?:-[a-z]+)?)"_s);
    const auto values = tokens(palette);
    QString text;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(sheet); matches.hasNext();) {
        const auto match = matches.next();
        Q_ASSERT_X(values.contains(match.captured(1)), "styleSheet", qPrintable(match.captured(1)));
        text += QStringView(sheet).mid(end, match.capturedStart() - end);
        text += values.value(match.captured(1));
        end = match.capturedEnd();
    }
    text += QStringView(sheet).mid(end);
    return text;
}

} // namespace pingshen::ui
