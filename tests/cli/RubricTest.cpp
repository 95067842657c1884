// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/ArchiveBuilder.h"

#include <QFile>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliRubric : public CliFixture
{
protected:
    static QJsonObject setting(const QJsonValue& answer, const QString& key)
    {
        for (const auto& setting : answer[u"rubrics"_s][0][u"settings"_s].toArray()) {
            if (setting[u"key"_s].toString() == key) {
                return setting.toObject();
            }
        }
        return {};
    }

    Answer set(const QStringList& words) const
    {
        return run(QStringList{u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"--reviewer"_s, u"Office"_s} + words);
    }
};

} // namespace

TEST_F(CliRubric, listNamesThemNewestFirst)
{
    const auto rubrics = ask({u"rubric"_s, u"list"_s})[u"rubrics"_s].toArray();
    ASSERT_GE(rubrics.size(), 2);
    EXPECT_EQ(u"two-zones-2025"_s, rubrics[0][u"id"_s].toString());
    EXPECT_EQ(11, rubrics[0][u"indicators"_s].toInt());
    EXPECT_FALSE(rubrics[0][u"title"_s][u"zh"_s].toString().isEmpty());
    EXPECT_FALSE(QFileInfo::exists(vault()));
}

TEST_F(CliRubric, showTellsTheWholeAndWhatIsNotPublished)
{
    const auto rubric = ask({u"rubric"_s, u"show"_s, u"two-zones-2023"_s})[u"rubrics"_s][0];
    EXPECT_EQ(2, rubric[u"parts"_s].toArray().size());
    EXPECT_FALSE(rubric[u"unpublished"_s].toArray().isEmpty());
    EXPECT_FALSE(QFileInfo::exists(vault()));
    EXPECT_EQ(1, run({u"rubric"_s, u"show"_s, u"two-zones-2023"_s}).out.count(u"not published · set by the office"_s));
    EXPECT_EQ(1, runInChinese({u"rubric"_s, u"show"_s, u"two-zones-2023"_s}).out.count(u"未公布 · 由主管单位设定"_s));
}

TEST_F(CliRubric, showRefusesAnUnknownOne)
{
    expectRefused(u"Unknown standard: \"x\". Choose one of the installed standards."_s,
                  run({u"rubric"_s, u"show"_s, u"x"_s}));
}

TEST_F(CliRubric, theOfficeSetsWhatIsNotPublished)
{
    ASSERT_EQ(0, set({u"option.age.26-55=5"_s, u"option.age.56-65=3"_s}).code);
    const auto answer = ask({u"rubric"_s, u"show"_s, u"two-zones-2023"_s});
    EXPECT_EQ(u"5"_s, setting(answer, u"option.age.26-55"_s)[u"value"_s].toString());
    EXPECT_TRUE(setting(answer, u"option.age.16-25"_s)[u"value"_s].isNull());
    ASSERT_EQ(0, set({u"option.age.26-55="_s}).code);
    EXPECT_TRUE(
        setting(ask({u"rubric"_s, u"show"_s, u"two-zones-2023"_s}), u"option.age.26-55"_s)[u"value"_s].isNull());
}

TEST_F(CliRubric, theOfficeSetsAllOrNothing)
{
    expectRefused(
        u"There is no such setting: \"weather\". Check its spelling. A key is \"step\", "
        "\"option.INDICATOR.OPTION\" or \"split.INDICATOR.SECONDARY\", with the ids that \"pingshen-cli rubric "
        "show\" lists."_s,
        set({u"option.age.26-55=5"_s, u"weather=fine"_s}));
    EXPECT_EQ(1, set({u"option.age.26-55=6"_s}).code);
    EXPECT_EQ(1, set({u"option.age.26-55"_s}).code);
    EXPECT_FALSE(QFileInfo::exists(vault())) << "a refusal makes no vault";
}

TEST_F(CliRubric, checkFindsNothingWrongInThoseThatComeWithTheProgram)
{
    const auto findings =
        ask({u"rubric"_s, u"check"_s, QStringLiteral(PINGSHEN_RUBRICS "/two-zones-2023.json")})[u"findings"_s]
            .toArray();
    for (const auto& finding : findings) {
        EXPECT_EQ(u"info"_s, finding[u"severity"_s].toString()) << finding[u"text"_s].toString().toStdString();
    }
}

TEST_F(CliRubric, checkTellsWhatIsWrongWithAFile)
{
    QFile shipped(QStringLiteral(PINGSHEN_RUBRICS "/two-zones-2023.json"));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    auto json = shipped.readAll();
    json.replace("\"weight\": 70", "\"weight\": 60");
    const auto file = writeFile(directory.path(), u"my rubric.json"_s, json);
    const auto answer = run({u"rubric"_s, u"check"_s, file, u"--json"_s});
    EXPECT_EQ(0, answer.code) << "findings are no failure";
    QStringList codes;
    for (const auto& finding : answer.json()[u"findings"_s].toArray()) {
        codes.append(finding[u"code"_s].toString());
    }
    EXPECT_TRUE(codes.contains(u"WeightsNotHundred"_s)) << codes.join(u' ').toStdString();
}

TEST_F(CliRubric, checkOfAFileThatIsNotThereFails)
{
    expectRefused(u"The file \"none.json\" was not found. Check that it still exists, then try again."_s,
                  run({u"rubric"_s, u"check"_s, u"none.json"_s}));
}

TEST_F(CliRubric, whatTheOfficeSetStandsInTheHistoryOfNoApplication)
{
    ask({u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"option.age.26-55=5"_s, u"--reviewer"_s, u"Office"_s});
    const auto edit = ask({u"history"_s})[u"edits"_s].toArray().last();
    EXPECT_EQ(u"SettingChanged"_s, edit[u"kind"_s].toString());
    EXPECT_EQ(u"5"_s, edit[u"to"_s].toString());
    const auto text = run({u"history"_s}).out;
    EXPECT_TRUE(text.contains(u"Age · 26-55"_s)) << text.toStdString();
}

} // namespace pingshen
