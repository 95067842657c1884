// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactSentences.h"

#include "core/facts/Countries.h"
#include "core/facts/FactValues.h"
#include "core/facts/PersonName.h"
#include "core/facts/WrittenAmount.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPlaces = 64;  ///< of one pattern on one page
constexpr qsizetype reach = 90; ///< UTF-16, of a name behind the words that announce it

/// Calls with the beginning and the end of each place of a pattern.
void eachPlace(const QRegularExpression& pattern, const QString& text,
               const std::function<void(const QRegularExpressionMatch&)>& visit)
{
    auto matches = pattern.globalMatch(text);
    for (int count = 0; matches.hasNext() && count < mostPlaces; ++count) {
        visit(matches.next());
    }
}

QRegularExpression insensitive(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Behind words that announce the applicant: a name in one script, and the other one in brackets behind it.
void addAnnounced(QList<Fact>& facts, const FactPage& page, qsizetype at)
{
    const auto& text = page.plain();
    const auto end = std::min(text.size(), at + reach);
    const auto bracket = text.indexOf(u'(', at);
    const auto chinese = chineseNameAt(text, at, bracket >= 0 ? std::min(bracket, end) : end);
    const auto latin = latinNameAt(text, at, end);
    const auto behind = chinese ? chinese->end : latin ? latin->end : -1;
    const bool hasBrackets = behind >= 0 && bracket >= behind && bracket - behind <= 1;
    const auto inside = hasBrackets ? latinNameAt(text, bracket + 1, end) : std::nullopt;
    const auto insideChinese = hasBrackets && latin ? chineseNameAt(text, bracket + 1, end) : std::nullopt;
    const bool isBound = hasBrackets || (chinese && chinese->value.contains(u'·'));
    if (chinese && isBound) {
        facts.append(factOf(page, FactKind::ChineseName, chinese->value, chinese->begin, chinese->end));
    }
    if (insideChinese) {
        facts.append(
            factOf(page, FactKind::ChineseName, insideChinese->value, insideChinese->begin, insideChinese->end));
    }
    if (const auto& name = latin ? latin : inside) {
        facts.append(factOf(page, FactKind::LatinName, name->value, name->begin, name->end));
    }
}

void addAnnouncedNames(QList<Fact>& facts, const FactPage& page)
{
    static const auto announcing = insensitive(
        u"(?:外籍人才|兹证明|本人|certify that|\\bI,|apply for|we employ)\\s{0,2}(?:Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?)?\\s{0,2}"_s);
    eachPlace(announcing, page.plain(), [&](const auto& match) { addAnnounced(facts, page, match.capturedEnd()); });
}

void addBirths(QList<Fact>& facts, const FactPage& page)
{
    const auto& text = page.plain();
    static const QRegularExpression born(u"(?:[0-9一二三四五六七八九十廿卅]\\s?日|[0-9])\\s?出生(?!日期|地|年|时间)"_s);
    eachPlace(born, text, [&](const auto& match) {
        constexpr qsizetype longest = 20;
        const auto stop = match.capturedEnd();
        for (auto at = std::max<qsizetype>(stop - longest, 0); at < stop; ++at) {
            const auto date = dateAt(text, at);
            if (date && date->value.hasDay && date->end + 3 >= stop - 2) {
                facts.append(factOf(page, FactKind::BirthDate, valueOf(date->value), date->begin, date->end));
                return;
            }
        }
    });
}

/// 西班牙国籍, "a Spanish national".
void addNationalities(QList<Fact>& facts, const FactPage& page)
{
    static const auto national = insensitive(u"国籍|\\s(?:national|citizen)\\b"_s);
    eachPlace(national, page.plain(), [&](const auto& match) {
        const auto index = page.lineAt(match.capturedStart());
        const auto& line = page.lines()[std::max<qsizetype>(index, 0)];
        const auto behind = std::ranges::lower_bound(line.places, match.capturedStart()) - line.places.begin();
        const auto country = countryBefore(QStringView(line.keys).first(behind));
        if (country && country->length < behind + 1) {
            const auto from = line.places[behind - country->length];
            facts.append(factOf(page, FactKind::Nationality, country->code, from, line.places[behind - 1] + 1));
        }
    });
}

void addDegrees(QList<Fact>& facts, const FactPage& page)
{
    static const auto awarded = insensitive(u"授予\\s?(\\p{Han}{0,12}?学位)|颁发的\\s?(\\p{Han}{0,8}?学位)|degree\\s+"
                                            u"of\\s+((?:Doctor|Master|Bachelor)[\\p{L} ]{0,40})|"
                                            u"相当于我国\\s?(\\p{Han}{2,8}?)(?:学历|学位)"_s);
    eachPlace(awarded, page.plain(), [&](const auto& match) {
        const auto group = match.lastCapturedIndex();
        if (const auto degree = degreeIn(match.capturedView(group)); !degree.isEmpty()) {
            facts.append(factOf(page, FactKind::Degree, degree, match.capturedStart(group), match.capturedEnd(group)));
        }
    });
}

/// The term of a contract. A certificate says of other employments from when till when they were: those are not asked.
void addTerms(QList<Fact>& facts, const FactPage& page)
{
    static const auto contract = insensitive(
        u"(?:本合同|合同期|聘用期|聘期)\\p{Han}{0,4}?自\\s?|contract takes effect on\\s+|合同期限(?:为)?\\s?自\\s?|term of this contract is from\\s+"_s);
    eachPlace(contract, page.plain(), [&](const auto& match) {
        if (const auto period = periodAt(page.plain(), match.capturedEnd())) {
            facts.append(factOf(page, FactKind::Employment, valueOf(period->value), period->begin, period->end));
        }
    });
}

void addSalaries(QList<Fact>& facts, const FactPage& page)
{
    static const auto earned =
        insensitive(u"\\bearned\\s+|gross income of\\s+|annual salary of\\s+|年薪(?:为|共|达|：|:)\\s?"_s);
    eachPlace(earned, page.plain(), [&](const auto& match) {
        const auto amount = amountAt(page.plain(), match.capturedEnd());
        constexpr qint64 least = 100'000;
        if (amount && amount->value.fen >= least) {
            facts.append(factOf(page, FactKind::Salary, valueOf(amount->value), amount->begin, amount->end));
        }
    });
}

/// 现任北京样例有限公司算法总监，; 系我单位算法总监，; 任……职务.
void addPositions(QList<Fact>& facts, const FactPage& page)
{
    static const QRegularExpression held(
        u"(?:现任|系|为)\\s?(?:\\p{Han}{2,30}?(?:公司|研究院|研究所|大学|集团)|我单位|我公司|本单位|本公司)\\s?(\\p{Han}{2,16})(?=[，,。；])"_s);
    eachPlace(held, page.plain(), [&](const auto& match) {
        static const QRegularExpression prose(u"的|在|企业|员工|单位|注册"_s);
        if (!match.capturedView(1).contains(prose)) {
            facts.append(
                factOf(page, FactKind::Position, match.captured(1), match.capturedStart(1), match.capturedEnd(1)));
        }
    });
}

void addEmployers(QList<Fact>& facts, const FactPage& page)
{
    static const auto employed =
        insensitive(u"(?:现任|(?<![系为是])我单位|(?<![系为是])我公司|受聘于|就职于|We,|employed by)\\s{0,2}"_s);
    eachPlace(employed, page.plain(), [&](const auto& match) {
        const auto end = std::min(page.plain().size(), match.capturedEnd() + reach);
        if (const auto name = organisationAt(page.plain(), match.capturedEnd(), end)) {
            facts.append(factOf(page, FactKind::Employer, name->value, name->begin, name->end));
        }
    });
}

} // namespace

