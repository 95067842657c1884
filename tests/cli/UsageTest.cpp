// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include <QProcess>
#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class Usage : public CliFixture
{
protected:
    /// Exit code 2, nothing on standard output; the first line says what is wrong, the second how it is used.
    void expectUsage(const QString& sentence, const QStringList& words)
    {
        const auto answer = run(words);
        EXPECT_EQ(2, answer.code) << words.join(u' ').toStdString();
        EXPECT_EQ(QString(), answer.out);
        const auto lines = answer.err.split(u'\n');
        EXPECT_EQ(sentence, lines[0]);
        EXPECT_TRUE(lines.value(1).startsWith("Usage: pingshen-cli "_L1)) << answer.err.toStdString();
    }

    static bool holdsChinese(const QString& text)
    {
        static const QRegularExpression han(u"\\p{Han}"_s);
        return text.contains(han);
    }

    static const QStringList commands;
};

const QStringList Usage::commands{u"demo"_s,        u"check"_s,       u"import"_s,       u"list"_s,       u"show"_s,
                                  u"rubric list"_s, u"rubric show"_s, u"rubric check"_s, u"rubric set"_s, u"score"_s,
                                  u"submit"_s,      u"return"_s,      u"total"_s,        u"note"_s,       u"history"_s,
                                  u"render"_s,      u"text"_s,        u"report"_s,       u"verify"_s,     u"backup"_s,
                                  u"restore"_s,     u"actions"_s};

} // namespace

TEST_F(Usage, aLineThatMakesNoSenseIsExplained)
{
    expectUsage(u"No command was given."_s, {});
    expectUsage(u"There is no command \"dance\"."_s, {u"dance"_s});
    expectUsage(u"There is no command \"rubric dance\"."_s, {u"rubric"_s, u"dance"_s});
    expectUsage(u"There is no option \"--loud\"."_s, {u"list"_s, u"--loud"_s});
    expectUsage(u"There is no option \"-5\"."_s, {u"note"_s, u"x"_s, u"-5"_s});
    expectUsage(u"The command does not take the option \"--page\"."_s, {u"list"_s, u"--page"_s, u"3"_s});
    expectUsage(u"The option \"--vault\" needs a value: DIR."_s, {u"list"_s, u"--vault"_s});
    expectUsage(u"The option \"--json\" takes no value."_s, {u"list"_s, u"--json=yes"_s});
    expectUsage(u"The option \"--topic\" was given more than once."_s,
                {u"note"_s, u"x"_s, u"t"_s, u"--author"_s, u"A"_s, u"--topic"_s, u"a"_s, u"--topic=b"_s});
}

TEST_F(Usage, valuesAreOfTheFormThatTheOptionWants)
{
    expectUsage(u"The option \"--lang\" needs one of these values: zh|en."_s, {u"list"_s, u"--lang"_s, u"fr"_s});
    expectUsage(u"The option \"--status\" needs one of these values: any|untouched|started|submitted|returned|stale."_s,
                {u"list"_s, u"--status"_s, u"lost"_s});
    expectUsage(u"The option \"--page\" needs a whole number from 1."_s, {u"text"_s, u"a.pdf"_s, u"--page"_s, u"0"_s});
    expectUsage(u"The option \"--set\" needs a value of the form INDICATOR=POINTS."_s,
                {u"score"_s, u"x"_s, u"--reviewer"_s, u"A"_s, u"--set"_s, u"age"_s});
}

TEST_F(Usage, whatACommandNeedsIsAskedFor)
{
    expectUsage(u"The option \"--reviewer\" is needed."_s, {u"score"_s, u"x"_s});
    expectUsage(u"The option \"--reason\" is needed."_s, {u"return"_s, u"x"_s, u"--reviewer"_s, u"A"_s});
    expectUsage(u"An argument is missing: ID."_s, {u"show"_s});
    expectUsage(u"An argument is missing: TEXT."_s, {u"note"_s, u"x"_s, u"--author"_s, u"A"_s});
    expectUsage(u"There is one word too many: \"y\". Put quotation marks around a text of several words."_s,
                {u"show"_s, u"x"_s, u"y"_s});
}

TEST_F(Usage, saysHowTheCommandIsUsed)
{
    const auto answer = run({u"submit"_s});
    EXPECT_EQ(u"The option \"--reviewer\" is needed.\n"
              "Usage: pingshen-cli submit ID --reviewer NAME\n"
              "More: pingshen-cli submit --help\n"_s,
              answer.err);
    const auto chinese = runInChinese({u"submit"_s});
    EXPECT_EQ(u"需要选项“--reviewer”。\n"
              "用法：pingshen-cli submit ID --reviewer NAME\n"
              "详见：pingshen-cli submit --help\n"_s,
              chinese.err);
    EXPECT_EQ(2, chinese.code);
}

