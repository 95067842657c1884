// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"
#include "ui/notice/Prompter.h"

namespace pingshen::ui {

/// What blocks, what is worth a look, and by themselves the documents that were not read.
QList<SheetIssue> inOrderOfTheList(QList<SheetIssue> issues);

/// What a person goes through before the sheet is submitted: one line for each issue, in the order of the list.
Checklist submitChecklist(const ApplicationFile& file, const ReviewerId& reviewer, const QList<SheetIssue>& issues,
                          qint64 newerEdits = 0);

} // namespace pingshen::ui
