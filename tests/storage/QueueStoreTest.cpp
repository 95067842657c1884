// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/QueueStore.h"

#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Queue : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        journal = std::make_unique<EditJournal>(*database, clock, vault->key(), [](const SheetContext& context) {
            return SheetSummary{.scored = static_cast<int>(context.sheet.scores.size()),
                                .stale = context.sheet.scores.contains(IndicatorId(u"age"_s)) ? 1 : 0,
                                .total = WeightedPoints::of(Points::whole(50), 70)};
        });
        add(u"a1"_s, u"003"_s, u"李明"_s, u"Li Ming"_s, u"北京云帆科技有限公司"_s);
        add(u"b2"_s, u"001"_s, u"单雪"_s, u"Müller, Élodie"_s, u"ＡＢＣ 银行"_s);
        add(u"c3"_s, u""_s, u"吕布"_s, u"Søren Łukasz"_s, u"律师事务所"_s);
    }

    void add(const QString& id, const QString& caseNumber, const QString& chinese, const QString& latin,
             const QString& employer)
    {
        auto dossier = test::someDossier(id);
        dossier.applicant.caseNumber = caseNumber;
        dossier.applicant.chineseName = chinese;
        dossier.applicant.latinName = latin;
        dossier.applicant.employer = employer;
        const QList<Finding> findings{{Finding::Code::NameUnsafe, Finding::Severity::Error, {}, {}},
                                      {Finding::Code::NameRestored, Finding::Severity::Warning, {}, {}},
                                      {Finding::Code::EncodingGuessed, Finding::Severity::Info, {}, {}}};
        ASSERT_OK(journal->record(importOf(dossier, findings, {})));
    }

    QString found(const QueueFilter& filter)
    {
        QStringList ids;
        const QueueStore store(*database);
        const auto rows = store.page(filter, 0, 100);
        EXPECT_OK(rows);
        for (const auto& row : *rows) {
            ids.append(row.id.value());
        }
        EXPECT_EQ(ids.size(), store.count(filter).value());
        return ids.join(u' ');
    }
    QString byText(const QString& text) { return found({text, QueueStatus::Any, {}}); }
    QString byStatus(QueueStatus status, const ReviewerId& reviewer) { return found({{}, status, reviewer}); }
    void recordKind(EditKind::Value kind, const QString& application, const QString& author)
    {
        Change change;
        change.kind = kind;
        change.application = ApplicationId(application);
        change.author = ReviewerId(author);
        record(change);
    }
};

} // namespace

TEST_F(Queue, isInOrderOfCaseNumbersThoseWithoutOneLast)
{
    EXPECT_EQ(u"b2 a1 c3"_s, byText({}));
}

TEST_F(Queue, isReadInPages)
{
    const QueueStore store(*database);
    EXPECT_EQ(ApplicationId(u"a1"_s), store.page({}, 1, 1).value().front().id);
    EXPECT_EQ(3, store.count({}).value());
}

TEST_F(Queue, isFilteredByWordsInAnyOrder)
{
    EXPECT_EQ(u"a1"_s, byText(u"李明"_s));
    EXPECT_EQ(u"a1"_s, byText(u"云帆 li"_s));
    EXPECT_EQ(u"a1"_s, byText(u"003"_s));
    EXPECT_EQ(u""_s, byText(u"云帆 müller"_s));
    EXPECT_EQ(u""_s, byText(u"%"_s));
    EXPECT_EQ(u"b2 a1 c3"_s, byText(u"  "_s));
}

TEST_F(Queue, isFilteredWhateverTheCaseTheWidthAndTheAccents)
{
    EXPECT_EQ(u"b2"_s, byText(u"MULLER elodie"_s));
    EXPECT_EQ(u"b2"_s, byText(u"ｍüller"_s));
    EXPECT_EQ(u"b2"_s, byText(u"abc"_s));
    EXPECT_EQ(u"c3"_s, byText(u"soren lukasz"_s));
    EXPECT_EQ(u"b2"_s, byText(u"００１"_s));
}

TEST_F(Queue, isFilteredByPinyinAndItsInitials)
{
    EXPECT_EQ(u"a1"_s, byText(u"liming"_s));
    EXPECT_EQ(u"a1"_s, byText(u"li ming"_s));
    EXPECT_EQ(u"a1"_s, byText(u"lm"_s));
    EXPECT_EQ(u"a1"_s, byText(u"yunfan"_s));
    EXPECT_EQ(u"b2"_s, byText(u"shanxue"_s));
    EXPECT_EQ(u"c3"_s, byText(u"lvbu"_s));
    EXPECT_EQ(u"c3"_s, byText(u"lubu"_s));
}

TEST_F(Queue, findsAnApplicantUnderTheCorrectedName)
{
    Change change;
    change.kind = EditKind::ApplicantChanged;
    change.application = ApplicationId(u"a1"_s);
    change.fields = {{u"chineseName"_s, u"李明"_s, u"王刚"_s}};
    record(change);
    EXPECT_EQ(u"a1"_s, byText(u"wanggang"_s));
    EXPECT_EQ(u""_s, byText(u"李明"_s));
}

