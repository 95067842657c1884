// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/EditFile.h"
#include "core/work/HistoryCheck.h"
#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A vault that is only read, and what lies beside its key of where its history ended.
class OlderVault : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        scoreAll(id, anna);
    }

    /// All that is committed is in it.
    QByteArray data()
    {
        EXPECT_OK(workplace->database().run("PRAGMA wal_checkpoint(TRUNCATE)"_L1));
        return contentOf(u"pingshen.db"_s);
    }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(pathOf(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// Into the same file: nothing about it says that it is another.
    void putIn(const QString& name, const QByteArray& content) const
    {
        QFile file(pathOf(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        ASSERT_EQ(content.size(), file.write(content));
    }
    void remove(const QString& name) const { ASSERT_TRUE(QFile::remove(pathOf(name))); }
    QString pathOf(const QString& name) const { return vaultFolder() + u'/' + name; }

    std::unique_ptr<Workplace> reader() const
    {
        auto opened = Workplace::open(vaultFolder(), clock, {.purpose = VaultOpening::Purpose::Reading});
        EXPECT_OK(opened);
        EXPECT_TRUE((*opened)->isReadOnly());
        return std::move(opened).value();
    }
    void expectNothingHandedOut(qint64 lacking) const
    {
        const auto read = reader();
        EXPECT_EQ(lacking, read->lacking());
        EXPECT_FAILS(VaultEndUnknown, checkAgainstHistory(*read, id));
        const QString file = directory.filePath(u"edits"_s);
        EXPECT_FAILS(VaultEndUnknown, writeEditFile(*read, file, {}));
        EXPECT_FALSE(QFile::exists(file));
    }
    void expectTaken() const
    {
        const auto read = reader();
        EXPECT_EQ(0, read->lacking());
        EXPECT_FALSE(read->loss());
        EXPECT_OK(checkAgainstHistory(*read, id));
    }

    ApplicationId id;
};

TEST_F(OlderVault, isNoticedThoughItIsOnlyReadUntilItGoesOnAndSaysSo)
{
    const auto older = data();
    score(id, anna, u"age"_s, u"3"_s);
    score(id, anna, u"age"_s, u"4"_s);
    workplace.reset();
    putIn(u"pingshen.db"_s, older);
    expectNothingHandedOut(2);
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    EXPECT_EQ(2, workplace->lacking());
    EXPECT_FALSE(recordMark(*workplace, id)->isWhole);
    workplace.reset();
    expectTaken();
}

TEST_F(OlderVault, isNoticedWithoutItsKey)
{
    const auto older = data();
    score(id, anna, u"age"_s, u"3"_s);
    workplace.reset();
    putIn(u"pingshen.db"_s, older);
    remove(u"device.key"_s);
    expectNothingHandedOut(1);
}

TEST_F(OlderVault, isNotTakenForTheLatestWhereNobodyCanSay)
{
    workplace.reset();
    const auto end = contentOf(u"device.head"_s);
    for (const auto& cut : {end.first(200), QByteArray()}) {
        putIn(u"device.head"_s, cut);
        expectNothingHandedOut(0);
        ASSERT_TRUE(reader()->loss());
        EXPECT_EQ(VaultProblem::Code::EndUnknown, reader()->loss()->code);
    }
    remove(u"device.head"_s);
    expectNothingHandedOut(0);
}

TEST_F(OlderVault, isNoVaultThatAnotherProgramIsWritingNorOneWithoutAKey)
{
    expectTaken();
    {
        auto transaction = Transaction::begin(workplace->database());
        score(id, anna, u"age"_s, u"3"_s);
        expectTaken();
        ASSERT_OK(transaction->commit());
    }
    expectTaken();
    const auto before = contentOf(u"device.head"_s);
    score(id, anna, u"age"_s, u"4"_s);
    putIn(u"device.head"_s, before); // committed, and not noted yet
    expectTaken();
    workplace.reset();
    remove(u"device.head"_s);
    remove(u"device.key"_s); // a copy that somebody made
    expectTaken();
}

} // namespace
} // namespace pingshen
