// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Golden.h"
#include "tests/look/PanelFixture.h"
#include "tests/look/Seen.h"

#include "core/review/Changes.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/Wait.h"
#include "ui/actions/ActionHub.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/dialogs/HelpDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/OfficeDialog.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/VerifyDialog.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/TaskStrip.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/highlights/HighlightPopup.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/lists/QueuePanel.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/scoring/NameNeeded.h"
#include "ui/panels/searching/FindBar.h"
#include "ui/panels/searching/KeywordBar.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/panels/visit/VisitPanel.h"
#include "ui/settings/Settings.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/TopBar.h"
#include "ui/viewer/DocumentBar.h"
#include "ui/viewer/OutlineList.h"
#include "ui/viewer/ThumbnailList.h"
#include "ui/viewer/tiles/TileStore.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

using Parts = QList<std::pair<QString, QWidget*>>;
using Words = QList<std::pair<QString, QStringList>>;

/// What people read may have been made in their language or have been switched to it since.
class FreshLook : public PanelLook
{
protected:
    ~FreshLook() override { qDeleteAll(m_window.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)); }

    void openThe(const QString& application)
    {
        m_application = ApplicationId(application);
        openApplication();
    }

    Parts startPages()
    {
        Parts made;
        using enum StartPage::Vault;
        for (const auto vault : {Renewed, Restored, Stopped, Closed, Empty, Filled}) {
            auto* page = new StartPage(&m_window);
            page->setVault(vault);
            made.append({u"start page %1"_s.arg(static_cast<int>(vault)), page});
        }
        return made;
    }

    Parts panels()
    {
        return startPages()
               + Parts{{u"materials"_s, new MaterialsPanel(*m_session, &m_window)},
                       {u"documents"_s, new DocumentPanel(*m_session, &m_window)},
                       {u"queue"_s, new QueuePanel(*m_session, &m_window)},
                       {u"search"_s, new SearchPanel(*m_session, &m_window)},
                       {u"sheet"_s, new IndicatorPanel(*m_session, &m_window)},
                       {u"visit"_s, new VisitPanel(*m_session, &m_window)},
                       {u"reader"_s, new ReaderPanel(*m_session, m_source, m_tiles, &m_window)},
                       {u"find bar"_s, new FindBar(m_session->storage, &m_window)},
                       {u"keywords"_s, new KeywordBar(&m_window)},
                       {u"name needed"_s, new NameNeeded(&m_window)},
                       {u"date"_s, new DateField(&m_window)},
                       {u"document bar"_s, new DocumentBar(&m_window)},
                       {u"outline"_s, new OutlineList(&m_window)},
                       {u"pages"_s, new ThumbnailList(m_tiles, &m_window)},
                       {u"top"_s, new TopBar(*m_session, m_actions, &m_window)},
                       {u"foot"_s, new StatusStrip(*m_session, &m_window)}};
    }

    Parts notices()
    {
        auto* bar = new MessageBar(&m_window);
        bar->show(Error{Error::Code::DiskFull, {}, {}, nullptr});
        bar->show(Message::vaultReadOnly());
        bar->show(Message::of(Finding{Finding::Code::PdfEmpty, Finding::Severity::Warning, u"a.pdf"_s, {}}));
        auto* strip = new TaskStrip(&m_window);
        for (int task = 0; task < 3; ++task) {
            strip->begin([] { return u"work"_s; }, [] {});
        }
        return {{u"messages"_s, bar}, {u"tasks"_s, strip}};
    }

    Parts dialogs()
    {
        const auto& rubric = desk().file()->rubric;
        return {{u"about"_s, new AboutDialog(u"key"_s, KeyChange::Other, {}, {}, {}, &m_window)},
                {u"backups"_s, new BackupsDialog(*m_session, &m_window)},
                {u"help"_s, new HelpDialog(m_actions, m_settings, HelpDialog::Tab::Keys, &m_window)},
                {u"history"_s, new HistoryDialog(*m_session, {}, &m_window)},
                {u"office"_s, new OfficeDialog(*m_session, rubric, {{u"step"_s, u"0.5"_s}}, &m_window)},
                {u"person"_s, new PersonDialog(PersonBook(), {PersonId(QString(32, u'a')), {}, {}, {}, {}}, &m_window)},
                {u"settings"_s, new SettingsDialog(m_settings, &m_window)},
                {u"verify"_s, new VerifyDialog(*m_session, {}, &m_window)}};
    }

    Parts highlights()
    {
        auto* popup = new HighlightPopup(m_window);
        const Highlight mark{HighlightId(u"a"_s),
                             {DocumentId(u"degree"_s), Digest::of("degree"), {1, {{1, 2, 3, 4}}, u"quote"_s}},
                             u"note"_s,
                             m_clock.now()};
        popup->open({{mark, u"degree.pdf"_s, true}}, Digest::of("degree"));
        return {{u"highlights"_s, popup}};
    }

    void quiet()
    {
        settle();
        drain();
        settle();
    }

    static Words wordsOf(const Parts& parts)
    {
        Words words;
        for (const auto& [name, part] : parts) {
            words.append({name, seen(*part, Telling::Words).replaceInStrings(u" (focused)"_s, QString())});
        }
        return words;
    }

    void speak(Language language)
    {
        m_language.change(language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        quiet();
    }

    /// What everything says that was made in this language, and what it says once another one is spoken.
    std::pair<Words, Words> toldIn(Language language, Language other)
    {
        speak(language);
        openThe(u"c0ffee00c0ffee01"_s);
        auto parts = panels() + notices();
        for (const auto& [name, part] : std::as_const(parts)) {
            part->setGeometry(0, 0, 600, 1200);
            part->show();
        }
        m_window.resize(600, 1200);
        m_window.show();
        openThe(u"c0ffee00c0ffee00"_s);
        const auto asked = dialogs();
        for (const auto& [name, dialog] : asked) {
            dialog->show();
        }
        quiet();
        parts += asked + highlights();
        quiet();
        const auto fresh = wordsOf(parts);
        speak(other);
        const auto switched = wordsOf(parts);
        for (const auto& [name, part] : std::as_const(parts)) {
            delete part;
        }
        return {fresh, switched};
    }

    static void expectSame(const Words& fresh, const Words& switched)
    {
        ASSERT_EQ(fresh.size(), switched.size());
        for (qsizetype i = 0; i < fresh.size(); ++i) {
            EXPECT_EQ(QString(), difference(fresh[i].second, switched[i].second)) << qPrintable(fresh[i].first);
        }
    }

    FakePageSource m_source;
    TileStore m_tiles{m_source};
    Settings m_settings{m_folder.filePath(u"settings"_s)};
    ActionHub m_actions{m_settings};
};

} // namespace

TEST_F(FreshLook, isThatOfWhatWasSwitchedToItsLanguage)
{
    const auto [english, switchedToChinese] = toldIn(Language::English, Language::Chinese);
    const auto [chinese, switchedToEnglish] = toldIn(Language::Chinese, Language::English);
    expectSame(english, switchedToEnglish);
    expectSame(chinese, switchedToChinese);
    for (qsizetype i = 0; i < english.size(); ++i) {
        EXPECT_NE(english[i].second, chinese[i].second) << qPrintable(english[i].first) << " says nothing";
    }
}

} // namespace pingshen::test
