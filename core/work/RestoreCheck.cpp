// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreCheck.h"

#include "core/storage/journal/FoldEdition.h"
#include "core/work/Safekeeping.h"
#include "core/work/Workplace.h"

#include <algorithm>

namespace pingshen {

namespace {

/// A sound backup has it, too: putting the vault back brought what was saved.
bool cameWithIt(const VaultProblem& problem)
{
    const auto kind = kindOf(problem);
    return kind == ProblemKind::Loss || kind == ProblemKind::Lasting || kind == ProblemKind::Private;
}

bool isStored(const VaultProblem& problem)
{
    return kindOf(problem) == ProblemKind::Stored;
}

bool isGround(const RestoreCheck& check)
{
    return std::ranges::none_of(check.problems,
                                [](const VaultProblem& problem) { return isOfChain(problem) && !cameWithIt(problem); });
}

bool isMendable(const RestoreCheck& check)
{
    return check.isWhole && isGround(check) && std::ranges::any_of(check.problems, isStored);
}

bool isStopped(const Error& error)
{
    return error.code == Error::Code::Cancelled;
}

void look(RestoreCheck& check, Workplace& workplace, const Task& task)
{
    auto found = checkRecords(workplace, task);
    if (!found) {
        check.isWhole = false;
        check.problems.clear();
        check.fault = isStopped(found.error()) ? std::nullopt : std::optional(found.error());
        return;
    }
    const auto isCurrent = hasCurrentFold(workplace.database());
    check.isOutdated = isCurrent && !*isCurrent;
    check.isHistoryIntact = std::ranges::none_of(*found, isOfChain);
    check.isWhole = std::ranges::none_of(*found, [](const VaultProblem& problem) {
        return problem.code == VaultProblem::Code::StateOutdated; // the rows were not compared
    });
    found->removeIf(cameWithIt);
    check.problems = *found;
}

} // namespace

bool mayBeBuiltOn(const RestoreCheck& check)
{
    return !check.fault && isGround(check);
}

bool keepsOutdatedRows(const RestoreCheck& check)
{
    return check.isOutdated && !isGround(check);
}

bool wantsWork(const RestoreCheck& check)
{
    return !check.fault && isGround(check) && (!check.isWhole || isMendable(check));
}

RestoreCheck settleRestored(Workplace& workplace, const Task& task)
{
    RestoreCheck check;
    look(check, workplace, task);
    if (!isMendable(check) || workplace.isReadOnly()) {
        return check;
    }
    const auto rebuilt = rebuildState(workplace, task);
    if (rebuilt) {
        check.rebuilt = rebuilt->changed;
        look(check, workplace, task);
    } else if (isStopped(rebuilt.error())) {
        check.isWhole = false;
    } else {
        check.fault = rebuilt.error();
    }
    return check;
}

} // namespace pingshen
