// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QFile;

namespace pingshen::cli {

/// An ordinary file, open for reading. Devices, pipes and folders are refused: some have no end, and some never begin.
/// Errors: FileNotFound, FileNotRegular, FileNotReadable.
Result<std::unique_ptr<QFile>> openInput(const QString& path);

/// Its first line, without the line's end. Errors also: TextTooLong.
Result<QString> firstLineOf(const QString& path, qint64 mostBytes);

/// All of it. Errors also: TextTooLong.
Result<QByteArray> contentOf(const QString& path, qint64 mostBytes);

} // namespace pingshen::cli
