// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace pingshen {

/// Which file a path leads to: another file of the same name has another identity. Nothing when there is none.
/// Where an open file can be neither moved nor replaced (Windows) every file has the same.
using FileIdentity = std::optional<std::pair<quint64, quint64>>;
FileIdentity identityOf(const QString& path);

/// Tells a file from its copies, for good: it goes with the file when that is moved within its disk, and a copy has
/// another. Numbers of disks and, on some, of files change when they are attached again, so that it is made of when the
/// file came to be. One word; "-" where the system does not know.
QByteArray birthMarkOf(const QString& path);

} // namespace pingshen
