// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include "core/base/Files.h"

#include <QRegularExpression>

#include <atomic>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView nameOf(Log::Level level)
{
    switch (level) {
    case Log::Level::Info:
        return "info"_L1;
    case Log::Level::Warning:
        return "warning"_L1;
    case Log::Level::Error:
        return "error"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray codeOnly(QStringView text)
{
    QByteArray code;
    for (const auto character : text) {
        const bool isCode = character < u'\x7f' && (character.isLetterOrNumber() || u"._-:<> "_s.contains(character));
        code += isCode ? character.toLatin1() : '?';
    }
    return code;
}

Log::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
        return Log::Level::Info;
    case QtWarningMsg:
        return Log::Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return Log::Level::Error;
    }
    return Log::Level::Error;
}

// Qt's handler is a plain function: these two are how it finds the log that is installed, if any.
std::atomic<Log*> installedLog = nullptr;
std::atomic<QtMessageHandler> handlerBefore = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (auto* log = installedLog.load()) {
        const QString category = u"qt."_s + QLatin1StringView(context.category);
        log->write(levelOf(type), category, originOf(message));
    }
    if (const auto before = handlerBefore.load()) {
        before(type, context, message);
    }
}

} // namespace

Log::Log(const QString& folder, const Clock& clock, Limits limits)
    : m_folder(folder),
      m_clock(clock),
      m_limits(limits),
      m_file(fileName(0))
{}

Result<std::unique_ptr<Log>> Log::open(const QString& folder, const Clock& clock, Limits limits)
{
    std::unique_ptr<Log> log(new Log(folder, clock, limits));
    PINGSHEN_TRY(makePrivateFolder(folder));
    const auto ordinary = checkOrdinary(log->fileName(0)); // a pipe that nobody reads would never open
    if (!ordinary && ordinary.error().code != Error::Code::FileNotFound) {
        return ordinary.error();
    }
    if (!openPrivate(log->m_file, QIODevice::WriteOnly | QIODevice::Append)) {
        return writeError(log->m_file, folder);
    }
    return log;
}

QString Log::fileName(int age) const
{
    return m_folder + (age == 0 ? u"/pingshen.log"_s : u"/pingshen.%1.log"_s.arg(age));
}

void Log::write(Level level, QStringView event, QStringView id)
{
    const QByteArray line = m_clock.now().toUTC().toString(Qt::ISODateWithMs).toLatin1() + ' ' + nameOf(level).data()
                            + ' ' + codeOnly(event) + ' ' + codeOnly(id);
    const QMutexLocker lock(&m_mutex);
    if (m_file.size() + line.size() >= m_limits.bytes) {
        rotate();
    }
    if (m_file.isOpen()) { // else writing would warn, and the warning would come back here
        m_file.write(line.trimmed() + '\n');
        m_file.flush();
    }
}

void Log::write(const Error& error)
{
    write(Level::Error, logLine(error));
}

void Log::rotate()
{
    m_file.close();
    QFile::remove(fileName(m_limits.files - 1));
    for (int age = m_limits.files - 2; age >= 0; --age) {
        QFile::rename(fileName(age), fileName(age + 1));
    }
    openPrivate(m_file, QIODevice::WriteOnly | QIODevice::Append);
}

MessageLog::MessageLog(Log& log)
{
    Q_ASSERT(!installedLog.load());
    installedLog = &log;
    m_previous = qInstallMessageHandler(handle);
    handlerBefore = m_previous;
}

MessageLog::~MessageLog()
{
    qInstallMessageHandler(m_previous);
    handlerBefore = nullptr;
    installedLog = nullptr;
}

QString originOf(const QString& message)
{
    static const QRegularExpression origin(u"^(Q[A-Za-z]+(?:::[A-Za-z~]+)?)(?:\\(|:)"_s);
    return origin.match(message).captured(1);
}

} // namespace pingshen
