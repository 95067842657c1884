// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"
#include "tests/support/Programs.h"

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

const QStringList Usage::commands{
    u"demo"_s,         u"check"_s,        u"import"_s,        u"names"_s,          u"list"_s,    u"show"_s,
    u"rubric list"_s,  u"rubric show"_s,  u"rubric check"_s,  u"rubric set"_s,     u"score"_s,   u"submit"_s,
    u"return"_s,       u"total"_s,        u"note"_s,          u"history"_s,        u"render"_s,  u"text"_s,
    u"report"_s,       u"verify"_s,       u"rebuild"_s,       u"backup"_s,         u"restore"_s, u"actions"_s,
    u"edits export"_s, u"edits accept"_s, u"conflict list"_s, u"conflict choose"_s};

} // namespace

TEST_F(Usage, aLineThatMakesNoSenseIsExplained)
{
    expectUsage(u"Missing command."_s, {});
    expectUsage(u"Unknown command \"dance\"."_s, {u"dance"_s});
    expectUsage(u"Unknown command \"rubric dance\"."_s, {u"rubric"_s, u"dance"_s});
    expectUsage(u"Unknown option \"--loud\"."_s, {u"list"_s, u"--loud"_s});
    expectUsage(u"Unknown option \"-5\"."_s, {u"note"_s, u"x"_s, u"-5"_s});
    expectUsage(u"This command has no option \"--page\"."_s, {u"list"_s, u"--page"_s, u"3"_s});
    expectUsage(u"Option \"--vault\" requires a value: DIR."_s, {u"list"_s, u"--vault"_s});
    expectUsage(u"Option \"--json\" takes no value."_s, {u"list"_s, u"--json=yes"_s});
    expectUsage(u"Option \"--topic\" was given more than once."_s,
                {u"note"_s, u"x"_s, u"t"_s, u"--author"_s, u"A"_s, u"--topic"_s, u"a"_s, u"--topic=b"_s});
}

TEST_F(Usage, valuesAreOfTheFormThatTheOptionWants)
{
    expectUsage(u"Option \"--lang\" must be one of: zh|en."_s, {u"list"_s, u"--lang"_s, u"fr"_s});
    expectUsage(u"Option \"--status\" must be one of: any|untouched|started|submitted|returned|stale|undecided."_s,
                {u"list"_s, u"--status"_s, u"lost"_s});
    expectUsage(u"Option \"--page\" requires a whole number from 1."_s, {u"text"_s, u"a.pdf"_s, u"--page"_s, u"0"_s});
    expectUsage(u"Option \"--set\" requires a value of the form INDICATOR=POINTS."_s,
                {u"score"_s, u"x"_s, u"--reviewer"_s, u"A"_s, u"--set"_s, u"age"_s});
    expectUsage(u"Option \"--width\" must be at most 10000."_s,
                {u"render"_s, u"a.pdf"_s, u"--page"_s, u"1"_s, u"--width"_s, u"60000"_s, u"--out"_s, u"a.png"_s});
}

TEST_F(Usage, whatACommandNeedsIsAskedFor)
{
    expectUsage(u"Option \"--reviewer\" is required."_s, {u"score"_s, u"x"_s});
    expectUsage(u"Option \"--reason\" is required."_s, {u"return"_s, u"x"_s, u"--reviewer"_s, u"A"_s});
    expectUsage(u"Missing argument: ID."_s, {u"show"_s});
    expectUsage(u"Missing argument: TEXT."_s, {u"note"_s, u"x"_s, u"--author"_s, u"A"_s});
    expectUsage(u"Unexpected argument \"y\". Put quotation marks around text with spaces."_s,
                {u"show"_s, u"x"_s, u"y"_s});
}

TEST_F(Usage, saysHowTheCommandIsUsed)
{
    const auto answer = run({u"submit"_s});
    EXPECT_EQ(u"Option \"--reviewer\" is required.\n"
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
              "return a submitted score sheet for changes, for the office\n"
              "\n"
              "Options:\n"
              "  --reviewer NAME  reviewer whose score sheet is used\n"
              "  --reason TEXT    reason\n"
              "  --author NAME    person returning the sheet\n"
              "\n"
              "Global options:\n"
              "  --vault DIR   vault folder (default: PINGSHEN_VAULT, else this computer's vault)\n"
              "  --take-over   open a vault that another computer left locked\n"
              "  --lang zh|en  output language\n"
              "  --json        print one JSON value\n"
              "  --help        show help for the command\n"
              "  --version     show the version\n"_s,
              answer.out);
}

TEST_F(Usage, helpIsInBothLanguages)
{
    const auto answer = run({u"verify"_s, u"--help"_s, u"--lang"_s, u"zh"_s});
    EXPECT_EQ(u"pingshen-cli verify [--entry KEY/ENTRY/SHA256]\n"
              "\n"
              "校验资料库：数据文件、修改记录和全部材料\n"
              "\n"
              "选项：\n"
              "  --entry KEY/ENTRY/SHA256  另核对修改记录中是否仍有报告所注的那一条；可填全部位数，也可按报告页脚填写\n"
              "\n"
              "通用选项：\n"
              "  --vault DIR   资料库文件夹；默认用 PINGSHEN_VAULT，再则用本机的资料库\n"
              "  --take-over   打开由其他计算机遗留锁定的资料库\n"
              "  --lang zh|en  输出语言\n"
              "  --json        以一个 JSON 值输出\n"
              "  --help        显示命令的说明\n"
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
    expectUsage(u"Unknown option \"--json2\"."_s, {u"show"_s, u"--json2"_s});
    expectRefusedLike(u"The file \""_s, run({u"show"_s, u"--"_s, u"--json2"_s}));
}

TEST_F(Usage, nothingButOurSentencesIsOnStandardError)
{
    environment.insert(u"LC_ALL"_s, u"C"_s);
    const auto answer = run({u"rubric"_s, u"list"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_EQ(QString(), answer.err);
}

TEST_F(Usage, noActionIsListedWithOneKeyTwice)
{
    const auto answer = run({u"actions"_s});
    for (const auto& line : answer.out.split(u'\n')) {
        EXPECT_LE(line.count(u"Ctrl+Enter"_s), 1) << line.toStdString();
    }
    EXPECT_TRUE(answer.out.contains(u"indicator.finish"_s));
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
    process.start(test::programPath("pingshen-cli"), {u"rubric"_s, u"list"_s});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(1, process.exitCode());
    EXPECT_EQ(QByteArray("Cannot write to standard output.\n"), process.readAllStandardError());
#endif
}

TEST_F(Usage, aRefusalIsOneJsonValueToo)
{
    const auto expectError = [](int code, const Answer& answer) {
        EXPECT_EQ(code, answer.code);
        const auto sentence = answer.json()[u"error"_s].toString();
        EXPECT_FALSE(sentence.isEmpty());
        EXPECT_EQ(QString(sentence + u'\n'), answer.err);
    };
    expectError(1, run({u"--json"_s, u"show"_s, u"deadbeef"_s}));
    expectError(1, run({u"check"_s, u"none.zip"_s, u"--json"_s}));
    expectError(2, run({u"--json"_s, u"show"_s}));
    expectError(2, run({u"list"_s, u"--json"_s, u"--no-such-option"_s}));
    expectError(2, run({u"check"_s, u"--each"_s, u"--together"_s, u"--json"_s, u"x"_s}));
    EXPECT_EQ(QString(), run({u"show"_s, u"deadbeef"_s}).out) << "only when asked for";
}

} // namespace pingshen