TEST_F(Usage, helpOfACommandIsItsSynopsisItsPurposeAndItsOptions)
{
    const auto answer = run({u"return"_s, u"--help"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_EQ(QString(), answer.err);
    EXPECT_EQ(u"pingshen-cli return ID --reviewer NAME --reason TEXT [--author NAME]\n"
              "\n"
              "give a submitted score sheet back, which opens it again\n"
              "\n"
              "Options:\n"
              "  --reviewer NAME  whose score sheet is meant\n"
              "  --reason TEXT    why\n"
              "  --author NAME    who returns it\n"
              "\n"
              "For every command:\n"
              "  --vault DIR   the vault's folder; else PINGSHEN_VAULT, else this computer's own\n"
              "  --lang zh|en  the language of what is said\n"
              "  --json        answer with one JSON value\n"
              "  --help        say what the command does\n"
              "  --version     say which version this is\n"_s,
              answer.out);
}

TEST_F(Usage, helpIsInBothLanguages)
{
    const auto answer = run({u"verify"_s, u"--help"_s, u"--lang"_s, u"zh"_s});
    EXPECT_EQ(u"pingshen-cli verify\n"
              "\n"
              "检查资料库：数据库、历史记录和每个文件的每个字节\n"
              "\n"
              "适用于所有命令：\n"
              "  --vault DIR   资料库所在文件夹；不指定则用 PINGSHEN_VAULT，再则用本机默认位置\n"
              "  --lang zh|en  所用语言\n"
              "  --json        以一个 JSON 值作答\n"
              "  --help        说明命令的用途\n"
              "  --version     显示版本\n"_s,
              answer.out);
}

TEST_F(Usage, everyCommandHasHelpInBothLanguages)
{
    for (const auto& command : commands) {
        const auto english = run(command.split(u' ') + QStringList{u"--help"_s});
        EXPECT_EQ(0, english.code);
        EXPECT_TRUE(english.out.startsWith(QString(u"pingshen-cli "_s + command))) << english.out.toStdString();
        EXPECT_FALSE(holdsChinese(english.out)) << english.out.toStdString();
        const auto chinese = runInChinese(QStringList{u"--help"_s} + command.split(u' '));
        EXPECT_TRUE(holdsChinese(chinese.out.section(u'\n', 2, 2))) << chinese.out.toStdString();
    }
}

TEST_F(Usage, theOverviewNamesEveryCommand)
{
    const auto answer = run({u"--help"_s});
    EXPECT_EQ(0, answer.code);
    for (const auto& command : commands) {
        EXPECT_TRUE(answer.out.contains(QString(u"\n  "_s + command + u' '))) << command.toStdString();
    }
}

TEST_F(Usage, aGroupsHelpIsThatOfItsCommands)
{
    const auto answer = run({u"rubric"_s, u"--help"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_TRUE(answer.out.contains("pingshen-cli rubric list"_L1));
    EXPECT_TRUE(answer.out.contains("pingshen-cli rubric set ID KEY=VALUE... --reviewer NAME"_L1));
}

TEST_F(Usage, optionsStandBeforeOrAfterTheCommand)
{
    const auto before = run({u"--json"_s, u"--lang=zh"_s, u"--vault"_s, path(u"nowhere"_s), u"list"_s});
    const auto after = run({u"list"_s, u"--vault="_s + path(u"nowhere"_s), u"--json"_s, u"--lang"_s, u"zh"_s});
    const auto between = run({u"--json"_s, u"rubric"_s, u"--lang"_s, u"zh"_s, u"list"_s});
    EXPECT_EQ(0, before.code);
    EXPECT_EQ(before.out, after.out);
    EXPECT_EQ(0, between.code) << between.err.toStdString();
}

TEST_F(Usage, twoDashesEndTheOptions)
{
    expectUsage(u"There is no option \"--json2\"."_s, {u"show"_s, u"--json2"_s});
    expectRefusedLike(u"The file \""_s, run({u"show"_s, u"--"_s, u"--json2"_s}));
}

TEST_F(Usage, nothingButOurSentencesIsOnStandardError)
{
    environment.insert(u"LC_ALL"_s, u"C"_s);
    const auto answer = run({u"rubric"_s, u"list"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_EQ(QString(), answer.err);
}

TEST_F(Usage, theVersionIsSaid)
{
    const auto answer = run({u"--version"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_TRUE(answer.out.startsWith("pingshen-cli "_L1));
}

TEST_F(Usage, anAnswerThatCannotBeWrittenIsAFailure)
{
#ifdef Q_OS_LINUX
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(PINGSHEN_CLI), {u"rubric"_s, u"list"_s});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(1, process.exitCode());
    EXPECT_EQ(QByteArray("The answer could not be written to standard output.\n"), process.readAllStandardError());
#endif
}

} // namespace pingshen
