// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Services.h"

#include "app/services/Installation.h"
#include "core/base/Blank.h"
#include "core/base/ScratchFolder.h"
#include "core/work/Queue.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "ui/notice/MessageBar.h"
#include "ui/shell/opening/LastRead.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Language languageOf(const ui::Settings& settings)
{
    return ui::languageFrom(settings.text(ui::Setting::Language), ui::systemLanguage());
}

/// The language that was asked for counts until another one is chosen.
Language firstLanguage(const StartOptions& options, ui::Settings& settings)
{
    if (!options.language.isEmpty()) {
        const bool isChinese = ui::languageFrom(options.language, ui::systemLanguage()) == Language::Chinese;
        settings.lay(ui::Setting::Language, isChinese ? u"zh"_s : u"en"_s);
    }
    return languageOf(settings);
}

WorkerSettings workers(const ui::Settings& settings)
{
    WorkerSettings workers;
    workers.program = workerProgram();
    workers.workers = settings.number(ui::Setting::WorkerCount);
    return workers;
}

WorkerSettings pageWorkers(const ui::Settings& settings)
{
    auto workers = pingshen::workers(settings);
    workers.spares = 1;       // the next application's first page does not wait for a process to start
    workers.patience = 250ms; // nor the window's start for a worker that draws what is not in sight
    return workers;
}

WorkerSettings textWorkers(const ui::Settings& settings)
{
    auto workers = pingshen::workers(settings);
    workers.workers = 1; // the words of a page take no time, and pictures come first
    return workers;
}

constexpr std::chrono::milliseconds patienceForContent{150}; ///< of who has started the program
/// Reads all pages while there is nothing else to do.
WorkerSettings indexWorkers(const ui::Settings& settings)
{
    auto workers = pingshen::workers(settings);
    workers.isInBackground = true;
    return workers;
}

constexpr std::chrono::seconds lockPatience{5}; ///< a window that is closing, a command that is at work

ui::StorageThread::Opener opener(const QString& folder, const Clock& clock, RestoreOutcome& restored)
{
    return [folder, &clock, &restored](const VaultOpening& agreed) -> Result<std::unique_ptr<Workplace>> {
        auto how = agreed;
        how.patience = lockPatience;
        ScratchFolder::removeAbandoned();
        PINGSHEN_ASSIGN(auto done, carryOutRestore(folder, clock, {{}, how.restoring.progress}, how));
        if (done.isAny()) { // else it may be of an attempt before this one
            restored = std::move(done);
        }
        PINGSHEN_ASSIGN(auto workplace, openRestored(restored, folder, clock, how.restoring, how));
        // A snapshot that cannot be taken must not keep a reviewer from working.
        if (const auto snapshot = takeDailySnapshot(*workplace); !snapshot) {
            qWarning("%s", qPrintable(logLine(snapshot.error())));
        }
        return workplace;
    };
}

/// As an argument, for this program to read again.
QString placeText(const ui::ShownPlace& place)
{
    return place.application.isEmpty()
               ? QString()
               : QString(place.application.value() + u':' + QString::number(static_cast<int>(place.page)));
}

ui::ShownPlace placeFrom(const QString& text)
{
    const auto page = std::clamp(text.section(u':', 1, 1).toInt(), 0, static_cast<int>(ui::WorkPage::Visit));
    return {ApplicationId(text.section(u':', 0, 0)), static_cast<ui::WorkPage>(page)};
}

} // namespace

Services::~Services()
{
    m_desk.close();
    // Behind everything that was typed: the storage thread does it before it ends.
    m_session.storage.run(
        nullptr, [](Workplace& workplace) { return takeClosingSnapshot(workplace); }, [](const Done&) {});
}

Services::Services(const StartOptions& options)
    : m_options(options),
      m_settings(settingsFolder()),
      m_pages(pageWorkers(m_settings)),
      m_pdf(workers(m_settings)),
      m_texts(textWorkers(m_settings)),
      m_indexing(indexWorkers(m_settings)),
      m_session(opener(vaultFolder(options.vault), m_clock, m_restored), m_clock),
      m_headStart(m_pages, m_session.storage, m_settings.text(ui::Setting::Reviewer)),
      m_keptTexts(m_session.storage, m_texts),
      m_language(firstLanguage(options, m_settings)),
      m_actions(m_settings),
      m_context{m_session,       m_settings,   m_language, m_theme,
                m_actions,       m_pages,      m_pdf,      {.program = unpackerProgram()},
                sampleProgram(), &m_keptTexts, &m_indexing}
{
    applySettings();
    m_window = std::make_unique<ui::MainWindow>(m_context);
    followSettings();
}

Services::HeadStart::HeadStart(WorkerPageSource& pages, ui::StorageThread& storage, const QString& reviewer)
{
    pages.prestart();
    storage.prepare();
    storage.run(
        nullptr,
        [&pages, reviewer](Workplace& workplace) {
            const auto last = ui::lastRead(workplace, reviewer);
            if (last) {
                pages.foresee(last->source, last->page, last->pictures);
            }
            return last.has_value();
        },
        [](bool) {});
}

void Services::followSettings()
{
    QObject::connect(&m_settings, &ui::Settings::changed, m_window.get(), [this] { applySettings(); });
    QObject::connect(&m_language, &ui::LanguageSwitch::changed, m_window.get(), [this] { applyLook(); });
    // The user logs out: Windows ends the program after this.
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, m_window.get(), [this] { m_session.keepAll(); });
    QObject::connect(m_window.get(), &ui::MainWindow::restartRequested, m_window.get(), [this] { restart(); });
}

