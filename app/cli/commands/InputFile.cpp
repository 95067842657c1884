// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/InputFile.h"

#include "core/base/Files.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

Error tooLong(const QString& path, qint64 mostBytes)
{
    return {Error::Code::TextTooLong, {{u"maximumBytes"_s, mostBytes}}, path, nullptr};
}

} // namespace

Result<QString> firstLineOf(const QString& path, qint64 mostBytes)
{
    PINGSHEN_ASSIGN(const auto file, openOrdinary(path));
    auto line = QString::fromUtf8(file->readLine(mostBytes + 2)); // one for the end of the line, one for readLine
    if (line.size() > mostBytes) {
        return tooLong(path, mostBytes);
    }
    while (line.endsWith(u'\n') || line.endsWith(u'\r')) {
        line.chop(1);
    }
    return line;
}

Result<QByteArray> contentOf(const QString& path, qint64 mostBytes)
{
    PINGSHEN_ASSIGN(const auto file, openOrdinary(path));
    auto content = file->read(mostBytes + 1);
    if (content.size() > mostBytes) {
        return tooLong(path, mostBytes);
    }
    return content;
}

} // namespace pingshen::cli
