// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Dossier.h"

#include "core/domain/Names.h"

namespace pingshen {

namespace {

constexpr Names statuses{std::to_array<NameRow<DocumentStatus>>({
    {DocumentStatus::Readable, "readable"},
    {DocumentStatus::PasswordNeeded, "passwordNeeded"},
    {DocumentStatus::Damaged, "damaged"},
    {DocumentStatus::Empty, "empty"},
    {DocumentStatus::NotAPdf, "notAPdf"},
})};

} // namespace

QString nameOf(DocumentStatus status)
{
    return statuses.name(status);
}

DocumentStatus documentStatusFrom(QStringView name)
{
    return statuses.value(name, DocumentStatus::Damaged);
}

} // namespace pingshen
