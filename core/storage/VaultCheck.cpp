// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"

#include "core/storage/DossierStore.h"
#include "core/storage/HighlightStore.h"
#include "core/storage/KeptNotes.h"
#include "core/storage/Vault.h"
#include "core/storage/database/Integrity.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/ChainCheck.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/EndCheck.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/storage/journal/HeldCheck.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/StateCheck.h"
#include "core/storage/safety/LostDocuments.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Check
{
public:
    Check(const Vault& vault, Database& database, const Task& task) : m_vault(vault), m_database(database), m_task(task)
    {}

    Done integrity()
    {
        PINGSHEN_ASSIGN(const auto details, integrityProblems(m_database));
        for (const auto& detail : details) {
            add(VaultProblem::Code::DatabaseCorrupt, {}, {{u"detail"_s, detail}});
        }
        return {};
    }

    Done chain()
    {
        PINGSHEN_ASSIGN(auto problems, checkChain(m_database, m_task));
        const auto key = keptDevice(m_vault.folder());
        for (auto& problem : problems) {
            PINGSHEN_TRY(nameApplication(problem));
            if (key && isForgedOf(key->id, problem)) {
                problem.args[u"own"_s] = true;
            }
        }
        m_problems.append(problems);
        return {};
    }

    /// What other devices wrote and is no part of the chains yet.
    Done held()
    {
        PINGSHEN_ASSIGN(const auto problems, checkHeld(m_database));
        m_problems.append(problems);
        return {};
    }

    /// No value of the vault's own is of a name that nothing here knows, and what its texts were folded by is noted.
    Done values()
    {
        PINGSHEN_ASSIGN(
            auto keys, m_database.list("SELECT key FROM vault"_L1, {}, [](const Row& row) { return row.text("key"); }));
        const bool isFolded = keys.contains(vault_value::searchText);
        keys.removeIf(
            [](const QString& key) { return std::ranges::count(vault_value::all, key) > 0 || isKeptNote(key); });
        if (!isFolded || !keys.isEmpty()) {
            add(VaultProblem::Code::SchemaDiffers, u"vault"_s);
        }
        return {};
    }

    /// Where this vault's own chain was left, and whose key lies there.
    Done end(const EndBeside& beside)
    {
        PINGSHEN_ASSIGN(const auto problems, checkEnd(m_vault.folder(), m_database, beside));
        m_problems.append(problems);
        return {};
    }

    /// What the first format's chains were found to be when they were brought over: their rows are no more. What was
    /// missing when the vault went on as another device, until it is there.
    Done said()
    {
        const auto office = readEdits(m_database, ApplicationId());
        if (!office) { // the chain's check says which row
            return office.error().code == Error::Code::JournalBroken ? Done() : Done(office.error());
        }
        for (const auto& edit : *office) {
            PINGSHEN_TRY(m_task.proceed());
            if (edit.change.kind == EditKind::HistoryConverted) {
                PINGSHEN_TRY(conversion(edit));
            } else if (edit.change.kind == EditKind::VaultContinued) {
                PINGSHEN_ASSIGN(const auto loss, lossSaidBy(m_database, edit));
                m_problems += loss ? QList{*loss} : QList<VaultProblem>();
            }
        }
        return {};
    }

    Done states(const SummariseSheet& summarise)
    {
        PINGSHEN_ASSIGN(auto problems, StateCheck(m_database, summarise).check(m_task));
        PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(m_database));
        // What another version of the program made of the same edits is no forgery.
        const auto differs = [](const VaultProblem& each) {
            return each.code == VaultProblem::Code::StateDiffers || each.code == VaultProblem::Code::ListOutdated;
        };
        if (!isCurrent && problems.removeIf(differs) > 0) {
            problems.append({VaultProblem::Code::StateOutdated, {}, {}});
        }
        for (auto& problem : problems) {
            PINGSHEN_TRY(nameApplication(problem));
        }
        m_problems.append(problems);
        return {};
    }

    /// A version of a standard is found by the digest of its text.
    Done standards()
    {
        return m_database.each("SELECT digest, json FROM rubric"_L1, {}, [this](const Row& row) {
            if (Digest::of(row.bytes("json")).hex() != row.text("digest")) {
                add(VaultProblem::Code::StandardChanged, row.text("digest"));
            }
            return m_task.proceed();
        });
    }

    /// What people noted for themselves is held against nothing; each row can be read and is on a page that there is.
    Done highlights()
    {
        PINGSHEN_ASSIGN(const auto problems, HighlightStore(m_database).check());
        m_problems.append(problems);
        return {};
    }

    Done documents()
    {
        PINGSHEN_ASSIGN(const auto digests, DossierStore(m_database).contents());
        QList<std::pair<VaultProblem::Code, Digest>> lost;
        for (qsizetype i = 0; i < digests.size(); ++i) {
            m_task.report(i, digests.size());
            const auto checked = m_vault.documents().verify(digests[i], m_task);
            if (checked) {
                continue;
            }
            if (checked.error().code == Error::Code::Cancelled) {
                return checked.error();
            }
            lost.append({problemOf(checked.error()), digests[i]});
        }
        m_task.report(digests.size(), digests.size());
        PINGSHEN_ASSIGN(const auto named, documentProblems(m_database, lost));
        m_problems.append(named);
        return {};
    }

    /// A row that cannot be read is a problem that was found, not a failure of the check.
    Done step(Done done)
    {
        if (!done && done.error().code == Error::Code::VaultDamaged) {
            add(VaultProblem::Code::DatabaseCorrupt, {}, done.error().args);
            return {};
        }
        return done;
    }

    QList<VaultProblem> problems() const { return m_problems; }

