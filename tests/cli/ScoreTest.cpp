// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "core/work/People.h"
#include "tests/cli/CliFixture.h"
#include "tests/support/FixedClock.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliScore : public CliFixture
{
protected:
    void SetUp() override { id = imported(); }

    Answer score(const QStringList& words) const
    {
        return run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + words);
    }

    QJsonValue total(const QString& reviewer = u"Anna"_s) const
    {
        return ask({u"total"_s, id, u"--reviewer"_s, reviewer});
    }

    static QJsonObject indicator(const QJsonValue& total, const QString& id)
    {
        for (const auto& value : total[u"indicators"_s].toArray()) {
            if (value[u"id"_s].toString() == id) {
                return value.toObject();
            }
        }
        return {};
    }

    qsizetype edits() const { return ask({u"history"_s, id})[u"edits"_s].toArray().size(); }

    QString id;
};

} // namespace

TEST_F(CliScore, setsPointsOptionAndReasonOfOneIndicatorTogether)
{
    const auto answer = score({u"--choose"_s, u"age=26-55"_s, u"--reason"_s, u"age=passport: 1985 = 40 years"_s,
                               u"--set"_s, u"age=4.5"_s, u"--fact"_s, u"experience.years=11"_s});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    const auto age = indicator(total(), u"age"_s);
    EXPECT_EQ(u"4.50"_s, age[u"points"_s].toString());
    EXPECT_EQ(u"5.00"_s, age[u"maximum"_s].toString());
    EXPECT_EQ(u"26-55"_s, age[u"option"_s].toString());
    EXPECT_EQ(u"passport: 1985 = 40 years"_s, age[u"reason"_s].toString());
    EXPECT_EQ(0, age[u"pins"_s].toInt(-1));
    EXPECT_TRUE(age[u"stale"_s].isBool());
}

TEST_F(CliScore, anUnscoredIndicatorHasNoPoints)
{
    const auto education = indicator(total(), u"education"_s);
    EXPECT_TRUE(education[u"points"_s].isNull());
    EXPECT_FALSE(education.contains(u"option"_s));
    EXPECT_FALSE(education.contains(u"reason"_s));
}

TEST_F(CliScore, isAllOrNothing)
{
    const auto before = edits();
    expectRefused(u"The points 21 are out of range for \"Working experience\". Enter 0 to 20."_s,
                  score({u"--set"_s, u"age=5"_s, u"--reason"_s, u"age=x"_s, u"--set"_s, u"experience=21"_s}));
    EXPECT_EQ(before, edits());
    EXPECT_TRUE(indicator(total(), u"age"_s)[u"points"_s].isNull());
}

TEST_F(CliScore, refusesWhatTheStandardDoesNotAllow)
{
    expectRefused(u"Points for \"Age\" go in steps of 0.5. Change 4.3 to one of them."_s,
                  score({u"--set"_s, u"age=4.3"_s}));
    expectRefused(
        u"This is not a valid number of points: \"five\". Enter a number with at most two decimals, for example 12.5."_s,
        score({u"--set"_s, u"age=five"_s}));
    expectRefused(u"The standard has no such indicator: \"charm\". Choose one from the score sheet."_s,
                  score({u"--set"_s, u"charm=5"_s}));
    expectRefused(u"The indicator \"Age\" has no such option: \"young\". Choose one from its list."_s,
                  score({u"--choose"_s, u"age=young"_s}));
    EXPECT_EQ(1, score({u"--set"_s, u"age=-1"_s}).code);
    EXPECT_EQ(1, score({u"--reason"_s, u"charm=much"_s}).code);
    EXPECT_EQ(1, edits()) << "only the import";
}

TEST_F(CliScore, refusalsAreInBothLanguages)
{
    const auto answer = runInChinese({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"experience=21"_s});
    EXPECT_EQ(1, answer.code);
    EXPECT_TRUE(answer.err.contains(u"工作经历"_s)) << answer.err.toStdString();
}

TEST_F(CliScore, aBlankReviewerIsRefused)
{
    expectRefused(u"No reviewer is named. Enter the reviewer's name first."_s,
                  run({u"score"_s, id, u"--reviewer"_s, u"  "_s, u"--set"_s, u"age=5"_s}));
}

TEST_F(CliScore, nothingAfterTheEqualsSignTakesAValueBack)
{
    score({u"--set"_s, u"age=5"_s, u"--reason"_s, u"age=x"_s});
    score({u"--set"_s, u"age="_s, u"--reason"_s, u"age="_s});
    const auto age = indicator(total(), u"age"_s);
    EXPECT_TRUE(age[u"points"_s].isNull());
    EXPECT_FALSE(age.contains(u"reason"_s));
}

