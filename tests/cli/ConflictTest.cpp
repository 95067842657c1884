// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

/// Anna scored the age at home as well as in the office, each time unaware of the other. The
/// office's vault has both.
class CliConflict : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        enter({}, u"experience=2"_s, u"experience=x"_s);
        send({}, home);
        enter({}, u"age=5"_s, u"age=Born in 1984"_s);
        enter(home, u"age=4"_s, u"age=Passport, page 2"_s);
        accepted = send(home, {});
    }

    void enter(const QStringList& where, const QString& points, const QString& reason) const
    {
        ask(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, points, u"--reason"_s, reason} + where);
    }

    /// What the receiving vault answers to Anna.
    QJsonValue send(const QStringList& from, const QStringList& to) const
    {
        const auto sent = ask(QStringList{u"edits"_s, u"export"_s, path(u"sent"_s)} + from);
        return ask(QStringList{u"edits"_s, u"accept"_s, path(u"sent"_s), u"--trust"_s, sent[u"device"_s].toString(),
                               u"--reviewer"_s, u"Anna"_s}
                   + to);
    }

    QJsonArray listed(const QStringList& words = {u"--reviewer"_s, u"Anna"_s}) const
    {
        return ask(QStringList{u"conflict"_s, u"list"_s} + words)[u"conflicts"_s].toArray();
    }
    Answer choose(const QStringList& words) const
    {
        return run(QStringList{u"conflict"_s, u"choose"_s, id} + words + QStringList{u"--reviewer"_s, u"Anna"_s});
    }
    QString age(const QString& what) const
    {
        return ask({u"total"_s, id, u"--reviewer"_s, u"Anna"_s})[u"indicators"_s][0][what].toString();
    }

    QString id;
    QStringList home{u"--vault"_s, path(u"home vault"_s)};
    QJsonValue accepted;
};

TEST_F(CliConflict, isListedWithBothValuesAndWhoEnteredThem)
{
    const auto all = listed();
    EXPECT_EQ(accepted[u"conflicts"_s].toArray(), all) << "as accepting has said";
    ASSERT_EQ(2, all.size());
    const auto points = all[0];
    EXPECT_EQ(id, points[u"application"_s].toString());
    EXPECT_EQ(u"age"_s, points[u"subject"_s].toString());
    EXPECT_EQ(u"points"_s, points[u"field"_s].toString());
    EXPECT_EQ(u"5"_s, points[u"values"_s][0][u"text"_s].toString());
    EXPECT_EQ(u"4"_s, points[u"values"_s][1][u"text"_s].toString());
    EXPECT_EQ(u"Anna"_s, points[u"values"_s][0][u"author"_s].toString());
    EXPECT_FALSE(points[u"values"_s][0][u"at"_s].toString().isEmpty());
    EXPECT_TRUE(points[u"values"_s][0][u"thisComputer"_s].toBool());
    EXPECT_FALSE(points[u"values"_s][1][u"thisComputer"_s].toBool());
    EXPECT_EQ(32, points[u"values"_s][1][u"device"_s].toString().size());
    EXPECT_EQ(u"age.reason"_s, all[1][u"name"_s].toString());
    EXPECT_EQ(all, listed({id, u"--reviewer"_s, u"Anna"_s}));
}

TEST_F(CliConflict, isToldWithTheApplicationAndItsHistory)
{
    const QStringList anna{id, u"--reviewer"_s, u"Anna"_s};
    EXPECT_EQ(listed(), ask(QStringList{u"show"_s} + anna)[u"applications"_s][0][u"undecided"_s].toArray());
    EXPECT_EQ(listed(), ask(QStringList{u"history"_s} + anna)[u"undecided"_s].toArray());
    EXPECT_TRUE(run(QStringList{u"show"_s} + anna).out.contains(u"    1  Born in 1984"_s));
    EXPECT_TRUE(ask({u"show"_s, id})[u"applications"_s][0][u"undecided"_s].toArray().isEmpty());
}

