// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"

namespace pingshen {

/// What a person should know of the documents one by one and together: unreadable, empty, without text, of unknown or
/// doubtful kind, the same content twice.
QList<Finding> documentFindings(const QList<Document>& documents);

/// Kinds the edition requires and no document has, in slot order.
QList<KindId> missingKinds(const Rubric& rubric, const QList<Document>& documents);
QList<Finding> missingFindings(const QList<KindId>& missing);

/// Below this a classification is a guess that a person should look at.
constexpr int confidentEnough = 60;

} // namespace pingshen
