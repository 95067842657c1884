// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Workplace.h"

#include "core/review/CountedSheet.h"
#include "core/review/SheetFault.h"
#include "core/review/Visibility.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/Backup.h"
#include "core/storage/EditJournal.h"
#include "core/storage/RubricStore.h"
#include "core/storage/SettingStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/work/KeptChanges.h"

#include <algorithm>

namespace pingshen {

namespace {

SheetSummary summarise(const RubricCatalog& rubrics, const SheetContext& context)
{
    const auto frozen = context.sheet.isLocked() ? context.sheet.frozen : std::nullopt;
    const auto published = rubrics.rubric(context.dossier.rubric, frozen ? frozen->rubric : Digest());
    if (!published) {
        return {};
    }
    const auto rubric = withSettings(*published, frozen ? frozen->settings : context.settings);
    ApplicationFile file;
    file.dossier = context.dossier;
    file.rubric = rubric;
    file.review.sheets[context.sheet.reviewer] = context.sheet;
    file.conflicts = context.conflicts;
    const auto evaluation = countedEvaluation(file, context.sheet.reviewer);
    SheetSummary summary;
    for (const auto* primary : rubric.primaries()) {
        summary.stale += file.isStale(context.sheet.reviewer, primary->id) ? 1 : 0;
    }
    summary.scored = static_cast<int>(rubric.primaries().size() - evaluation.missing.size());
    if (context.sheet.isLocked()) {
        const bool isHeld = frozen && (frozen->rubric.isEmpty() || rubrics.holds(frozen->rubric));
        const bool counts = isHeld && isAsSubmitted(rubric, evaluation, context.dossier.id, context.sheet);
        summary.total = counts ? std::optional(frozen->total) : std::nullopt;
    } else if (evaluation.meetsThreshold) {
        summary.total = evaluation.total;
    }
    return summary;
}

/// A migration of this very opening has kept what was there.
bool isKeptSince(const QDateTime& started, const Vault& vault)
{
    return std::ranges::any_of(snapshotsIn(vault.folder()), [&started](const SnapshotInfo& snapshot) {
        return snapshot.reason == SnapshotInfo::Reason::Migration && snapshot.at >= started;
    });
}

/// Rows that another version of the program made cannot be compared with the history: what they were is kept.
Done renewFold(Workplace& workplace, const QDateTime& started, const Task& task)
{
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(workplace.database()));
    if (isCurrent) {
        return {};
    }
    if (!isKeptSince(started, workplace.vault())) {
        PINGSHEN_TRY(takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Migration, workplace.clock()));
    }
    return workplace.journal().renewFold(task);
}

SummariseSheet summariserBy(const std::shared_ptr<const RubricCatalog>& rubrics)
{
    return [rubrics](const SheetContext& context) { return summarise(*rubrics, context); };
}

} // namespace

struct Workplace::Parts
{
    Parts(std::shared_ptr<const RubricCatalog> kept, std::shared_ptr<Vault> opened, Database connection,
          const Clock& time)
        : rubrics(std::move(kept)),
          vault(std::move(opened)),
          database(std::move(connection)),
          clock(time),
          journal(database, time, vault->key(), summariserBy(rubrics))
    {}

    std::shared_ptr<const RubricCatalog> rubrics;
    std::shared_ptr<Vault> vault;
    Database database;
    const Clock& clock;
    EditJournal journal;
    QDateTime started; ///< the opening
    KeptOutcome kept;
    SeesApplication sees = Visibility::seesApplication;
};

Workplace::Workplace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Workplace::~Workplace() = default;

