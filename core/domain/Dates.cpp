// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Dates.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Full-width forms are the ASCII characters at another place; Chinese input methods type them.
QString plainForm(QStringView text)
{
    QString plain;
    for (const auto c : text.trimmed()) {
        if (c >= u'！' && c <= u'～') {
            plain += QChar(c.unicode() - u'！' + u'!');
        } else if (c == u'。') {
            plain += u'.';
        } else if (c == u'—' || c == u'–' || c == u'−') {
            plain += u'-';
        } else if (!c.isSpace()) {
            plain += c;
        }
    }
    return plain;
}

QRegularExpressionMatch dateIn(const QString& plain)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})(?:(\\d{2})(\\d{2})|([-/.])(\\d{1,2})\\4(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})(日|号)?)$"_s);
    return pattern.match(plain);
}

/// The first of several groups that took part.
QString oneOf(const QRegularExpressionMatch& match, std::initializer_list<int> groups)
{
    for (const int group : groups) {
        if (match.hasCaptured(group)) {
            return match.captured(group);
        }
    }
    return {};
}

} // namespace

QDate typedDate(QStringView text)
{
    const auto match = dateIn(plainForm(text));
    return {match.captured(1).toInt(), oneOf(match, {2, 5, 7}).toInt(), oneOf(match, {3, 6, 8}).toInt()};
}

bool isWholeDate(QStringView text)
{
    const auto match = dateIn(plainForm(text));
    return match.hasMatch() && typedDate(text).isValid()
           && (match.hasCaptured(9) || oneOf(match, {3, 6, 8}).size() == 2);
}

} // namespace pingshen
