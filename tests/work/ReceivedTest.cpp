// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"
#include "core/storage/DocumentPlace.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/work/EditFile.h"
#include "core/work/History.h"
#include "core/work/OpenApplication.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "tests/support/Exchange.h"
#include "tests/support/Unpackers.h"
#include "tests/work/WorkFixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// An application whose package was imported in the office, and whose edits came to a vault at home.
class Received : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        packageOf = package(u"first"_s, {{u"06-护照.pdf"_s, FakePdf{.salt = u"passport"_s}},
                                         {u"05-聘雇合同.pdf"_s, FakePdf{.salt = u"contract"_s}}});
        const auto report = import(packageOf);
        ASSERT_OK(report);
        id = report->dossier.id;
        passport = report->dossier.documents.first().digest;
        openHome();
        sendEdits(*workplace, *home);
    }

    QString homeFolder() const { return directory.filePath(u"home"_s); }
    void openHome()
    {
        home.reset();
        auto opened = Workplace::open(homeFolder(), clock);
        ASSERT_OK(opened);
        home = std::move(opened).value();
    }

    void importAtHome()
    {
        ImportRequest request;
        request.package.paths = {packageOf};
        request.package.unpacker = realUnpacker();
        request.edition = RubricId(u"two-zones-2023"_s);
        request.author = anna;
        const auto report = importPackage(*home, request, pdf, {});
        ASSERT_OK(report);
        EXPECT_EQ(id, report->dossier.id);
        arrived = report->arrived;
    }

    static void lose(const QString& vault, const Digest& digest)
    {
        QFile file(documentPlace(vault, digest));
        ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        ASSERT_TRUE(file.remove());
    }

    static QList<VaultProblem::Code> problemsIn(Workplace& vault)
    {
        QList<VaultProblem::Code> codes;
        const auto found = checkVault(vault, {});
        EXPECT_OK(found);
        for (const auto& problem : found ? *found : QList<VaultProblem>()) {
            codes.append(problem.code);
        }
        return codes;
    }

    qint64 receipts() const
    {
        const auto edits = home->journal().all();
        return std::ranges::count(*edits, EditKind::DocumentsReceived,
                                  [](const Edit& edit) { return edit.change.kind; });
    }

    qint64 receiptsInHistory() const
    {
        const auto edits = historyOf(*home, id, {});
        return std::ranges::count(*edits, EditKind::DocumentsReceived,
                                  [](const Edit& edit) { return edit.change.kind; });
    }

    void expectLost(int lost)
    {
        EXPECT_EQ(QList<VaultProblem::Code>(lost, VaultProblem::Code::DocumentMissing), problemsIn(*home));
        EXPECT_EQ(0, *pendingDocuments(*home));
    }

    QString packageOf;
    ApplicationId id;
    Digest passport;
    int arrived = -1;
    std::unique_ptr<Workplace> home;
};

} // namespace

TEST_F(Received, areNotReadableBeforeTheyHaveArrivedAndSaySoWhereverTheyAreLookedAt)
{
    for (const bool isHere : {false, true}) {
        const auto file = openApplication(*home, id, anna);
        ASSERT_OK(file);
        for (const auto& document : file->dossier.documents) {
            EXPECT_EQ(isHere, document.status != DocumentStatus::NotArrived);
            const auto opened = file->bytes[document.digest].open();
            EXPECT_TRUE(isHere ? static_cast<bool>(opened) : opened.error().code == Error::Code::DocumentNotArrived);
        }
        EXPECT_EQ(isHere ? 0 : 2,
                  std::ranges::count(file->findings, Finding::Code::DocumentNotArrived, &Finding::code));
        EXPECT_EQ(isHere ? 0 : 2,
                  std::ranges::count(sheetIssues(*file, anna), SheetIssue::Kind::DocumentAbsent, &SheetIssue::kind));
        importAtHome();
        EXPECT_EQ(isHere ? 0 : 2, arrived);
    }
}

TEST_F(Received, areNoDamageBeforeTheyHaveArrived)
{
    EXPECT_EQ(QList<VaultProblem::Code>(), problemsIn(*home));
    EXPECT_EQ(2, *pendingDocuments(*home));
    ASSERT_OK(rebuildState(*home, {}));
    EXPECT_EQ(2, *pendingDocuments(*home));
    openHome();
    EXPECT_EQ(0, receipts());
    lose(vaultFolder(), passport);
    EXPECT_EQ(QList{VaultProblem::Code::DocumentMissing}, problemsIn(*workplace)) << "it was here";
    EXPECT_EQ(0, *pendingDocuments(*workplace));
}

