// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"
#include "core/domain/EditRules.h"
#include "core/storage/EditJournal.h"
#include "core/work/AcceptEdits.h"
#include "core/work/Queue.h"
#include "tests/storage/RandomEdits.h"
#include "tests/work/WorkFixture.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Random edits in three vaults that meet now and then, and all in the end.
class MetHistories : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        vaults = {workplace.get(), open(u"second"_s), open(u"third"_s)};
        record(*vaults[0], begun());
        meet(0, 1);
        meet(0, 2);
        for (quint32 round = 0; round < 6; ++round) {
            for (quint32 each = 0; each < vaults.size(); ++each) {
                record(*vaults[each], someChanges(100 + round * 3 + each));
            }
            if (round < 3) { // then they work apart
                meet(round % 3, (round + 1) % 3);
            }
        }
        for (int each = 0; each < 3; ++each) {
            record(*vaults[static_cast<size_t>(each)], lastOf(each));
        }
        for (const auto& [from, to] : {std::pair(0u, 1u), std::pair(1u, 2u), std::pair(2u, 0u), std::pair(0u, 1u)}) {
            meet(from, to);
        }
    }

    using WorkFixture::open;
    Workplace* open(const QString& name)
    {
        auto opened = Workplace::open(directory.filePath(name), clock);
        EXPECT_OK(opened);
        others.append(std::move(opened).value());
        return others.last().get();
    }
    QList<Change> begun() const
    {
        QList<Change> imports;
        for (const auto& application : applications) {
            Dossier dossier;
            dossier.id = ApplicationId(application);
            dossier.rubric = RubricId(u"two-zones-2023"_s);
            dossier.versions = {{1, Digest::of(application.toUtf8()), u"first.zip"_s, clock.now()}};
            Document document;
            document.id = DocumentId(application + u"-d1"_s);
            document.name = u"合同.pdf"_s;
            document.digest = Digest::of("first");
            dossier.documents = {document};
            imports.append(importOf(dossier, {}, anna));
        }
        return imports;
    }
    /// To packages, documents and scores, which meet the more often.
    QList<Change> someChanges(quint32 seed) const
    {
        auto changes = randomChanges(seed, 200, applications);
        changes.removeIf([](const Change& change) {
            const auto part = rowOf(change.kind).part;
            const bool isWanted = part == StatePart::Package || part == StatePart::Document || part == StatePart::Score;
            return !isWanted || !checkAlone(change);
        });
        return changes;
    }
    /// What each vault says last of the same file, kind and score, so that there is something to choose whatever the
    /// random edits are.
    QList<Change> lastOf(int vault) const
    {
        auto package = begun().first();
        auto received = packageFrom(package.content);
        received.version.digest = Digest::of("last " + QByteArray::number(vault));
        received.documents.first().digest = Digest::of("file " + QByteArray::number(vault));
        package.content = toJson(received);
        package.note = received.version.digest.hex();
        const auto kind = QStringList{u"passport"_s, u"contract"_s, u"tax"_s}[vault];
        const auto change = [this](EditKind::Value of, const QString& subject, const QString& field,
                                   const QString& to) {
            return Change{of, ApplicationId(applications.first()), anna, subject, {{field, {}, to}}, {}, {}};
        };
        return {package, change(EditKind::DocumentChanged, applications.first() + u"-d1"_s, u"kind"_s, kind),
                change(EditKind::ScoreChanged, u"age"_s, u"points"_s, QString::number(vault + 1))};
    }
    void record(Workplace& vault, const QList<Change>& changes)
    {
        clock.advance(std::chrono::seconds(1));
        ASSERT_OK(vault.journal().record(changes));
    }
    void send(Workplace& from, Workplace& to) const
    {
        const auto sent = editsToSend(from);
        ASSERT_OK(sent);
        const auto accepted = acceptEdits(to, sent->edits, sent->keys, {});
        ASSERT_OK(accepted);
        ASSERT_TRUE(accepted->refused.isEmpty());
    }
    void meet(size_t one, size_t other) const
    {
        send(*vaults[one], *vaults[other]);
        send(*vaults[other], *vaults[one]);
    }
    /// Whatever has arrived of its documents in this vault.
    ApplicationFile fileIn(Workplace& vault, const QString& application) const
    {
        return applicationFile(vault, ApplicationId(application), {}).value();
    }

    const QStringList applications{u"a1"_s, u"b2"_s};
    std::array<Workplace*, 3> vaults{};
    QList<std::shared_ptr<Workplace>> others;
};

