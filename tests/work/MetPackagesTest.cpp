// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "core/review/CountedSheet.h"
#include "core/review/Submission.h"
#include "core/work/AcceptEdits.h"
#include "core/work/EditFile.h"
#include "core/work/History.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "tests/work/WorkFixture.h"

#include <QJsonArray>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// The same first package in two vaults, each of which takes supplements that the other does not know of.
class MetPackages : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        const auto first = package(u"first"_s, {{u"合同.pdf"_s, {.salt = u"合同1"_s}},
                                                {u"护照.pdf"_s, {.salt = u"护照1"_s}},
                                                {u"年薪证明.pdf"_s, {.salt = u"年薪证明1"_s}}});
        home = newVault(u"home"_s);
        id = importIn(workplace, first);
        ASSERT_EQ(id, importIn(home, first));
        meet();
    }

    std::unique_ptr<Workplace> newVault(const QString& name)
    {
        auto opened = Workplace::open(directory.filePath(name), clock);
        EXPECT_OK(opened);
        return opened ? std::move(opened).value() : nullptr;
    }
    ApplicationId importIn(std::unique_ptr<Workplace>& vault, const QString& path, const ApplicationId& to = {})
    {
        std::swap(workplace, vault);
        const auto report = import(path, to);
        std::swap(workplace, vault);
        EXPECT_OK(report);
        return report ? report->dossier.id : ApplicationId();
    }
    /// Other bytes than those of any other name: packages of the same files are one package, whatever these are called.
    void resubmit(std::unique_ptr<Workplace>& vault, const QString& name, FakePdf pdf = {})
    {
        pdf.salt = name + u'2';
        importIn(vault, package(pdf.salt, {{name, pdf}}), id);
    }
    void send(Workplace& from, Workplace& to) const
    {
        const auto sent = editsToSend(from);
        ASSERT_OK(sent);
        ASSERT_OK(acceptEdits(to, sent->edits, sent->keys, {}));
    }
    void meet()
    {
        send(*workplace, *home);
        send(*home, *workplace);
    }
    void enter(Workplace& vault, const QString& indicator)
    {
        clock.advance(std::chrono::seconds(1));
        const TextField field{EditKind::ScoreChanged, indicator, u"points"_s};
        ASSERT_OK(recordChanges(vault, {fieldChange(fileIn(vault), anna, field, u"3"_s)}));
    }
    QStringList staleIn(Workplace& vault) const
    {
        QStringList stale;
        for (const auto& indicator : fileIn(vault).staleScores(anna)) {
            stale.append(indicator.value());
        }
        return stale;
    }
    ApplicationFile fileIn(Workplace& vault) const { return openApplication(vault, id, anna).value(); }
    QStringList saidOf(Workplace& vault, Finding::Code code) const
    {
        QStringList said;
        for (const auto& finding : fileIn(vault).findings) {
            if (finding.code == code) {
                said.append(finding.subject.isEmpty() ? finding.args[u"kind"_s].toString() : finding.subject);
            }
        }
        return said;
    }

    ApplicationId id;
    std::unique_ptr<Workplace> home;
};

} // namespace

