// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/storage/VaultCheck.h"
#include "tests/storage/VaultFixture.h"

#include <QDirIterator>
#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ReviewerId li(u"李文清"_s);
const ReviewerId wang(u"王晓"_s);
const ApplicationId first(u"e703a8294ed99052"_s);
const ApplicationId second(u"d643db8ff025da4b"_s);

/// A vault as the program of the journal's first format left it: two packages, a resubmission, scores, returns, a
/// visit, corrections undone, settings and a draft.
class FirstFormat : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        lay();
        VaultFixture::SetUp();
    }
    void lay()
    {
        const QDir source(QStringLiteral(PINGSHEN_VAULT_FORMAT_1));
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = folder() + u'/' + source.relativeFilePath(files.next());
            ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
            ASSERT_TRUE(QFile::copy(files.filePath(), path));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        }
        change();
    }
    /// Before this program opens it.
    virtual void change() {}
};

class AlteredFirstFormat : public FirstFormat
{
protected:
    /// Each test says itself what was altered, and opens the vault then.
    void SetUp() override {}

    void open(const QStringList& statements)
    {
        alterations = statements;
        FirstFormat::SetUp();
    }
    void change() override
    {
        auto old = Database::open(folder() + u"/pingshen.db"_s, Database::Access::ReadWrite);
        ASSERT_OK(old);
        for (const auto& statement : alterations) {
            ASSERT_OK(old->run(statement));
        }
    }
    /// Of the conversion only.
    QStringList problems() const
    {
        QStringList names;
        const auto found = verify(*vault, {}).value();
        for (const auto& problem : found) {
            if (problem.code == VaultProblem::Code::HistoryBroken
                || problem.code == VaultProblem::Code::ConversionDiffers) {
                names.append(nameOf(problem.code) + u' ' + problem.args[u"table"_s].toString() + u' '
                             + problem.subject);
            }
        }
        return names;
    }

    QStringList alterations;
    const QString unlock = u"DROP TRIGGER edit_is_never_changed"_s;
};

} // namespace

TEST_F(FirstFormat, keepsItsHistoryAuthorsAndTimes)
{
    const auto edits = journal->all().value();
    ASSERT_EQ(49, edits.size());
    EXPECT_EQ(EditKind::PackageImported, edits[0].change.kind);
    EXPECT_EQ(vault->device(), edits[0].device);
    EXPECT_EQ(QDate(2026, 11, 29), edits[0].at.date());
    EXPECT_TRUE(std::ranges::is_sorted(edits, {}, [](const Edit& edit) { return edit.at; }));
    const auto returned =
        std::ranges::find(edits, EditKind::SheetReturned, [](const Edit& edit) { return edit.change.kind; });
    EXPECT_EQ(u"look at the contract"_s, returned->change.note);
    EXPECT_EQ(ReviewerId(u"办公室"_s), returned->change.author);
    const auto undone = std::ranges::find_if(edits, [](const Edit& edit) { return edit.change.undoes.has_value(); });
    ASSERT_NE(edits.end(), undone);
    EXPECT_EQ((EditRef{vault->device(), undone->seq - 1}), *undone->change.undoes);
}

TEST_F(FirstFormat, saysWhatItsChainEndedWith)
{
    const auto last = journal->all().value().back();
    EXPECT_EQ(EditKind::HistoryConverted, last.change.kind);
    EXPECT_EQ(u"1"_s, last.change.subject) << "the format that was converted";
    EXPECT_EQ(48, last.change.content[u"count"_s].toInt());
    EXPECT_TRUE(last.change.content[u"whole"_s].toBool());
    EXPECT_FALSE(last.change.content.contains(u"rows"_s)) << "the state was what the edits give";
    EXPECT_EQ(1, last.change.content[u"ends"_s].toObject().size());
}

TEST_F(FirstFormat, keepsEveryScoreNoteAndCorrection)
{
    const auto review = ReviewStore(*database).load(first).value();
    const auto sheet = review.sheet(li);
    EXPECT_TRUE(sheet.isLocked());
    ASSERT_TRUE(sheet.frozen);
    EXPECT_EQ(u"90.3500"_s, sheet.frozen->total.toString());
    EXPECT_EQ(u"0.5"_s, sheet.frozen->settings.value(u"step"_s));
    EXPECT_EQ(Points::ofHundredths(1850), sheet.score(IndicatorId(u"experience"_s)).points);
    EXPECT_EQ(2, sheet.score(IndicatorId(u"experience"_s)).seenVersion);
    EXPECT_EQ(u"born 1984"_s, review.sheet(wang).score(IndicatorId(u"age"_s)).reason);
    ASSERT_EQ(2, review.visit.notes.size());
    EXPECT_EQ(u"薪酬与合同一致"_s, review.visit.notes[0].text);
    EXPECT_EQ(Conclusion::NeedsSupplement, review.visit.conclusion);
    EXPECT_EQ(2, review.visit.originals.size());
    EXPECT_EQ(u"抽查"_s, ReviewStore(*database).load(second).value().visit.requestReason);
    EXPECT_EQ(u"0.5"_s, SettingStore(*database).load().value().of(RubricId(u"two-zones-2023"_s)).value(u"step"_s));
    EXPECT_EQ(u"half a sum"_s, DraftStore(*database).allOf(li).value()[0].text);
}

