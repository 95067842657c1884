// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"

#include <QJsonArray>

namespace pingshen::cli {

/// What waits for a choice in these applications: application (empty: settings and people), subject, field, name (what
/// `conflict choose` takes), values. The fields of what is chosen together are one.
QJsonArray conflictsToJson(const QList<ApplicationFile>& files);
QString conflictsText(const QList<ApplicationFile>& files);
/// The same of one, with how to choose; empty when nothing waits.
QString undecidedText(const ApplicationFile& file);
QString undecidedHead();

/// What a person calls it on the line, e.g. "age.reason".
QString nameOf(const ApplicationFile& file, const Disagreement& disagreement);
/// In the program's language; several fields are joined.
QString valueOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side);

} // namespace pingshen::cli
