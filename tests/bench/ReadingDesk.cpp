// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ReadingDesk.h"

#include "tests/bench/BenchRow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>

#include <algorithm>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
constexpr int startOfWorkers = 500;

WorkerSettings settingsFor(const QString& worker)
{
    WorkerSettings settings;
    settings.program = worker;
    settings.spares = 1; // as the window has it
    return settings;
}

PdfSource sourceOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return {digestOf(file, {}).value(), DocumentHandle::ofFile(path)};
}

} // namespace

ReadingDesk::ReadingDesk(const QString& worker, const QString& file)
    : m_source(settingsFor(worker)),
      m_tiles(m_source),
      m_pane(m_source, m_tiles, m_places),
      m_pdf(sourceOf(file)),
      m_title(file.section(u'/', -1))
{
    view().setMotion(ui::Motion::Direct);
    m_pane.resize(1600, 1000);
    m_pane.show();
    view().setFocus();
    m_source.prestart();
    rest(startOfWorkers);
}

void ReadingDesk::open()
{
    m_pdf.owner = QString::number(++m_openings);
    m_pane.open(m_pdf, m_title);
}

void ReadingDesk::close()
{
    m_pane.clear();
    m_places = {};
    m_tiles.forget(m_pdf.digest);
    m_source.close(m_pdf.digest);
    rest(200);
}

QSize ReadingDesk::pageSize()
{
    const auto& camera = view().camera();
    return camera.layout().pageRect(camera.page()).size();
}

void ReadingDesk::press(Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&view(), &down);
}

bool ReadingDesk::isAtEnd()
{
    const auto& camera = view().camera();
    return camera.view().y() >= camera.reach().y() && camera.page() == pages() - 1;
}

double ReadingDesk::untilSharp(const std::function<void()>& action)
{
    return waited(action, [this] { return isSharp(); });
}

double ReadingDesk::untilPicture(const std::function<void()>& action)
{
    return waited(action, [this] { return hasPicture() || isSharp(); });
}

void ReadingDesk::rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool ReadingDesk::isSharp()
{
    const auto& camera = view().camera();
    const auto pages = camera.layout().visiblePages(camera.view(), camera.page());
    for (int page = pages.first; page <= pages.last; ++page) {
        const auto part = camera.view().translated(-camera.layout().pageRect(page).topLeft());
        const auto tiles = ui::gridOf(camera.layout(), m_pdf.digest, page).tilesIn(part);
        if (!std::ranges::all_of(tiles, [&](const TileKey& key) { return m_tiles.find(key); })) {
            return false;
        }
    }
    return pages.last >= pages.first;
}

bool ReadingDesk::hasPicture()
{
    const auto& layout = view().camera().layout();
    const int page = view().camera().page();
    return m_tiles.find(ui::previewOf(m_pdf.digest, page, layout.paper(page), layout.settings().rotation)) != nullptr;
}

double ReadingDesk::waited(const std::function<void()>& action, const std::function<bool()>& condition)
{
    QTimer wake;
    wake.start(1);
    return timed([&] {
        QElapsedTimer clock;
        clock.start();
        action();
        while (!condition()) {
            if (clock.elapsed() > patience) {
                qFatal("a picture of %s never came", qPrintable(m_title));
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCoreApplication::processEvents(); // what has arrived is painted
    });
}

} // namespace pingshen::bench