TEST_F(FirstFormat, keepsEveryDocumentWithItsContents)
{
    const auto dossier = DossierStore(*database).load(first).value();
    EXPECT_EQ(u"北京云帆科技有限公司"_s, dossier.applicant.employer);
    EXPECT_EQ(2, dossier.versions.size());
    ASSERT_EQ(6, dossier.documents.size());
    const auto& contract = dossier.documents[1];
    EXPECT_EQ(KindId(u"contract"_s), contract.kind);
    EXPECT_EQ(2, contract.version);
    EXPECT_EQ(3, contract.pages);
    EXPECT_FALSE(contract.replaced.isEmpty());
    EXPECT_EQ(KindId(u"salary"_s), dossier.documents[4].kind);
    EXPECT_EQ(chosenByPerson(), dossier.documents[4].reason);
    EXPECT_EQ(8, DossierStore(*database).contents().value().size());
    EXPECT_TRUE(DossierStore(*database).foundInPackages(first).value().isEmpty()) << "all of it follows from these";
}

TEST_F(FirstFormat, isWholeAfterwardsAndStaysSo)
{
    const auto summaries = [](const SheetContext& context) {
        return SheetSummary{context.sheet.reviewer == wang ? 1 : 11, 0,
                            context.sheet.frozen ? std::optional(context.sheet.frozen->total) : std::nullopt};
    };
    EXPECT_TRUE(verify(*vault, {}, summaries).value().isEmpty());
    reopen();
    EXPECT_EQ(49, journal->all().value().size());
    EXPECT_TRUE(verify(*vault, {}, summaries).value().isEmpty());
    ASSERT_EQ(1, snapshotsIn(folder()).size()) << "what was there before is kept";
}

TEST_F(AlteredFirstFormat, isSaidToHaveBeenSoForEver)
{
    open({unlock, u"UPDATE edit SET author = 'other' WHERE position = 5"_s});
    EXPECT_EQ(u"HistoryBroken  "_s + vault->device().value() + u"/49"_s, problems().value(0));
}

TEST_F(AlteredFirstFormat, isSaidToHaveLostItsEnd)
{
    open({u"DROP TRIGGER edit_is_never_removed"_s, u"DELETE FROM edit WHERE position = 48"_s});
    EXPECT_TRUE(problems().contains(u"HistoryBroken  "_s + vault->device().value() + u"/48"_s));
}

TEST_F(AlteredFirstFormat, keepsWhatNoEditExplains)
{
    open({u"UPDATE score SET reason = 'forged' WHERE indicator = 'age' AND reviewer = '王晓'"_s,
          u"DELETE FROM note WHERE text = '薪酬与合同一致'"_s});
    EXPECT_EQ(
        (QStringList{u"ConversionDiffers score "_s + first.value(), u"ConversionDiffers note "_s + first.value()}),
        problems());
    const auto rows = journal->all().value().back().change.content[u"rows"_s].toArray();
    ASSERT_EQ(2, rows.size());
    EXPECT_EQ(u"forged"_s, rows[0][u"row"_s][u"reason"_s].toString());
    EXPECT_TRUE(rows[1][u"row"_s].isUndefined()) << "there was none";
    EXPECT_EQ(u"born 1984"_s,
              ReviewStore(*database).load(first).value().sheet(wang).score(IndicatorId(u"age"_s)).reason);
}

TEST_F(AlteredFirstFormat, keepsAPayloadThatMakesNoSense)
{
    open({unlock, u"UPDATE edit SET payload = 'no object' WHERE position = 20"_s});
    EXPECT_EQ(u"HistoryBroken  "_s + vault->device().value() + u"/49"_s, problems().value(0));
    EXPECT_EQ(u"no object"_s, journal->all().value()[19].change.content[u"unread"_s].toString());
}

TEST_F(AlteredFirstFormat, isLeftAsItIsWhereAnEditIsOfNoKind)
{
    alterations = {unlock, u"UPDATE edit SET kind = 'no-kind' WHERE position = 20"_s};
    lay();
    const auto opened = Vault::open(folder(), clock);
    ASSERT_FALSE(opened);
    const auto* cause = &opened.error();
    while (cause->cause) {
        cause = cause->cause.get();
    }
    EXPECT_EQ(Error::Code::JournalBroken, cause->code);
    EXPECT_EQ(20, cause->args[u"seq"_s].toInt());
    auto old = Database::open(folder() + u"/pingshen.db"_s, Database::Access::ReadOnly);
    ASSERT_OK(old);
    const auto kinds =
        old->list("SELECT kind FROM edit WHERE position = 20"_L1, {}, [](const Row& row) { return row.text("kind"); });
    EXPECT_EQ(QStringList{u"no-kind"_s}, kinds.value());
}

TEST_F(FirstFormat, freezesTheTotalOfTheSubmissionThatASheetStandsBy)
{
    QStringList frozen;
    const auto edits = journal->editsOf(first).value();
    for (const auto& edit : edits) {
        if (edit.change.kind == EditKind::SheetSubmitted) {
            frozen.append(edit.change.author.value()
                          + (edit.change.content.contains(u"total"_s) ? u" frozen"_s : u""_s));
        }
    }
    EXPECT_EQ((QStringList{li.value(), li.value() + u" frozen"_s}), frozen);
}

TEST_F(FirstFormat, endsWithTheSchemaOfAFreshVault)
{
    const auto schema = [](Database& from) {
        return from.list("SELECT name || sql AS line FROM sqlite_master WHERE sql <> '' ORDER BY name"_L1, {},
                         [](const Row& row) { return row.text("line").simplified(); });
    };
    const auto fresh = Vault::open(directory.filePath(u"fresh"_s), clock).value()->connect();
    EXPECT_EQ(schema(const_cast<Database&>(*fresh)).value(), schema(*database).value());
}

} // namespace pingshen
