// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"

#include "core/domain/OfficeSettings.h"
#include "core/storage/DossierStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/storage/Vault.h"
#include "core/storage/engine/Columns.h"
#include "core/storage/engine/Integrity.h"
#include "core/storage/engine/JournalRows.h"
#include "core/storage/safety/LostDocuments.h"

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
        PINGSHEN_ASSIGN(const auto problems, checkChain(m_database, m_task));
        m_problems.append(problems);
        return {};
    }

    Done states()
    {
        PINGSHEN_ASSIGN(const auto applications, DossierStore(m_database).all());
        for (qsizetype i = 0; i < applications.size(); ++i) {
            PINGSHEN_TRY(m_task.proceed());
            PINGSHEN_ASSIGN(const auto same, isFold(applications[i]));
            if (!same) {
                PINGSHEN_ASSIGN(const auto dossier, DossierStore(m_database).load(applications[i]));
                add(VaultProblem::Code::StateDiffers, applications[i].value(),
                    {{u"application"_s, nameOf(dossier.applicant)}});
            }
        }
        PINGSHEN_TRY(settings());
        return strayEdits();
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
            const bool missing = checked.error().code == Error::Code::DocumentMissing;
            lost.append(
                {missing ? VaultProblem::Code::DocumentMissing : VaultProblem::Code::DocumentDamaged, digests[i]});
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
    Result<bool> isFold(const ApplicationId& application)
    {
        PINGSHEN_ASSIGN(auto dossier, DossierStore(m_database).loadImported(application));
        Review review;
        review.application = application;
        const auto edits = readEdits(m_database, application);
        if (!edits) { // the chain's check has said which row
            return edits.error().code == Error::Code::JournalBroken ? Result<bool>(true) : edits.error();
        }
        for (const auto& edit : *edits) {
            apply(review, edit);
            apply(dossier, edit);
        }
        PINGSHEN_ASSIGN(const auto storedReview, ReviewStore(m_database).load(application));
        PINGSHEN_ASSIGN(const auto storedDossier, DossierStore(m_database).load(application));
        return review == storedReview && dossier == storedDossier;
    }

    Done settings()
    {
        OfficeSettings folded;
        const auto edits = readEdits(m_database, ApplicationId());
        if (!edits) {
            return edits.error().code == Error::Code::JournalBroken ? Done() : Done(edits.error());
        }
        for (const auto& edit : *edits) {
            apply(folded, edit);
        }
        PINGSHEN_ASSIGN(const auto stored, SettingStore(m_database).load());
        for (const auto& rubric : folded.values.keys() + stored.values.keys()) {
            if (folded.of(rubric) != stored.of(rubric)) {
                add(VaultProblem::Code::StateDiffers, rubric.value());
                return {};
            }
        }
        return {};
    }

    /// Edits of an application that is not there.
    Done strayEdits()
    {
        return m_database.each("SELECT DISTINCT application FROM edit WHERE application <> ''"
                               " AND application NOT IN (SELECT id FROM application)"_L1,
                               {}, [this](const Row& row) {
                                   add(VaultProblem::Code::StateDiffers, row.text("application"));
                                   return Done();
                               });
    }

    static QString nameOf(const Applicant& applicant)
    {
        const auto& name = applicant.latinName.isEmpty() ? applicant.chineseName : applicant.latinName;
        return applicant.caseNumber.isEmpty() ? name : applicant.caseNumber;
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

} // namespace

Result<QList<VaultProblem>> verify(const Vault& vault, const Task& task)
{
    auto database = vault.connect(Database::Access::ReadOnly);
    if (!database && database.error().code == Error::Code::VaultDamaged) {
        return QList{VaultProblem{VaultProblem::Code::DatabaseCorrupt, {}, database.error().args}};
    }
    if (!database) {
        return database.error();
    }
    PINGSHEN_TRY(database->run("BEGIN"_L1)); // one state of it, though somebody may be writing
    Check check(vault, *database, task);
    PINGSHEN_TRY(check.step(check.integrity()));
    PINGSHEN_TRY(check.step(check.chain()));
    PINGSHEN_TRY(check.step(check.states()));
    PINGSHEN_TRY(check.step(check.documents()));
    return check.problems();
}

} // namespace pingshen
