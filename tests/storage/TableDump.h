// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

namespace pingshen::test {

/// The tables of the state, which the edits fold into.
QStringList stateTables();
/// Those of the journal.
QStringList journalTables();
QStringList columnsOf(Database& database, const QString& table);
/// Every row of the tables, byte for byte, in an order of their own.
QStringList dump(Database& database, const QStringList& tables);

} // namespace pingshen::test
