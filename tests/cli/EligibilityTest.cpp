// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include <QDate>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const QStringList ofEnterprise{u"key-enterprise"_s, u"registered"_s, u"taxpayer"_s, u"statistics"_s, u"positioning"_s};

class CliEligibility : public CliFixture
{
protected:
    void SetUp() override { id = imported(); }

    Answer check(const QStringList& words) const { return run(QStringList{u"eligibility"_s, id, u"--json"_s} + words); }

    QJsonValue read() const { return ask({u"eligibility"_s, id}); }

    QJsonObject condition(const QString& name) const
    {
        const auto conditions = read()[u"conditions"_s].toArray();
        for (const auto& each : conditions) {
            if (each[u"id"_s].toString() == name) {
                return each.toObject();
            }
        }
        return {};
    }

    QJsonValue listed() const { return ask({u"list"_s})[u"applications"_s][0][u"eligible"_s]; }

    QStringList all(const QString& result) const
    {
        QStringList words{u"--author"_s, u"Wang"_s, u"--source"_s, u"query page"_s};
        for (const auto& each : ofEnterprise) {
            words << u"--set"_s << each + u'=' + result;
        }
        return words;
    }

    QString id;
};

} // namespace

TEST_F(CliEligibility, listsEveryConditionOfTheEditionBeforeAnythingIsLookedUp)
{
    QStringList rows;
    const auto conditions = read()[u"conditions"_s].toArray();
    for (const auto& each : conditions) {
        rows.append(each[u"part"_s].toString() + u' ' + each[u"id"_s].toString());
        EXPECT_EQ(u"open"_s, each[u"result"_s].toString());
        EXPECT_TRUE(each[u"author"_s].isNull());
        EXPECT_TRUE(each[u"at"_s].isNull());
        EXPECT_EQ(QString(), each[u"source"_s].toString());
    }
    EXPECT_EQ((QStringList{u"enterprise key-enterprise"_s, u"enterprise registered"_s, u"enterprise taxpayer"_s,
                           u"enterprise statistics"_s, u"enterprise positioning"_s, u"applicant director"_s,
                           u"applicant senior-title"_s, u"applicant team-head"_s, u"applicant in-demand"_s}),
              rows);
    EXPECT_TRUE(read()[u"eligible"_s].isNull());
    EXPECT_EQ(u"unknown"_s, read()[u"window"_s][u"fit"_s].toString());
    EXPECT_FALSE(read()[u"remarks"_s].toArray().isEmpty()) << "what the notice leaves open";
}

TEST_F(CliEligibility, recordsWhereWhenAndByWhom)
{
    const auto answer = check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=met"_s, u"--source"_s,
                               u"credit register"_s, u"--date"_s, u"2025-12-03"_s, u"--remark"_s, u"since 2019"_s});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    const auto registered = condition(u"registered"_s);
    EXPECT_EQ(u"met"_s, registered[u"result"_s].toString());
    EXPECT_EQ(u"credit register"_s, registered[u"source"_s].toString());
    EXPECT_EQ(u"2025-12-03"_s, registered[u"lookedUpOn"_s].toString());
    EXPECT_EQ(u"Wang"_s, registered[u"author"_s].toString());
    EXPECT_EQ(u"since 2019"_s, registered[u"remark"_s].toString());
    EXPECT_FALSE(registered[u"at"_s].isNull());
    EXPECT_EQ(0, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=open"_s, u"--remark"_s, u""_s}).code);
    EXPECT_EQ(u"open"_s, condition(u"registered"_s)[u"result"_s].toString());
    EXPECT_EQ(QString(), condition(u"registered"_s)[u"source"_s].toString());
    EXPECT_TRUE(condition(u"registered"_s)[u"author"_s].isNull());
}

