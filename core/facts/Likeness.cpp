// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/Likeness.h"

#include "core/facts/CheckDigits.h"
#include "core/facts/PersonName.h"
#include "core/facts/WrittenAmount.h"
#include "core/text/Folding.h"
#include "core/text/Segments.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

Likeness textLikeness(const QString& a, const QString& b)
{
    return a == b ? Likeness::Same : alikeKey(a) == alikeKey(b) ? Likeness::Alike : Likeness::Different;
}

/// An organisation's name: as it is compared, and without its place and its legal form.
struct OrganisationKey
{
    QString whole;
    QString core;
};

OrganisationKey chineseOrganisation(const QString& name)
{
    auto whole = folded(name);
    static const QRegularExpression signs(u"[\\s()·,.-]"_s);
    whole.remove(signs).replace(u"有限责任公司"_s, u"有限公司"_s); // one form, Company Law, article 7
    auto core = whole;
    static const QRegularExpression city(u"^(?:中国)?(?:北京市|北京)|(?:北京)(?=有限公司$)"_s);
    static const QRegularExpression form(u"(?:股份有限公司|集团有限公司|有限公司|公司|集团)$"_s);
    core.remove(city).remove(form);
    return {whole, core};
}

OrganisationKey latinOrganisation(const QString& name)
{
    auto words = folded(name);
    static const QRegularExpression signs(u"[^\\p{L}\\p{N}&]+"_s);
    words.replace(signs, u" "_s).replace(u"&"_s, u" and "_s);
    auto list = words.split(u' ', Qt::SkipEmptyParts);
    for (auto& word : list) {
        word = word == "ltd"_L1    ? u"limited"_s
               : word == "co"_L1   ? u"company"_s
               : word == "corp"_L1 ? u"corporation"_s
               : word == "inc"_L1  ? u"incorporated"_s
                                   : word;
    }
    list.removeAll(u"the"_s);
    auto core = list;
    while (!core.isEmpty()
           && QStringList{u"limited"_s, u"company"_s, u"corporation"_s, u"incorporated"_s, u"group"_s}.contains(
               core.last())) {
        core.removeLast();
    }
    core.removeAll(u"beijing"_s);
    return {list.join(QString()), core.join(QString())};
}

Likeness organisationLikeness(const QString& a, const QString& b)
{
    if (isChinese(a) != isChinese(b)) {
        return Likeness::Apart;
    }
    const auto first = isChinese(a) ? chineseOrganisation(a) : latinOrganisation(a);
    const auto second = isChinese(b) ? chineseOrganisation(b) : latinOrganisation(b);
    if (first.whole == second.whole) {
        return Likeness::Same;
    }
    const bool isShortened = !first.core.isEmpty() && first.core == second.core;
    return isShortened || alikeKey(first.whole) == alikeKey(second.whole) ? Likeness::Alike : Likeness::Different;
}

/// The longer one names the department too: 智能感知研究院算法研发总监.
bool hasDepartmentBefore(const QString& longer, const QString& position)
{
    static const QRegularExpression department(u"(?:部|院|中心|室|组|所|公司|处|科)$"_s);
    return longer.endsWith(position) && longer.chopped(position.size()).contains(department);
}

Likeness positionLikeness(const QString& a, const QString& b)
{
    if (isChinese(a) != isChinese(b)) {
        return Likeness::Apart;
    }
    static const QRegularExpression signs(u"[^\\p{L}\\p{N}]+"_s);
    static const QRegularExpression joining(u"\\b(?:and|of|the|for)\\b|&"_s);
    const auto keyOf = [](const QString& text) { return folded(text).remove(joining).remove(signs); };
    const auto first = keyOf(a);
    const auto second = keyOf(b);
    if (first == second || hasDepartmentBefore(first, second) || hasDepartmentBefore(second, first)) {
        return Likeness::Same;
    }
    return alikeKey(first) == alikeKey(second) ? Likeness::Alike : Likeness::Different;
}

/// An organisation code is part of the credit code (GB 32100-2015, 4.1); the number of before 2015 is none of it.
Likeness codeLikeness(const QString& a, const QString& b)
{
    constexpr qsizetype creditLength = 18;
    constexpr qsizetype organisationBegin = 8;
    constexpr qsizetype organisationLength = 9;
    const auto& longer = a.size() >= b.size() ? a : b;
    const auto& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() == shorter.size()) {
        return textLikeness(a, b);
    }
    if (longer.size() == creditLength && shorter.size() == organisationLength) {
        return textLikeness(longer.mid(organisationBegin, organisationLength), shorter);
    }
    return isRegistrationNumber(shorter) || isRegistrationNumber(longer) ? Likeness::Apart : Likeness::Different;
}

template<class T>
Likeness agreement(const std::optional<T>& a, const std::optional<T>& b)
{
    return a && b && agree(*a, *b) ? Likeness::Same : Likeness::Different;
}

Likeness salaryLikeness(const QString& a, const QString& b)
{
    const auto first = amountFromValue(a);
    const auto second = amountFromValue(b);
    if (first && second && first->currency != second->currency) {
        return Likeness::Apart;
    }
    return first && first == second ? Likeness::Same : Likeness::Different;
}

} // namespace

QString alikeKey(const QString& text)
{
    QString key;
    const auto segments = Segmenter().segments(text, Cut::Alike);
    for (const auto& segment : segments) {
        key += segment.text;
    }
    return key;
}

Likeness likenessOf(const Fact& a, const Fact& b)
{
    switch (a.kind) {
    case FactKind::LatinName:
        return latinNameLikeness(a, b);
    case FactKind::ChineseName:
        return chineseNameLikeness(a.value, b.value);
    case FactKind::PassportNumber:
        return textLikeness(a.value, b.value);
    case FactKind::BirthDate:
        return agreement(dateFromValue(a.value), dateFromValue(b.value));
    case FactKind::Employer:
        return organisationLikeness(a.value, b.value);
    case FactKind::CreditCode:
        return codeLikeness(a.value, b.value);
    case FactKind::Position:
        return positionLikeness(a.value, b.value);
    case FactKind::Salary:
        return salaryLikeness(a.value, b.value);
    case FactKind::Nationality:
    case FactKind::Degree:
        return a.value == b.value ? Likeness::Same : Likeness::Different;
    case FactKind::Employment:
        return agreement(periodFromValue(a.value), periodFromValue(b.value));
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
