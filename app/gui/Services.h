// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/StartOptions.h"
#include "core/base/Clock.h"
#include "core/base/Log.h"
#include "core/domain/RestoreOutcome.h"
#include "core/render/WorkerPageSource.h"
#include "core/render/WorkerPdfService.h"
#include "core/render/WorkerTextSource.h"
#include "core/work/Safekeeping.h"
#include "ui/session/KeptTextSource.h"
#include "ui/shell/MainWindow.h"

namespace pingshen {

/// The whole program as one graph of objects, built in reading order and destroyed in the opposite one.
class Services
{
public:
    explicit Services(const StartOptions& options);
    /// Settles what is typed, takes the closing snapshot, and waits until all is on disk.
    ~Services();

    /// Shows the window, as soon as there is something in it, and does what the command line asked for. `handedOver`:
    /// whether another window was found.
    void start(HandOverOutcome handedOver);
    /// Ends the program as a person does, but without a question: nobody may be there to answer it.
    void end();

private:
    /// Begins what takes long and needs no window, before the window is built: a worker and the vault, and there the
    /// document that was read last.
    struct HeadStart
    {
        HeadStart(WorkerPageSource& pages, ui::StorageThread& storage, const QString& reviewer);
    };

    void showWhenSettled();
    void followSettings();
    void applySettings();
    void applyLook();
    void openLog();
    void begin();
    void openWanted(const HandOver& request);
    void openApplication(const QString& text);
    void followSecondStarts();
    void tryHandingOver(const Error& error, HandOverOutcome before);
    void restart();

    StartOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<Log> m_log;
    std::unique_ptr<MessageLog> m_messages;
    ui::Settings m_settings;
    WorkerPageSource m_pages;
    WorkerPdfService m_pdf;
    WorkerTextSource m_texts;
    WorkerPdfService m_indexing; ///< reads all pages in the background
    RestoreOutcome m_restored;   ///< before the vault was opened; written by the storage thread until then
    ui::Session m_session;
    HeadStart m_headStart;
    ui::KeptTextSource m_keptTexts;
    ui::LanguageSwitch m_language;
    ui::Theme m_theme;
    ui::ActionHub m_actions;
    ui::WindowContext m_context;
    HandOverServer m_desk;
    std::unique_ptr<ui::MainWindow> m_window; ///< made once the look is in force
};

} // namespace pingshen
