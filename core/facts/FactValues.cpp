// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactValues.h"

#include "core/facts/CheckDigits.h"
#include "core/facts/Countries.h"
#include "core/facts/PersonName.h"
#include "core/facts/WrittenAmount.h"
#include "core/text/Folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nearby = 16;        ///< UTF-16: how far behind its label a date or number begins
constexpr double cellGap = 1.0;         ///< free space that ends a value, in heights of a line
constexpr qsizetype longestValue = 120; ///< UTF-16

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// The part up to a wide gap.
qsizetype cellEnd(const FactPage& page, qsizetype begin, qsizetype end)
{
    end = std::min(end, begin + longestValue);
    for (auto at = begin + 1; at < end; ++at) {
        if (page.plain()[at] == u'|' || page.gapBefore(at) >= cellGap) {
            return at;
        }
    }
    return end;
}

QRegularExpressionMatch matchAt(const QRegularExpression& pattern, const QString& text)
{
    return pattern.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

QString part(const FactPage& page, qsizetype begin, qsizetype end)
{
    return page.plain().mid(begin, std::min(end - begin, longestValue));
}

/// What stands between the label and its value in a sentence.
qsizetype behindFiller(const FactPage& page, qsizetype begin, qsizetype end)
{
    static const QRegularExpression filler(u"(?:[\\s:#]|为|是|系|共计|计|约|No\\.?|is|of|was|number|号)*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return std::min(begin + matchAt(filler, page.plain().mid(begin, nearby)).capturedLength(), end);
}

void addNameFacts(QList<Fact>& facts, const FactPage& page, FactLabel label, qsizetype begin, qsizetype end)
{
    const auto text = QStringView(page.plain());
    const auto add = [&](FactKind kind, const std::optional<Placed<QString>>& name) {
        if (name) {
            facts.append(factOf(page, kind, name->value, name->begin, name->end));
        }
    };
    const auto read = [&](qsizetype at) {
        if (label != FactLabel::LatinName) {
            add(FactKind::ChineseName, chineseNameAt(text, at, end));
        }
        if (label != FactLabel::ChineseName) {
            add(FactKind::LatinName, latinNameAt(text, at, end));
        }
    };
    read(begin);
    const auto read1 = facts.isEmpty() ? begin : begin + 1;
    const auto bracket = text.first(end).indexOf(u'(', read1);
    if (bracket >= 0) {
        read(bracket + 1);
    } else if (!facts.isEmpty() && facts.first().kind == FactKind::ChineseName) {
        // 马泰奥·里瓦斯 Mateo Rivas Almendro
        const auto latin = std::find_if(text.begin() + begin, text.begin() + end, [](QChar c) { return c.isUpper(); });
        add(FactKind::LatinName, latinNameAt(text, latin - text.begin(), end));
    }
}

void addPassportNumber(QList<Fact>& facts, const FactPage& page, qsizetype begin, qsizetype end)
{
    static const QRegularExpression pattern(
        u"([A-Za-z]{1,3}[ -]?[A-Za-z0-9]{5,10}|[0-9][A-Za-z0-9]{5,11})(?![A-Za-z0-9])"_s);
    begin = behindFiller(page, begin, end);
    const auto match = matchAt(pattern, part(page, begin, end));
    if (!match.hasMatch()) {
        return;
    }
    auto number = match.captured().toUpper();
    number.remove(u' ').remove(u'-');
    constexpr int fewestDigits = 3;
    if (std::ranges::count_if(number, [](QChar c) { return c.isDigit(); }) >= fewestDigits) {
        facts.append(factOf(page, FactKind::PassportNumber, number, begin, begin + match.capturedLength()));
    }
}

void addCode(QList<Fact>& facts, const FactPage& page, bool isOrganisation, qsizetype begin, qsizetype end)
{
    static const QRegularExpression pattern(u"[A-Za-z0-9]{8}-?[A-Za-z0-9]{1,12}(?![A-Za-z0-9])"_s);
    begin = behindFiller(page, begin, end);
    const auto match = matchAt(pattern, part(page, begin, end));
    auto code = match.captured().toUpper();
    code.remove(u'-');
    constexpr qsizetype creditLength = 18;
    constexpr qsizetype registrationLength = 15;
    const bool isOld = isOrganisation && (isOrganisationCode(code) || isRegistrationNumber(code));
    const bool isOfLength = code.size() == creditLength || (!isOrganisation && code.size() == registrationLength);
    if (!match.hasMatch() || isCitizenNumber(code) || (!isOld && !isOfLength)) {
        return;
    }
    auto fact = factOf(page, FactKind::CreditCode, code, begin, begin + match.capturedLength());
    fact.check = isOld || isCreditCode(code) || isRegistrationNumber(code) ? FactCheck::Holds : FactCheck::Fails;
    facts.append(fact);
}

void addEmployer(QList<Fact>& facts, const FactPage& page, const LabelPlace& label, qsizetype begin, qsizetype end)
{
    const auto stop = cellEnd(page, begin, end);
    if (const auto name = organisationAt(page.plain(), begin, stop)) {
        facts.append(factOf(page, FactKind::Employer, name->value, name->begin, name->end));
        return;
    }
    // A short name without its legal form, where a form asks for it.
    static const QRegularExpression pattern(u"[\\p{Han}]{4,16}(?= *$)"_s);
    static const QRegularExpression prose(u"[的应将与]|同意|签字|盖章|负责|聘|因|不得|可以"_s);
    const auto match = matchAt(pattern, part(page, begin, stop));
    if (label.isWeak && match.hasMatch() && !match.captured().contains(prose)) {
        facts.append(factOf(page, FactKind::Employer, match.captured(), begin, begin + match.capturedLength()));
    }
}

void addPosition(QList<Fact>& facts, const FactPage& page, qsizetype begin, qsizetype end)
{
    static const QRegularExpression chinese(u"[\\p{Han}A-Z0-9/、·&-]{2,30}"_s);
    static const QRegularExpression latin(u"\\p{Lu}[\\p{Latin}&/ ,.'\\-]{2,80}"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression prose(u"的|如下|调整|不得|应当|负责|shall|will|means|duties"_s);
    const auto stop = cellEnd(page, begin, end);
    const auto text = part(page, begin, stop);
    auto match = matchAt(chinese, text);
    const bool isChinese = match.hasMatch() && std::ranges::any_of(match.captured(), isIdeograph);
    match = isChinese ? match : matchAt(latin, text);
    auto position = match.captured();
    while (!position.isEmpty() && !position.back().isLetterOrNumber()) {
        position.chop(1);
    }
    if (position.size() < 2 || position.contains(prose)) {
        return;
    }
    facts.append(factOf(page, FactKind::Position, position, begin, begin + position.size()));
    if (const auto rest = begin + match.capturedEnd(); isChinese && rest < stop) {
        const auto next = matchAt(latin, text.mid(match.capturedEnd()).trimmed());
        const auto other = next.captured().trimmed();
        const auto at = page.plain().indexOf(other, rest);
        if (!other.isEmpty() && at >= 0) {
            facts.append(factOf(page, FactKind::Position, other, at, at + other.size()));
        }
    }
}

void addSalary(QList<Fact>& facts, const FactPage& page, const LabelPlace& label, qsizetype begin, qsizetype end)
{
    constexpr qint64 wan = 10'000;
    constexpr qint64 leastYearly = 100'000; ///< fen: less is a month's part, a rank, a percentage
    const bool isInWan = QStringView(page.plain()).mid(label.begin, label.valueBegin - label.begin).contains(u'万');
    const auto amount = amountWithin(page.plain(), begin, std::min(end, begin + nearby), isInWan ? wan : 1);
    if (amount && amount->value.fen >= leastYearly) {
        auto value = amount->value;
        facts.append(factOf(page, FactKind::Salary, valueOf(value), amount->begin, amount->end));
    }
}

} // namespace

Fact factOf(const FactPage& page, FactKind kind, const QString& value, qsizetype begin, qsizetype end)
{
    Fact fact;
    fact.kind = kind;
    fact.value = value.simplified();
    fact.text = page.text().mid(begin, end - begin).simplified();
    fact.passage = {page.number(), page.rects(begin, end), fact.text};
    fact.confidence = page.confidence(begin, end);
    fact.isRecognised = page.isRecognised();
    return fact;
}

std::optional<Fact> nationalityIn(const FactPage& page, qsizetype begin, qsizetype end)
{
    const auto index = page.lineAt(begin);
    if (index < 0) {
        return std::nullopt;
    }
    const auto& line = page.lines()[index];
    const auto first = std::ranges::lower_bound(line.places, begin) - line.places.begin();
    const auto last = std::ranges::lower_bound(line.places, end) - line.places.begin();
    const auto keys = QStringView(line.keys).mid(first, last - first);
    for (qsizetype at = 0; at < std::min(keys.size(), qsizetype(3)); ++at) { // 为, 系, a bracket
        if (const auto country = countryAt(keys.mid(at))) {
            const auto from = line.places[first + at];
            const auto to = line.places[first + at + country->length - 1] + 1;
            return factOf(page, FactKind::Nationality, country->code, from, to);
        }
    }
    return std::nullopt;
}

std::optional<Placed<QString>> organisationAt(QStringView text, qsizetype begin, qsizetype end)
{
    static const QRegularExpression company(
        u"[\\p{Han}A-Za-z0-9()·&-]{2,40}?(?:有限责任公司|股份有限公司|有限公司|公司|合伙企业|事务所)(?:\\p{Han}{0,6}分公司)?"_s);
    static const QRegularExpression institution(
        u"[\\p{Han}A-Za-z0-9()·&-]{2,30}(?:研究院|研究所|研究中心|大学|学院|医院|银行|中心|集团|基金会|协会|实验室|学校)"_s);
    static const QRegularExpression latin(
        u"\\p{Lu}[\\p{Latin}0-9&.,'()\\- ]{2,90}?(?:Co\\.? ?,? ?Ltd\\b\\.?|Company Limited|Limited\\b|Ltd\\b\\.?|"
        u"Inc\\b\\.?|LLC\\b|GmbH\\b|Corporation\\b|Corp\\b\\.?|S\\.A\\.|PLC\\b)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression latinInstitution(
        u"\\p{Lu}[\\p{Latin}0-9&.,'()\\- ]{0,90}(?:University|Institute|Hospital|Academy|College|Bank|Foundation|"
        u"Laboratory|Centre|Center|Group)\\b(?: of [\\p{Latin} ]{2,40})?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (begin >= end) {
        return std::nullopt;
    }
    const auto near = text.mid(begin, std::min(end - begin, longestValue)).toString();
    for (const auto* pattern : {&company, &latin, &institution, &latinInstitution}) {
        if (const auto match = matchAt(*pattern, near); match.hasMatch()) {
            return Placed<QString>{match.captured(), begin, begin + match.capturedEnd()};
        }
    }
    return std::nullopt;
}

QString degreeIn(QStringView text)
{
    static const QRegularExpression pattern(
        u"(博士(?!后|生导师|点)|\\bph\\.?\\s?d\\b|\\bdoctor(?:ate|al)?\\b|\\bd\\.?phil\\b)|"
        u"(硕士|\\bmaster(?:'s|s)?\\b|\\bm\\.?sc\\b|\\bmba\\b)|"
        u"(学士|本科|\\bbachelor(?:'s|s)?\\b|\\bb\\.?sc\\b|\\bb\\.?eng\\b)|(大专|专科|\\bjunior college\\b|\\bassociate degree\\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression demanded(u"^(?:研究生|学位|学历|degree)?\\s?(?:及以上|或以上|or above|及其以上)"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch() || demanded.match(text.mid(match.capturedEnd()).toString()).hasMatch()) {
        return {};
    }
    return match.hasCaptured(1)   ? u"doctorate"_s
           : match.hasCaptured(2) ? u"master"_s
           : match.hasCaptured(3) ? u"bachelor"_s
                                  : u"college"_s;
}

QList<Fact> factsAfter(const FactPage& page, const LabelPlace& label, qsizetype begin, qsizetype end)
{
    QList<Fact> facts;
    switch (label.label) {
    case FactLabel::Name:
    case FactLabel::LatinName:
    case FactLabel::ChineseName:
        addNameFacts(facts, page, label.label, begin, cellEnd(page, begin, end));
        break;
    case FactLabel::Nationality:
        if (auto country = nationalityIn(page, begin, end)) {
            facts.append(*country);
        }
        break;
    case FactLabel::PassportNumber:
        addPassportNumber(facts, page, begin, end);
        break;
    case FactLabel::BirthDate:
        if (const auto date = dateWithin(page.plain(), begin, std::min(end, begin + nearby / 2))) {
            facts.append(factOf(page, FactKind::BirthDate, valueOf(date->value), date->begin, date->end));
        }
        break;
    case FactLabel::Employer:
        addEmployer(facts, page, label, begin, end);
        break;
    case FactLabel::CreditCode:
    case FactLabel::OrganisationCode:
        addCode(facts, page, label.label == FactLabel::OrganisationCode, begin, end);
        break;
    case FactLabel::Position:
        addPosition(facts, page, begin, end);
        break;
    case FactLabel::Salary:
        addSalary(facts, page, label, begin, end);
        break;
    case FactLabel::Degree: {
        const auto stop = cellEnd(page, begin, end);
        if (const auto degree = degreeIn(QStringView(page.plain()).mid(begin, stop - begin)); !degree.isEmpty()) {
            facts.append(factOf(page, FactKind::Degree, degree, begin, stop));
        }
        break;
    }
    case FactLabel::Term: {
        const auto from = dateWithin(page.plain(), begin, std::min(end, begin + nearby));
        if (const auto period = from ? periodAt(page.plain(), from->begin) : std::nullopt) {
            facts.append(factOf(page, FactKind::Employment, valueOf(period->value), period->begin, period->end));
        }
        break;
    }
    case FactLabel::Surname:
    case FactLabel::GivenNames:
    case FactLabel::Table:
    case FactLabel::None:
        break;
    }
    return facts;
}

} // namespace pingshen
