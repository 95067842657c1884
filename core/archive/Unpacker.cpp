// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/Unpacker.h"

#include "core/base/Sanitized.h"
#include "core/process/DocumentChannel.h"
#include "core/process/ProcessMemory.h"
#include "core/process/WorkerStart.h"

#include <QDeadlineTimer>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int stopWatchStep = 50; // ms between two looks at whether to go on

/// With a sanitizer the process cannot be limited as a whole: its shadow memory would count.
void limitEachAllocation([[maybe_unused]] QProcess& process, [[maybe_unused]] qint64 bytes)
{
#ifdef PINGSHEN_SANITIZED
    auto environment = process.processEnvironment();
    const auto options = u"ASAN_OPTIONS"_s;
    environment.insert(options, u"%1:allocator_may_return_null=1:max_allocation_size_mb=%2"_s.arg(
                                    environment.value(options), QString::number(bytes >> 20)));
    process.setProcessEnvironment(environment);
#endif
}

} // namespace

struct Unpacker::Process
{
    std::unique_ptr<DocumentChannel> documents = DocumentChannel::create();
    QProcess process;

    ~Process()
    {
        process.kill();
        process.waitForFinished();
    }
};

Unpacker::Unpacker(const UnpackerSettings& settings, const Task& task) : m_settings(settings), m_task(task) {}

Unpacker::~Unpacker() = default;

Result<Guards> Unpacker::guards()
{
    PINGSHEN_TRY(m_process ? Done() : start());
    return m_guards;
}

Result<ArchivePlace> Unpacker::find(const DocumentHandle& file)
{
    PINGSHEN_TRY(ask({.kind = ArchiveQuestion::Kind::Find}, file));
    ArchivePlace place;
    for (;;) {
        PINGSHEN_ASSIGN(const auto event, nextThatCounts());
        if (const auto* end = std::get_if<ArchiveEnd>(&event)) {
            return end->failure ? Result<ArchivePlace>(ended(*end)) : Result<ArchivePlace>(place);
        }
        if (!std::holds_alternative<ArchivePlace>(event)) {
            return broken();
        }
        place = std::get<ArchivePlace>(event);
    }
}

Result<QList<ArchiveEntry>> Unpacker::list(const DocumentHandle& file, const ArchivePlace& place, int maximumEntries,
                                           qint64 maximumBytes)
{
    const auto most = std::min(maximumEntries, archivelimit::entries);
    PINGSHEN_TRY(
        ask({.kind = ArchiveQuestion::Kind::List, .place = place, .maximumEntries = most, .maximumBytes = maximumBytes},
            file));
    QList<ArchiveEntry> entries;
    for (;;) {
        PINGSHEN_ASSIGN(auto event, nextThatCounts());
        if (const auto* end = std::get_if<ArchiveEnd>(&event)) {
            if (end->failure == Error::Code::PackageTooManyEntries) {
                return {*end->failure, {{u"maximum"_s, most}}};
            }
            return end->failure ? Result<QList<ArchiveEntry>>(ended(*end)) : Result<QList<ArchiveEntry>>(entries);
        }
        auto* entry = std::get_if<ArchiveEntry>(&event);
        if (!entry || entries.size() >= most) {
            return broken();
        }
        entries.append(std::move(*entry));
    }
}

Done Unpacker::unpack(const DocumentHandle& file, const ArchivePlace& place, const QList<QByteArray>& passwords,
                      const QList<qint32>& wanted)
{
    m_isInEntry = false;
    PINGSHEN_TRY(
        ask({.kind = ArchiveQuestion::Kind::Unpack, .place = place, .passwords = passwords, .wanted = wanted}, file));
    m_isAnswering = true;
    return {};
}

Result<std::optional<ArchiveEntry>> Unpacker::next(const std::function<Done(qint64)>& passed)
{
    while (m_isAnswering) {
        PINGSHEN_ASSIGN(const auto event, nextThatCounts());
        if (const auto* block = std::get_if<ArchiveBlock>(&event)) {
            PINGSHEN_TRY(passed(block->bytes));
        } else if (std::holds_alternative<ArchiveEntryEnd>(event) && m_isInEntry) {
            m_isInEntry = false;
        } else if (const auto* end = std::get_if<ArchiveEnd>(&event); end && !m_isInEntry) {
            m_isAnswering = false;
            if (end->failure) {
                return ended(*end);
            }
            return std::optional<ArchiveEntry>();
        } else if (const auto* entry = std::get_if<ArchiveEntry>(&event); entry && !m_isInEntry) {
            m_isInEntry = true;
            return std::optional(*entry);
        } else {
            return broken();
        }
    }
    return std::optional<ArchiveEntry>();
}

Result<QByteArrayView> Unpacker::block()
{
    if (!m_isInEntry) {
        return QByteArrayView();
    }
    PINGSHEN_ASSIGN(const auto event, nextThatCounts());
    if (std::holds_alternative<ArchiveBlock>(event)) {
        return QByteArrayView(m_block);
    }
    const auto* end = std::get_if<ArchiveEntryEnd>(&event);
    if (!end) {
        return broken();
    }
    m_isInEntry = false;
    return end->failure ? Result<QByteArrayView>(*end->failure) : Result<QByteArrayView>(QByteArrayView());
}

