// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class CliPerson : public CliFixture
{
protected:
    QJsonArray persons() const { return ask({u"person"_s, u"list"_s})[u"persons"_s].toArray(); }
    void score(const QString& id, const QString& reviewer) const
    {
        ask({u"score"_s, id, u"--reviewer"_s, reviewer, u"--set"_s, u"age=5"_s});
    }
};

TEST_F(CliPerson, isMadeByTheNameOfAReviewerAndFoundByIt)
{
    const auto id = imported();
    score(id, u"李文清"_s);
    score(id, u" 李 文清"_s);
    ASSERT_EQ(1, persons().size());
    const auto person = persons().first();
    EXPECT_EQ(32, person[u"id"_s].toString().size());
    EXPECT_EQ((QJsonObject{{u"zh"_s, u"李文清"_s}, {u"latin"_s, QString()}}), person[u"names"_s].toObject());
    EXPECT_EQ(QJsonArray{u"expert"_s}, person[u"roles"_s].toArray());
}

TEST_F(CliPerson, isNotMadeByLookingOrByWhatIsRefused)
{
    const auto id = imported();
    EXPECT_EQ(u"Nobody"_s, ask({u"total"_s, id, u"--reviewer"_s, u"Nobody"_s})[u"reviewer"_s].toString());
    ask({u"list"_s, u"--reviewer"_s, u"Nobody"_s});
    EXPECT_EQ(1, run({u"score"_s, id, u"--reviewer"_s, u"Nobody"_s, u"--set"_s, u"age=99"_s}).code);
    EXPECT_TRUE(persons().isEmpty());
}

TEST_F(CliPerson, isAddedWithNamesRemarkAndRoles)
{
    imported();
    const auto added = run({u"--json"_s, u"person"_s, u"add"_s, u"李文清（北京大学）"_s, u"--latin"_s, u"Li Wenqing"_s,
                            u"--role"_s, u"visit"_s, u"--role"_s, u"office"_s}); // says what the office can do
    EXPECT_EQ(0, added.code) << added.err.toStdString();
    const auto person = added.json()[u"persons"_s][0];
    EXPECT_EQ((QJsonObject{{u"zh"_s, u"李文清"_s}, {u"latin"_s, u"Li Wenqing"_s}}), person[u"names"_s].toObject());
    EXPECT_EQ(u"北京大学"_s, person[u"remark"_s].toString());
    EXPECT_EQ((QJsonArray{u"visit"_s, u"office"_s}), person[u"roles"_s].toArray());
    expectRefused(u"Another person here has this name: \"Li Wenqing (北京大学)\". Add a remark that tells them apart, "
                  u"such as the "
                  "employer."_s,
                  run({u"person"_s, u"add"_s, u"Li Wenqing（北京大学）"_s}));
}

TEST_F(CliPerson, isSaidToHaveWhatTheOfficeHas)
{
    const auto opens = u"exports everybody's changes"_s;
    const auto added = run({u"person"_s, u"add"_s, u"Bo"_s});
    EXPECT_FALSE(added.err.contains(opens)) << added.err.toStdString();
    const QStringList give{u"person"_s, u"rename"_s, u"Bo"_s, u"--role"_s, u"expert"_s, u"--role"_s, u"office"_s};
    const auto given = run(give);
    EXPECT_EQ(0, given.code);
    EXPECT_TRUE(given.err.startsWith(u"Bo now has the role \"Office\""_s)) << given.err.toStdString();
    EXPECT_TRUE(given.err.contains(opens));
    EXPECT_FALSE(run(give).err.contains(opens)) << "they had it";
    const auto inChinese = runInChinese({u"person"_s, u"add"_s, u"王主任"_s, u"--role"_s, u"office"_s});
    EXPECT_TRUE(inChinese.err.startsWith(u"王主任现具有“主管单位”职责"_s)) << inChinese.err.toStdString();
}

