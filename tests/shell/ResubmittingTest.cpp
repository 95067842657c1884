// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Pins.h"
#include "core/work/ImportPackage.h"
#include "core/work/Places.h"
#include "tests/support/TestPdf.h"
#include "ui/kit/GateBar.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Resubmitting : public WindowTest
{
protected:
    Resubmitting() { openFirst(); }

    /// A passport of another content, with a tax certificate when asked.
    void resubmit(const QStringList& names, int pages = 1)
    {
        const auto package = m_folder.filePath(u"again"_s);
        QDir().mkpath(package);
        for (const auto& name : names) {
            TestPdf pdf;
            for (int page = 0; page < pages; ++page) {
                pdf.add({.lines = {"another " + name.toLatin1()}});
            }
            pdf.save(package + u'/' + name);
        }
        m_station->prompter.answer(0);
        m_station->prompter.answer(QStringList{package});
        m_station->actions().action(u"package.resubmit")->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->file().dossier.versions.size() == 2; }));
        ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    }

    /// As the command line does beside the window.
    void addVersion(const ApplicationId& application)
    {
        const auto package = m_folder.filePath(u"again"_s);
        QDir().mkpath(package);
        TestPdf pdf;
        pdf.add({.lines = {"another passport"}});
        pdf.save(package + u"/passport.pdf"_s);
        ImportRequest request;
        request.package.paths = {package};
        request.application = application;
        std::optional<bool> done;
        m_station->session().storage.run(
            &m_station->window(),
            [this, request](Workplace& workplace) {
                return static_cast<bool>(importPackage(workplace, request, m_station->pdf(), {}));
            },
            [&done](bool imported) { done = imported; });
        ASSERT_TRUE(waitUntil([&done] { return done.has_value(); }));
        ASSERT_TRUE(*done);
    }

    /// What is known of places has been looked up.
    void drainPlaces()
    {
        bool done = false;
        m_station->session().places.recall(m_reviewer, u"none"_s, &m_station->window(),
                                           [&done](const QJsonObject&) { done = true; });
        ASSERT_TRUE(waitUntil([&done] { return done; }));
    }

    /// The list shows what was searched for: nothing comes after the one that was found.
    void openByName(const QString& name, const QString& caseNumber)
    {
        m_station->press(u"Alt+Q"_s);
        m_station->type(name);
        m_station->press(u"Return"_s);
        ASSERT_TRUE(m_station->waitForCase(caseNumber));
    }

    QStringList messages() const { return m_station->window().messages().texts(); }

    Document passportNow()
    {
        const auto& documents = m_station->file().dossier.documents;
        return *std::ranges::find_if(documents, [](const Document& each) { return each.name.contains(u"passport"_s); });
    }

    /// The replaced passport beside the present one.
    bool isComparing()
    {
        const auto now = passportNow();
        auto* reader = m_station->window().findChild<ui::ReaderPanel*>();
        return reader->isSplit() && reader->pane().document() == now.replaced
               && reader->second()->document() == now.digest;
    }

    void followMessage()
    {
        for (auto* button : m_station->window().messages().findChildren<QPushButton*>()) {
            if (button->isVisible() && !button->text().isEmpty()) {
                button->click();
                return;
            }
        }
        ADD_FAILURE() << "the message leads nowhere";
    }
};

TEST_F(Resubmitting, marksNothingInANewApplicationWhateverTheLanguage)
{
    score(u"4"_s);
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(nullptr, m_station->shown(u"stale"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"confirm"_s));
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(nullptr, m_station->shown(u"stale"_s));
}

TEST_F(Resubmitting, showsReplacedAndPresentDocumentSideBySideAndConfirmsEvidenceWithOneKey)
{
    const auto stateOfFirst = [this] { return stateOf(m_station->file(), m_station->desk().sheet().pins.first()); };
    const auto before = passportNow();
    const Passage passage{0, {{7200, 14400, 21000, 1800}}, u"Nationality"_s};
    m_station->press(u"Alt+I"_s);
    m_station->session().passages.mark({before.id, before.digest, passage});
    m_station->press(u"Alt+1"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s});
    ASSERT_EQ(PinState::Stale, stateOfFirst());

    m_station->press(u"Alt+5"_s);
    auto* reader = m_station->window().findChild<ui::ReaderPanel*>();
    ASSERT_TRUE(reader->isSplit());
    EXPECT_EQ(before.digest, reader->pane().document());
    EXPECT_EQ(passportNow().digest, reader->second()->document());
    m_station->press(u"Alt+6"_s);
    EXPECT_EQ(PinState::Stale, stateOfFirst()) << "nobody has said where it is";
    m_station->session().passages.mark({before.id, passportNow().digest, passage});
    m_station->press(u"Alt+6"_s);
    EXPECT_EQ(PinState::Firm, stateOfFirst());
    EXPECT_EQ(passportNow().digest, m_station->desk().sheet().pins.first().content);
    ASSERT_TRUE(m_station->waitForSaves());
}

