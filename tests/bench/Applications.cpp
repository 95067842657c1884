// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Applications.h"

#include "app/samples/Dice.h"
#include "core/review/Changes.h"
#include "core/storage/DossierStore.h"
#include "core/work/OpenApplication.h"
#include "core/work/RecordChange.h"

#include <array>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    const char16_t* chinese;
    const char* latin;
};

constexpr std::array surnames{Word{u"李", "Li"},   Word{u"王", "Wang"}, Word{u"张", "Zhang"}, Word{u"刘", "Liu"},
                              Word{u"陈", "Chen"}, Word{u"杨", "Yang"}, Word{u"赵", "Zhao"},  Word{u"吕", "Lü"},
                              Word{u"单", "Shan"}, Word{u"欧", "Ou"},   Word{u"孙", "Sun"},   Word{u"周", "Zhou"}};
constexpr std::array givenNames{Word{u"明", "Ming"},      Word{u"晓", "Xiao"},     Word{u"雪", "Xue"},
                                Word{u"建国", "Jianguo"}, Word{u"丽", "Li"},       Word{u"安娜", "Anna"},
                                Word{u"维克", "Weike"},   Word{u"思远", "Siyuan"}, Word{u"海燕", "Haiyan"}};
constexpr std::array cities{u"青岛", u"上海", u"北京", u"深圳", u"海口", u"成都", u"苏州"};
constexpr std::array trades{u"云帆科技", u"海洋工程", u"生物医药", u"律师事务所", u"智能制造", u"国际学校"};
constexpr std::array kinds{"application",
                           "employer-commitment",
                           "applicant-commitment",
                           "evaluation-form",
                           "contract",
                           "passport",
                           "licence",
                           "tax",
                           "work-permit",
                           "degree",
                           "years-in-china",
                           "experience",
                           "salary"};

template<class List>
const auto& pick(Dice& dice, const List& list)
{
    return list[dice.roll(static_cast<quint32>(list.size()))];
}

Applicant applicant(int number, Dice& dice)
{
    const auto& surname = pick(dice, surnames);
    const auto& given = pick(dice, givenNames);
    Applicant person;
    person.chineseName = QString::fromUtf16(surname.chinese) + QString::fromUtf16(given.chinese);
    person.latinName = QString::fromUtf8(surname.latin) + u' ' + QString::fromUtf8(given.latin);
    person.nationality = u"FR"_s;
    person.birthDate = QDate(1960, 1, 1).addDays(dice.roll(12000));
    person.passportNumber = u"X%1"_s.arg(number, 7, 10, QChar(u'0'));
    person.employer = QString::fromUtf16(pick(dice, cities)) + QString::fromUtf16(pick(dice, trades)) + u"有限公司"_s;
    person.position = u"总监"_s;
    person.caseNumber = u"2025-%1"_s.arg(dice.roll(90'000'000) + 10'000'000);
    return person;
}

Digest digestFor(const QString& name)
{
    return Digest::of(name.toUtf8());
}

ApplicationId idOf(int number)
{
    return ApplicationId(digestFor(u"package %1"_s.arg(number)).hex().first(32));
}

Document document(const QString& owner, int slot)
{
    const auto kind = QString::fromLatin1(kinds[static_cast<size_t>(slot)]);
    const QString name = u"%1-%2.pdf"_s.arg(slot + 1, 2, 10, QChar(u'0')).arg(kind);
    const auto digest = digestFor(owner + name);
    return {.id = DocumentId(digest.hex().first(32)),
            .name = name,
            .kind = KindId(kind),
            .confidence = 90,
            .reason = u"name:"_s + kind,
            .digest = digest,
            .bytes = 400'000,
            .pages = 4,
            .textPages = 4,
            .replaced = {}};
}

QList<Change> scoresOf(const ApplicationFile& file, const ReviewerId& reviewer)
{
    QList<Change> changes;
    for (const auto* primary : file.rubric.primaries()) {
        auto change = plainChange(EditKind::ScoreChanged, file, reviewer, primary->id.value());
        change.fields = {{u"points"_s, {}, primary->maximum->toString()},
                         {u"reason"_s, {}, u"合同第三条与完税证明一致，见第 2 页。"_s}};
        changes.append(change);
    }
    return changes;
}

} // namespace

Dossier application(int number)
{
    Dice dice(static_cast<quint32>(number) * 2'654'435'761U + 1);
    Dossier dossier;
    dossier.id = idOf(number);
    dossier.rubric = RubricId(u"two-zones-2023"_s);
    dossier.applicant = applicant(number, dice);
    const auto importedAt = QDateTime({2025, 12, 1}, {8, 0}, Qt::UTC).addSecs(number);
    const QString source = dossier.applicant.chineseName + u".zip"_s;
    dossier.versions = {{1, digestFor(u"package %1"_s.arg(number)), source, importedAt}};
    for (int slot = 0; slot < static_cast<int>(kinds.size()); ++slot) {
        dossier.documents.append(document(dossier.id.value(), slot));
    }
    return dossier;
}

Done insertApplications(Workplace& workplace, int count)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    for (int number = 0; number < count; ++number) {
        const auto dossier = application(number);
        const Finding finding{Finding::Code::NoTextLayer, Finding::Severity::Warning, u"06-passport.pdf"_s, {}};
        PINGSHEN_TRY(workplace.journal().record(importOf(dossier, {finding}, {})));
    }
    return transaction.commit();
}

Done score(Workplace& workplace, int number, const ReviewerId& reviewer)
{
    PINGSHEN_ASSIGN(const auto file, openApplication(workplace, idOf(number), reviewer));
    auto changes = scoresOf(file, reviewer);
    if (number % 3 == 0) {
        changes.append(plainChange(EditKind::SheetSubmitted, file, reviewer)); // sealed with the scores before it
    }
    PINGSHEN_TRY(recordChanges(workplace, changes));
    return {};
}

} // namespace pingshen::bench