TEST_F(CliScore, totalIsExactAndOpenWhileIncomplete)
{
    score({u"--set"_s, u"age=5"_s, u"--set"_s, u"economy=12.5"_s});
    const auto answer = total();
    EXPECT_EQ(u"5.00"_s, answer[u"individual"_s].toString());
    EXPECT_EQ(u"12.50"_s, answer[u"enterprise"_s].toString());
    EXPECT_EQ(u"7.2500"_s, answer[u"total"_s].toString());
    EXPECT_EQ(u"70.0000"_s, answer[u"threshold"_s].toString());
    EXPECT_TRUE(answer[u"meetsThreshold"_s].isNull());
    EXPECT_EQ(9, answer[u"missing"_s].toArray().size());
    EXPECT_EQ(11, answer[u"indicators"_s].toArray().size());
}

TEST_F(CliScore, exactlySeventyMeetsTheThreshold)
{
    struct Pair
    {
        double individual;
        double enterprise;
    };
    for (const auto& [individual, enterprise] : {Pair{97, 7}, Pair{58, 98}, Pair{73, 63}, Pair{100, 0}}) {
        ASSERT_EQ(0, score(scoring(individual, enterprise)).code);
        EXPECT_EQ(u"70.0000"_s, total()[u"total"_s].toString()) << individual << " and " << enterprise;
        EXPECT_TRUE(total()[u"meetsThreshold"_s].toBool());
    }
    ASSERT_EQ(0, score(scoring(96.5, 8)).code);
    EXPECT_EQ(u"69.9500"_s, total()[u"total"_s].toString());
    EXPECT_EQ(QJsonValue(false), total()[u"meetsThreshold"_s]);
}

TEST_F(CliScore, tenthsAreExactToo)
{
    ask({u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"step=0.1"_s, u"--reviewer"_s, u"Office"_s});
    ASSERT_EQ(0, score(scoring(96.7, 7.7)).code);
    EXPECT_EQ(u"70.0000"_s, total()[u"total"_s].toString());
    EXPECT_TRUE(total()[u"meetsThreshold"_s].toBool());
}

