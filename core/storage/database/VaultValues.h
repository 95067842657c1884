// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <array>

namespace pingshen {

/// The values in the table `vault`: what the vault knows of itself. Each is described in resources/formats/journal.md.
namespace vault_value {

inline constexpr QLatin1StringView device{"device"};           ///< its own device
inline constexpr QLatin1StringView restored{"restored"};       ///< it is to become another device
inline constexpr QLatin1StringView restoration{"restoration"}; ///< which restore put it here
inline constexpr QLatin1StringView lostDevice{"lostDevice"};   ///< whose key was not there; it may be put back
inline constexpr QLatin1StringView empty{"empty"};             ///< it may have no applications: a person put it back so
inline constexpr QLatin1StringView counts{"counts"};           ///< the signature of the counts of edits
inline constexpr QLatin1StringView searchText{"search_text"};  ///< the edition of the folding of its search texts
inline constexpr QLatin1StringView fold{"fold"};               ///< the edition of the fold that its state is of

inline constexpr std::array all{device, restored, restoration, lostDevice, empty, counts, searchText, fold};

} // namespace vault_value

/// Empty in a database that has no such value, or no tables yet.
Result<QString> vaultValue(Database& database, QLatin1StringView name);
Done setVaultValue(Database& database, QLatin1StringView name, const QString& value);
Done removeVaultValue(Database& database, QLatin1StringView name);

Result<bool> hasTable(Database& database, const QString& table);

} // namespace pingshen
