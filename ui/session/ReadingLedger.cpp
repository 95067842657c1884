// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReadingLedger.h"

#include "core/work/Readings.h"

#include <utility>

namespace pingshen::ui {

namespace {
constexpr std::chrono::seconds writePause{5};
}

ReadingLedger::ReadingLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writePause);
    connect(&m_timer, &QTimer::timeout, this, &ReadingLedger::flush);
    connect(&desk, &ReviewDesk::opened, this, &ReadingLedger::load);
    connect(&desk, &ReviewDesk::cleared, this, &ReadingLedger::clear);
    connect(&desk, &ReviewDesk::seated, this, &ReadingLedger::clear);
}

ReadingLedger::~ReadingLedger()
{
    flush();
}

void ReadingLedger::load()
{
    const auto* file = m_desk.file();
    if (!file || m_desk.seat() != m_seat || file->dossier.id != m_application) {
        clear();
    }
    if (!file || m_desk.reviewer().isEmpty()) {
        return;
    }
    flush();
    m_seat = m_desk.seat();
    m_application = file->dossier.id;
    m_since = {};
    QList<Digest> contents;
    for (const auto& document : file->documentsInHistory()) {
        contents.append(document.digest);
    }
    m_storage.run(
        this,
        [reviewer = m_seat.person, contents](Workplace& workplace) {
            return readingRecord(workplace, reviewer, contents);
        },
        [this, asked = ++m_asked](const Result<ReadingRecord>& record) {
            if (record && asked == m_asked) {
                m_record = *record;
                m_record.add(std::exchange(m_since, {}));
                Q_EMIT changed();
            }
        });
}

void ReadingLedger::clear()
{
    flush();
    ++m_asked;
    m_seat = {};
    m_application = {};
    m_since = {};
    if (!std::exchange(m_record, {}).isEmpty()) {
        Q_EMIT changed();
    }
}

void ReadingLedger::add(const Digest& content, int page, qint64 milliseconds)
{
    if (m_seat.isEmpty() || milliseconds <= 0) {
        return;
    }
    const bool wasRead = m_record.isRead(content, page);
    for (auto* record : {&m_record, &m_since, &m_waiting}) {
        record->add(content, page, milliseconds);
    }
    if (!m_timer.isActive()) {
        m_timer.start();
    }
    Q_EMIT grown();
    if (!wasRead && m_record.isRead(content, page)) {
        Q_EMIT changed();
    }
}

void ReadingLedger::flush()
{
    m_timer.stop();
    const auto waiting = std::exchange(m_waiting, {});
    if (waiting.isEmpty() || m_desk.isReadOnly()) {
        return;
    }
    // What cannot be written is no loss worth a message: the next few seconds will be.
    m_storage.run(
        nullptr,
        [writer = m_seat.writer, waiting](Workplace& workplace) { return addReading(workplace, writer, waiting); },
        [](const Done&) {});
}

} // namespace pingshen::ui
