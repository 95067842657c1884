// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/PersonName.h"

#include "core/facts/MachineReadableZone.h"
#include "core/text/Folding.h"
#include "core/text/Pinyin.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 90; ///< UTF-16

/// In lower case, apart at spaces and commas.
QStringList wordsOf(const QString& name)
{
    auto words = name.toCaseFolded();
    words.replace(u',', u' ');
    return words.split(u' ', Qt::SkipEmptyParts);
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

/// Without marks on letters, hyphens, apostrophes, stops: apart at each.
QStringList plainWords(const QString& name)
{
    auto plain = folded(name);
    static const QRegularExpression signs(u"[^\\p{L}\\p{N}]+"_s);
    return plain.split(signs, Qt::SkipEmptyParts);
}

QString joined(const QStringList& words)
{
    return words.join(QString());
}

/// What a document calls the surname: it has a field for it, or a comma behind it.
QStringList surnameOf(const Fact& fact)
{
    const auto comma = fact.value.indexOf(u',');
    return wordsOf(comma > 0 ? fact.value.first(comma) : fact.surname);
}

/// The surname first.
QStringList inKnownOrder(const QString& name, const QStringList& family)
{
    auto words = wordsOf(name);
    if (family.isEmpty() || family.size() >= words.size()) {
        return words;
    }
    if (words.last(family.size()) == family) {
        words = family + words.first(words.size() - family.size());
    }
    return words;
}

bool areInitialsOf(const QStringList& few, const QStringList& many)
{
    if (few.size() != many.size()) {
        return false;
    }
    int shortened = 0;
    for (qsizetype i = 0; i < few.size(); ++i) {
        const bool isInitial = few[i].size() == 1 && many[i].startsWith(few[i]);
        if (few[i] != many[i] && !isInitial) {
            return false;
        }
        shortened += few[i] != many[i] ? 1 : 0;
    }
    return shortened > 0;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

bool isOrganisationName(const QString& name)
{
    static const QRegularExpression words(
        u"\\b(?:co|ltd|limited|inc|llc|gmbh|corp|corporation|company|university|institute|college|school|bank|group|"
        u"hospital|academy|centre|center|foundation|association|ministry|bureau|office|department|district|street|road|"
        u"certificate|passport|contract|sample|agreement|republic|permit|form|page|number|date)\\b|公司|大学|学院|研究|"
        u"单位|中心|银行|集团|局|厂|"
        u"签字|盖章|签名|护照|合同|证书|有限"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.contains(words);
}

std::optional<Placed<QString>> latinNameAt(QStringView text, qsizetype begin, qsizetype end)
{
    static const QRegularExpression pattern(
        u"\\p{Lu}[\\p{Latin}'’.\\-]{0,30}(?:,? {1,2}(?:\\p{Latin}[\\p{Latin}'’.\\-]{0,30})){1,6}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (begin >= end) {
        return std::nullopt;
    }
    const auto near = text.mid(begin, std::min(end - begin, longestName)).toString();
    const auto match =
        pattern.match(near, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    static const QRegularExpression prose(
        u"\\s(?:has|is|was|born|and|from|of the|national|works?|worked|passport|holder|hereby|with|a|as)\\b.*$"_s);
    auto name = match.captured();
    const auto goesOn = prose.match(name);
    name = goesOn.hasMatch() ? name.first(goesOn.capturedStart()) : name;
    while (!name.isEmpty() && !name.back().isLetter()) {
        name.chop(1);
    }
    if (!name.contains(u' ') || isOrganisationName(name)) {
        return std::nullopt;
    }
    return Placed<QString>{name.simplified(), begin, begin + name.size()};
}

std::optional<Placed<QString>> chineseNameAt(QStringView text, qsizetype begin, qsizetype end)
{
    static const QRegularExpression pattern(
        u"\\p{Han}{1,8}(?: ?[·.] ?\\p{Han}{1,8}){1,4}|\\p{Han}(?: ?\\p{Han}){1,4}(?!\\p{Han})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (begin >= end) {
        return std::nullopt;
    }
    const auto near = text.mid(begin, std::min(end - begin, longestName)).toString();
    const auto match =
        pattern.match(near, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    const auto after = match.capturedEnd();
    const bool goesOn = after > 0 && after < near.size() && isHan(near[after]);
    if (!match.hasMatch() || goesOn || isOrganisationName(match.captured())) {
        return std::nullopt;
    }
    auto name = match.captured();
    name.remove(u' ').replace(u'.', u'·');
    return Placed<QString>{name, begin, begin + after};
}

Likeness latinNameLikeness(const Fact& a, const Fact& b)
{
    const auto first = wordsOf(a.value);
    const auto second = wordsOf(b.value);
    if (first == second) {
        return Likeness::Same;
    }
    if (sorted(first) == sorted(second)) {
        const auto family = surnameOf(a).isEmpty() ? surnameOf(b) : surnameOf(a);
        const bool isSame = !family.isEmpty() && inKnownOrder(a.value, family) == inKnownOrder(b.value, family);
        return isSame ? Likeness::Same : Likeness::Alike;
    }
    const auto plainA = sorted(plainWords(a.value));
    const auto plainB = sorted(plainWords(b.value));
    const auto zoneA = sorted(plainWords(zoneSpelling(a.value)));
    const auto zoneB = sorted(plainWords(zoneSpelling(b.value)));
    const bool isTranscribed = plainA == plainB || zoneA == zoneB || zoneA == plainB || plainA == zoneB;
    if (isTranscribed) {
        return a.isOfZone || b.isOfZone ? Likeness::Same : Likeness::Alike;
    }
    const bool isHyphened = joined(plainWords(a.value)) == joined(plainWords(b.value))
                            || joined(plainWords(zoneSpelling(a.value))) == joined(plainWords(zoneSpelling(b.value)));
    const bool isAbbreviated = areInitialsOf(plainWords(a.value), plainWords(b.value))
                               || areInitialsOf(plainWords(b.value), plainWords(a.value));
    const bool looksAlike = alikeKey(a.value) == alikeKey(b.value);
    return isHyphened || isAbbreviated || looksAlike ? Likeness::Alike : Likeness::Different;
}

Likeness chineseNameLikeness(const QString& a, const QString& b)
{
    const auto bare = [](QString name) { return name.remove(u'·').remove(u' '); };
    if (bare(a) == bare(b)) {
        return Likeness::Same;
    }
    if (folded(bare(a)) == folded(bare(b)) || alikeKey(bare(a)) == alikeKey(bare(b))) {
        return Likeness::Alike;
    }
    const Pinyin pinyin; // seldom: names that are not the same are few
    return pinyin.of(bare(a)) == pinyin.of(bare(b)) ? Likeness::Alike : Likeness::Different;
}

} // namespace pingshen
