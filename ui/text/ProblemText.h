// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "ui/text/Phrasebook.h"

#include <QList>

namespace pingshen::ui {

/// What the check of a vault found, and what it means. One paragraph, ends with a full stop.
QString problemText(const VaultProblem& problem, const Phrasebook& book = {});

/// Documents that could not be saved or put back, the first few by name.
QString lostDocumentsText(const QList<VaultProblem>& lost, const Phrasebook& book = {});

} // namespace pingshen::ui
