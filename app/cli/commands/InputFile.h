// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace pingshen::cli {

/// The first line of a file, without the line's end. Errors: those of openOrdinary(), TextTooLong.
Result<QString> firstLineOf(const QString& path, qint64 mostBytes);

/// All of a file. Errors: those of openOrdinary(), TextTooLong.
Result<QByteArray> contentOf(const QString& path, qint64 mostBytes);

} // namespace pingshen::cli
