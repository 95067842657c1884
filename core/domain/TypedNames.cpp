// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TypedNames.h"

#include "core/base/Blank.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isIdeographic(QChar c)
{
    return c.isSurrogate() || isChineseName(QStringView(&c, 1));
}

bool hasLetters(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool isLatinText(const QString& text)
{
    return hasLetters(text) && !isChineseName(text);
}

/// Two to four characters, without those in which employers end; foreign names have a dot in between.
bool readsAsChineseName(const QString& text)
{
    static const QRegularExpression employer(
        u"(大学|学院|中心|集团|公司|医院|实验室|北大|清华|[局院所部处科司厂系校会厅办室站社区市省])$"_s);
    const bool isWritten =
        std::ranges::all_of(text, [](QChar c) { return isIdeographic(c) || c == u'·' || c == u' '; });
    const auto letters = QString(text).remove(u' ').toUcs4().size();
    const bool isDotted = text.contains(u'·');
    return isWritten && isChineseName(text) && (isDotted || (letters >= 2 && letters <= 4))
           && !employer.match(text).hasMatch();
}

/// Two to four words with capitals, of which none is an employer's.
bool readsAsLatinName(const QString& text)
{
    static const QRegularExpression employer(
        u"\\b(university|institute|college|school|academy|hospital|bureau|company|co|ltd|inc|corp|group|department|"
        "dept|cent(er|re)|lab|laboratory|office|ministry|faculty|of|and|the|for|tech|technology|science|sciences)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const bool areNames = std::ranges::all_of(words, [](const QString& word) {
        const bool isInitials = word.size() > 2 && word == word.toUpper() && !word.contains(u'.');
        return word[0].isUpper() && !isInitials && std::ranges::all_of(word, [](QChar c) {
                   return c.isLetter() || c.isMark() || u"-'’.,"_s.contains(c);
               });
    });
    return isLatinText(text) && words.size() >= 2 && words.size() <= 4 && areNames && !employer.match(text).hasMatch();
}

/// "李明 Li Ming", "Li Ming 李明"; a name that mixes them otherwise stays whole, as a Chinese one.
void takeWritten(Person& person, const QString& written)
{
    static const QRegularExpression chineseFirst(u"^([^A-Za-z]*\\p{Han})[\\s/,，、·]*(\\p{Latin}[^\\p{Han}]*)$"_s);
    static const QRegularExpression latinFirst(u"^(\\p{Latin}[^\\p{Han}]*?)[\\s/,，、·]*(\\p{Han}[^A-Za-z]*)$"_s);
    if (!isChineseName(written)) {
        person.latinName = written;
        return;
    }
    person.chineseName = written;
    for (const auto* order : {&chineseFirst, &latinFirst}) {
        const auto parts = order->match(written);
        const bool isChineseFirst = order == &chineseFirst;
        if (parts.hasMatch() && isLatinText(parts.captured(isChineseFirst ? 2 : 1))) {
            person.chineseName = plainName(parts.captured(isChineseFirst ? 1 : 2));
            person.latinName = plainName(parts.captured(isChineseFirst ? 2 : 1));
            return;
        }
    }
}

/// What stands in brackets at the end, first to last; `name` keeps the rest.
QStringList takeBrackets(QString& name)
{
    static const QRegularExpression atEnd(u"^(.*\\S)\\s*[(（]([^()（）]*)[)）]$"_s);
    QStringList brackets;
    for (auto found = atEnd.match(name); found.hasMatch(); found = atEnd.match(name)) {
        brackets.prepend(plainName(found.captured(2)));
        name = plainName(found.captured(1));
    }
    return brackets;
}

} // namespace

Person namesTyped(QStringView typed)
{
    Person person;
    auto name = plainName(typed);
    const auto brackets = takeBrackets(name);
    takeWritten(person, name);
    QStringList remarks;
    for (const auto& each : brackets) {
        if (person.chineseName.isEmpty() && readsAsChineseName(each)) {
            person.chineseName = each;
        } else if (person.latinName.isEmpty() && readsAsLatinName(each)) {
            person.latinName = each;
        } else if (!each.isEmpty()) {
            remarks.append(each);
        }
    }
    person.remark = remarks.join(u' ');
    return person;
}

void sortNames(Person& person)
{
    const bool isChineseBlank = isBlank(person.chineseName);
    if (isChineseBlank == isBlank(person.latinName)) {
        return;
    }
    const auto names = namesTyped(isChineseBlank ? person.latinName : person.chineseName);
    person.chineseName = names.chineseName;
    person.latinName = names.latinName;
    if (isBlank(person.remark)) {
        person.remark = names.remark;
    } else if (!names.remark.isEmpty() && names.remark != person.remark) {
        const bool isLatin = !names.latinName.isEmpty();
        auto& name = isLatin ? person.latinName : person.chineseName;
        name += (isLatin ? u" (%1)"_s : u"（%1）"_s).arg(names.remark);
    }
}

} // namespace pingshen