TEST_F(CliConflict, ofASheetIsForItsReviewerOnly)
{
    EXPECT_TRUE(listed({}).isEmpty());
    EXPECT_TRUE(listed({id, u"--reviewer"_s, u"Bo"_s}).isEmpty());
    EXPECT_EQ(u"Entries in a score sheet are listed for its reviewer only (--reviewer).\n"
              "No other conflicts.\n"_s,
              run({u"conflict"_s, u"list"_s}).out);
    const auto again = run({u"edits"_s, u"accept"_s, path(u"sent"_s)});
    EXPECT_FALSE(again.out.contains(u"Passport"_s)) << again.out.toStdString();
    expectRefused(u"Nothing in this application waits for a choice."_s,
                  run({u"conflict"_s, u"choose"_s, id, u"age.reason"_s, u"x"_s, u"--reviewer"_s, u"Bo"_s}));
}

TEST_F(CliConflict, isWordedInBothLanguages)
{
    const auto english = run({u"conflict"_s, u"list"_s, u"--reviewer"_s, u"Anna"_s}).out;
    EXPECT_TRUE(english.contains(u"  age.reason  Age · Reason\n    1  Born in 1984"_s)) << english.toStdString();
    const auto chinese = runInChinese({u"conflict"_s, u"list"_s, u"--reviewer"_s, u"Anna"_s}).out;
    EXPECT_TRUE(chinese.contains(u"  age.reason  年龄 · "_s)) << chinese.toStdString();
}

TEST_F(CliConflict, isSettledByOneOfItsValues)
{
    const auto answer = choose({u"age.reason"_s, u"Passport, page 2"_s});
    EXPECT_EQ(0, answer.code) << answer.err.toStdString();
    EXPECT_EQ(u"Passport, page 2"_s, age(u"reason"_s));
    ASSERT_EQ(1, listed().size());
    EXPECT_EQ(0, choose({u"points"_s, u"--number"_s, u"1"_s}).code) << "the field alone says enough";
    EXPECT_EQ(u"5.00"_s, age(u"points"_s));
    EXPECT_TRUE(listed().isEmpty());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliConflict, isSettledInTheOtherVaultTooOnceItHearsOfIt)
{
    send({}, home);
    EXPECT_EQ(2, listed(QStringList{u"--reviewer"_s, u"Anna"_s} + home).size());
    choose({u"reason"_s, u"--number"_s, u"2"_s});
    choose({u"points"_s, u"4"_s});
    EXPECT_EQ(QJsonArray(), send({}, home)[u"conflicts"_s].toArray());
    EXPECT_TRUE(listed(QStringList{u"--reviewer"_s, u"Anna"_s} + home).isEmpty());
}

TEST_F(CliConflict, isMarkedInTheHistoryWhereItWasChosenAndNowhereElse)
{
    const QStringList history{u"history"_s, id, u"--reviewer"_s, u"Anna"_s};
    EXPECT_FALSE(run(history).out.contains(u"(chosen)"_s));
    choose({u"age.reason"_s, u"Passport, page 2"_s});
    const auto lines = run(history).out.section(u"Conflicting entries"_s, 0, 0).trimmed().split(u'\n');
    EXPECT_TRUE(lines.last().contains(u"Reason (chosen): "_s)) << lines.last().toStdString();
    EXPECT_EQ(1, lines.filter(u"(chosen)"_s).size());
    EXPECT_TRUE(runInChinese(history).out.contains(u"理由（选用）："_s));
}

TEST_F(CliConflict, keepsTheSheetFromBeingSubmitted)
{
    const auto refused = run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains(u"entered differently on two computers: Age"_s)) << refused.err.toStdString();
}

TEST_F(CliConflict, isChosenByWhatWasEnteredOnly)
{
    expectRefused(u"That is not one of the values entered for \"age.reason\". Choose one by its number (--number): "
                  "Born in 1984 (number 1), Passport, page 2 (number 2)."_s,
                  choose({u"age.reason"_s, u"something else"_s}));
    EXPECT_EQ(1, choose({u"age.reason"_s, u"--number"_s, u"3"_s}).code);
    expectRefused(u"\"remark\" does not name one field that waits for a choice. Name one of: age.points, "
                  "age.reason."_s,
                  choose({u"remark"_s, u"x"_s}));
    EXPECT_EQ(2, choose({u"age.reason"_s}).code);
    EXPECT_EQ(2, choose({u"age.reason"_s, u"x"_s, u"--number"_s, u"1"_s}).code);
    EXPECT_EQ(2, listed().size()) << "nothing was chosen";
}

