// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"
#include "core/work/IndexText.h"
#include "core/work/Pace.h"
#include "ui/session/ReviewDesk.h"
#include "ui/session/StorageThread.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <stop_token>

namespace pingshen::ui {

/// Reads the texts of all pages in the background, at low priority and never while somebody types or turns pages: the
/// application that is open first, then all others. What was read is kept, so that the next start goes on from there;
/// once in a session it is checked, and what was damaged is read or made again.
/// Lives on the window's thread.
class TextIndexing : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    TextIndexing(const StorageThread& storage, const ReviewDesk& desk, PdfService& pdf, QObject* parent = nullptr);
    /// Stops and waits.
    ~TextIndexing() override;

    /// Somebody works: it waits a moment.
    void noteActivity() { m_pace.noteActivity(); }

Q_SIGNALS:
    /// More pages can be searched; told once in a while, and at the end.
    void advanced();

private:
    void beginAnew();
    void run();
    void checkOnce(Workplace& workplace, const std::stop_token& stop);

    const StorageThread& m_storage;
    const ReviewDesk& m_desk;
    PdfService& m_pdf;
    Pace m_pace;
    QThreadPool m_pool;
    QTimer m_soon; ///< what was just opened is shown first
    std::stop_source m_stop;
    std::atomic<bool> m_isChecked = false; ///< what was read before, in this session
};

} // namespace pingshen::ui
