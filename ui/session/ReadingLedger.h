// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"
#include "ui/session/ReviewDesk.h"
#include "ui/session/StorageThread.h"

#include <QTimer>

namespace pingshen::ui {

/// The reading record of whoever sits here, of what the open application contains and contained. It is kept in the
/// vault for them alone: written a few seconds after something was added, and at the end; never in a vault that is only
/// read, and for nobody without a name.
class ReadingLedger : public QObject
{
    Q_OBJECT

public:
    /// Both live longer.
    ReadingLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent = nullptr);
    /// Writes what waits.
    ~ReadingLedger() override;

    const ReadingRecord& record() const { return m_record; }
    void add(const Digest& content, int page, qint64 milliseconds);
    /// Writes at once what waits.
    void flush();

Q_SIGNALS:
    /// A page has been read, or it is the record of another application or of somebody else.
    void changed();
    /// Something was added: as often as anything moves on the pages.
    void grown();

private:
    void load();
    void clear();

    StorageThread& m_storage;
    const ReviewDesk& m_desk;
    Seat m_seat; ///< whose it is
    ApplicationId m_application;
    ReadingRecord m_record;
    ReadingRecord m_since;   ///< added while the record is being read
    ReadingRecord m_waiting; ///< not given to be written yet
    int m_asked = 0;         ///< answers to earlier questions are nobody's
    QTimer m_timer;
};

} // namespace pingshen::ui
