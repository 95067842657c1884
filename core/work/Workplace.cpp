// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Workplace.h"

#include "core/review/ApplicationFile.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/EditJournal.h"
#include "core/storage/RubricStore.h"
#include "core/storage/SettingStore.h"

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
    const auto evaluation = evaluate(rubric, context.sheet);
    ApplicationFile file;
    file.dossier = context.dossier;
    file.rubric = rubric;
    file.review.sheets[context.sheet.reviewer] = context.sheet;
    SheetSummary summary;
    for (const auto* primary : rubric.primaries()) {
        summary.stale += file.isStale(context.sheet.reviewer, primary->id) ? 1 : 0;
    }
    summary.scored = static_cast<int>(rubric.primaries().size() - evaluation.missing.size());
    if (frozen) {
        summary.total = frozen->total;
    } else if (evaluation.meetsThreshold) {
        summary.total = evaluation.total;
    }
    return summary;
}

} // namespace

Workplace::Workplace(std::shared_ptr<const RubricCatalog> rubrics, std::shared_ptr<Vault> vault, Database database,
                     const Clock& clock)
    : m_rubrics(std::move(rubrics)),
      m_vault(std::move(vault)),
      m_database(std::move(database)),
      m_clock(clock),
      m_journal(m_database, clock, m_vault->key(), summariser())
{}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString& folder, const Clock& clock, const VaultOpening& how)
{
    PINGSHEN_ASSIGN(std::shared_ptr<Vault> vault, Vault::open(folder, clock, how));
    PINGSHEN_ASSIGN(auto database, vault->connect());
    RubricStore kept(database);
    PINGSHEN_ASSIGN(const auto texts, kept.all());
    auto rubrics = std::make_shared<const RubricCatalog>(texts);
    if (!vault->isReadOnly()
        && std::ranges::any_of(rubrics->texts(), [&](const QByteArray& text) { return !texts.contains(text); })) {
        PINGSHEN_TRY(kept.keep(rubrics->texts()));
    }
    return std::unique_ptr<Workplace>(new Workplace(std::move(rubrics), std::move(vault), std::move(database), clock));
}

Result<std::unique_ptr<Workplace>> Workplace::newConnection() const
{
    PINGSHEN_ASSIGN(auto database, m_vault->connect());
    return std::unique_ptr<Workplace>(new Workplace(m_rubrics, m_vault, std::move(database), m_clock));
}

SummariseSheet Workplace::summariser() const
{
    return [rubrics = m_rubrics](const SheetContext& context) { return summarise(*rubrics, context); };
}

Result<Rubric> Workplace::rubric(const RubricId& id)
{
    PINGSHEN_ASSIGN(const auto rubric, m_rubrics->rubric(id));
    PINGSHEN_ASSIGN(const auto settings, SettingStore(m_database).load());
    return withSettings(rubric, settings);
}

} // namespace pingshen
