// SPDX-License-Identifier: GPL-3.0-or-later
// bench_scrolling WORKER FILE.pdf...: reads through all of the documents at 30 keys a second, a page each, with a meter
// for what the window's thread is busy with, and for the memory of the window and its workers.
#include "core/render/WorkerPageSource.h"
#include "tests/bench/BenchRow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ReadingPane.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenKeys = 33;
constexpr int patience = 20'000;
constexpr double frame = 16;
constexpr int documentsAtFirst = 8; ///< until memory is as full as it may become

/// How long the window's thread was busy with one thing: so long nobody's key or wheel was heard.
class StallMeter final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0 || !m_counts) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        QElapsedTimer clock;
        clock.start();
        const bool isTaken = QApplication::notify(receiver, event);
        const double spent = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        --m_depth;
        m_longest = std::max(m_longest, spent);
        m_stalls += spent > frame ? 1 : 0;
        return isTaken;
    }

    void count(bool counts) { m_counts = counts; }
    double longest() const { return m_longest; }
    int stalls() const { return m_stalls; }

private:
    int m_depth = 0;
    int m_stalls = 0;
    double m_longest = 0;
    bool m_counts = false;
};

void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

double residentMegabytes(const QString& process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0; // it has ended meanwhile
    }
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

/// Of those that this process has started.
double workersMegabytes()
{
    double sum = 0;
    const auto threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto& thread : threads) {
        QFile children(u"/proc/self/task/%1/children"_s.arg(thread));
        if (children.open(QIODevice::ReadOnly)) {
            for (const auto& child : children.readAll().simplified().split(' ')) {
                sum += child.isEmpty() ? 0 : residentMegabytes(QString::fromLatin1(child));
            }
        }
    }
    return sum;
}

WorkerSettings settingsFor(const QString& worker)
{
    WorkerSettings settings;
    settings.program = worker;
    settings.spares = 1; // as the window has it
    return settings;
}

class ScrollingBench
{
public:
    ScrollingBench(StallMeter& meter, const QString& worker)
        : m_meter(meter),
          m_source(settingsFor(worker)),
          m_tiles(m_source),
          m_pane(m_source, m_tiles, m_places)
    {
        m_pane.setFirstLook({ui::ZoomMode::FitPage, 100}, ui::PageMode::Continuous);
        m_pane.resize(1600, 1000);
        m_pane.show();
        m_pane.view().setFocus();
        m_source.prestart();
        rest(500);
    }

    void readAll(const QStringList& files)
    {
        int read = 0;
        m_meter.count(true);
        for (const auto& file : files) {
            open(file);
            while (!isAtEnd()) {
                QKeyEvent down(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
                QCoreApplication::sendEvent(&m_pane.view(), &down);
                rest(betweenKeys);
            }
            m_pages += m_pane.view().camera().layout().pages();
            if (++read == std::min<qsizetype>(documentsAtFirst, files.size())) {
                m_window = residentMegabytes(u"self"_s);
                m_workers = workersMegabytes();
            }
        }
        m_meter.count(false);
        report(files.size());
    }

private:
    void open(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s cannot be read", qPrintable(path));
        }
        m_meter.count(false); // reading it for its digest is no part of what the window does
        const PdfSource source{digestOf(file, {}).value(), DocumentHandle::ofFile(path), {}, u"one"_s};
        m_meter.count(true);
        m_pane.open(source, path.section(u'/', -1));
        QElapsedTimer clock;
        clock.start();
        while (!m_pane.summary()) {
            if (clock.elapsed() > patience) {
                qFatal("%s was never opened", qPrintable(path));
            }
            rest(1);
        }
    }

    bool isAtEnd()
    {
        const auto& camera = m_pane.view().camera();
        return camera.view().y() >= camera.reach().y();
    }

    void report(qsizetype documents) const
    {
        const QString what = u"%1 pages of %2 documents, "_s.arg(m_pages).arg(documents);
        print({what + u"longest stall of the window"_s, m_meter.longest(), u"ms"_s, 0, {}, u"16"_s});
        print({what + u"stalls over a frame"_s, double(m_meter.stalls()), u"stalls"_s, 0, {}, u"0"_s});
        print({what + u"window"_s, residentMegabytes(u"self"_s), u"MB"_s, m_window, u"after the first 8"_s, u"x1.2"_s});
        print({what + u"workers"_s, workersMegabytes(), u"MB"_s, m_workers, u"after the first 8"_s, u"x1.2"_s});
    }

    StallMeter& m_meter;
    WorkerPageSource m_source;
    ui::TileStore m_tiles;
    ui::PlaceBook m_places;
    ui::ReadingPane m_pane;
    int m_pages = 0;
    double m_window = 0;
    double m_workers = 0;
};

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    pingshen::bench::StallMeter application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        return 2;
    }
    pingshen::ui::Theme theme;
    theme.apply(pingshen::ui::Appearance::Light);
    pingshen::bench::ScrollingBench(application, arguments[1]).readAll(arguments.mid(2));
    return 0;
}
