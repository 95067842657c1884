// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/WorkerPageSource.h"
#include "core/render/WorkerPdfService.h"
#include "core/render/WorkerTextSource.h"
#include "tests/shell/FilledVault.h"
#include "tests/support/ScriptedPrompter.h"
#include "tests/support/Wait.h"
#include "ui/session/KeptTextSource.h"
#include "ui/shell/MainWindow.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QApplication>
#include <QDir>

namespace pingshen::test {

/// The program as a person has it before them: the real window over a real vault with real workers. Worked by keys and
/// object names; questions are answered from a list.
class Workstation
{
public:
    Workstation(const QString& folder, const Clock& clock, const ReviewerId& reviewer, Language language);

    /// Shows the window. False: the vault did not open.
    bool begin();

    ui::MainWindow& window() { return *m_window; }
    ui::Session& session() { return m_session; }
    ui::ReviewDesk& desk() { return m_session.desk; }
    ui::Settings& settings() { return m_settings; }
    ui::ActionHub& actions() { return m_actions; }
    PdfService& pdf() { return m_pdf; }
    ui::LanguageSwitch& language() { return m_language; }

    /// The look as the program puts it on, with the letters of the language, also of the next one. Light from the
    /// start.
    void dress(ui::Appearance appearance);

    /// A key as a person presses it, wherever the focus is.
    void press(const QString& keys);
    /// Text, key by key, wherever the focus is; characters without a key come as an input method commits them.
    void type(const QString& text);

    /// On screen, by its object name; null if it is not there.
    template<class T = QWidget>
    T* shown(const QString& name) const
    {
        for (auto* widget : m_window->findChildren<T*>(name)) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    /// The same, where a test makes no sense without it: once it is there.
    template<class T = QWidget>
    T& the(const QString& name) const
    {
        if (!waitUntil([&] { return shown<T>(name) != nullptr; })) {
            qFatal("not on screen: %s", qPrintable(name));
        }
        return *shown<T>(name);
    }

    /// What lies on the desk; there must be something.
    const ApplicationFile& file() const;
    /// Where the reader is; a document must be open.
    ui::ReadingPlace place() const;

    /// By its key; true once every widget has heard of it.
    bool switchLanguage();

    /// Everything that was changed is on disk.
    bool waitForSaves();
    /// An application lies on the desk, with its panes as they were left.
    bool waitForCase(const QString& caseNumber);
    /// The document is open and on screen.
    bool waitForDocument(const QString& name);
    bool waitForPage(int page);

    ScriptedPrompter prompter;

private:
    ui::Settings m_settings;
    ui::LanguageSwitch m_language;
    ui::Theme m_theme;
    ui::Appearance m_appearance = ui::Appearance::Light;
    ui::ActionHub m_actions;
    WorkerPageSource m_pages;
    WorkerPdfService m_pdf;
    WorkerTextSource m_texts;
    ui::Session m_session;
    ui::KeptTextSource m_keptTexts;
    ui::WindowContext m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace pingshen::test
