// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/TextIndexing.h"

#include <QElapsedTimer>

#include <memory>

namespace pingshen::ui {

namespace {

constexpr std::chrono::milliseconds idlePause{700};
constexpr std::chrono::milliseconds firstPause{1'500};
constexpr qint64 millisecondsBetweenNews = 2'000;

} // namespace

TextIndexing::TextIndexing(const StorageThread& storage, const ReviewDesk& desk, PdfService& pdf, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_desk(desk),
      m_pdf(pdf),
      m_pace(idlePause)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowestPriority);
    m_soon.setSingleShot(true);
    m_soon.setInterval(firstPause);
    connect(&m_soon, &QTimer::timeout, this, &TextIndexing::run);
    connect(&storage, &StorageThread::opened, this, &TextIndexing::beginAnew);
    connect(&desk, &ReviewDesk::opened, this, &TextIndexing::beginAnew);
}

TextIndexing::~TextIndexing()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void TextIndexing::beginAnew()
{
    m_stop.request_stop();
    m_soon.start();
}

/// What one application needs goes before what all others need; a vault that is closed meanwhile ends it.
void TextIndexing::run()
{
    m_stop.request_stop();
    m_stop = {};
    const auto* file = m_desk.file();
    const auto first = file ? file->dossier.id : ApplicationId();
    m_pool.start([this, first, stop = m_stop.get_token()] {
        auto workplace = m_storage.newConnection();
        if (!workplace) {
            return;
        }
        const auto told = std::make_shared<QElapsedTimer>();
        told->start();
        const Task task{.stop = stop, .progress = [this, told](qint64, qint64) {
                            if (told->elapsed() > millisecondsBetweenNews) {
                                told->restart();
                                Q_EMIT advanced();
                            }
                        }};
        QList<IndexRequest> requests;
        const auto add = [&](const ApplicationId& application, IndexDepth depth) {
            requests.append({.scope = {.application = application, .document = {}, .reader = {}},
                             .depth = depth,
                             .pace = [this, stop] { m_pace.wait(stop); }});
        };
        if (!first.isEmpty()) {
            add(first, IndexDepth::PdfText);
            add(first, IndexDepth::Recognised);
        }
        add({}, IndexDepth::PdfText);
        add({}, IndexDepth::Recognised);
        checkOnce(**workplace, stop);
        for (const auto& request : requests) {
            const auto read = indexTexts(**workplace, request, m_pdf, task);
            if (stop.stop_requested()) {
                return;
            }
            if (read && *read > 0) {
                Q_EMIT advanced();
            }
        }
    });
}

/// What was read before may have been damaged since, and a page that is lost is found by no search: before anything is
/// read, for that takes longest.
void TextIndexing::checkOnce(Workplace& workplace, const std::stop_token& stop)
{
    if (m_isChecked) {
        return;
    }
    if (const auto changed = checkTexts(workplace, {.stop = stop, .progress = {}})) {
        m_isChecked = true;
        if (*changed) {
            Q_EMIT advanced();
        }
    }
}

} // namespace pingshen::ui