Result<std::unique_ptr<Workplace>> Workplace::open(const QString& folder, const Clock& clock, const VaultOpening& how)
{
    const auto started = clock.now().addMSecs(-1); // names of snapshots have milliseconds
    PINGSHEN_ASSIGN(std::shared_ptr<Vault> vault, Vault::open(folder, clock, how));
    PINGSHEN_ASSIGN(auto database, vault->connect());
    RubricStore kept(database);
    PINGSHEN_ASSIGN(const auto texts, kept.all());
    auto rubrics = std::make_shared<const RubricCatalog>(texts);
    QList<Digest> added;
    for (const auto& text : rubrics->texts()) {
        added += texts.contains(text) ? QList<Digest>() : QList{Digest::of(text)};
    }
    if (!vault->isReadOnly() && !added.isEmpty()) {
        PINGSHEN_TRY(kept.keep(rubrics->texts()));
    }
    auto parts = std::make_unique<Parts>(std::move(rubrics), std::move(vault), std::move(database), clock);
    parts->started = started;
    std::unique_ptr<Workplace> workplace(new Workplace(std::move(parts)));
    if (!workplace->isReadOnly() && how.outdated == VaultOpening::Outdated::Renew) {
        PINGSHEN_TRY(workplace->renewRows(how.task));
    }
    if (!workplace->isReadOnly() && !added.isEmpty()) {
        const auto summarised = workplace->journal().summariseUnder(added);
        Q_UNUSED(summarised)
    }
    if (!workplace->isReadOnly() && how.kept == VaultOpening::Kept::TakeIn) {
        workplace->takeInKept();
    }
    return workplace;
}

Result<std::unique_ptr<Workplace>> Workplace::newConnection() const
{
    PINGSHEN_ASSIGN(auto database, m_parts->vault->connect());
    auto parts = std::make_unique<Parts>(m_parts->rubrics, m_parts->vault, std::move(database), m_parts->clock);
    parts->sees = m_parts->sees;
    return std::unique_ptr<Workplace>(new Workplace(std::move(parts)));
}

const RubricCatalog& Workplace::rubrics() const
{
    return *m_parts->rubrics;
}

const QString& Workplace::folder() const
{
    return m_parts->vault->folder();
}

QString Workplace::logFolder() const
{
    return isReadOnly() ? QString() : m_parts->vault->logFolder();
}

bool Workplace::isReadOnly() const
{
    return m_parts->vault->isReadOnly();
}

std::optional<Error::Code> Workplace::obstacle() const
{
    return m_parts->vault->obstacle();
}

qint64 Workplace::lacking() const
{
    return m_parts->vault->lacking();
}

KeyChange Workplace::keyChange() const
{
    return m_parts->vault->keyChange();
}

std::optional<VaultProblem> Workplace::loss() const
{
    return m_parts->vault->loss();
}

Done Workplace::renewRows(const Task& task)
{
    const auto renewed = renewFold(*this, m_parts->started, task);
    return !renewed && renewed.error().code == Error::Code::Cancelled ? renewed : Done();
}

void Workplace::takeInKept()
{
    m_parts->kept = recordKept(*this);
}

const KeptOutcome& Workplace::kept() const
{
    return m_parts->kept;
}

Done Workplace::inPlace() const
{
    return m_parts->vault->inPlace();
}

Result<Rubric> Workplace::rubric(const RubricId& id)
{
    PINGSHEN_ASSIGN(const auto rubric, rubrics().rubric(id));
    PINGSHEN_ASSIGN(const auto settings, SettingStore(m_parts->database).load());
    return withSettings(rubric, settings);
}

bool Workplace::seesApplication(const ReviewerId& reader, const ApplicationId& application) const
{
    return m_parts->sees(reader, application);
}

void Workplace::setSeesApplication(SeesApplication rule)
{
    m_parts->sees = std::move(rule);
}

const Clock& Workplace::clock() const
{
    return m_parts->clock;
}

Vault& Workplace::vault() const
{
    return *m_parts->vault;
}

Database& Workplace::database()
{
    return m_parts->database;
}

EditJournal& Workplace::journal()
{
    return m_parts->journal;
}

SummariseSheet Workplace::summariser() const
{
    return summariserBy(m_parts->rubrics);
}

} // namespace pingshen
