// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <QList>

namespace pingshen::test {

/// Changes of every kind this program makes, of few reviewers, indicators, documents and notes, so that they meet. The
/// same seed gives the same changes.
QList<Change> randomChanges(quint32 seed, int count, const QStringList& applications);

} // namespace pingshen::test
