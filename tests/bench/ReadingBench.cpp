// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reading WORKER FILE.pdf [--single] [--percent N] [--dark] [--page N] [--shot OUT.png]
// Opens a document in the reading pane with real workers and prints what a reader waits for, in milliseconds, as one
// JSON object; or paints one page into a picture.
#include "core/render/WorkerPageSource.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ThumbnailList.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString memoryLine(QLatin1StringView name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return {};
    }
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith(name.latin1())) {
            return QString::fromLatin1(line).section(u':', 1).simplified().section(u' ', 0, 0);
        }
    }
    return {};
}

double megabytes(QLatin1StringView name)
{
    return memoryLine(name).toDouble() / 1024;
}

class Trial
{
public:
    Trial(const QString& worker, const QString& file, const QCommandLineParser& options)
        : m_source(settingsFor(worker)),
          m_tiles(m_source),
          m_pane(m_source, m_tiles, m_places),
          m_options(options)
    {
        QFile pdf(file);
        if (pdf.open(QIODevice::ReadOnly)) {
            auto digest = digestOf(pdf, {});
            m_pdf = {digest ? *digest : Digest(), file, {}};
        }
        m_pane.view().setMotion(Motion::Direct);
        m_pane.resize(1600, 1000);
        m_pane.show();
        m_pane.view().setFocus();
    }

    QJsonObject run()
    {
        m_source.prestart();
        waitFor([] { return false; }, 500);
        QJsonObject result{{u"start"_s, timed([&] { m_pane.open(m_pdf, m_pdf.path.section(u'/', -1)); })}};
        if (m_options.isSet(u"single"_s)) {
            m_pane.view().setPageMode(PageMode::Single);
        }
        if (m_options.isSet(u"percent"_s)) {
            m_pane.view().setZoom({ZoomMode::Percent, m_options.value(u"percent"_s).toDouble()});
        }
        waitFor([&] { return isSharp(); });
        if (m_options.isSet(u"shot"_s)) {
            m_pane.view().jumpTo(m_options.value(u"page"_s).toInt() - 1);
            waitFor([&] { return isSharp(); });
            m_pane.grab().save(m_options.value(u"shot"_s));
            return result;
        }
        measure(result);
        return result;
    }

private:
    static WorkerSettings settingsFor(const QString& worker)
    {
        WorkerSettings settings;
        settings.program = worker;
        return settings;
    }

    void measure(QJsonObject& result)
    {
        auto& view = m_pane.view();
        result[u"paint"_s] = paintTime();
        press(Qt::Key_Home);
        result[u"turnsReading"_s] = summary([&] { press(Qt::Key_PageDown); }, 12, 800);
        press(Qt::Key_Home);
        result[u"turnsRushed"_s] = summary([&] { press(Qt::Key_PageDown); }, 12, 0);
        int page = 3;
        const auto jump = [&] { view.jumpTo(page = (page * 7 + 11) % view.camera().layout().pages()); };
        result[u"jumps"_s] = summary(jump, 12, 0);
        result[u"jumpsToAnyPicture"_s] = summary(jump, 12, 0, Until::AnyPicture);
        result[u"zooms"_s] = summary([&] { view.zoomInSteps(1); }, 4, 0);
        view.setZoom({});
        press(Qt::Key_Home);
        while (view.camera().view().y() < view.camera().reach().y() && view.camera().page() < 59) {
            press(Qt::Key_PageDown);
            waitFor([&] { return isSharp(); });
        }
        result[u"megabytesNow"_s] = megabytes("VmRSS"_L1);
        result[u"megabytesPeak"_s] = megabytes("VmHWM"_L1);
    }

    void press(Qt::Key key)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_pane.view(), &down);
    }

    bool isSharp()
    {
        const auto& camera = m_pane.view().camera();
        const auto pages = camera.layout().visiblePages(camera.view(), camera.page());
        for (int page = pages.first; page <= pages.last; ++page) {
            const auto part = camera.view().translated(-camera.layout().pageRect(page).topLeft());
            const auto tiles = gridOf(camera.layout(), m_pdf.digest, page).tilesIn(part);
            if (!std::ranges::all_of(tiles, [&](const TileKey& key) { return m_tiles.find(key); })) {
                return false;
            }
        }
        return pages.last >= pages.first;
    }

    static void waitFor(const std::function<bool()>& condition, int limit = 20'000)
    {
        QElapsedTimer clock;
        clock.start();
        QTimer wake;
        wake.start(1);
        while (!condition() && clock.elapsed() < limit) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCoreApplication::processEvents(); // what has arrived is painted
    }

    enum class Until { Sharp, AnyPicture };

    bool hasPicture()
    {
        const auto& layout = m_pane.view().camera().layout();
        const int page = m_pane.view().camera().page();
        return m_tiles.find(previewOf(m_pdf.digest, page, layout.paper(page), layout.settings().rotation)) || isSharp();
    }

    double timed(const std::function<void()>& action, Until until = Until::Sharp)
    {
        QElapsedTimer clock;
        clock.start();
        action();
        waitFor([&] { return until == Until::Sharp ? isSharp() : hasPicture(); });
        return clock.nsecsElapsed() / 1e6;
    }

    QJsonObject summary(const std::function<void()>& action, int times, int rest, Until until = Until::Sharp)
    {
        QList<double> spent;
        for (int i = 0; i < times; ++i) {
            spent.append(timed(action, until));
            waitFor([] { return false; }, rest);
        }
        std::ranges::sort(spent);
        return {{u"median"_s, spent[times / 2]}, {u"worst"_s, spent.last()}};
    }

    QJsonObject paintTime()
    {
        auto& view = m_pane.view();
        const auto repaint = [&] { view.viewport()->repaint(); };
        QJsonObject result{{u"sharp"_s, best(repaint)}};
        view.setZoom({ZoomMode::Percent, view.camera().layout().percentOf(0) * 1.07});
        result[u"scaled"_s] = best(repaint);
        view.setZoom({});
        waitFor([&] { return isSharp(); });
        return result;
    }

    static double best(const std::function<void()>& action)
    {
        QList<double> spent;
        for (int i = 0; i < 30; ++i) {
            QElapsedTimer clock;
            clock.start();
            action();
            spent.append(clock.nsecsElapsed() / 1e6);
        }
        std::ranges::sort(spent);
        return spent[15];
    }

    WorkerPageSource m_source;
    TileStore m_tiles;
    PlaceBook m_places;
    ReadingPane m_pane;
    PdfSource m_pdf;
    const QCommandLineParser& m_options;
};

} // namespace

} // namespace pingshen::ui

int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    using namespace pingshen::ui;
    const QApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"single"_s, {}},
                        {u"dark"_s, {}},
                        {u"percent"_s, {}, u"N"_s},
                        {u"page"_s, {}, u"N"_s, u"1"_s},
                        {u"shot"_s, {}, u"PNG"_s}});
    options.process(application);
    if (options.positionalArguments().size() != 2) {
        return 2;
    }
    Theme theme;
    theme.apply(options.isSet(u"dark"_s) ? Appearance::Dark : Appearance::Light);
    Trial trial(options.positionalArguments().at(0), options.positionalArguments().at(1), options);
    QTextStream(stdout) << QJsonDocument(trial.run()).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
