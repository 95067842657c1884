// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

/// What the rows of the command table do; by file as in this folder.
namespace pingshen::cli {

Result<ExitCode> makeSamples(CommandContext& context);

Result<ExitCode> checkPackages(CommandContext& context);
Result<ExitCode> importPackages(CommandContext& context);
Result<ExitCode> showNames(CommandContext& context);

Result<ExitCode> listApplications(CommandContext& context);
Result<ExitCode> showApplication(CommandContext& context);

Result<ExitCode> listRubrics(CommandContext& context);
Result<ExitCode> showRubric(CommandContext& context);
Result<ExitCode> checkRubricFile(CommandContext& context);
Result<ExitCode> setRubric(CommandContext& context);

Result<ExitCode> listPersons(CommandContext& context);
Result<ExitCode> addPerson(CommandContext& context);
Result<ExitCode> renamePerson(CommandContext& context);
Result<ExitCode> mergePersons(CommandContext& context);

Result<ExitCode> scoreIndicators(CommandContext& context);
Result<ExitCode> submitSheet(CommandContext& context);
Result<ExitCode> returnSheet(CommandContext& context);
Result<ExitCode> showTotal(CommandContext& context);

Result<ExitCode> pinPassage(CommandContext& context);
Result<ExitCode> listPins(CommandContext& context);
Result<ExitCode> listHighlights(CommandContext& context);

Result<ExitCode> checkEligibility(CommandContext& context);

Result<ExitCode> writeNote(CommandContext& context);
Result<ExitCode> showHistory(CommandContext& context);

Result<ExitCode> exportEdits(CommandContext& context);
Result<ExitCode> acceptEditFiles(CommandContext& context);
Result<ExitCode> listConflicts(CommandContext& context);
Result<ExitCode> chooseInConflict(CommandContext& context);

Result<ExitCode> renderPage(CommandContext& context);
Result<ExitCode> showText(CommandContext& context);
Result<ExitCode> showSignatures(CommandContext& context);

Result<ExitCode> searchTexts(CommandContext& context);
Result<ExitCode> recogniseTexts(CommandContext& context);

Result<ExitCode> showFacts(CommandContext& context);

Result<ExitCode> writeReportFile(CommandContext& context);

Result<ExitCode> verifyVault(CommandContext& context);
Result<ExitCode> rebuildVault(CommandContext& context);
Result<ExitCode> backUpVault(CommandContext& context);
Result<ExitCode> restoreVault(CommandContext& context);

Result<ExitCode> listActions(CommandContext& context);

/// The reviewer named on the line, else the only one who has scored the application; empty when nobody has.
/// Errors also: ReviewerMissing when there are several.
Result<ReviewerId> reviewerOfLine(CommandContext& context);

} // namespace pingshen::cli
