// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/StartOptions.h"
#include "tests/support/Programs.h"

#include <QDir>
#include <QProcess>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(StartOptions, areExplainedWithoutADisplay)
{
    for (const auto& [question, part] :
         {std::pair(u"--help"_s, "--vault"), std::pair(u"-h"_s, "--open"), std::pair(u"--version"_s, "ingshen")}) {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
            environment.remove(display);
        }
        program.setProcessEnvironment(environment);
        program.start(test::programPath("pingshen"), {question});
        ASSERT_TRUE(program.waitForFinished());
        EXPECT_EQ(QProcess::NormalExit, program.exitStatus()) << question.toStdString();
        EXPECT_EQ(0, program.exitCode()) << question.toStdString();
        const auto said = program.readAllStandardOutput();
        EXPECT_TRUE(said.contains(part)) << said.toStdString();
    }
}

TEST(StartOptions, tellAQuestionFromAPackage)
{
    EXPECT_TRUE(asksForWords({u"pingshen"_s, u"--help"_s}));
    EXPECT_TRUE(asksForWords({u"pingshen"_s, u"--lang"_s, u"zh"_s, u"-v"_s}));
    EXPECT_FALSE(asksForWords({u"pingshen"_s, u"--vault"_s, u"v"_s, u"help.zip"_s}));
}

TEST(StartOptions, nameSeveralPackagesWhereverTheyAreStartedFrom)
{
    const auto options = startOptions({u"pingshen"_s, u"--vault"_s, u"v"_s, u"a b.zip"_s, u"/tmp/c"_s, u"d.pdf"_s});
    EXPECT_EQ((QStringList{u"a b.zip"_s, u"/tmp/c"_s, u"d.pdf"_s}), options.packages);
    EXPECT_EQ((QStringList{QDir().absoluteFilePath(u"a b.zip"_s), u"/tmp/c"_s, QDir().absoluteFilePath(u"d.pdf"_s)}),
              wishOf(options).packages);
}

/// After a restore the window comes back as it was.
TEST(StartOptions, ofARestartKeepVaultLanguageAndPlace)
{
    const auto options = startOptions(QStringList{u"pingshen"_s} + restartArguments(u"v"_s, u"zh"_s, u"0a1b:2"_s));
    EXPECT_EQ(u"v"_s, options.vault);
    EXPECT_EQ(u"zh"_s, options.language);
    EXPECT_EQ(u"0a1b:2"_s, options.place);
    EXPECT_TRUE(startOptions(QStringList{u"pingshen"_s} + restartArguments(u"v"_s, u"en"_s, {})).place.isEmpty());
}

} // namespace pingshen
