// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreCheck.h"

#include "core/work/Safekeeping.h"
#include "core/work/Workplace.h"

#include <algorithm>

namespace pingshen {

namespace {

bool isOfHistory(const RestoreCheck& check)
{
    return std::ranges::any_of(check.problems, isOfChain, &VaultProblem::code);
}

/// Making the state anew helps against it.
bool isOfState(const VaultProblem& problem)
{
    using Code = VaultProblem::Code;
    return problem.code == Code::StateDiffers || problem.code == Code::ListOutdated
           || problem.code == Code::SchemaDiffers;
}

/// It is in the history itself, and was in that of the vault which was saved.
bool isSaidForGood(const VaultProblem& problem)
{
    using Code = VaultProblem::Code;
    return problem.code == Code::EditsLost || problem.code == Code::EndLost || problem.code == Code::SignedAnew
           || problem.code == Code::ConversionDiffers || problem.code == Code::HistoryBroken;
}

Result<QList<VaultProblem>> problemsOfRestored(Workplace& workplace, const Task& task)
{
    PINGSHEN_ASSIGN(auto problems, checkRecords(workplace, task));
    problems.removeIf(isSaidForGood);
    return problems;
}

bool isStopped(const Error& error)
{
    return error.code == Error::Code::Cancelled;
}

} // namespace

Result<RestoreCheck> settleRestored(Workplace& workplace, const Task& task)
{
    const auto found = problemsOfRestored(workplace, task);
    if (!found) {
        return isStopped(found.error()) ? Result<RestoreCheck>(RestoreCheck{false}) : found.error();
    }
    const RestoreCheck asItIs{true, *found};
    if (isOfHistory(asItIs) || std::ranges::none_of(*found, isOfState) || workplace.isReadOnly()) {
        return asItIs;
    }
    const auto rebuilt = rebuildState(workplace, task);
    if (!rebuilt) {
        return RestoreCheck{!isStopped(rebuilt.error()), *found};
    }
    const auto left = problemsOfRestored(workplace, task);
    if (!left) {
        return isStopped(left.error()) ? Result<RestoreCheck>(RestoreCheck{false, {}, rebuilt->changed}) : left.error();
    }
    return RestoreCheck{true, *left, rebuilt->changed};
}

Result<RestoreCheck> settleRestored(const QString& folder, const Clock& clock, const Task& task,
                                    const VaultOpening& how)
{
    auto opening = how;
    opening.purpose = VaultOpening::Purpose::Reading;
    {
        PINGSHEN_ASSIGN(auto read, Workplace::open(folder, clock, opening));
        auto check = settleRestored(*read, task);
        const bool isDone = !check || isOfHistory(*check) || std::ranges::none_of(check->problems, isOfState);
        if (isDone || !read->isReadOnly() || read->obstacle()) {
            return check;
        }
    }
    opening.purpose = VaultOpening::Purpose::Work;
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(folder, clock, opening));
    return settleRestored(*workplace, task);
}

} // namespace pingshen
