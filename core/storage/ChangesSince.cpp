// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesSince.h"

#include "core/base/Files.h"
#include "core/base/ScratchFolder.h"
#include "core/domain/Edit.h"
#include "core/storage/backup/BackupContent.h"

#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;

Result<ChangesApart> changesApart(Database& present, Database& before, const Task& task)
{
    PINGSHEN_ASSIGN(const auto known,
                    before.list("SELECT hash FROM edit"_L1, {}, [](const Row& row) { return row.text("hash"); }));
    const QSet<QString> held(known.cbegin(), known.cend());
    ChangesApart apart;
    PINGSHEN_TRY(present.each("SELECT hash, bytes FROM edit"_L1, {}, [&](const Row& row) -> Done {
        PINGSHEN_TRY(task.proceed());
        if (held.contains(row.text("hash"))) {
            return {};
        }
        ++apart.changes;
        if (const auto edit = editFromBytes(row.bytes("bytes"))) {
            apart.submissions += edit->change.kind == EditKind::SheetSubmitted ? 1 : 0;
            apart.returns += edit->change.kind == EditKind::SheetReturned ? 1 : 0;
        }
        return {};
    }));
    return apart;
}

Result<std::optional<ChangesApart>> changesSince(const QString& backup, Database& present, const Task& task)
{
    PINGSHEN_TRY(checkOrdinary(backup));
    PINGSHEN_ASSIGN(const auto scratch, ScratchFolder::make());
    PINGSHEN_ASSIGN(const auto file, databaseOf(backup, scratch.path(), task));
    PINGSHEN_ASSIGN(auto before, Database::open(file, Database::Access::Frozen));
    const auto apart = changesApart(present, before, task);
    if (!apart && apart.error().code == Error::Code::Cancelled) {
        return apart.error();
    }
    return apart ? std::optional(*apart) : std::nullopt;
}

} // namespace pingshen