/// Two computers corrected one person's name and set one value of the office, each unaware of the other.
class CliOfficeConflict : public CliConflict
{
protected:
    void SetUp() override
    {
        CliConflict::SetUp();
        choose({u"age.reason"_s, u"--number"_s, u"1"_s});
        choose({u"age.points"_s, u"--number"_s, u"1"_s});
        correct({}, u"安娜"_s, u"4"_s);
        correct(home, u"安纳"_s, u"5"_s);
        accepted = send(home, {});
    }

    void correct(const QStringList& where, const QString& name, const QString& points) const
    {
        ask(QStringList{u"person"_s, u"rename"_s, u"Anna"_s, u"--zh"_s, name} + where);
        ask(QStringList{u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"option.age.26-55="_s + points, u"--reviewer"_s,
                        u"Anna"_s}
            + where);
    }
    Answer chooseOfOffice(const QStringList& words) const
    {
        return run(QStringList{u"conflict"_s, u"choose"_s, u""_s} + words + QStringList{u"--reviewer"_s, u"Anna"_s});
    }
};

TEST_F(CliOfficeConflict, isListedWithoutAnApplicationAndWorded)
{
    const auto all = listed();
    EXPECT_EQ(accepted[u"conflicts"_s].toArray(), all) << "as accepting has said";
    ASSERT_EQ(2, all.size());
    for (const auto& each : all) {
        EXPECT_EQ(u""_s, each[u"application"_s].toString());
    }
    EXPECT_EQ(u"chineseName"_s, all[0][u"field"_s].toString());
    EXPECT_EQ(u"安娜"_s, all[0][u"values"_s][0][u"text"_s].toString());
    EXPECT_EQ(u"安纳"_s, all[0][u"values"_s][1][u"text"_s].toString());
    EXPECT_EQ(u"two-zones-2023.option.age.26-55"_s, all[1][u"name"_s].toString());
    EXPECT_EQ(all, listed({u""_s, u"--reviewer"_s, u"Anna"_s})) << "by itself";
    const auto text = run({u"conflict"_s, u"list"_s}).out;
    EXPECT_TRUE(text.startsWith(u"Entries in a score sheet are listed for its reviewer only"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"\nSettings and people\n"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"  two-zones-2023.option.age.26-55  Age · "_s)) << text.toStdString();
    EXPECT_TRUE(runInChinese({u"conflict"_s, u"list"_s}).out.contains(u"\n设定和人员\n"_s));
}

TEST_F(CliOfficeConflict, isSettledByOneOfItsValuesInBothVaults)
{
    expectRefused(u"That is not one of the values entered for \"option.age.26-55\". Choose one by its number "
                  "(--number): 4 (number 1), 5 (number 2)."_s,
                  chooseOfOffice({u"option.age.26-55"_s, u"3"_s}));
    EXPECT_EQ(0, chooseOfOffice({u"option.age.26-55"_s, u"4"_s}).code);
    const auto last = chooseOfOffice({u"chineseName"_s, u"--number"_s, u"1"_s});
    EXPECT_EQ(0, last.code) << last.err.toStdString();
    EXPECT_TRUE(listed().isEmpty());
    expectRefused(u"No conflicts."_s, chooseOfOffice({u"chineseName"_s, u"安娜"_s}));
    EXPECT_EQ(QJsonArray(), send({}, home)[u"conflicts"_s].toArray());
    for (const auto& where : {QStringList(), home}) {
        const auto persons = ask(QStringList{u"person"_s, u"list"_s} + where)[u"persons"_s];
        EXPECT_EQ(u"安娜"_s, persons[0][u"names"_s][u"zh"_s].toString());
    }
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

} // namespace pingshen
