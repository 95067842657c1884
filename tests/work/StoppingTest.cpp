// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/work/DocumentFacts.h"
#include "core/work/EditFile.h"
#include "core/work/HighlightedCopy.h"
#include "core/work/IndexText.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "core/work/SearchDocuments.h"
#include "core/work/SheetCheck.h"
#include "core/work/VaultReport.h"
#include "core/work/searching/KeywordPlaces.h"
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Null: it came to its end.
using Ending = std::optional<Error::Code>;

Ending endingOf(const auto& result)
{
    return result ? Ending() : Ending(result.error().code);
}

/// A long piece of work, and what must be as it was when it was stopped.
struct Work
{
    std::string name;
    std::function<Ending(const Task&)> run;
    std::function<QStringList()> traces = [] { return QStringList(); };
    bool isShort = false; ///< of so little as there is here: it may be over before it looks whether it should stop
};

/// Stops at its own so-manieth report, and counts those that come after it.
class Stopper
{
public:
    explicit Stopper(int at) : m_at(at) {}

    Task task()
    {
        return {m_stop.get_token(), [this](qint64, qint64) {
                    ++m_reports;
                    if (m_reports == m_at) {
                        m_stop.request_stop();
                    }
                }};
    }
    void stopNow() { m_stop.request_stop(); }
    int reports() const { return m_reports; }

private:
    const int m_at;
    int m_reports = 0;
    std::stop_source m_stop;
};

constexpr int never = std::numeric_limits<int>::max();

class Stopping : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        m_first = imported(u"one"_s);
        m_second = imported(u"two"_s);
        scoreAll(m_first, anna);
        record(submission(open(m_first, anna), anna));
        ASSERT_OK(indexTexts(*workplace, {.scope = {}}, pdf, {}));
        ASSERT_OK(backUpTo(*workplace, m_backup, {}));
        const auto written = writeEditFile(*workplace, m_edits, {});
        ASSERT_OK(written);
        ASSERT_TRUE(std::holds_alternative<WrittenEdits>(*written));
        auto opened = Workplace::open(directory.filePath(u"other"_s), clock);
        ASSERT_OK(opened);
        m_other = std::move(opened).value();
        m_trusted = {std::get<WrittenEdits>(*written).own};
    }

    /// Every file below the test's folder but those of databases and what a reader may keep for itself.
    QStringList filesBelow(const QString& folder) const
    {
        QStringList found;
        QDir root(directory.filePath(folder));
        QStringList folders{root.path()};
        while (!folders.isEmpty()) {
            const auto entries =
                QDir(folders.takeFirst()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            for (const auto& entry : entries) {
                entry.isDir() ? folders.append(entry.filePath())
                              : found.append(root.relativeFilePath(entry.filePath()));
            }
        }
        found.sort();
        return found;
    }

    QStringList stateOf(Workplace& vault, const QString& folder)
    {
        return filesBelow(folder) << QString::number(vault.journal().count().value());
    }

    QString made(const QString& what) const { return directory.filePath(u"made-"_s + what); }

    Work importing(const QString& name)
    {
        const auto path = package(name, allKinds(name));
        return {"import", [this, path](const Task& task) { return endingOf(import(path, {}, task)); },
                [this] { return stateOf(*workplace, u"vault"_s) << QString::number(applications()); }};
    }

    Work copying()
    {
        const auto file = open(m_first, anna);
        const auto& document = file.dossier.documents.first();
        const Highlight mark{
            HighlightId(u"a"_s), {document.id, document.digest, {0, {{1, 2, 3, 4}}, {}}}, u"note"_s, clock.now()};
        const auto copy = highlightedCopy(file, document, {mark}, u"李华"_s);
        return {"copy with highlights",
                [this, copy](const Task& task) {
                    return endingOf(writeCopy(*workplace, copy, made(u"copy"_s), pdf, task));
                },
                [this] { return filesBelow({}).filter(u"made-copy"_s); }};
    }

    /// What writes: stopped, it has written nothing.
    QList<Work> writing()
    {
        const auto below = [this](const QString& name) { return [this, name] { return filesBelow({}).filter(name); }; };
        return {importing(u"three"_s),
                copying(),
                {"backup", [this](const Task& task) { return endingOf(backUpTo(*workplace, made(u"backup"_s), task)); },
                 below(u"made-backup"_s)},
                {"restore",
                 [this](const Task& task) { return endingOf(restoreFrom(m_backup, made(u"restored"_s), clock, task)); },
                 below(u"made-restored"_s)},
                {"edits of others",
                 [this](const Task& task) { return endingOf(acceptEditFiles(*m_other, {m_edits}, m_trusted, task)); },
                 [this] { return stateOf(*m_other, u"other"_s); }}};
    }

    /// What only reads, or may go on from where it was.
    QList<Work> reading()
    {
        const auto of = [this](const std::string& name, auto call, bool isShort = false) {
            return Work{name, [this, call](const Task& task) { return endingOf(call(*workplace, task)); },
                        [] { return QStringList(); }, isShort};
        };
        return {
            of("check", [](Workplace& vault, const Task& task) { return checkVault(vault, task); }),
            of("check of records", [](Workplace& vault, const Task& task) { return checkRecords(vault, task); }),
            of("report on the vault", [](Workplace& vault, const Task& task) { return reportOnVault(vault, task); }),
            of("state made anew", [](Workplace& vault, const Task& task) { return rebuildState(vault, task); }),
            of("check of sheets", [](Workplace& vault, const Task& task) { return checkSheets(vault, {}, {}, task); }),
            of("check of texts", [](Workplace& vault, const Task& task) { return checkTexts(vault, task); }),
            of(
                "search",
                [](Workplace& vault, const Task& task) {
                    return searchDocuments(vault, {.words = u"证明"_s, .scope = {}}, task);
                },
                true),
            of("places of keywords",
               [this](Workplace& vault, const Task& task) {
                   return placesOfKeywords(vault, {.application = m_first, .document = {}}, {u"证明"_s}, task);
               }),
            of("facts",
               [this](Workplace& vault, const Task& task) {
                   return documentFacts(vault, {.application = m_first, .document = {}}, task);
               }),
            of("changes that a backup lacks",
               [this](Workplace& vault, const Task& task) { return changesNotIn(m_backup, vault, task); })};
    }

    ApplicationId m_first;
    ApplicationId m_second;
    const QString m_backup = directory.filePath(u"kept.tar"_s);
    const QString m_edits = directory.filePath(u"kept.edits"_s);
    QList<DeviceId> m_trusted;
    std::unique_ptr<Workplace> m_other;
};

} // namespace