QList<Fact> factsInSentences(const FactPage& page)
{
    QList<Fact> facts;
    addAnnouncedNames(facts, page);
    addBirths(facts, page);
    addNationalities(facts, page);
    addDegrees(facts, page);
    addTerms(facts, page);
    addSalaries(facts, page);
    addPositions(facts, page);
    addEmployers(facts, page);
    return facts;
}

QList<Fact> factsOfTaxRecord(const FactPage& page)
{
    static const QRegularExpression head(u"收入额|收入合计|Income"_s);
    static const QRegularExpression sum(u"(?:^|\\n)(?:合\\s?计|总\\s?计|Total)\\s{0,4}"_s);
    QList<Fact> facts;
    const auto& text = page.plain();
    const bool isOfPerson =
        text.contains(u"个人所得税"_s) || text.contains(u"individual income tax"_s, Qt::CaseInsensitive);
    const auto column = text.indexOf(head);
    const auto match = sum.match(text, std::max<qsizetype>(column, 0));
    if (!isOfPerson || column < 0 || !match.hasMatch()) {
        return facts;
    }
    if (const auto amount = amountAt(text, match.capturedEnd())) {
        facts.append(factOf(page, FactKind::Salary, valueOf(amount->value), amount->begin, amount->end));
    }
    return facts;
}

} // namespace pingshen
