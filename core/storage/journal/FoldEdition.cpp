// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/FoldEdition.h"

#include "core/base/Digest.h"
#include "core/domain/EditKinds.h"
#include "core/domain/Finding.h"
#include "core/storage/database/VaultValues.h"

#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Raise it when the fold makes another state of the same edits, or the rubric other totals of the same sheets.
constexpr int foldRules = 5;

QStringList knownNames()
{
    QStringList names;
    for (int kind = 0; kind < EditKind::Unknown; ++kind) {
        const auto value = static_cast<EditKind::Value>(kind);
        names.append(nameOf(value));
        const auto fields = rowOf(value).fields;
        for (const auto& field : fields ? fields() : QList<FieldRow>()) {
            names.append(u' ' + QString(field.name));
        }
    }
    const auto codes = QMetaEnum::fromType<Finding::Code>();
    for (int code = 0; code < codes.keyCount(); ++code) {
        names.append(QString::fromLatin1(codes.key(code)));
    }
    return names;
}

} // namespace

QString foldEdition()
{
    static const QString edition =
        QString::number(foldRules) + u' ' + Digest::of(knownNames().join(u'\n').toUtf8()).hex().first(16);
    return edition;
}

Result<bool> hasCurrentFold(Database& database)
{
    PINGSHEN_ASSIGN(const auto edition, vaultValue(database, vault_value::fold));
    return edition == foldEdition();
}

Done noteFold(Database& database)
{
    return setVaultValue(database, vault_value::fold, foldEdition());
}

Done noteFoldOfNothing(Database& database)
{
    PINGSHEN_ASSIGN(const auto edits,
                    database.list("SELECT 1 AS one FROM edit LIMIT 1"_L1, {}, [](const Row&) { return true; }));
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(database));
    return edits.isEmpty() && !isCurrent ? noteFold(database) : Done();
}

} // namespace pingshen
