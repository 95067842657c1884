// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Programs.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(SampleProgram, explainsItselfInsteadOfWritingIntoAFolderCalledLikeAnOption)
{
    const QTemporaryDir folder;
    for (const auto& arguments : {QStringList{u"--help"_s}, QStringList{u"-h"_s}, QStringList{u"--version"_s},
                                  QStringList{u""_s}, QStringList(), QStringList{u"a"_s, u"b"_s}}) {
        QProcess program;
        program.setWorkingDirectory(folder.path());
        program.start(test::programPath("pingshen-samples"), arguments);
        ASSERT_TRUE(program.waitForFinished());
        EXPECT_EQ(2, program.exitCode()) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(program.readAllStandardError().contains("Usage: pingshen-samples FOLDER\n"));
        EXPECT_TRUE(QDir(folder.path()).isEmpty());
    }
}

} // namespace pingshen