TEST_F(CliPerson, isRenamedInEveryEntryOfTheHistory)
{
    const auto id = imported();
    score(id, u"李文青"_s);
    ask({u"person"_s, u"rename"_s, u"李文青"_s, u"--zh"_s, u"李文清"_s, u"--latin"_s, u"Li Wenqing"_s});
    const auto edit = ask({u"history"_s, id})[u"edits"_s].toArray().last();
    EXPECT_EQ(u"李文清"_s, edit[u"author"_s].toString());
    EXPECT_TRUE(run({u"history"_s, id}).out.contains(u"Li Wenqing"_s)) << "the text is English";
    EXPECT_TRUE(runInChinese({u"history"_s, id}).out.contains(u"李文清"_s));
    EXPECT_EQ(u"5.00"_s,
              ask({u"total"_s, id, u"--reviewer"_s, u"Li Wenqing"_s})[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliPerson, isChangedByWhomTheLineNames)
{
    imported();
    ask({u"person"_s, u"add"_s, u"李文青"_s, u"--author"_s, u"王主任"_s});
    ask({u"person"_s, u"rename"_s, u"李文青"_s, u"--zh"_s, u"李文清"_s, u"--author"_s, u"王主任"_s});
    ask({u"person"_s, u"add"_s, u"Bo"_s});
    const auto edits = ask({u"history"_s})[u"edits"_s].toArray();
    QStringList authors;
    for (const auto edit : edits) {
        const auto said =
            edit[u"author"_s].toString() + u' ' + edit[u"kind"_s].toString() + u' ' + edit[u"subject"_s].toString();
        authors += authors.contains(said) ? QStringList() : QStringList{said};
    }
    EXPECT_EQ((QStringList{u"王主任 PersonAdded 王主任"_s, u"王主任 PersonAdded 李文清"_s,
                           u"王主任 PersonNamed 李文清"_s, u"Bo PersonAdded Bo"_s}),
              authors);
}

TEST_F(CliPerson, isInTheHistoryOfNoApplicationHoweverThatIsNamed)
{
    imported();
    ask({u"person"_s, u"add"_s, u"Bo"_s});
    EXPECT_EQ(ask({u"history"_s}), ask({u"history"_s, QString()})) << "as conflict list takes it";
}

TEST_F(CliPerson, isOneOfTwoNamesThatTheOfficeMerges)
{
    const auto id = imported();
    score(id, u"Li Wenqing"_s);
    ask({u"person"_s, u"add"_s, u"李文清"_s});
    const QStringList merge{u"person"_s, u"merge"_s, u"李文清"_s, u"Li Wenqing"_s, u"--author"_s, u"王主任"_s};
    const auto merged = ask(merge)[u"persons"_s][0];
    EXPECT_EQ(u"李文清"_s, merged[u"names"_s][u"zh"_s].toString());
    EXPECT_EQ(u"Li Wenqing"_s, merged[u"merged"_s][0][u"names"_s][u"latin"_s].toString());
    EXPECT_EQ(2, persons().size());
    const auto total = ask({u"total"_s, id, u"--reviewer"_s, u"Li Wenqing"_s});
    EXPECT_EQ(u"李文清"_s, total[u"reviewer"_s].toString());
    EXPECT_EQ(u"5.00"_s, total[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_TRUE(
        run({u"history"_s, id, u"--reviewer"_s, u"李文清"_s}).out.contains(u"李文清 (entered as Li Wenqing)"_s));
    const auto edit = ask({u"history"_s})[u"edits"_s].toArray().last();
    EXPECT_EQ(u"PersonMerged Li Wenqing 李文清"_s,
              edit[u"kind"_s].toString() + u' ' + edit[u"subject"_s].toString() + u' ' + edit[u"to"_s].toString());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
    ask(merge + QStringList{u"--undo"_s});
    EXPECT_EQ(3, persons().size());
}

TEST_F(CliPerson, keepsWhatTheyWroteWhenAMergeWasAMistake)
{
    const auto id = imported();
    for (const auto& name : {u"赵"_s, u"王"_s}) {
        ask({u"person"_s, u"add"_s, name});
    }
    const QStringList merge{u"person"_s, u"merge"_s, u"赵"_s, u"王"_s, u"--author"_s, u"主任"_s};
    ask(merge);
    score(id, u"王"_s);
    ask({u"score"_s, id, u"--reviewer"_s, u"王"_s, u"--reason"_s, u"age=SECRET"_s});
    ask(merge + QStringList{u"--undo"_s});
    EXPECT_FALSE(run({u"history"_s, id, u"--reviewer"_s, u"赵"_s}).out.contains(u"SECRET"_s));
    const auto own = ask({u"history"_s, id, u"--reviewer"_s, u"王"_s})[u"edits"_s].toArray().last();
    EXPECT_EQ(u"王: SECRET"_s, own[u"author"_s].toString() + u": "_s + own[u"to"_s].toString());
    EXPECT_EQ(u"5.00"_s, ask({u"total"_s, id, u"--reviewer"_s, u"王"_s})[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliPerson, isNotMergedByAnybodyElseOrWithAnotherWhoScoredTheSame)
{
    const auto id = imported();
    score(id, u"李文清"_s);
    score(id, u"Bo"_s);
    expectRefused(
        u"You cannot give up your own name, nor merge a name into it on the command line: \"Bo\". Ask somebody "
        "else in the office to merge it."_s,
        run({u"person"_s, u"merge"_s, u"李文清"_s, u"Bo"_s, u"--author"_s, u"李文清"_s}));
    const auto refused = run({u"person"_s, u"merge"_s, u"李文清"_s, u"Bo"_s, u"--author"_s, u"王主任"_s});
    EXPECT_TRUE(refused.err.startsWith(u"These two people, \"李文清\" and \"Bo\", each have a score sheet for the "
                                       "same application"_s))
        << refused.err.toStdString();
    EXPECT_EQ(1, refused.code);
    EXPECT_EQ(2, persons().size()) << "nor was the office added";
}

TEST_F(CliPerson, isRefusedWhenNobodyOrSeveralHaveTheName)
{
    const auto id = imported();
    ask({u"person"_s, u"add"_s, u"李文清（北京大学）"_s});
    ask({u"person"_s, u"add"_s, u"李文清（清华大学）"_s});
    expectRefused(u"Several people here have this name: \"李文清\" (李文清（北京大学）, 李文清（清华大学）). Enter it "
                  "with its remark, or with the id shown, in brackets."_s,
                  run({u"total"_s, id, u"--reviewer"_s, u"李文清"_s}));
    expectRefused(u"There is no such person here: \"王晓\". Check the spelling."_s,
                  run({u"person"_s, u"rename"_s, u"王晓"_s, u"--zh"_s, u"王小"_s}));
}

TEST_F(CliPerson, isAskedForByARemarkWhenSeveralMergedNamesAreAlike)
{
    imported();
    for (const auto& name : {u"李文清"_s, u"Li Wenqing（北京大学）"_s, u"Li Wenqing（清华大学）"_s}) {
        ask({u"person"_s, u"add"_s, name, u"--author"_s, u"王主任"_s});
    }
    const auto merge = [](const QString& other) {
        return QStringList{u"person"_s, u"merge"_s, u"李文清"_s, other, u"--author"_s, u"王主任"_s};
    };
    ask(merge(u"Li Wenqing（北京大学）"_s));
    ask(merge(u"Li Wenqing（清华大学）"_s));
    const auto before = persons().size();
    expectRefused(u"Several people here have this name: \"Li Wenqing\" (Li Wenqing (北京大学), Li Wenqing (清华大学)). "
                  u"Enter it with its remark, or with the id shown, in brackets."_s,
                  run(merge(u"Li Wenqing"_s) + QStringList{u"--undo"_s}));
    EXPECT_EQ(before, persons().size());
    ask(merge(u"Li Wenqing（清华大学）"_s) + QStringList{u"--undo"_s});
    EXPECT_EQ(before + 1, persons().size());
    ask(merge(u"Li Wenqing"_s) + QStringList{u"--undo"_s});
    EXPECT_EQ(before + 2, persons().size());
}

TEST_F(CliPerson, ofOneNameOnTwoComputersIsToldApartByIdAndMerged)
{
    const QString home = path(u"home"_s);
    const QStringList atHome{u"--vault"_s, home};
    ask({u"person"_s, u"add"_s, u"Chen Jing"_s});
    ask(QStringList{u"person"_s, u"add"_s, u"Chen Jing"_s} + atHome);
    const auto device = ask(QStringList{u"edits"_s, u"export"_s, path(u"e"_s)} + atHome)[u"device"_s].toString();
    ask({u"edits"_s, u"accept"_s, path(u"e"_s), u"--trust"_s, device});
    ASSERT_EQ(2, persons().size());
    QStringList ids{persons()[0][u"id"_s].toString(), persons()[1][u"id"_s].toString()};
    ids.sort();
    const auto list = run({u"person"_s, u"list"_s}).out;
    for (const auto& id : std::as_const(ids)) {
        EXPECT_TRUE(list.contains(u"; id "_s + id + u'\n')) << list.toStdString();
    }
    const auto merge = [](const QString& one, const QString& other) {
        return QStringList{u"person"_s, u"merge"_s, one, other, u"--author"_s, u"王主任"_s};
    };
    expectRefused(u"Several people here have this name: \"Chen Jing\" (Chen Jing (%1), Chen Jing (%2)). Enter it with "
                  u"its remark, or with the id shown, in brackets."_s.arg(ids[0], ids[1]),
                  run(merge(u"Chen Jing"_s, u"Chen Jing"_s)));
    ask(merge(u"Chen Jing (%1)"_s.arg(ids[0]), ids[1]));
    EXPECT_EQ(2, persons().size()) << "with the office";
    EXPECT_FALSE(run({u"person"_s, u"list"_s}).out.contains(ids[0]));
}

} // namespace pingshen