TEST_F(MetPackages, makeJustTheScoresStaleWhoseDocumentTheirExpertDidNotSee)
{
    resubmit(home, u"年薪证明.pdf"_s); // the earlier one: it becomes the second version everywhere
    record(newNote(fileIn(*workplace), anna, NoteId(u"n1"_s), {}, u"so that what follows is later in the order"_s));
    record(newNote(fileIn(*workplace), anna, NoteId(u"n2"_s), {}, u"the same"_s));
    resubmit(workplace, u"护照.pdf"_s);
    enter(*workplace, u"age"_s);
    enter(*workplace, u"contribution"_s);
    meet();
    for (auto* vault : {workplace.get(), home.get()}) {
        EXPECT_EQ(QStringList{u"contribution"_s}, staleIn(*vault));
        const auto file = fileIn(*vault);
        EXPECT_EQ(3, file.review.sheet(anna).score(IndicatorId(u"age"_s)).seenVersion)
            << "its own, which was the second";
        EXPECT_EQ(QList<int>{2}, file.review.sheet(anna).score(IndicatorId(u"age"_s)).unseen);
        EXPECT_EQ(1, queuePage(*vault, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first().stale);
    }
    const auto file = fileIn(*home);
    ASSERT_OK(recordChanges(*home, {plainChange(EditKind::ScoreConfirmed, file, anna, u"contribution"_s)}));
    meet();
    EXPECT_EQ(QStringList(), staleIn(*workplace));
}

TEST_F(MetPackages, areCountedAsAnOlderProgramCountedThemWhereItsNumbersSayWhatWasSeen)
{
    resubmit(home, u"年薪证明.pdf"_s);
    record(newNote(fileIn(*workplace), anna, NoteId(u"n1"_s), {}, u"so that what follows is later in the order"_s));
    record(newNote(fileIn(*workplace), anna, NoteId(u"n2"_s), {}, u"the same"_s));
    resubmit(workplace, u"护照.pdf"_s);
    for (const auto& indicator : {u"age"_s, u"contribution"_s}) {
        auto change = plainChange(EditKind::ScoreChanged, fileIn(*workplace), anna, indicator);
        change.fields = {{u"points"_s, {}, u"3"_s}};
        change.content = {{u"seen"_s, QJsonArray{1, 2}}};
        ASSERT_OK(workplace->journal().record(change));
    }
    meet();
    EXPECT_EQ(QStringList{u"contribution"_s}, staleIn(*workplace));
    EXPECT_EQ(QStringList{u"contribution"_s}, staleIn(*home));
}

TEST_F(MetPackages, missWhatNoDocumentOfEitherIs)
{
    resubmit(workplace, u"护照.pdf"_s, {.rotatedPages = 1});
    resubmit(home, u"工作许可证.pdf"_s, {.rotatedPages = 1});
    meet();
    for (auto* vault : {workplace.get(), home.get()}) {
        QStringList missing;
        for (const auto& kind : fileIn(*vault).missing()) {
            missing.append(kind.value());
        }
        EXPECT_FALSE(missing.contains(u"work-permit"_s));
        EXPECT_EQ(missing, saidOf(*vault, Finding::Code::KindMissing));
        auto rotated = saidOf(*vault, Finding::Code::PagesRotated);
        rotated.sort(); // neither import is the earlier one
        EXPECT_EQ((QStringList{u"工作许可证.pdf"_s, u"护照.pdf"_s}), rotated)
            << "what was found in each package is kept";
        const auto row = queuePage(*vault, {}, 0, 1)->rows.first();
        EXPECT_EQ(missing.size(), row.missing);
        EXPECT_TRUE(saidOf(*vault, Finding::Code::DocumentNotArrived).size() == 1) << "each lacks the other's file";
        EXPECT_EQ(std::ranges::count_if(fileIn(*vault).findings,
                                        [](const Finding& each) { return each.severity != Finding::Severity::Info; }),
                  row.findings);
    }
}

TEST_F(MetPackages, leaveTheFileOfADocumentThatBothReplacedToAPerson)
{
    resubmit(workplace, u"护照.pdf"_s, {.pages = 2});
    clock.advance(std::chrono::seconds(1));
    resubmit(home, u"护照.pdf"_s, {.pages = 3});
    enter(*home, u"age"_s);
    meet();
    for (auto* vault : {workplace.get(), home.get()}) {
        const auto file = fileIn(*vault);
        const auto open = disagreements(file);
        ASSERT_EQ(1, open.size());
        EXPECT_EQ(u"content"_s, open.first().field);
        const DocumentId passport(open.first().subject);
        EXPECT_EQ(QList{passport}, undecidedDocuments(file));
        EXPECT_EQ(SheetIssue::Kind::DocumentOpen, sheetIssues(file, anna).first().kind);
        EXPECT_EQ(passport, sheetIssues(file, anna).first().document);
        EXPECT_EQ(QJsonArray{u"护照.pdf"_s}, checkSubmission(file, anna).error().args[u"documents"_s].toArray());
        EXPECT_EQ(3, file.contents.size());
        for (const auto& content : file.contents) {
            EXPECT_TRUE(file.bytes.contains(content.digest));
        }
    }
    auto file = fileIn(*home);
    const auto open = disagreements(file).first();
    const DocumentId passport(open.subject);
    const auto other = file.document(passport)->pages == 2 ? 3 : 2;
    const auto side = std::ranges::find_if(open.sides, [&](const ConflictSide& each) {
        return each.values[u"content"_s].toString() != file.document(passport)->digest.hex();
    });
    const auto choice = choiceOf(file, anna, open, side - open.sides.begin());
    auto wrong = choice;
    wrong.fields.first().to = Digest::of("x").hex();
    EXPECT_FAILS(FieldUnknown, recordChanges(*home, {wrong}));
    auto& chooser = other == 2 ? workplace : home; // whose own file it is
    EXPECT_FAILS(DocumentNotArrived, recordChanges(other == 2 ? *home : *workplace, {choice}));
    ASSERT_OK(recordChanges(*chooser, {choice}));
    meet();
    for (auto* vault : {workplace.get(), home.get()}) {
        file = fileIn(*vault);
        EXPECT_TRUE(file.conflicts.isEmpty());
        EXPECT_EQ(other, file.document(passport)->pages);
    }
    EXPECT_EQ(other == 2 ? QStringList{u"age"_s} : QStringList(), staleIn(*home)) << "its expert saw the other file";
    ASSERT_OK(recordChanges(*chooser, {choice.inverse()}));
    EXPECT_NE(other, fileIn(*chooser).document(passport)->pages) << "also one that is not here: it was shown";
}

TEST_F(MetPackages, areCountedAlikeInTheHistoryOfEither)
{
    resubmit(workplace, u"护照.pdf"_s, {.pages = 2});
    resubmit(home, u"护照.pdf"_s, {.pages = 3});
    meet();
    for (auto* vault : {workplace.get(), home.get()}) {
        const auto file = fileIn(*vault);
        QMap<QString, QString> numbers;
        for (const auto& version : file.dossier.versions) {
            numbers[version.digest.hex()] = QString::number(version.number);
        }
        QStringList said;
        for (const auto& edit : historyOf(*vault, file.dossier.id).value()) {
            if (edit.change.kind == EditKind::PackageImported) {
                EXPECT_EQ(numbers[edit.change.note], edit.change.subject);
                said.append(edit.change.subject);
            }
        }
        said.sort();
        EXPECT_EQ((QStringList{u"1"_s, u"1"_s, u"2"_s, u"3"_s}), said) << "the first was imported on both";
    }
}

TEST_F(MetPackages, makeAScoreStaleWhenAnotherFileIsChosenThanWasShown)
{
    resubmit(workplace, u"护照.pdf"_s, {.pages = 2});
    resubmit(home, u"护照.pdf"_s, {.pages = 3});
    meet();
    resubmit(home, u"护照.pdf"_s, {.pages = 2}); // the other's package arrives
    enter(*home, u"age"_s);                      // both packages are known, and one of the files is shown
    const auto file = fileIn(*home);
    const auto open = disagreements(file).first();
    const auto shown = file.document(DocumentId(open.subject))->digest.hex();
    const auto isShown = [&](int side) { return open.sides[side].values[u"content"_s].toString() == shown; };
    EXPECT_EQ(QStringList(), staleIn(*home));
    ASSERT_OK(recordChanges(*home, {choiceOf(file, anna, open, isShown(0) ? 0 : 1)}));
    EXPECT_EQ(QStringList(), staleIn(*home));
    ASSERT_OK(recordChanges(*home, {choiceOf(fileIn(*home), anna, open, isShown(0) ? 1 : 0)}));
    EXPECT_EQ(QStringList{u"age"_s}, staleIn(*home));
}

TEST_F(MetPackages, areTheSameInWhicheverOrderTheyArrive)
{
    resubmit(home, u"年薪证明.pdf"_s, {.rotatedPages = 1});
    enter(*home, u"age"_s);
    resubmit(workplace, u"护照.pdf"_s, {.rotatedPages = 1});
    enter(*workplace, u"contribution"_s);
    const auto office = newVault(u"office"_s);
    send(*workplace, *office);
    EXPECT_EQ(QStringList(), staleIn(*office)) << "what is not there yet makes nothing stale";
    send(*home, *office);
    const auto archive = newVault(u"archive"_s);
    send(*home, *archive);
    EXPECT_EQ(QStringList(), staleIn(*archive));
    send(*workplace, *archive);
    meet();
    const auto recorded = [this](Workplace& vault) { return applicationFile(vault, id, anna).value(); };
    const auto file = recorded(*workplace);
    EXPECT_EQ(3, file.dossier.versions.size());
    for (auto* vault : {workplace.get(), home.get(), office.get(), archive.get()}) {
        const auto there = recorded(*vault); // whatever has arrived of its documents
        EXPECT_EQ(file.dossier, there.dossier);
        EXPECT_EQ(file.findings, there.findings);
        EXPECT_EQ(file.review.packages, there.review.packages);
        EXPECT_EQ(file.review.sheets, there.review.sheets);
        EXPECT_EQ((QStringList{u"age"_s, u"contribution"_s}), staleIn(*vault)) << "neither saw what the other one had";
    }
}

} // namespace pingshen