TEST_F(CliScore, sheetsAreIndependent)
{
    score({u"--set"_s, u"age=5"_s});
    run({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=2"_s});
    EXPECT_EQ(u"5.00"_s, indicator(total(), u"age"_s)[u"points"_s].toString());
    EXPECT_EQ(u"2.00"_s, indicator(total(u"Bo"_s), u"age"_s)[u"points"_s].toString());
}

TEST_F(CliScore, theOnlySheetNeedsNoName)
{
    EXPECT_TRUE(ask({u"total"_s, id})[u"meetsThreshold"_s].isNull()) << "nobody has scored";
    score({u"--set"_s, u"age=5"_s});
    EXPECT_EQ(u"Anna"_s, ask({u"total"_s, id})[u"reviewer"_s].toString());
    run({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=2"_s});
    expectRefused(u"No reviewer is named. Enter the reviewer's name first. Several reviewers have a score sheet here; "
                  "say whose with --reviewer NAME."_s,
                  run({u"total"_s, id}));
}

TEST_F(CliScore, onePersonIsOneReviewerHoweverTheNameIsTyped)
{
    score({u"--set"_s, u"age=5"_s});
    run({u"score"_s, id, u"--reviewer"_s, u" Anna "_s, u"--set"_s, u"education=8"_s});
    EXPECT_EQ(u"8.00"_s, indicator(total(), u"education"_s)[u"points"_s].toString());
}

TEST_F(CliScore, onlyACompleteSheetIsSubmitted)
{
    score({u"--set"_s, u"age=5"_s});
    const auto refused = run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains("Working experience"_L1)) << refused.err.toStdString();
    score(scoring(80, 60));
    EXPECT_EQ(u"submitted"_s, ask({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s})[u"state"_s].toString());
}

TEST_F(CliScore, aStaleScoreIsNotSubmittedUntilItIsConfirmed)
{
    score(scoring(80, 60));
    run({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    expectRefused(u"The score sheet cannot be submitted yet; to recheck after a resubmission: Age. Resolve these, then "
                  "submit."_s,
                  run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s}));
    expectRefused(u"The standard has no such indicator: \"charm\". Choose one from the score sheet."_s,
                  score({u"--confirm"_s, u"charm"_s}));
    ASSERT_EQ(0, score({u"--confirm"_s, u"age"_s}).code);
    EXPECT_EQ(u"submitted"_s, ask({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s})[u"state"_s].toString());
}

TEST_F(CliScore, theTextSaysWhatHasToBeCheckedAgainBesideTheVerdict)
{
    score(scoring(80, 60));
    run({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    EXPECT_EQ(1, total()[u"toRecheck"_s].toInt());
    const auto said = run({u"total"_s, id, u"--reviewer"_s, u"Anna"_s}).out;
    EXPECT_TRUE(said.contains(u"Reaches the threshold of 70.\nScores to recheck: Age\n"_s)) << qPrintable(said);
    score({u"--confirm"_s, u"age"_s});
    EXPECT_FALSE(run({u"total"_s, id, u"--reviewer"_s, u"Anna"_s}).out.contains(u"recheck"_s));
}

TEST_F(CliScore, givingAStaleScoreAgainConfirmsIt)
{
    score(scoring(80, 60));
    const auto points = indicator(total(), u"age"_s)[u"points"_s].toString();
    run({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    ASSERT_TRUE(indicator(total(), u"age"_s)[u"stale"_s].toBool());
    score({u"--set"_s, u"age="_s + points});
    EXPECT_FALSE(indicator(total(), u"age"_s)[u"stale"_s].toBool());
}

TEST_F(CliScore, aSubmittedSheetIsLockedUntilItIsReturned)
{
    score(scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    const auto locked = u"The score sheet of Anna is submitted and locked. Ask the office to return it, with a reason, "
                        "before changing it."_s;
    expectRefused(locked, score({u"--set"_s, u"age=1"_s}));
    expectRefused(locked, run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s}));
    const auto back = ask({u"return"_s, id, u"--reviewer"_s, u"Anna"_s, u"--reason"_s, u"the salary is unclear"_s});
    EXPECT_EQ(u"returned"_s, back[u"state"_s].toString());
    EXPECT_EQ(0, score({u"--set"_s, u"age=1"_s}).code);
    EXPECT_EQ(u"submitted"_s, ask({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s})[u"state"_s].toString());
}

TEST_F(CliScore, aReturnNeedsASubmittedSheetAndAReason)
{
    expectRefused(u"The score sheet of Anna has not been submitted and cannot be returned. No action is needed."_s,
                  run({u"return"_s, id, u"--reviewer"_s, u"Anna"_s, u"--reason"_s, u"x"_s}));
    score(scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    expectRefused(u"A reason is missing. Enter one, then try again."_s,
                  run({u"return"_s, id, u"--reviewer"_s, u"Anna"_s, u"--reason"_s, u" "_s}));
    EXPECT_EQ(u"submitted"_s, total()[u"state"_s].toString());
}

TEST_F(CliScore, anOptionBringsThePointsThatTheOfficeSet)
{
    ask({u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"option.age.26-55=5"_s, u"--reviewer"_s, u"Office"_s});
    ASSERT_EQ(0, score({u"--choose"_s, u"age=26-55"_s}).code);
    EXPECT_EQ(u"5.00"_s, indicator(total(), u"age"_s)[u"points"_s].toString());
    EXPECT_EQ(1, score({u"--set"_s, u"age=4"_s}).code) << "the office left no other points";
}

TEST_F(CliScore, aReplacedDocumentMakesItsScoresStale)
{
    score({u"--set"_s, u"age=5"_s, u"--set"_s, u"economy=5"_s});
    ask({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    EXPECT_TRUE(indicator(total(), u"age"_s)[u"stale"_s].toBool());
    EXPECT_FALSE(indicator(total(), u"economy"_s)[u"stale"_s].toBool());
}

TEST_F(CliScore, theTextTellsTheSum)
{
    score(scoring(82, 61));
    const auto text = run({u"total"_s, id}).out;
    EXPECT_TRUE(text.contains(u"82.00 × 70% + 61.00 × 30% = 75.7000\nReaches the threshold of 70.\n"_s))
        << text.toStdString();
}

TEST_F(CliScore, ofMoreThanTheMaximumThatCameFromElsewhereIsNamedAndNotCalledMissing)
{
    score({u"--set"_s, u"age=5"_s});
    {
        const FixedClock clock;
        const auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        const auto anna = personOf(**workplace, u"Anna"_s);
        ASSERT_OK(anna);
        const Change sent{EditKind::ScoreChanged,
                          ApplicationId(id),
                          *anna,
                          u"age"_s,
                          {{u"points"_s, u"5"_s, u"999"_s}},
                          {},
                          std::nullopt};
        ASSERT_OK((*workplace)->journal().record(sent));
    }
    EXPECT_EQ(u"999.00"_s, indicator(total(), u"age"_s)[u"notAllowed"_s].toString());
    EXPECT_TRUE(indicator(total(), u"age"_s)[u"points"_s].isNull());
    const auto text = run({u"total"_s, id, u"--reviewer"_s, u"Anna"_s}).out;
    EXPECT_TRUE(text.contains(u"— / 5 (999 is not allowed)"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"Points that the standard does not allow: Age\n"_s)) << text.toStdString();
    EXPECT_FALSE(text.contains(u"Not scored: Age"_s)) << text.toStdString();
}

/// The history has what was changed, and nothing that was given again as it is.
TEST_F(CliScore, recordsOfWhatIsGivenOnlyWhatIsOtherThanItWas)
{
    score({u"--set"_s, u"age=5"_s});
    score({u"--set"_s, u"age=5"_s, u"--reason"_s, u"age=passport"_s});
    const auto edits = ask({u"history"_s, id})[u"edits"_s].toArray();
    const auto last = edits.last();
    EXPECT_EQ(u"reason"_s, last[u"field"_s].toString());
    EXPECT_EQ(1, std::ranges::count_if(
                     edits, [](const QJsonValue& edit) { return edit[u"field"_s].toString() == u"points"_s; }));
}

} // namespace pingshen
