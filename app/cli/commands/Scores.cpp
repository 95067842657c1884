// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Totals.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "ui/text/Labels.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

struct Opened
{
    Workplace* workplace = nullptr;
    ApplicationFile file;
    ReviewerId reviewer;
};

Result<Opened> open(CommandContext& context, const ReviewerId& reviewer)
{
    Opened opened;
    opened.reviewer = reviewer;
    PINGSHEN_ASSIGN(opened.workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*opened.workplace, context.line.operands.first()));
    PINGSHEN_ASSIGN(opened.file, openApplication(*opened.workplace, id, reviewer));
    context.speakOf(opened.file.rubric);
    return opened;
}

Result<Opened> openForReviewer(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto reviewer, context.person("reviewer"_L1));
    return open(context, reviewer);
}

/// Puts the fields of a further change of the same indicator over those that are there.
void merge(Change& into, const Change& change)
{
    for (const auto& field : change.fields) {
        const auto same = std::ranges::find(into.fields, field.field, &FieldChange::field);
        if (same == into.fields.end()) {
            into.fields.append(field);
        } else {
            same->to = field.to;
        }
    }
}

/// What the options of the line ask for: one change for each indicator, whatever the number of options about it.
class AskedScores
{
public:
    explicit AskedScores(const Opened& opened) : m_file(opened.file), m_reviewer(opened.reviewer) {}

    Done take(const Invocation& line)
    {
        for (const auto& [indicator, option] : line.pairs("choose"_L1)) {
            PINGSHEN_TRY(add(optionChange(m_file, m_reviewer, IndicatorId(indicator), OptionId(option))));
        }
        for (const auto& [indicator, points] : line.pairs("set"_L1)) {
            PINGSHEN_TRY(add(pointsChange(m_file, m_reviewer, IndicatorId(indicator), points)));
        }
        for (const auto& [indicator, text] : line.pairs("reason"_L1)) {
            PINGSHEN_TRY(add(textChange(indicator, u"reason"_s, text)));
        }
        for (const auto& [indicator, text] : line.pairs("fact"_L1)) {
            PINGSHEN_TRY(add(textChange(indicator, u"fact"_s, text)));
        }
        const auto confirmed = line.values("confirm"_L1);
        for (const auto& indicator : confirmed) {
            PINGSHEN_TRY(confirm(IndicatorId(indicator)));
        }
        return {};
    }

    QList<Change> all() const
    {
        auto changes = m_changes;
        for (auto& change : changes) {
            keepChanged(change);
        }
        changes += m_confirmations;
        for (const auto& change : m_changes) {
            // Who gives a stale score again, as it is, has looked at it.
            if (change.isEmpty()) {
                changes += confirmations(m_file, m_reviewer, IndicatorId(change.subject));
            }
        }
        return changes;
    }

private:
    /// What is given again as it is, beside what is not, is no change. An option and its points go together, and where
    /// several values wait for a choice, giving one chooses it.
    void keepChanged(Change& change) const
    {
        const auto isOpen = [&](const QString& field) {
            return isUndecided(m_file, m_reviewer, {change.kind, change.subject, field});
        };
        const auto isSame = [&](const FieldChange& field) { return field.from == field.to && !isOpen(field.field); };
        const auto isOfOption = [](const FieldChange& field) {
            return field.field == u"option"_s || field.field == u"points"_s;
        };
        const bool isRated = std::ranges::any_of(
            change.fields, [&](const FieldChange& field) { return isOfOption(field) && !isSame(field); });
        if (!change.isEmpty()) {
            change.fields.removeIf(
                [&](const FieldChange& field) { return isSame(field) && !(isRated && isOfOption(field)); });
        }
    }

    Change textChange(const QString& indicator, const QString& field, const QString& text) const
    {
        return fieldChange(m_file, m_reviewer, {EditKind::ScoreChanged, indicator, field}, text);
    }

    Done add(Result<Change> change)
    {
        if (!change) {
            return std::move(change).error();
        }
        const auto same = std::ranges::find(m_changes, change->subject, &Change::subject);
        if (same == m_changes.end()) {
            m_changes.append(std::move(change).value());
        } else {
            merge(*same, *change);
        }
        return {};
    }

    Done confirm(const IndicatorId& indicator)
    {
        if (!m_file.rubric.indicator(indicator)) {
            return {Error::Code::IndicatorUnknown, {{u"indicator"_s, indicator.value()}}, indicator.value()};
        }
        m_confirmations += confirmations(m_file, m_reviewer, indicator);
        return {};
    }

    const ApplicationFile& m_file;
    const ReviewerId& m_reviewer;
    QList<Change> m_changes;
    QList<Change> m_confirmations;
};

ExitCode answerTotal(CommandContext& context, const Opened& opened)
{
    const auto total = totalOf(opened.file, opened.reviewer);
    context.console.answer(toJson(total), textOf(total, opened.file.rubric));
    return ExitCode::Done;
}

/// Takes the change in and answers with the sheet's state after it.
Result<ExitCode> changeState(CommandContext& context, const Opened& opened, const Change& change)
{
    PINGSHEN_TRY(context.record({change}));
    PINGSHEN_ASSIGN(const auto after, openApplication(*opened.workplace, opened.file.dossier.id, opened.reviewer));
    const auto state = after.review.sheet(opened.reviewer).state;
    context.console.answer({{u"state"_s, nameOf(state)}}, ui::labelOf(state));
    return ExitCode::Done;
}

} // namespace

Result<ReviewerId> reviewerOfLine(CommandContext& context)
{
    if (context.line.has("reviewer"_L1)) {
        return context.person("reviewer"_L1);
    }
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PINGSHEN_ASSIGN(const auto reviewers, sheetOwners(*workplace, id));
    if (reviewers.size() > 1) {
        return Error::Code::ReviewerMissing;
    }
    return reviewers.isEmpty() ? ReviewerId() : reviewers.first();
}

Result<ExitCode> scoreIndicators(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto opened, openForReviewer(context));
    AskedScores asked(opened);
    PINGSHEN_TRY(asked.take(context.line));
    PINGSHEN_TRY(context.record(asked.all()));
    PINGSHEN_ASSIGN(opened.file, openApplication(*opened.workplace, opened.file.dossier.id, opened.reviewer));
    return answerTotal(context, opened);
}

Result<ExitCode> submitSheet(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto opened, openForReviewer(context));
    PINGSHEN_TRY(context.sayNewer(*opened.workplace, opened.file.dossier.id));
    return changeState(context, opened, submission(opened.file, opened.reviewer));
}

/// Who returns a sheet where nobody is named: the office, where one person is, else whose sheet it is.
PersonId officeOr(const ReviewerId& reviewer, const PersonBook& persons)
{
    auto office = persons.latestFirst();
    office.removeIf([](const Person& person) { return !person.roles.testFlag(Role::Office); });
    return office.size() == 1 ? office.first().id : reviewer;
}

Result<ExitCode> returnSheet(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto opened, openForReviewer(context));
    auto author = officeOr(opened.reviewer, opened.file.persons);
    if (context.line.has("author"_L1)) {
        PINGSHEN_ASSIGN(author, context.person("author"_L1, Role::Office));
    }
    const auto reason = context.line.value("reason"_L1);
    return changeState(context, opened,
                       plainChange(EditKind::SheetReturned, opened.file, author, opened.reviewer.value(), reason));
}

Result<ExitCode> showTotal(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto reviewer, reviewerOfLine(context));
    PINGSHEN_ASSIGN(const auto opened, open(context, reviewer));
    return answerTotal(context, opened);
}

} // namespace pingshen::cli
