// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"
#include "tests/support/Mount.h"

#include <QDir>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A volume of a few megabytes; not tested where none may be mounted.
class CliVolume : public CliFixture
{
protected:
    void SetUp() override { mount(u"4m"_s); }
    void TearDown() override
    {
        if (mounted) {
            QProcess::execute(u"umount"_s, {volume()});
        }
    }
    QString volume() const { return path(u"volume"_s); }
    void mount(const QString& size)
    {
        QDir().mkpath(volume());
        const QStringList arguments{u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size="_s + size, u"tmpfs"_s, volume()};
        mounted = QProcess::execute(u"mount"_s, arguments) == 0;
        if (!mounted) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
    }
    void protect() { ASSERT_EQ(0, QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, volume()})); }
    void fill() const
    {
        QFile ballast(volume() + u"/ballast"_s);
        ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'x')) > 0) {
        }
    }
    void expectFull(const QStringList& words) const
    {
        const auto answer = run(words);
        EXPECT_EQ(1, answer.code) << words.join(u' ').toStdString();
        EXPECT_TRUE(answer.err.startsWith(u"The disk is full"_s))
            << words.join(u' ').toStdString() << ": " << answer.err.toStdString();
        EXPECT_EQ(1, answer.err.count(u'\n')) << answer.err.toStdString();
    }

    bool mounted = false;
};

} // namespace

TEST_F(CliVolume, thatIsFullIsBlamedByEveryCommandThatWritesThere)
{
    const auto id = imported();
    const auto pdf = path(u"package/护照.pdf"_s);
    fill();
    expectFull({u"backup"_s, volume() + u"/b.tar"_s});
    expectFull({u"render"_s, pdf, u"--page"_s, u"1"_s, u"--width"_s, u"400"_s, u"--out"_s, volume() + u"/p.png"_s});
    for (const auto& format : {u"pdf"_s, u"csv"_s, u"json"_s}) {
        expectFull({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s, u"--format"_s, format,
                    u"--out"_s, volume() + u"/r."_s + format});
    }
    expectFull({u"demo"_s, volume() + u"/samples"_s});
    EXPECT_EQ(QStringList{u"ballast"_s}, QDir(volume()).entryList(QDir::Files));
}

TEST_F(CliVolume, thatIsFullIsBlamedWhenItHoldsTheTemporaryFolder)
{
    const auto folder = package(u"package"_s, {u"护照.pdf*300"_s});
    fill();
    environment.insert(u"TMPDIR"_s, volume());
    expectFull({u"check"_s, folder});
}

TEST_F(CliVolume, thatIsFullIsBlamedWhenItHoldsTheVault)
{
    environment.insert(u"PINGSHEN_VAULT"_s, volume() + u"/vault"_s);
    const auto id = imported();
    const auto more = package(u"more"_s, {u"护照.pdf*300"_s});
    const auto backup = path(u"backup.tar"_s);
    ask({u"backup"_s, backup});
    fill();
    expectFull({u"import"_s, more});
    expectFull({u"restore"_s, backup});
    EXPECT_EQ(0, run({u"backup"_s, path(u"second.tar"_s)}).code)
        << "it lies elsewhere, and the vault is only read for it";
    QFile::remove(volume() + u"/ballast"_s);
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
    EXPECT_EQ(id, ask({u"list"_s})[u"applications"_s][0][u"id"_s].toString());
}

TEST_F(CliVolume, thatIsFullKeepsNobodyFromReadingItsVaultAndIsSaidToBe)
{
    environment.insert(u"PINGSHEN_VAULT"_s, volume() + u"/vault"_s);
    const auto id = imported();
    fill();
    const QString notice =
        u"The disk is full: the vault was opened for reading. Free some space before you change anything.\n"_s;
    for (const auto& words : {QStringList{u"list"_s}, QStringList{u"show"_s, id}, QStringList{u"history"_s, id},
                              QStringList{u"verify"_s}, QStringList{u"total"_s, id, u"--reviewer"_s, u"Anna"_s}}) {
        const auto answer = run(words);
        EXPECT_EQ(0, answer.code) << words.join(u' ').toStdString() << ": " << answer.err.toStdString();
        EXPECT_EQ(notice, answer.err) << words.join(u' ').toStdString();
    }
}

TEST_F(CliVolume, thatIsWriteProtectedIsReadAndSaidToBe)
{
    environment.insert(u"PINGSHEN_VAULT"_s, volume() + u"/vault"_s);
    const auto id = imported();
    protect();
    const QString notice = u"The vault is write-protected: it was opened for reading, and nothing can be changed.\n"_s;
    for (const auto& words :
         {QStringList{u"list"_s}, QStringList{u"show"_s, id}, QStringList{u"total"_s, id, u"--reviewer"_s, u"Anna"_s},
          QStringList{u"history"_s, id}, QStringList{u"verify"_s}, QStringList{u"backup"_s, path(u"b.tar"_s)},
          QStringList{u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s, u"--out"_s,
                      path(u"r.pdf"_s)}}) {
        const auto answer = run(words);
        EXPECT_EQ(0, answer.code) << words.join(u' ').toStdString() << ": " << answer.err.toStdString();
        EXPECT_EQ(notice, answer.err) << words.join(u' ').toStdString();
    }
}

TEST_F(CliVolume, thatIsWriteProtectedRefusesEveryChangeWithOneSentence)
{
    environment.insert(u"PINGSHEN_VAULT"_s, volume() + u"/vault"_s);
    const auto id = imported();
    const auto more = package(u"more"_s, {u"护照.pdf"_s});
    protect();
    for (const auto& words :
         {QStringList{u"import"_s, more},
          QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s},
          QStringList{u"note"_s, id, u"--author"_s, u"Anna"_s, u"seen"_s},
          QStringList{u"rubric"_s, u"set"_s, u"two-zones-2023"_s, u"step=0.5"_s, u"--reviewer"_s, u"Anna"_s}}) {
        expectRefusedLike(u"The vault"_s, run(words));
        EXPECT_TRUE(run(words).err.contains(u"is read-only"_s)) << run(words).err.toStdString();
    }
}

} // namespace pingshen
