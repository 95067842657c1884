// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"
#include "tests/support/Programs.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// The program with an unpacker beside it that can keep to its memory limit and gives up nothing else.
class CliBesideUnguardedUnpacker : public CliFixture
{
protected:
    CliBesideUnguardedUnpacker()
    {
        QDir().mkpath(path(u"bin"_s));
        EXPECT_TRUE(QFile::copy(test::programPath("pingshen-cli"), path(u"bin/pingshen-cli"_s)));
        EXPECT_TRUE(QFile::link(test::programPath("pingshen-fake-unpacker"), path(u"bin/pingshen-unpacker"_s)));
        EXPECT_TRUE(QFile::link(test::programPath("pingshen-worker"), path(u"bin/pingshen-worker"_s)));
    }

    QString answerTo(const QStringList& words) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(path(u"bin/pingshen-cli"_s), words);
        EXPECT_TRUE(process.waitForFinished(100'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

} // namespace

TEST_F(CliBesideUnguardedUnpacker, namesWhatItIsNotKeptFromWhenTheVaultIsVerified)
{
    imported();
    const auto english = answerTo({u"verify"_s});
    const auto sentence = u"On this computer, the helper program that opens archives cannot be kept from %1."_s;
    for (const auto& deed : {u"gaining more rights"_s, u"starting other programs"_s, u"changing files"_s,
                             u"reading other files"_s, u"using the network"_s}) {
        EXPECT_EQ(1, english.count(sentence.arg(deed))) << english.toStdString();
    }
    EXPECT_FALSE(english.contains(u"opens archives cannot be kept within"_s));
    EXPECT_TRUE(answerTo({u"verify"_s, u"--lang"_s, u"zh"_s}).contains(u"无法阻止打开压缩包的辅助程序使用网络。"_s));
}

} // namespace pingshen