QStringList kindsMissing(const QList<Finding>& findings)
{
    QStringList kinds;
    for (const auto& finding : findings) {
        if (finding.code == Finding::Code::KindMissing) {
            kinds.append(finding.args[u"kind"_s].toString());
        }
    }
    return kinds;
}

QStringList textsOf(const QList<KindId>& kinds)
{
    QStringList texts;
    for (const auto& kind : kinds) {
        texts.append(kind.value());
    }
    return texts;
}

} // namespace

TEST_F(MetHistories, missWhatIsNamedMissingAndAreAlike)
{
    qsizetype present = 0;
    for (const auto& application : applications) {
        const auto first = fileIn(*vaults[0], application);
        for (auto* vault : vaults) {
            const auto file = fileIn(*vault, application);
            EXPECT_EQ(textsOf(file.missing()), kindsMissing(file.findings)) << application.toStdString();
            EXPECT_EQ(first.findings, file.findings) << application.toStdString();
            EXPECT_EQ(first.dossier, file.dossier) << application.toStdString();
            EXPECT_EQ(first.contents, file.contents) << application.toStdString();
            EXPECT_EQ(first.conflicts, file.conflicts) << application.toStdString();
            const auto page = queuePage(*vault, {}, 0, 10);
            ASSERT_OK(page);
            const auto row = std::ranges::find(page->rows, ApplicationId(application), &QueueRow::id);
            ASSERT_NE(page->rows.end(), row);
            EXPECT_EQ(file.missing().size(), row->missing) << application.toStdString();
        }
        const auto required = std::ranges::count_if(first.rubric.documents, &RequiredDocument::required);
        EXPECT_FALSE(first.missing().isEmpty()) << application.toStdString();
        present += required - first.missing().size();
    }
    EXPECT_GT(present, 0) << "the sample: some are there";
}

/// Else the test above could not fail of them.
TEST_F(MetHistories, holdConflictsOfEachKindAndWhatWasSeenByThePackagesDigests)
{
    QSet<QString> conflicts;
    int seenByDigest = 0;
    int again = 0;
    for (const auto& application : applications) {
        const auto edits = vaults[0]->journal().editsOf(ApplicationId(application));
        ASSERT_OK(edits);
        ApplicationFold fold{ApplicationId(application)};
        QSet<QString> packages;
        for (const auto& edit : *edits) {
            fold.take(edit);
            const bool isImport = edit.change.kind == EditKind::PackageImported;
            again += isImport && packages.contains(edit.change.note) ? 1 : 0;
            packages += isImport ? QSet{edit.change.note} : QSet<QString>();
        }
        const auto state = std::move(fold).finish();
        for (const auto& conflict : state.conflicts) {
            conflicts.insert(nameOf(conflict.kind) + u' ' + conflict.field);
        }
        for (const auto& edit : *edits) {
            const auto seen = edit.change.content[u"seen"_s].toArray();
            const auto after = seen.size() == 2 ? seen[1].toArray() : QJsonArray();
            seenByDigest +=
                std::ranges::any_of(after, [&](const auto& each) { return packages.contains(each.toString()); });
        }
    }
    for (const auto& field : {u"DocumentChanged content"_s, u"DocumentChanged kind"_s, u"ScoreChanged points"_s}) {
        EXPECT_TRUE(conflicts.contains(field)) << field.toStdString();
    }
    EXPECT_GT(seenByDigest, 5) << "of packages that are there";
    EXPECT_GT(again, 0) << "imported on several computers";
}

} // namespace pingshen