TEST_F(CliEligibility, comesToOneOutcomeThatTheListAndTheApplicationRepeat)
{
    ASSERT_EQ(0, check(all(u"met"_s)).code);
    EXPECT_TRUE(read()[u"eligible"_s].isNull()) << "no condition of the applicant is met yet";
    EXPECT_TRUE(listed().isNull());
    ASSERT_EQ(0, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"team-head=met"_s}).code);
    EXPECT_EQ(QJsonValue(true), read()[u"eligible"_s]);
    EXPECT_EQ(QJsonValue(true), listed());
    ASSERT_EQ(0, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"taxpayer=not-met"_s}).code);
    EXPECT_EQ(QJsonValue(false), read()[u"eligible"_s]);
    EXPECT_EQ(QJsonValue(false), listed());
    EXPECT_TRUE(run({u"list"_s}).out.contains(u"Not eligible"_s));
    EXPECT_TRUE(runInChinese({u"show"_s, id}).out.contains(u"不符合申请资格：企业满足 4/5 项"_s));
    EXPECT_EQ(QJsonValue(false), ask({u"show"_s, id})[u"applications"_s][0][u"eligibility"_s][u"eligible"_s]);
    EXPECT_EQ(0, run({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=3"_s}).code) << "still scored";
}

TEST_F(CliEligibility, isSaidInReportsOnlyOfWhomItIsNot)
{
    ASSERT_EQ(0, run({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=3"_s}).code);
    const auto report = [&](const QString& format) {
        const auto file = path(u"report."_s + format);
        QFile::remove(file);
        EXPECT_EQ(0, run({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s, u"--format"_s,
                          format, u"--out"_s, file})
                         .code);
        QFile written(file);
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return QString::fromUtf8(written.readAll());
    };
    EXPECT_FALSE(report(u"csv"_s).contains(u"Not eligible"_s));
    EXPECT_FALSE(report(u"json"_s).contains(u"ineligible"_s));
    ASSERT_EQ(0, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"taxpayer=not-met"_s}).code);
    EXPECT_TRUE(report(u"csv"_s).contains(u"Not eligible: Paying taxes in Beijing"_s));
    EXPECT_TRUE(report(u"json"_s).contains(u"\"ineligible\""_s));
}

TEST_F(CliEligibility, holdsTheDateOfTheApplicationAgainstTheWindow)
{
    check(all(u"met"_s) + QStringList{u"--set"_s, u"director=met"_s});
    const QStringList author{u"--author"_s, u"Wang"_s, u"--applied-on"_s};
    ASSERT_EQ(0, check(author + QStringList{u"2023-12-11"_s}).code);
    EXPECT_EQ(u"after"_s, read()[u"window"_s][u"fit"_s].toString());
    EXPECT_EQ(QJsonValue(false), listed());
    ASSERT_EQ(0, check(author + QStringList{u"2023-12-10"_s}).code);
    EXPECT_EQ(u"within"_s, read()[u"window"_s][u"fit"_s].toString());
    EXPECT_EQ(QJsonValue(true), listed());
}

TEST_F(CliEligibility, pinsThePassageThatShowsIt)
{
    const auto document = ask({u"show"_s, id})[u"applications"_s][0][u"documents"_s][0][u"name"_s].toString();
    const auto answer = check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=met"_s, u"--document"_s, document,
                               u"--page"_s, u"1"_s, u"--rect"_s, u"72,144,200,18"_s});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    const auto evidence = condition(u"registered"_s)[u"evidence"_s];
    EXPECT_EQ(document, evidence[u"document"_s].toString());
    EXPECT_EQ(1, evidence[u"page"_s].toInt());
    EXPECT_EQ((QJsonArray{72, 144, 200, 18}), evidence[u"rect"_s].toArray());
    EXPECT_EQ(u"firm"_s, evidence[u"state"_s].toString());
    EXPECT_EQ(1, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=met"_s, u"--document"_s, document,
                        u"--page"_s, u"99"_s, u"--rect"_s, u"72,144,200,18"_s})
                     .code);
}

TEST_F(CliEligibility, isRecordedByMaterialReviewersAndTheOfficeOnceThereAreAny)
{
    EXPECT_EQ(0, check({u"--set"_s, u"registered=met"_s}).code) << "the user of this computer";
    EXPECT_EQ(0, run({u"person"_s, u"add"_s, u"Mei"_s, u"--role"_s, u"materials"_s}).code);
    EXPECT_EQ(0, run({u"person"_s, u"add"_s, u"Anna"_s, u"--role"_s, u"expert"_s}).code);
    expectRefused(
        u"Only a material reviewer or the office can record this. Enter the name of somebody with one of these "
        "roles, or correct the roles."_s,
        run({u"eligibility"_s, id, u"--author"_s, u"Anna"_s, u"--set"_s, u"taxpayer=met"_s}));
    EXPECT_EQ(0, check({u"--set"_s, u"taxpayer=met"_s}).code);
    EXPECT_EQ(u"Mei"_s, condition(u"taxpayer"_s)[u"author"_s].toString()) << "the only one there is";
    EXPECT_EQ(0, run({u"person"_s, u"add"_s, u"Ou"_s, u"--role"_s, u"office"_s}).code);
    EXPECT_EQ(1, check({u"--set"_s, u"taxpayer=open"_s}).code) << "which of the two is not said";
    EXPECT_EQ(0, check({u"--reviewer"_s, u"Ou"_s, u"--set"_s, u"taxpayer=open"_s}).code);
}

TEST_F(CliEligibility, refusesWhatTheEditionDoesNotHave)
{
    EXPECT_EQ(1, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"rank=met"_s}).code) << "a group";
    EXPECT_EQ(1, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"application-date=met"_s}).code);
    EXPECT_EQ(2, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=perhaps"_s}).code);
    EXPECT_EQ(2, check({u"--author"_s, u"Wang"_s, u"--set"_s, u"registered=met"_s, u"--date"_s, u"soon"_s}).code);
    EXPECT_EQ(2, check({u"--source"_s, u"nothing said"_s}).code);
    EXPECT_EQ(QString(), condition(u"registered"_s)[u"source"_s].toString());
}

TEST_F(CliEligibility, isInTheHistoryAndReadByWhoKnowsTheFormatOnly)
{
    check(all(u"met"_s) + QStringList{u"--applied-on"_s, u"2025-12-01"_s});
    EXPECT_TRUE(run({u"history"_s, id}).out.contains(u"Registered in Beijing"_s));
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
    EXPECT_EQ(0, ask({u"rebuild"_s})[u"changed"_s].toInt(-1));
    const auto python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        GTEST_SKIP() << "no Python";
    }
    QProcess reader;
    reader.start(python, {u"-B"_s, QStringLiteral(PINGSHEN_TEST_DATA) + u"/../journal/read_journal.py"_s,
                          vault() + u"/pingshen.db"_s});
    ASSERT_TRUE(reader.waitForFinished(120'000));
    EXPECT_EQ(0, reader.exitCode()) << reader.readAll().constData();
}

} // namespace pingshen