TEST_F(Resubmitting, showsWhereEvidenceStoodBeforeBesideWhereItWasFoundAgain)
{
    const auto before = passportNow();
    m_station->press(u"Alt+I"_s);
    m_station->session().passages.mark({before.id, before.digest, {1, {{7200, 14400, 21000, 1800}}, u"Nationality"_s}});
    m_station->press(u"Alt+1"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s}, 6);
    // As the comparison notes what it found.
    const auto pin = m_station->desk().sheet().pins.first();
    const DocumentPassage there{before.id, passportNow().digest, {4, {{7200, 20000, 21000, 1800}}, u"Nationality"_s}};
    ASSERT_TRUE(m_station->desk().apply(
        pinFollowed(m_station->file(), m_station->desk().reviewer(), pin.id, there, PinState::Moved)));
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->press(u"Alt+5"_s);
    ASSERT_TRUE(isComparing());
    auto* reader = m_station->window().findChild<ui::ReaderPanel*>();
    EXPECT_TRUE(waitUntil([&] { return reader->second()->view().camera().place({}).anchor.page >= 3; }));
    EXPECT_TRUE(waitUntil([&] { return reader->pane().view().camera().place({}).anchor.page <= 1; }))
        << reader->pane().view().camera().place({}).anchor.page;
}

TEST_F(Resubmitting, showsThePageOfEvidenceThatChangedByWhateverNumberItHasNow)
{
    /// Of this many pages before the ones that were there, of which one is changed.
    const auto save = [](const QString& folder, int added, const QByteArray& salary) {
        QDir().mkpath(folder);
        TestPdf pdf;
        for (int page = 0; page < added; ++page) {
            pdf.add({.lines = {"an added page", "number " + QByteArray::number(page)}});
        }
        for (const QByteArray clause : {"rent of a flat", "salary", "days of leave", "secrecy of papers"}) {
            pdf.add({.lines = {"clause about " + clause, clause + " as agreed upon by both parties",
                               clause == "salary" ? salary : "and no more of " + clause}});
        }
        pdf.save(folder + u"/passport.pdf"_s);
        return folder;
    };
    const auto bring = [this](const QString& folder, int versions) {
        m_station->prompter.answer(0);
        m_station->prompter.answer(QStringList{folder});
        m_station->actions().action(u"package.resubmit")->trigger();
        ASSERT_TRUE(waitUntil([&] { return m_station->file().dossier.versions.size() == versions; }));
        ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    };
    bring(save(m_folder.filePath(u"first"_s), 0, "a year: 300000"), 2);
    const auto before = passportNow();
    m_station->press(u"Alt+I"_s);
    m_station->session().passages.mark({before.id, before.digest, {1, {{7200, 14400, 21000, 1800}}, u"a year"_s}});
    m_station->press(u"Alt+1"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    bring(save(m_folder.filePath(u"second"_s), 3, "a year: 900000"), 3);
    m_station->press(u"Alt+5"_s);
    ASSERT_TRUE(isComparing());
    auto* reader = m_station->window().findChild<ui::ReaderPanel*>();
    const auto pageIn = [](const ui::ReadingPane& pane) { return pane.view().camera().place({}).anchor.page; };
    EXPECT_TRUE(waitUntil([&] { return pageIn(reader->pane()) <= 1; }));
    EXPECT_TRUE(waitUntil([&] { return pageIn(*reader->second()) >= 3; })) << pageIn(*reader->second());
}

TEST_F(Resubmitting, takesAComparisonThatWasStoppedUpAgainWhenTheApplicationIsOpened)
{
    const auto before = passportNow();
    m_station->press(u"Alt+I"_s);
    m_station->session().passages.mark({before.id, before.digest, {0, {{7200, 14400, 21000, 1800}}, u"Nationality"_s}});
    m_station->press(u"E"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s});
    const auto compared = [this] { return messages().filter(u"were compared"_s); };
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    std::optional<Done> forgotten; // as if it had been stopped: nothing is noted
    m_station->session().storage.run(
        &m_station->window(),
        [key = u"followed/"_s + m_station->file().dossier.id.value()](Workplace& workplace) {
            return keepPlace(workplace, {}, key, {});
        },
        [&forgotten](const Done& done) { forgotten = done; });
    ASSERT_TRUE(waitUntil([&forgotten] { return forgotten.has_value(); }));
    EXPECT_TRUE(compared().isEmpty()) << "what was looked for once is not looked for again";
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([&] { return compared().value(0).contains(u"to be rechecked: 1"_s); }))
        << messages().join(u'|').toStdString();
}

TEST_F(Resubmitting, saysWhatChangedAndLeadsToTheScoreToLookAtAgain)
{
    score(u"4"_s);
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Ctrl+Down"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s, u"tax.pdf"_s});
    ASSERT_EQ(1, messages().size());
    EXPECT_TRUE(messages()[0].contains(u"replaces 1 document"_s)) << qPrintable(messages()[0]);
    EXPECT_TRUE(messages()[0].contains(u"adds 1 new document"_s)) << qPrintable(messages()[0]);
    EXPECT_TRUE(messages()[0].contains(u"scores: Age."_s)) << qPrintable(messages()[0]);
    followMessage();
    EXPECT_EQ(u"age"_s, indicator());
    EXPECT_TRUE(isComparing());
    EXPECT_EQ(u"confirm"_s, QApplication::focusWidget()->objectName());
}

