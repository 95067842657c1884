// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Doings.h"

#include "tests/shell/EveryDialog.h"
#include "tests/support/TestPdf.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>

namespace pingshen::test {

using namespace Qt::StringLiterals;

TEST_F(Doings, onAnEmptyDesk)
{
    follow(u"doing-nothing-open"_s, {u"do focus.queue"_s,
                                     u"type nobody"_s,
                                     u"key Escape"_s,
                                     u"key Down"_s,
                                     u"do layout.queue"_s,
                                     u"do layout.documents"_s,
                                     u"do layout.form"_s,
                                     u"do layout.reset"_s,
                                     u"do focus.nextPane"_s,
                                     u"do focus.nextPane"_s,
                                     u"do focus.previousPane"_s,
                                     u"answer nothing"_s,
                                     u"do package.open"_s,
                                     u"answer nothing"_s,
                                     u"do package.openFolder"_s,
                                     u"answer nothing"_s,
                                     u"do package.encoding"_s,
                                     u"do search.vault"_s,
                                     u"type petrova"_s,
                                     u"key Escape"_s,
                                     u"answer 王评审"_s,
                                     u"do program.reviewer"_s,
                                     u"answer nothing"_s,
                                     u"do program.reviewer"_s,
                                     u"do application.next"_s,
                                     u"do application.next"_s,
                                     u"do application.previous"_s});
}

TEST_F(Doings, withPages)
{
    openAll();
    follow(u"doing-pages"_s, {u"do focus.reader"_s,    u"do page.next"_s,       u"do page.last"_s,
                              u"do page.previous"_s,   u"do page.first"_s,      u"do page.turn"_s,
                              u"do page.turnBack"_s,   u"do page.goTo"_s,       u"type 4"_s,
                              u"key Return"_s,         u"do page.back"_s,       u"do page.forward"_s,
                              u"do page.nextUnread"_s, u"do page.rotate"_s,     u"do page.rotateBack"_s,
                              u"do page.rotateBack"_s, u"do page.rotate"_s,     u"do page.rotateOne"_s,
                              u"do page.upright"_s,    u"do page.upright"_s,    u"do zoom.in"_s,
                              u"do zoom.out"_s,        u"do zoom.out"_s,        u"do zoom.actual"_s,
                              u"do zoom.fitPage"_s,    u"do zoom.fitWidth"_s,   u"do view.continuous"_s,
                              u"do page.next"_s,       u"do view.continuous"_s, u"do colours.next"_s,
                              u"do colours.night"_s,   u"do colours.paper"_s,   u"do colours.plain"_s,
                              u"do view.magnifier"_s,  u"do view.magnifier"_s,  u"click zoomIn"_s,
                              u"click zoomOut"_s,      u"click pageMode"_s});
}

TEST_F(Doings, withTwoViewsTabsAndPanes)
{
    openAll();
    follow(u"doing-views"_s, {u"do view.second"_s,
                              u"do focus.otherView"_s,
                              u"do page.last"_s,
                              u"do view.join"_s,
                              u"do view.tied"_s,
                              u"do page.first"_s,
                              u"do view.tied"_s,
                              u"click closeSecondView"_s,
                              u"do document.next"_s,
                              u"do document.previous"_s,
                              u"do document.next"_s,
                              u"do tab.next"_s,
                              u"do tab.previous"_s,
                              u"do tab.close"_s,
                              u"do tab.reopen"_s,
                              u"do tab.reopen"_s,
                              u"do focus.documents"_s,
                              u"key Down"_s,
                              u"key Return"_s,
                              u"do focus.pages"_s,
                              u"key End"_s,
                              u"key Return"_s,
                              u"do focus.contents"_s,
                              u"do focus.queue"_s,
                              u"do layout.documents"_s,
                              u"do layout.form"_s,
                              u"do layout.queue"_s,
                              u"do layout.reset"_s,
                              u"click toggleDocuments"_s,
                              u"click toggleForm"_s,
                              u"click toggleQueue"_s,
                              u"click toggleDocuments"_s,
                              u"click toggleForm"_s,
                              u"click toggleQueue"_s,
                              u"window 1000x700"_s,
                              u"window 1440x900"_s,
                              u"do document.recent"_s,
                              u"key Escape"_s,
                              u"do window.fullScreen"_s,
                              u"do window.fullScreen"_s});
}

TEST_F(Doings, withSelectedText)
{
    openAll();
    follow(u"doing-text"_s, {u"do text.copy"_s,
                             u"do evidence.pin"_s,
                             u"do mark.highlight"_s,
                             u"do text.selectAll"_s,
                             u"do text.copy"_s,
                             u"key Escape"_s,
                             u"do text.caret"_s,
                             u"key Shift+End"_s,
                             u"do text.copy"_s,
                             u"key Right"_s,
                             u"key Ctrl+Shift+Right"_s,
                             u"key Escape"_s,
                             u"do text.rectangle"_s,
                             u"do text.rectangle"_s,
                             u"do mark.list"_s,
                             u"mark 0"_s,
                             u"do mark.highlight"_s,
                             u"mark 1"_s,
                             u"answer compare"_s,
                             u"do mark.note"_s,
                             u"do mark.list"_s,
                             u"key Escape"_s,
                             u"do edit.undo"_s,
                             u"do edit.redo"_s,
                             u"mark 0"_s,
                             u"do mark.highlight"_s,
                             u"do edit.undo"_s,
                             u"mark 2"_s,
                             u"answer nothing"_s,
                             u"do mark.note"_s});
}

TEST_F(Doings, withEvidence)
{
    openAll();
    follow(u"doing-evidence"_s, {u"do evidence.next"_s,
                                 u"do evidence.list"_s,
                                 u"do evidence.compare"_s,
                                 u"do evidence.confirm"_s,
                                 u"mark 0"_s,
                                 u"do evidence.pin"_s,
                                 u"mark 2"_s,
                                 u"do evidence.against"_s,
                                 u"mark 1"_s,
                                 u"do evidence.context"_s,
                                 u"do evidence.next"_s,
                                 u"do evidence.next"_s,
                                 u"do evidence.previous"_s,
                                 u"do evidence.list"_s,
                                 u"key Down"_s,
                                 u"key Return"_s,
                                 u"do edit.undo"_s,
                                 u"do edit.redo"_s,
                                 u"do indicator.openProof"_s,
                                 u"do indicator.next"_s,
                                 u"do evidence.next"_s});
}

TEST_F(Doings, withSearches)
{
    openAll();
    index();
    follow(u"doing-search"_s, {u"do search.next"_s,
                               u"key Escape"_s,
                               u"do search.document"_s,
                               u"type petrova"_s,
                               u"do search.next"_s,
                               u"do search.previous"_s,
                               u"key Escape"_s,
                               u"do search.application"_s,
                               u"type petrova"_s,
                               u"do search.next"_s,
                               u"do search.next"_s,
                               u"do search.previous"_s,
                               u"key Down"_s,
                               u"key Return"_s,
                               u"do search.application"_s,
                               u"key Ctrl+A"_s,
                               u"type absent"_s,
                               u"click recordAbsence"_s,
                               u"do edit.undo"_s,
                               u"do search.vault"_s,
                               u"type haddad"_s,
                               u"key Down"_s,
                               u"key Return"_s,
                               u"do search.vault"_s,
                               u"key Escape"_s,
                               u"do keyword.next"_s,
                               u"do keyword.previous"_s});
}

TEST_F(Doings, withScores)
{
    openAll();
    follow(u"doing-scores"_s, {u"do focus.indicators"_s,
                               u"key 1"_s,
                               u"do focus.points"_s,
                               u"type 3.5"_s,
                               u"do focus.reason"_s,
                               u"type Born in 1984."_s,
                               u"do indicator.finish"_s,
                               u"do indicator.previous"_s,
                               u"do edit.undo"_s,
                               u"do edit.undo"_s,
                               u"do edit.redo"_s,
                               u"do score.clear"_s,
                               u"do edit.undo"_s,
                               u"do score.confirm"_s,
                               u"do indicator.next"_s,
                               u"do focus.points"_s,
                               u"type 99"_s,
                               u"key Tab"_s,
                               u"click refusedEntries"_s,
                               u"key Escape"_s,
                               u"do indicator.nextUnscored"_s,
                               u"do indicator.nextUnscored"_s,
                               u"answer nothing"_s,
                               u"do sheet.submit"_s,
                               u"answer 0"_s,
                               u"do sheet.submit"_s,
                               u"do application.next"_s,
                               u"do application.previous"_s,
                               u"answer nothing"_s,
                               u"do document.changeKind"_s,
                               u"answer 2"_s,
                               u"do document.changeKind"_s,
                               u"do edit.undo"_s,
                               u"answer nothing"_s,
                               u"do application.report"_s});
}

TEST_F(Doings, withASheetThatGoesInAndComesBack)
{
    openAll();
    scoreEverything(Marks::Full);
    follow(u"doing-submission"_s, {u"answer nothing"_s,
                                   u"do sheet.submit"_s,
                                   u"answer yes"_s,
                                   u"do sheet.submit"_s,
                                   u"key Alt+P"_s,
                                   u"type 1"_s,
                                   u"do score.clear"_s,
                                   u"mark 0"_s,
                                   u"do evidence.pin"_s,
                                   u"do edit.undo"_s,
                                   u"do show.visit"_s,
                                   u"do focus.visitDates"_s,
                                   u"type 20251205"_s,
                                   u"key Tab"_s,
                                   u"do focus.originals"_s,
                                   u"do original.matches"_s,
                                   u"do original.differs"_s,
                                   u"do original.notShown"_s,
                                   u"do original.notAsked"_s,
                                   u"do edit.undo"_s,
                                   u"do note.add"_s,
                                   u"type team"_s,
                                   u"key Tab"_s,
                                   u"type Eleven people."_s,
                                   u"click addNote"_s,
                                   u"do edit.undo"_s,
                                   u"answer 1"_s,
                                   u"answer @visit.pdf"_s,
                                   u"do application.report"_s,
                                   u"do show.materials"_s,
                                   u"do show.score"_s,
                                   u"answer 0"_s,
                                   u"answer @sheet.pdf"_s,
                                   u"do application.report"_s,
                                   u"answer 王评审"_s,
                                   u"do program.reviewer"_s,
                                   u"do sheet.submit"_s});
}

TEST_F(Doings, withTheVisitOfTheOffice)
{
    openAll();
    follow(u"doing-visit"_s,
           {u"do show.visit"_s, u"do note.add"_s, u"do focus.originals"_s, u"do focus.visitDates"_s,
            u"answer nothing"_s, u"do visit.request"_s, u"answer To be sure."_s, u"do visit.request"_s,
            u"do note.add"_s, u"type Long hall"_s, u"do show.score"_s, u"do show.visit"_s, u"do note.add"_s,
            u"answer nothing"_s, u"do visit.withdraw"_s, u"answer A mistake."_s, u"do visit.withdraw"_s});
}

TEST_F(Doings, withTheApplicant)
{
    openAll();
    follow(u"doing-applicant"_s, {u"do application.correct"_s, u"key Tab"_s, u"key Tab"_s, u"type Doe"_s, u"key Tab"_s,
                                  u"do edit.undo"_s, u"do edit.redo"_s, u"do show.score"_s, u"do application.correct"_s,
                                  u"do application.history"_s, u"key Down"_s, u"key Escape"_s, u"answer nothing"_s,
                                  u"do application.reading"_s, u"answer @reading.csv"_s, u"do application.reading"_s});
}

TEST_F(Doings, withDialogs)
{
    openAll();
    follow(u"doing-dialogs"_s, {u"do program.settings"_s,
                                u"key Tab"_s,
                                u"key Tab"_s,
                                u"key Escape"_s,
                                u"do program.keys"_s,
                                u"key Escape"_s,
                                u"do program.office"_s,
                                u"key Escape"_s,
                                u"do program.person"_s,
                                u"key Ctrl+A"_s,
                                u"type Lee"_s,
                                u"click savePerson"_s,
                                u"do program.merge"_s,
                                u"do vault.restore"_s,
                                u"key Escape"_s,
                                u"answer nothing"_s,
                                u"do vault.backup"_s,
                                u"answer @all.tar"_s,
                                u"do vault.backup"_s,
                                u"do vault.verify"_s,
                                u"do program.theme"_s,
                                u"do program.theme"_s,
                                u"do program.language"_s,
                                u"do program.language"_s});
}

TEST_F(Doings, withPackages)
{
    const auto folder = [this](const QString& name, const QByteArray& info) {
        const auto path = m_folder.filePath(name);
        QDir().mkpath(path);
        saveBytes(path + u"/application.json"_s, info);
        TestPdf::ofTextPages(2).save(path + u"/passport.pdf"_s);
    };
    folder(u"sato"_s, R"({"caseNumber": "GT-0009", "applicant": {"latinName": "Aiko Sato"}})");
    folder(u"again"_s, R"({"caseNumber": "GT-0001", "applicant": {"latinName": "Elena Petrova"}})");
    folder(u"several/one"_s, R"({"caseNumber": "GT-0011"})");
    folder(u"several/two"_s, R"({"caseNumber": "GT-0012"})");
    QDir().mkpath(m_folder.filePath(u"nothing"_s));
    openAll();
    follow(u"doing-packages"_s, {u"answer @sato"_s,          u"do package.openFolder"_s,
                                 u"answer @sato"_s,          u"do package.openFolder"_s,
                                 u"answer @nothing"_s,       u"do package.openFolder"_s,
                                 u"answer @again"_s,         u"answer nothing"_s,
                                 u"do package.openFolder"_s, u"answer @several"_s,
                                 u"answer nothing"_s,        u"do package.openFolder"_s,
                                 u"answer @several"_s,       u"answer 0"_s,
                                 u"do package.openFolder"_s, u"answer nothing"_s,
                                 u"do package.resubmit"_s,   u"answer 1"_s,
                                 u"answer @again"_s,         u"do package.resubmit"_s,
                                 u"do application.next"_s});
}

TEST_F(Doings, withLists)
{
    openAll();
    follow(u"doing-lists"_s, {u"row documents 9"_s,
                              u"key Menu"_s,
                              u"close"_s,
                              u"key Up"_s,
                              u"key Return"_s,
                              u"row documents 0"_s,
                              u"key Return"_s,
                              u"do focus.pages"_s,
                              u"key Down"_s,
                              u"key Down"_s,
                              u"key Return"_s,
                              u"do focus.queue"_s,
                              u"key Ctrl+A"_s,
                              u"key Delete"_s,
                              u"key Down"_s,
                              u"key Menu"_s,
                              u"close"_s,
                              u"key Down"_s,
                              u"key Return"_s,
                              u"row queue 0"_s,
                              u"do focus.indicators"_s,
                              u"key Down"_s,
                              u"key Up"_s,
                              u"click row-education"_s,
                              u"key 2"_s,
                              u"key Space"_s,
                              u"key Tab"_s,
                              u"key Shift+Tab"_s,
                              u"click row-innovation"_s,
                              u"key Home"_s});
}

/// What was scored and pinned, once the document that proves it was replaced.
TEST_F(Doings, withAReplacedDocument)
{
    const auto path = m_folder.filePath(u"again"_s);
    QDir().mkpath(path);
    saveBytes(path + u"/application.json"_s,
              R"({"caseNumber": "GT-0001", "applicant": {"latinName": "Elena Petrova"}})");
    TestPdf::ofTextPages(4).save(path + u"/passport.pdf"_s);
    openAll();
    score(u"3"_s);
    follow(u"doing-replaced"_s,
           {u"mark 0"_s, u"do evidence.pin"_s, u"answer 1"_s, u"answer @again"_s, u"do package.resubmit"_s,
            u"do evidence.next"_s, u"do evidence.compare"_s, u"click closeSecondView"_s, u"do evidence.confirm"_s,
            u"mark 1"_s, u"do evidence.confirm"_s, u"do edit.undo"_s, u"do score.confirm"_s, u"do edit.undo"_s,
            u"answer nothing"_s, u"do sheet.submit"_s, u"do show.materials"_s, u"do application.history"_s,
            u"close"_s});
}

/// Every button of the window on each of its pages, one after the other.
class EveryButton : public Doings, public ::testing::WithParamInterface<const char*>
{};

class EveryDialogsButton : public EveryButton
{};

TEST_P(EveryButton, doesWhatItSays)
{
    openAll();
    m_station->actions().action(u"show."_s + QLatin1StringView(GetParam()))->trigger();
    settle(m_station->window());
    const auto home = u"home "_s + QLatin1StringView(GetParam());
    const auto language = u"press 中文 / English"_s; // what it does to every word is told elsewhere
    QStringList steps;
    for (const auto* button : buttonsIn(m_station->window())) {
        const auto step = u"press "_s + labelOf(*button);
        if (!steps.contains(step) && step != language) {
            steps << step << home;
        }
    }
    follow(u"every-button-"_s + QLatin1StringView(GetParam()), steps);
}

/// Every button of a dialog; where one closes it the dialog is opened again.
TEST_P(EveryDialogsButton, doesWhatItSays)
{
    openAll();
    const QString action = QLatin1StringView(GetParam());
    const auto open = u"do "_s + action;
    auto* dialog = openDialog(*m_station, {{}, action});
    ASSERT_NE(nullptr, dialog);
    QStringList steps;
    for (const auto* button : buttonsIn(*dialog)) {
        steps << open << u"press "_s + labelOf(*button) << u"close"_s;
    }
    delete dialog;
    follow(u"every-button-"_s + QString(action).replace(u'.', u'-'), steps);
}

INSTANTIATE_TEST_SUITE_P(, EveryDialogsButton,
                         ::testing::Values("program.settings", "program.office", "program.person", "program.keys",
                                           "application.history", "vault.restore"),
                         [](const auto& action) {
                             std::string name(action.param);
                             std::ranges::replace(name, '.', '_');
                             return name;
                         });

INSTANTIATE_TEST_SUITE_P(, EveryButton, ::testing::Values("materials", "score", "visit"),
                         [](const auto& page) { return std::string(page.param); });

} // namespace pingshen::test
