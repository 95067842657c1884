// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QJsonArray>

namespace pingshen {

/// Before the migration drops them: the tables of the first format's state that it does not rename are copied for the
/// comparison.
Done setFirstStateAside(Database& database);

/// Which rows of the first format's state are not what its edits gave, each as `table`, `application` and the `row`
/// that there was; without `row` where there was none. Call it when all is folded; drops the copies.
Result<QJsonArray> differencesFromFirstState(Database& database);

} // namespace pingshen
