// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/RestoreOutcome.h"
#include "ui/text/Phrasebook.h"

#include <QStringList>

namespace pingshen::ui {

/// What a person decides about before the vault is put back: what is in it now and would not be any more. `at`: when
/// the snapshot was taken; of a file it is invalid. Nothing known of `without`: that is said.
QString restoreQuestionText(const QDateTime& at, const std::optional<ChangesApart>& without,
                            const Phrasebook& book = {});

/// What was put back, and what is not in it.
QString restoredText(const RestoreOutcome& restored, const Phrasebook& book = {});

/// That what was put back is not as it should be, and what was done about it. Empty: nothing is to be said. The single
/// problems have sentences of their own.
QString restoreCheckText(const RestoreCheck& check, const Phrasebook& book = {});

} // namespace pingshen::ui