private:
    Done conversion(const Edit& edit)
    {
        const auto& content = edit.change.content;
        if (!content[u"whole"_s].toBool(true)) {
            add(VaultProblem::Code::HistoryBroken, edit.device.value() + u'/' + QString::number(edit.seq));
        }
        QSet<std::pair<QString, QString>> named;
        for (const auto row : content[u"rows"_s].toArray()) {
            const auto application = row[u"application"_s].toString();
            const auto table = row[u"table"_s].toString();
            if (!named.contains({application, table})) {
                named.insert({application, table});
                add(VaultProblem::Code::ConversionDiffers, application, {{u"table"_s, table}});
                PINGSHEN_TRY(nameApplication(m_problems.last()));
            }
        }
        return {};
    }

    /// For a person an application has its case number, not its id.
    Done nameApplication(VaultProblem& problem)
    {
        const bool hasApplication = problem.code == VaultProblem::Code::StateDiffers
                                    || problem.code == VaultProblem::Code::ListOutdated
                                    || problem.code == VaultProblem::Code::EditsMiscounted
                                    || problem.code == VaultProblem::Code::ConversionDiffers;
        if (!hasApplication || problem.subject.isEmpty()) {
            return {};
        }
        const auto dossier = DossierStore(m_database).load(ApplicationId(problem.subject));
        if (dossier) {
            problem.args[u"application"_s] = callNameOf(dossier->applicant);
        } else if (problem.code == VaultProblem::Code::EditsMiscounted) {
            problem.args[u"unknown"_s] = problem.subject;
        }
        return {};
    }

    void add(VaultProblem::Code code, const QString& subject, const QJsonObject& args = {})
    {
        m_problems.append({code, subject, args});
    }

    const Vault& m_vault;
    Database& m_database;
    const Task& m_task;
    QList<VaultProblem> m_problems;
};

enum class Documents { Read, Passed };

Result<QList<VaultProblem>> look(const Vault& vault, Database& database, const Task& task,
                                 const SummariseSheet& summarise, Documents documents)
{
    // Before a row is read. In a transaction of the caller's rows were read before, but nobody else commits while it
    // writes.
    const auto beside = endBeside(vault.folder());
    Check check(vault, database, task);
    PINGSHEN_TRY(check.step(check.integrity()));
    PINGSHEN_TRY(check.step(check.chain()));
    PINGSHEN_TRY(check.step(check.held()));
    PINGSHEN_TRY(check.step(check.values()));
    PINGSHEN_TRY(check.step(check.end(beside)));
    PINGSHEN_TRY(check.step(check.said()));
    PINGSHEN_TRY(check.step(check.states(summarise)));
    PINGSHEN_TRY(check.step(check.standards()));
    PINGSHEN_TRY(check.step(check.highlights()));
    PINGSHEN_TRY(documents == Documents::Read ? check.step(check.documents()) : Done());
    return check.problems();
}

/// One state of it, though somebody may be writing.
Result<QList<VaultProblem>> look(const Vault& vault, const Task& task, const SummariseSheet& summarise,
                                 Documents documents)
{
    auto database = vault.connect(Database::Access::ReadOnly);
    if (!database && database.error().code == Error::Code::VaultDamaged) {
        return QList{VaultProblem{VaultProblem::Code::DatabaseCorrupt, {}, database.error().args}};
    }
    if (!database) {
        return database.error();
    }
    PINGSHEN_TRY(database->run("BEGIN"_L1));
    return look(vault, *database, task, summarise, documents);
}

} // namespace

Result<QList<VaultProblem>> verify(const Vault& vault, const Task& task, const SummariseSheet& summarise)
{
    return look(vault, task, summarise, Documents::Read);
}

Result<QList<VaultProblem>> verifyRecords(const Vault& vault, const Task& task, const SummariseSheet& summarise)
{
    return look(vault, task, summarise, Documents::Passed);
}

Result<QList<VaultProblem>> verify(const Vault& vault, Database& database, const Task& task,
                                   const SummariseSheet& summarise)
{
    return look(vault, database, task, summarise, Documents::Read);
}

} // namespace pingshen