TEST_F(Stopping, beforeItBeginsEveryLongWorkDoesNothing)
{
    for (const auto& work : writing() + reading()) {
        const auto before = work.traces();
        Stopper stopper(never);
        const auto task = stopper.task();
        stopper.stopNow();
        const auto ending = work.run(task);
        EXPECT_TRUE(ending == Ending(Error::Code::Cancelled) || (!ending && work.isShort)) << work.name;
        EXPECT_LE(stopper.reports(), 1) << work.name;
        EXPECT_EQ(before, work.traces()) << work.name;
    }
}

/// Each writes only once nobody stops it: at its first report, and at later ones as far as it has so many.
TEST_F(Stopping, atAnyReportEveryWorkThatWritesHasWrittenNothing)
{
    for (const auto& work : writing()) {
        const auto before = work.traces();
        Ending ending = Error::Code::Cancelled;
        for (int at = 1; ending; at *= 2) {
            Stopper stopper(at);
            ending = work.run(stopper.task());
            ASSERT_TRUE(!ending || ending == Ending(Error::Code::Cancelled)) << work.name << " at " << at;
            EXPECT_TRUE(!ending || before == work.traces()) << work.name << " at " << at;
            EXPECT_TRUE(ending || at > 1 || stopper.reports() <= 1) << work.name << " goes on";
        }
        EXPECT_NE(before, work.traces()) << work.name << " did nothing at last";
    }
}

TEST_F(Stopping, atAnyReportEveryWorkThatReadsEnds)
{
    for (const auto& work : reading()) {
        Stopper whole(never);
        ASSERT_EQ(Ending(), work.run(whole.task())) << work.name;
        for (int at = 1; at < whole.reports(); at *= 2) {
            Stopper stopper(at);
            const auto ending = work.run(stopper.task());
            EXPECT_TRUE(!ending || ending == Ending(Error::Code::Cancelled)) << work.name << " at " << at;
            EXPECT_TRUE(ending || stopper.reports() == whole.reports()) << work.name << " at " << at;
            EXPECT_TRUE(!ending || stopper.reports() <= at + 1) << work.name << " at " << at;
        }
    }
}

} // namespace pingshen