TEST_F(Resubmitting, keepsTheSheetFromBeingSubmittedUntilTheScoreIsConfirmed)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s});
    m_station->prompter.answer(0);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); }));
    ASSERT_EQ(1, m_station->prompter.checklist->groups[0].lines.size());
    EXPECT_TRUE(m_station->prompter.checklist->groups[0].lines[0].what().contains(u"passport.pdf"_s));
    const auto* gate = m_station->window().findChild<ui::GateBar*>();
    EXPECT_EQ(Verdict::Reached, gate->standing().verdict);
    EXPECT_EQ(1, gate->standing().stale) << "a verdict that rests on a replaced document says so";
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"confirm"_s) != nullptr; }));
    EXPECT_NE(nullptr, m_station->shown(u"stale"_s));
    EXPECT_EQ(u"Compare old and new"_s, m_station->prompter.checklist->groups[0].lines[0].act());
    EXPECT_TRUE(isComparing());
    m_station->press(u"Ctrl+Shift+K"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"stale"_s));
    EXPECT_TRUE(messages().isEmpty()) << "nothing has to be looked at any more";
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    EXPECT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
}

TEST_F(Resubmitting, leavesTheFormAsWideAsItWas)
{
    m_station->window().resize(1280, 800);
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto& form = m_station->the(u"formPane"_s);
    const int before = form.width();
    resubmit({u"passport.pdf"_s}); // the reason is still being typed: it has not seen what arrives
    ASSERT_EQ(1, messages().size());
    EXPECT_TRUE(messages()[0].contains(u"scores: Age."_s)) << qPrintable(messages()[0]);
    followMessage(); // on a small screen the row is out of sight at first
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"confirm"_s) != nullptr; }));
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(before, form.width());
    EXPECT_EQ(1280, m_station->window().width());
}

TEST_F(Resubmitting, leadsByOneKeyToWhatIsRedAndThenToWhatHasToBeRechecked)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmit({u"passport.pdf"_s});
    m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    m_station->press(u"Alt+P"_s);
    m_station->type(u"999"_s);
    m_station->press(u"Alt+V"_s);
    m_station->press(u"F8"_s);
    EXPECT_EQ(u"education"_s, indicator());
    EXPECT_EQ(u"points"_s, QApplication::focusWidget()->objectName());
    m_station->press(u"Ctrl+Z"_s);
    m_station->press(u"F8"_s);
    EXPECT_EQ(u"age"_s, indicator());
    EXPECT_EQ(u"confirm"_s, QApplication::focusWidget()->objectName());
    m_station->press(u"Ctrl+Shift+K"_s);
    EXPECT_NE(u"mainMenu"_s, QApplication::focusWidget()->objectName());
    m_station->press(u"F8"_s);
    EXPECT_EQ(QStringList{u"All indicators have points and a reason."_s}, messages());
    m_station->prompter.checklist.reset();
    followMessage();
    EXPECT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); })) << "it leads to submitting";
}

TEST_F(Resubmitting, saysWhoseResubmissionIsAskedForAndTakesAFolder)
{
    const auto package = m_folder.filePath(u"supplement"_s);
    QDir().mkpath(package);
    TestPdf().add({.lines = {"another passport"}}).save(package + u"/passport.pdf"_s);
    m_station->prompter.answer(1);
    m_station->prompter.answer(package);
    m_station->actions().action(u"package.resubmit")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->file().dossier.versions.size() == 2; }));
    for (const auto& asked : m_station->prompter.asked.last(2)) {
        EXPECT_TRUE(asked.startsWith(u"Resubmission of GT-0001 · Elena Petrova"_s)) << qPrintable(asked);
    }
}

TEST_F(Resubmitting, saysSoWhenNoScoreRestsOnWhatChanged)
{
    resubmit({u"passport.pdf"_s});
    ASSERT_EQ(1, messages().size());
    EXPECT_TRUE(messages()[0].contains(u"None of your scores needs rechecking"_s)) << qPrintable(messages()[0]);
    followMessage();
    EXPECT_NE(nullptr, m_station->shown(u"applicant-latinName"_s));
}

TEST_F(Resubmitting, byAnotherProgramIsToldOnceWhenTheApplicationIsNextOpened)
{
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto first = m_station->file().dossier.id;
    openByName(u"haddad"_s, u"GT-0002"_s);
    addVersion(first);
    openByName(u"petrova"_s, u"GT-0001"_s);
    ASSERT_TRUE(waitUntil([this] { return messages().size() == 1; }));
    EXPECT_TRUE(messages()[0].contains(u"replaces 1 document"_s)) << qPrintable(messages()[0]);
    openByName(u"haddad"_s, u"GT-0002"_s);
    EXPECT_EQ(QStringList(), messages());
    openByName(u"petrova"_s, u"GT-0001"_s);
    drainPlaces();
    EXPECT_EQ(QStringList(), messages());
}

} // namespace pingshen::test
