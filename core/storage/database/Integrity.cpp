// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database/Integrity.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Done checkQuickly(Database& database)
{
    PINGSHEN_ASSIGN(const auto answer, database.first("PRAGMA quick_check(1)"_L1, {},
                                                      [](const Row& row) { return row.text("quick_check"); }));
    if (answer != u"ok"_s) {
        return {Error::Code::VaultDamaged, {{u"detail"_s, answer.value_or(QString())}}};
    }
    return {};
}

Result<QStringList> integrityProblems(Database& database)
{
    QStringList problems;
    PINGSHEN_TRY(database.each("PRAGMA integrity_check(100)"_L1, {}, [&](const Row& row) {
        problems.append(row.text("integrity_check"));
        return Done();
    }));
    problems.removeAll(u"ok"_s);
    PINGSHEN_TRY(database.each("PRAGMA foreign_key_check"_L1, {}, [&](const Row& row) {
        problems.append(row.text("table"));
        return Done();
    }));
    return problems;
}

} // namespace pingshen
