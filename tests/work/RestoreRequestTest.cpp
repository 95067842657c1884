// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"
#include "core/base/Files.h"
#include "core/storage/DocumentPlace.h"
#include "core/work/History.h"

#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A vault of two applications, and a backup of it when it had one.
class RestoreRequest : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        imported(u"first"_s);
        ASSERT_OK(backUpTo(*workplace, backup(), {}));
        imported(u"second"_s);
    }
    QString backup() const { return directory.filePath(u"备份 #1.tar"_s); }
    QString request() const { return vaultFolder() + u"/restore.request"_s; }
    void reopen()
    {
        workplace.reset();
        WorkFixture::SetUp();
    }
};

} // namespace

TEST_F(RestoreRequest, isCarriedOutOnceAndThenForgotten)
{
    ASSERT_OK(requestRestore(vaultFolder(), backup()));
    workplace.reset();
    ASSERT_OK(carryOutRestore(vaultFolder(), clock, {}));
    EXPECT_FALSE(QFile::exists(request()));
    reopen();
    EXPECT_EQ(1, applications());
    imported(u"third"_s);
    workplace.reset();
    ASSERT_OK(carryOutRestore(vaultFolder(), clock, {}));
    reopen();
    EXPECT_EQ(2, applications());
}

TEST_F(RestoreRequest, isSaidOfWhoMadeItAlsoWhereWhatWasPutBackDoesNotKnowThem)
{
    const Restorer by{PersonId(QString(32, u'7')), {.zh = u"王建国"_s, .en = u"Wang Jianguo"_s}};
    ASSERT_OK(requestRestore(*workplace, backup(), by));
    workplace.reset();
    ASSERT_OK(carryOutRestore(vaultFolder(), clock, {}));
    reopen();
    const auto said = officeHistory(*workplace)->last().change;
    ASSERT_EQ(EditKind::VaultContinued, said.kind);
    EXPECT_EQ(toJson(by), said.content[u"by"_s].toObject());
    EXPECT_EQ(PersonId(), said.author) << "nobody comes to be who is not in it";
    EXPECT_EQ(by.person, restorerFrom(said.content[u"by"_s].toObject()).person);
}

/// As earlier programs left it: the path alone.
TEST_F(RestoreRequest, ofAnEarlierProgramIsCarriedOutAndNamesNobody)
{
    ASSERT_OK(writeWhole(request(), backup().toUtf8(), WrittenFor::Vault));
    workplace.reset();
    ASSERT_OK(carryOutRestore(vaultFolder(), clock, {}));
    reopen();
    EXPECT_EQ(1, applications());
    const auto said = officeHistory(*workplace)->last().change;
    EXPECT_EQ(EditKind::VaultContinued, said.kind);
    EXPECT_FALSE(said.content.contains(u"by"_s));
}

TEST_F(RestoreRequest, namesTheDocumentsThatCannotBePutBack)
{
    const auto id = open(imported(u"first"_s), anna).dossier.documents.first();
    const auto path = documentPlace(workplace->vault().folder(), id.digest);
    ASSERT_OK(takeClosingSnapshot(*workplace));
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_OK(requestRestore(vaultFolder(), snapshotsOf(*workplace).first().file));
    workplace.reset();
    const auto restored = carryOutRestore(vaultFolder(), clock, {});
    ASSERT_OK(restored);
    ASSERT_EQ(1, restored->lost.size());
    EXPECT_EQ(id.name, restored->lost.first().args[u"document"_s].toString());
}

TEST_F(RestoreRequest, ofAFileThatIsNotThereIsRefused)
{
    EXPECT_FAILS(FileNotFound, requestRestore(vaultFolder(), directory.filePath(u"none.tar"_s)));
    EXPECT_FALSE(QFile::exists(request()));
}

TEST_F(RestoreRequest, ofAFileThatIsGoneByThenLeavesTheVaultAsItWas)
{
    ASSERT_OK(requestRestore(vaultFolder(), backup()));
    ASSERT_TRUE(QFile::remove(backup()));
    workplace.reset();
    EXPECT_FAILS(FileNotFound, carryOutRestore(vaultFolder(), clock, {}));
    EXPECT_FALSE(QFile::exists(request()));
    reopen();
    EXPECT_EQ(2, applications());
}

TEST_F(RestoreRequest, waitsWhileTheVaultIsInUse)
{
    ASSERT_OK(requestRestore(vaultFolder(), backup()));
    EXPECT_FAILS(VaultBusy, carryOutRestore(vaultFolder(), clock, {}));
    EXPECT_TRUE(QFile::exists(request()));
    workplace.reset();
    ASSERT_OK(carryOutRestore(vaultFolder(), clock, {}));
    reopen();
    EXPECT_EQ(1, applications());
}

TEST_F(RestoreRequest, thatIsNoPathIsToldWithoutWhatItHolds)
{
    workplace.reset();
    const auto json = [](const QByteArray& file) { return R"({"file":")" + file + R"(","by":{}})"; };
    for (const auto& content : {QByteArray("%PDF-1.7\n/Contents (a note)"), "/a note" + QByteArray(5000, 'A'),
                                QByteArray("a note"), json("/a note\\nof two lines"), json("a note"), QByteArray()}) {
        ASSERT_OK(writeWhole(request(), content, WrittenFor::Vault));
        const auto refused = carryOutRestore(vaultFolder(), clock, {});
        EXPECT_FAILS(FileNotReadable, refused);
        EXPECT_EQ(request(), refused.error().where);
        EXPECT_FALSE(logLine(refused.error()).contains(u"note"_s)) << content.toStdString();
        EXPECT_FALSE(QFile::exists(request())) << "it would keep everybody out";
    }
    reopen();
    EXPECT_EQ(2, applications());
}

} // namespace pingshen