TEST_F(Received, areAsManyForWhoAcceptsAsForWhoVerifies)
{
    const auto renewed = import(package(u"second"_s, {{u"06-护照.pdf"_s, FakePdf{.salt = u"renewed"_s}},
                                                      {u"05-聘雇合同.pdf"_s, FakePdf{.salt = u"contract"_s}}}),
                                id);
    ASSERT_OK(renewed);
    const auto file = directory.filePath(u"office.edits"_s);
    ASSERT_OK(writeEditFile(*workplace, file, {}));
    auto third = std::move(Workplace::open(directory.filePath(u"third"_s), clock)).value();
    const auto accepted = acceptEditFiles(*third, {file}, {workplace->vault().device()}, {});
    ASSERT_OK(accepted);
    ASSERT_TRUE(std::holds_alternative<AcceptedEdits>(*accepted));
    EXPECT_EQ(3, std::get<AcceptedEdits>(*accepted).pending) << "with the one that was replaced";
    EXPECT_EQ(3, *pendingDocuments(*third));
}

TEST_F(Received, areDamageWhenTheyWereHereAndAreGone)
{
    importAtHome();
    EXPECT_EQ(1, receipts());
    EXPECT_EQ(1, receiptsInHistory());
    importAtHome();
    EXPECT_EQ(1, receipts()) << "nothing came that was not here";
    expectLost(0);
    lose(homeFolder(), passport);
    expectLost(1);
    ASSERT_OK(rebuildState(*home, {}));
    expectLost(1);
    auto third = std::move(Workplace::open(directory.filePath(u"third"_s), clock)).value();
    sendEdits(*home, *third);
    EXPECT_EQ(2, *pendingDocuments(*third)) << "in each vault what came there";
}

TEST_F(Received, areDamageAlsoAfterAChangeOfKeysAndARestore)
{
    importAtHome();
    const auto snapshot = directory.filePath(u"home.backup"_s);
    ASSERT_OK(backUpTo(*home, snapshot, {}));
    home.reset();
    ASSERT_TRUE(QFile::remove(homeFolder() + u'/' + deviceKeyName()));
    openHome();
    lose(homeFolder(), passport);
    EXPECT_TRUE(problemsIn(*home).contains(VaultProblem::Code::DocumentMissing));
    home.reset();
    ASSERT_OK(restoreFrom(snapshot, homeFolder(), clock, {}, {}));
    openHome();
    expectLost(0);
    lose(homeFolder(), passport);
    expectLost(1);
    EXPECT_EQ(1, receipts());
}

TEST_F(Received, areNotSilencedWithoutTheKey)
{
    importAtHome();
    lose(homeFolder(), passport);
    auto& database = home->database();
    ASSERT_OK(database.run("DROP TRIGGER edit_is_never_removed"_L1));
    ASSERT_OK(database.run("DELETE FROM edit WHERE instr(bytes, CAST('DocumentsReceived' AS BLOB)) > 0"_L1));
    EXPECT_FALSE(problemsIn(*home).isEmpty());
    EXPECT_TRUE(problemsIn(*home).contains(VaultProblem::Code::EditTailChanged));
}

TEST_F(Received, areSaidOnceOfWhatCameBeforeAProgramThatSaysIt)
{
    QFile content(documentPlace(vaultFolder(), passport)); // the program before just laid it there
    ASSERT_TRUE(QDir().mkpath(QFileInfo(documentPlace(homeFolder(), passport)).path()));
    ASSERT_TRUE(content.copy(documentPlace(homeFolder(), passport)));
    openHome();
    EXPECT_EQ(0, receipts());
    ASSERT_OK(setVaultValue(home->database(), vault_value::fold, u"0 of before"_s));
    openHome();
    openHome();
    EXPECT_EQ(1, receipts());
    EXPECT_EQ(0, receiptsInHistory()) << "nobody did it";
    EXPECT_EQ(1, *pendingDocuments(*home));
    lose(homeFolder(), passport);
    EXPECT_EQ(QList{VaultProblem::Code::DocumentMissing}, problemsIn(*home));
    EXPECT_EQ(1, *pendingDocuments(*home));
}

TEST_F(Received, keepNoVaultClosedWhoseHistoryCannotBeRead)
{
    auto& database = home->database();
    const Change setting{EditKind::SettingChanged, {}, anna, u"two-zones-2023"_s, {{u"step"_s, {}, u"1"_s}}, {}, {}};
    ASSERT_OK(home->journal().record(setting));
    ASSERT_OK(database.run("DROP TRIGGER edit_is_never_changed"_L1));
    ASSERT_OK(database.run("UPDATE edit SET bytes = CAST('x' AS BLOB) WHERE application = ''"_L1));
    ASSERT_OK(setVaultValue(database, vault_value::fold, u"0 of before"_s));
    openHome();
    EXPECT_TRUE(problemsIn(*home).contains(VaultProblem::Code::EditChanged));
}

TEST_F(Received, lackInABackupOnlyWhatWasHere)
{
    const auto lost = backUpTo(*home, directory.filePath(u"before.backup"_s), {});
    ASSERT_OK(lost);
    EXPECT_TRUE(lost->isEmpty());
    importAtHome();
    lose(homeFolder(), passport);
    EXPECT_EQ(1, backUpTo(*home, directory.filePath(u"after.backup"_s), {})->size());
}

} // namespace pingshen