Error Unpacker::ended(const ArchiveEnd& end)
{
    return {*end.failure, {}, {}, nullptr};
}

Done Unpacker::ask(ArchiveQuestion question, const DocumentHandle& file)
{
    PINGSHEN_TRY(m_task.proceed());
    PINGSHEN_ASSIGN(const auto bytes, file.open());
    if (m_isAnswering) { // the rest of the answer before is of no use
        m_process.reset();
        m_isAnswering = false;
    }
    if (!m_process) {
        PINGSHEN_TRY(start());
    }
    question.id = ++m_lastId;
    const auto ticket = m_process->documents->send(question.id, *bytes);
    if (!ticket) {
        return broken();
    }
    question.ticket = *ticket;
    m_process->process.write(toBytes({encode(question), {}}));
    return {};
}

Done Unpacker::start()
{
    auto made = std::make_unique<Process>();
    if (!made->documents) {
        return Error::Code::WorkerNotStarted;
    }
    auto& process = made->process;
    prepareWorker(process, m_settings.messagesFile,
                  [documents = made->documents.get()] { documents->keepOpenOnExec(); });
    limitEachAllocation(process, m_settings.memoryBytes);
    process.start(m_settings.program,
                  m_settings.arguments
                      + QStringList{u"--memory"_s, QString::number(m_settings.memoryBytes), u"--documents"_s,
                                    QString::number(made->documents->workerEnd())});
    const bool isStarted = process.waitForStarted(static_cast<int>(m_settings.helloLimit.count()));
    made->documents->letGo(process.processId());
    m_process = std::move(made);
    const auto header = isStarted ? readHeader(m_settings.helloLimit) : Result<FrameHeader>(broken());
    if (header && header->bodyBytes <= archivelimit::eventBytes && header->contentBytes == 0) {
        QByteArray body;
        const auto read = readBytes(body, header->bodyBytes, m_settings.helloLimit);
        const auto hello = read ? decodeHello({body, {}}) : std::nullopt;
        if (hello && hello->version == workerProtocolVersion) {
            m_guards = hello->guards;
            m_settings.told->tell(m_guards);
            return {};
        }
    }
    m_process.reset();
    PINGSHEN_TRY(m_task.proceed());
    return Error::Code::WorkerNotStarted;
}

/// The next but for what only tells how far it is.
Result<ArchiveEvent> Unpacker::nextThatCounts()
{
    for (;;) {
        PINGSHEN_ASSIGN(auto event, nextEvent());
        const auto* progress = std::get_if<ArchiveProgress>(&event);
        if (!progress) {
            return event;
        }
        if (m_advanced) {
            m_advanced(progress->position);
        }
    }
}

Result<ArchiveEvent> Unpacker::nextEvent()
{
    if (!m_process) {
        return broken();
    }
    PINGSHEN_ASSIGN(const auto header, readHeader(m_settings.silenceLimit));
    if (header.bodyBytes > archivelimit::eventBytes || header.contentBytes > archivelimit::blockBytes) {
        return broken();
    }
    PINGSHEN_TRY(readBytes(m_body, header.bodyBytes, m_settings.silenceLimit));
    PINGSHEN_TRY(readBytes(m_block, header.contentBytes, m_settings.silenceLimit));
    auto event = decodeEvent(m_body, header.contentBytes);
    return event ? Result<ArchiveEvent>(*std::move(event)) : broken();
}

Result<FrameHeader> Unpacker::readHeader(std::chrono::milliseconds limit)
{
    QByteArray bytes;
    PINGSHEN_TRY(readBytes(bytes, frameHeaderBytes, limit));
    const auto header = frameHeader(bytes);
    return header ? Result<FrameHeader>(*header) : broken();
}

Done Unpacker::readBytes(QByteArray& bytes, qint64 count, std::chrono::milliseconds limit)
{
    PINGSHEN_TRY(await(count, limit));
    bytes.resize(count);
    return m_process->process.read(bytes.data(), count) == count ? Done() : Done(broken());
}

Done Unpacker::await(qint64 bytes, std::chrono::milliseconds limit)
{
    auto& process = m_process->process;
    QDeadlineTimer deadline(limit);
    for (auto got = process.bytesAvailable(); got < bytes; got = process.bytesAvailable()) {
        if (m_task.stop.stop_requested()) {
            return lost(Error::Code::Cancelled);
        }
        const bool isRunning = process.state() != QProcess::NotRunning;
        if (isRunning) {
            process.waitForReadyRead(stopWatchStep);
        }
        if (process.bytesAvailable() > got) {
            deadline.setRemainingTime(limit);
        } else if (!isRunning) {
            const bool isFull =
                process.exitStatus() == QProcess::NormalExit && process.exitCode() == workerOutOfMemoryExit;
            return isFull ? lost(Error::Code::WorkerOutOfMemory) : broken();
        } else if (residentBytesOf(process.processId()) > m_settings.memoryBytes + m_settings.memoryBytes / 4) {
            return lost(Error::Code::WorkerOutOfMemory);
        } else if (deadline.hasExpired()) {
            return broken();
        }
    }
    return {};
}

Error Unpacker::lost(Error::Code code)
{
    m_process.reset();
    m_isAnswering = m_isInEntry = false;
    return {code, {}, {}, nullptr};
}

} // namespace pingshen