TEST_F(Queue, isFilteredByTheStateOfTheReviewersSheet)
{
    const ReviewerId li(u"李"_s);
    record(test::scoreChange(u"a1"_s, u"李"_s, u"education"_s, u"4"_s));
    recordKind(EditKind::SheetSubmitted, u"b2"_s, u"李"_s);
    record(test::scoreChange(u"c3"_s, u"王"_s, u"age"_s, u"4"_s));
    EXPECT_EQ(u"c3"_s, byStatus(QueueStatus::Untouched, li));
    EXPECT_EQ(u"a1"_s, byStatus(QueueStatus::Started, li));
    EXPECT_EQ(u"b2"_s, byStatus(QueueStatus::Submitted, li));
    EXPECT_EQ(u""_s, byStatus(QueueStatus::Returned, li));
    EXPECT_EQ(u""_s, byStatus(QueueStatus::Stale, li));
    EXPECT_EQ(u"c3"_s, byStatus(QueueStatus::Stale, ReviewerId(u"王"_s)));
    EXPECT_EQ(u"a1 c3"_s, byStatus(QueueStatus::Started, {}));
}

TEST_F(Queue, countsASheetAsBegunThatHoldsOnlyAReason)
{
    auto change = test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, {});
    change.fields = {{u"reason"_s, u""_s, u"Shown by the passport."_s}};
    record(change);
    const ReviewerId li(u"李"_s);
    EXPECT_EQ(u"a1"_s, byStatus(QueueStatus::Started, li));
    EXPECT_EQ(u"b2 c3"_s, byStatus(QueueStatus::Untouched, li));
}

TEST_F(Queue, showsTheReviewersSheetAndTheVisit)
{
    record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    Change visit;
    visit.kind = EditKind::VisitChanged;
    visit.application = ApplicationId(u"a1"_s);
    visit.fields = {{u"notifiedOn"_s, {}, u"2025-12-02"_s}, {u"conclusion"_s, {}, u"consistent"_s}};
    record(visit);
    const auto row = QueueStore(*database).page({u"lm"_s, QueueStatus::Any, ReviewerId(u"李"_s)}, 0, 1).value().front();
    EXPECT_EQ(ApplicationId(u"a1"_s), row.id);
    EXPECT_EQ(u"003"_s, row.caseNumber);
    EXPECT_EQ(u"Li Ming"_s, row.latinName);
    EXPECT_EQ(u"李明"_s, row.chineseName);
    EXPECT_EQ(u"北京云帆科技有限公司"_s, row.employer);
    EXPECT_EQ(RubricId(u"two-zones-2023"_s), row.rubric);
    EXPECT_EQ(u"package.zip"_s, row.source);
    EXPECT_EQ(1, row.version);
    EXPECT_EQ(1, row.sheets);
    EXPECT_EQ(SheetState::Draft, row.state);
    EXPECT_EQ(ReviewerId(u"李"_s), row.reviewer);
    EXPECT_EQ(1, row.scored);
    EXPECT_EQ(1, row.stale);
    EXPECT_EQ(WeightedPoints::of(Points::whole(50), 70), row.total);
    EXPECT_EQ(QDate(2025, 12, 2), row.notifiedOn);
    EXPECT_EQ(Conclusion::Consistent, row.conclusion);
    EXPECT_FALSE(row.visitRequested);
    EXPECT_EQ(2, row.documents);
    EXPECT_EQ(2, row.findings) << "in the package";
}

TEST_F(Queue, showsTheFurthestSheetWhenNoReviewerIsMeant)
{
    record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    recordKind(EditKind::SheetSubmitted, u"a1"_s, u"王"_s);
    const auto rows = QueueStore(*database).page({u"lm"_s, QueueStatus::Any, {}}, 0, 9).value();
    ASSERT_EQ(1, rows.size());
    EXPECT_EQ(ReviewerId(u"王"_s), rows[0].reviewer);
    EXPECT_EQ(SheetState::Submitted, rows[0].state);
}

TEST_F(Queue, leadsFromEachToTheNextAndBackInTheOrderOfTheList)
{
    add(u"d4"_s, u""_s, u"周瑜"_s, u"Zhou Yu"_s, u"水师"_s);
    const QueueStore store(*database);
    for (const auto& filter : {QueueFilter{}, QueueFilter{{}, QueueStatus::Untouched, ReviewerId(u"李"_s)}}) {
        const auto rows = store.page(filter, 0, 100).value();
        ASSERT_EQ(4, rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (const int step : {-2, -1, 1, 2}) {
                const auto there = i + step;
                const bool within = there >= 0 && there < rows.size();
                const auto expected = within ? std::optional(rows[there].id) : std::nullopt;
                EXPECT_EQ(expected, store.neighbour(filter, rows[i].id, step).value()) << i << " by " << step;
            }
        }
    }
}

TEST_F(Queue, leadsOnlyToWhatPassesTheFilter)
{
    const QueueStore store(*database);
    const auto next = [&store](const QString& text, const QString& of) {
        return store.neighbour({text, QueueStatus::Any, {}}, ApplicationId(of), 1).value();
    };
    EXPECT_EQ(std::nullopt, next(u"lukasz"_s, u"c3"_s));
    EXPECT_EQ(ApplicationId(u"a1"_s), next(u"li ming"_s, u"b2"_s)) << "what is not listed leads to the first";
    EXPECT_EQ(std::nullopt, next(u"nobody"_s, u"b2"_s));
}

} // namespace pingshen