void Services::restart()
{
    m_desk.close();
    const auto language = m_language.language() == Language::Chinese ? u"zh"_s : u"en"_s;
    QProcess::startDetached(QCoreApplication::applicationFilePath(),
                            restartArguments(vaultFolder(m_options.vault), language, placeText(m_window->place())));
    end();
}

void Services::end()
{
    // What waits to be saved is written, or kept in a snapshot, when the session ends.
    m_window->closeAnyway();
    QCoreApplication::quit();
}

void Services::applySettings()
{
    m_language.change(languageOf(m_settings));
    applyLook();
}

/// Its letters are those of the language.
void Services::applyLook()
{
    const bool isChinese = m_language.language() == Language::Chinese;
    m_theme.apply(ui::appearanceFrom(m_settings.text(ui::Setting::Theme)), m_settings.number(ui::Setting::FontScale),
                  isChinese ? ui::Letters::Chinese : ui::Letters::Latin);
}

void Services::start(HandOverOutcome handedOver)
{
    showWhenSettled();
    QObject::connect(&m_session.storage, &ui::StorageThread::opened, m_window.get(), [this] {
        openLog();
        followSecondStarts();
        begin();
    });
    QObject::connect(&m_session.storage, &ui::StorageThread::openFailed, m_window.get(),
                     [this, handedOver](const Error& error) { tryHandingOver(error, handedOver); });
    m_session.storage.announce();
}

/// An empty window that fills a moment later would be laid out and painted twice, and flash.
void Services::showWhenSettled()
{
    auto* window = m_window.get();
    const auto show = [window] { window->show(); };
    if (isBlank(m_settings.text(ui::Setting::Reviewer))) {
        window->show(); // they are asked who they are
        return;
    }
    QObject::connect(window, &ui::MainWindow::filled, window, show, Qt::SingleShotConnection);
    QObject::connect(&m_session.desk, &ui::ReviewDesk::openFailed, window, show, Qt::SingleShotConnection);
    QObject::connect(&m_session.storage, &ui::StorageThread::openFailed, window, show, Qt::SingleShotConnection);
    QObject::connect(window, &ui::MainWindow::nothingLeft, window, show, Qt::SingleShotConnection);
    QTimer::singleShot(patienceForContent, window, show);
}

/// Whoever holds the vault listens.
void Services::followSecondStarts()
{
    QObject::connect(&m_desk, &HandOverServer::requested, m_window.get(), [this](const HandOver& request) {
        m_window->comeToFront();
        openWanted(request);
    });
    if (!m_desk.listen(handOverServerName(vaultFolder(m_options.vault)))) {
        qWarning("a second start cannot hand over to this window");
    }
}

/// The vault is held: by a window that had not begun to listen when this one started, or by one that does not answer.
void Services::tryHandingOver(const Error& error, HandOverOutcome before)
{
    if (error.code != Error::Code::VaultBusy) {
        return;
    }
    if (before == HandOverOutcome::NoAnswer) {
        m_window->messages().show({ui::Tone::Error,
                                   [] {
                                       return QCoreApplication::translate(
                                           "StartOptions",
                                           "Pingshen is already running on this vault, but its window does "
                                           "not respond. Wait a moment or close it, then try again.");
                                   },
                                   {},
                                   {},
                                   u"vault"_s});
        return;
    }
    const auto point = handOverServerName(vaultFolder(m_options.vault));
    handOverMeanwhile(point, wishOf(m_options), std::chrono::seconds(1), m_window.get(), [](HandOverOutcome outcome) {
        if (outcome == HandOverOutcome::Taken) {
            QCoreApplication::quit();
        }
    });
}

void Services::openLog()
{
    m_session.storage.run(
        m_window.get(), [](Workplace& workplace) { return workplace.logFolder(); },
        [this](const QString& folder) {
            if (folder.isEmpty()) {
                return;
            }
            auto log = Log::open(folder, m_clock, {});
            if (!log) {
                m_window->messages().show(log.error());
                return;
            }
            m_log = std::move(log).value();
            m_messages = std::make_unique<MessageLog>(*m_log);
            m_log->write(Log::Level::Info, u"program.started", QStringLiteral(PINGSHEN_VERSION));
        });
    QObject::connect(&m_session.saves, &ui::SaveQueue::saveFailed, m_window.get(), [this](const Error& error) {
        if (m_log) {
            m_log->write(error);
        }
    });
}

/// After a restart where the person was, if that is still there.
void Services::begin()
{
    const auto begin = [this] {
        m_window->begin();
        if (const auto restored = std::exchange(m_restored, {}); restored.isAny()) {
            m_window->tellRestored(restored);
        }
        openWanted(wishOf(m_options));
    };
    if (m_options.place.isEmpty()) {
        begin();
        return;
    }
    const auto place = placeFrom(m_options.place);
    m_session.storage.run(
        m_window.get(),
        [id = place.application](Workplace& workplace) {
            return static_cast<bool>(findApplication(workplace, id.value()));
        },
        [this, place, begin](bool isThere) {
            if (isThere) {
                m_window->prefer(place);
            }
            begin();
        });
}

void Services::openWanted(const HandOver& request)
{
    if (!request.packages.isEmpty()) {
        m_window->importPaths(request.packages);
    }
    if (!request.application.isEmpty()) {
        openApplication(request.application);
    }
}

void Services::openApplication(const QString& text)
{
    m_session.storage.run(
        m_window.get(), [text](Workplace& workplace) { return findApplication(workplace, text); },
        [this](const Result<ApplicationId>& application) {
            if (application) {
                m_window->openApplication(*application);
            } else {
                m_window->messages().show(application.error());
            }
        });
}

} // namespace pingshen
