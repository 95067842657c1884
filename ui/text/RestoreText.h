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

/// The first of it alone, where more places than one are at hand: with the vault and the file that it came from.
QString restoredFromText(const RestoreOutcome& restored, const QString& vault, const Phrasebook& book = {});

/// How much of what was there before is not in it.
QString changesWithoutText(const ChangesApart& without, const Phrasebook& book = {});

/// All that is to be said of the check: what was made good, what was not, why not, and that it was not looked at to the
/// end. Empty: nothing is. The single problems have sentences of their own.
QString restoreCheckText(const RestoreCheck& check, const Phrasebook& book = {});

} // namespace pingshen::ui
