// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QFile>
#include <QMutex>

#include <memory>

namespace pingshen {

/// A log of codes and ids: never a name, a text or a path, so that it can be handed to whoever helps.
/// `pingshen.log` and older ones `pingshen.1.log` ..., each bounded in size. May be used from any thread.
class Log
{
public:
    enum class Level { Info, Warning, Error };

    struct Limits
    {
        qint64 bytes = 1 << 20; ///< of one file
        int files = 5;          ///< with the current one
    };

    /// For its owner only. Errors: FileNotWritable {path}, DiskFull.
    static Result<std::unique_ptr<Log>> open(const QString& folder, const Clock& clock, Limits limits);

    /// `event`: a code such as "vault.opened"; `id`: what it is about, may be empty.
    /// What is no code character (letters, digits, `. _ - : < >` and spaces, ASCII) is written as `?`.
    void write(Level level, QStringView event, QStringView id = {});
    void write(const Error& error); ///< codes of the error and its causes, nothing else of it

private:
    Log(const QString& folder, const Clock& clock, Limits limits);
    QString fileName(int age) const;
    void rotate();

    QString m_folder;
    const Clock& m_clock;
    Limits m_limits;
    QMutex m_mutex;
    QFile m_file;
};

/// While it lives, Qt's messages go to the log too: their kind, category and the function they name, not their text,
/// which may quote what a person typed; and to the handler of before. One at a time; owned by the program's main.
class MessageLog
{
public:
    explicit MessageLog(Log& log);
    ~MessageLog();
    MessageLog(const MessageLog&) = delete;
    MessageLog& operator=(const MessageLog&) = delete;

private:
    QtMessageHandler m_previous;
};

/// The part of a message that names its origin: "QSqlQuery::value" of "QSqlQuery::value: not positioned ...", else "".
QString originOf(const QString& message);

} // namespace pingshen
