// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/Workstation.h"

#include "core/work/Workplace.h"
#include "tests/support/Unpackers.h"
#include "tests/worker/Workers.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/ReadingPane.h"

#include <QDockWidget>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

Workstation::Workstation(const QString& folder, const Clock& clock, const ReviewerId& reviewer, Language language)
    : m_settings(folder + u"/settings"_s),
      m_language(language),
      m_actions(m_settings),
      m_pages(realWorkers(1)),
      m_pdf(realWorkers(1)),
      m_texts(realWorkers(1)),
      m_session(
          [vault = vaultOf(folder), &clock](const VaultOpening& how) { return Workplace::open(vault, clock, how); },
          clock),
      m_keptTexts(m_session.storage, m_texts),
      m_context{m_session, m_settings, m_language, m_theme, m_actions, m_pages, m_pdf, realUnpacker(), {}, &m_keptTexts}
{
    m_settings.change(ui::Setting::Reviewer, reviewer.value());
    dress(ui::Appearance::Light);
    m_window = std::make_unique<ui::MainWindow>(m_context, &prompter);
    QObject::connect(&m_language, &ui::LanguageSwitch::changed, &m_theme, [this] { dress(m_appearance); });
}

void Workstation::dress(ui::Appearance appearance)
{
    m_appearance = appearance;
    const bool isChinese = m_language.language() == Language::Chinese;
    m_theme.apply(appearance, 100, isChinese ? ui::Letters::Chinese : ui::Letters::Latin);
}

bool Workstation::begin()
{
    std::optional<bool> isOpen;
    const QObject here; // ends the connections with what they write to
    QObject::connect(&m_session.storage, &ui::StorageThread::opened, &here, [&] { isOpen = true; });
    QObject::connect(&m_session.storage, &ui::StorageThread::openFailed, &here, [&] { isOpen = false; });
    m_window->show();
    m_window->activateWindow();
    m_session.storage.begin();
    const bool ready = waitUntil([&] { return isOpen && QApplication::activeWindow() == m_window.get(); });
    if (!ready || !*isOpen) {
        return false;
    }
    m_window->begin();
    const bool isSomebody = !m_settings.text(ui::Setting::Reviewer).isEmpty();
    if (isSomebody && !waitUntil([this] { return !desk().reviewer().isEmpty(); })) {
        return false;
    }
    // An application left open comes back by itself, and on a narrow screen the queue then makes room for it.
    return waitUntil([this] { return shown(u"queueFilter"_s) || desk().file(); });
}

void Workstation::press(const QString& keys)
{
    const auto combination = QKeySequence::fromString(keys, QKeySequence::PortableText)[0];
    auto* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), combination.key(), combination.keyboardModifiers());
}

void Workstation::type(const QString& text)
{
    for (const auto character : text) {
        auto* focused = QApplication::focusWidget();
        if (character.unicode() < 0x80) {
            QTest::sendKeyEvent(QTest::Click, focused, static_cast<Qt::Key>(character.toUpper().unicode()),
                                QString(character), Qt::NoModifier);
        } else {
            QInputMethodEvent committed;
            committed.setCommitString(character);
            QApplication::sendEvent(focused, &committed);
        }
    }
}

const ApplicationFile& Workstation::file() const
{
    const auto* file = m_session.desk.file();
    if (!file) {
        qFatal("nothing on the desk");
    }
    return *file;
}

ui::ReadingPlace Workstation::place() const
{
    const auto place = m_window->findChild<ui::ReaderPanel*>()->place();
    if (!place) {
        qFatal("no document on screen");
    }
    return *place;
}

bool Workstation::waitForPage(int page)
{
    return waitUntil([this, page] { return place().anchor.page == page; });
}

bool Workstation::switchLanguage()
{
    // A window tells its panes, then everything in them, within one event.
    const auto& pane = the<QDockWidget>(u"formPane"_s);
    const auto before = pane.windowTitle();
    press(u"Ctrl+Shift+L"_s);
    return waitUntil([&pane, before] { return pane.windowTitle() != before; });
}

bool Workstation::waitForSaves()
{
    return waitUntil([this] { return m_session.saves.waiting().isEmpty(); });
}

bool Workstation::waitForCase(const QString& caseNumber)
{
    return waitUntil([this, caseNumber] {
        const auto* file = desk().file();
        return file && file->dossier.applicant.caseNumber == caseNumber && !m_session.selection.indicator().isEmpty()
               && !m_session.selection.document().isEmpty();
    });
}

bool Workstation::waitForDocument(const QString& name)
{
    return waitUntil([this, name] {
        const auto* file = desk().file();
        const auto* document = file ? file->document(m_session.selection.document()) : nullptr;
        auto* reader = m_window->findChild<ui::ReaderPanel*>();
        return document && document->name == name && reader->place() && reader->place()->document == document->digest;
    });
}

} // namespace pingshen::test
