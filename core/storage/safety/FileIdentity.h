// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace pingshen {

/// Which file a path leads to: another file of the same name has another identity. Nothing when there is none.
/// Where an open file can be neither moved nor replaced (Windows) every file has the same.
using FileIdentity = std::optional<std::pair<quint64, quint64>>;
FileIdentity identityOf(const QString& path);

} // namespace pingshen
