// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/work/Drafts.h"
#include "core/work/History.h"
#include "core/work/Queue.h"

#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// Chinese is composed: letters stand in the text that are not part of it yet.
class TypingChinese : public WindowTest
{
protected:
    TypingChinese()
    {
        openFirst();
        m_station->press(u"Alt+R"_s);
    }

    void compose(const QString& letters)
    {
        QInputMethodEvent event(letters, {});
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }

    void commit(const QString& characters)
    {
        QInputMethodEvent event;
        event.setCommitString(characters);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }

    QStringList textsIn(Workplace& workplace, const ApplicationId& application) const
    {
        QStringList texts;
        const auto drafts = typedBy(workplace, m_reviewer, application);
        const auto edits = historyOf(workplace, application);
        if (!drafts || !edits) {
            return {u"unreadable"_s};
        }
        for (const auto& draft : drafts.value()) {
            texts.append(draft.text);
        }
        for (const auto& edit : edits.value()) {
            for (const auto& field : edit.change.fields) {
                texts.append(field.to.toString());
            }
        }
        return texts;
    }

    /// Everything that the vault holds of what was typed.
    QStringList written()
    {
        QStringList texts;
        bool done = false;
        const auto application = m_station->file().dossier.id;
        m_station->session().storage.run(
            &m_station->window(),
            [&, application](Workplace& workplace) {
                texts = textsIn(workplace, application);
                return 0;
            },
            [&](int) { done = true; });
        EXPECT_TRUE(waitUntil([&] { return done; }));
        return texts;
    }
};

TEST_F(TypingChinese, keepsTheWordsThatAreCommitted)
{
    compose(u"xue"_s);
    commit(u"学"_s);
    compose(u"wei"_s);
    commit(u"位"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, writesNothingHalfComposed)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    ASSERT_TRUE(waitUntil([this] { return written().contains(u"学"_s); }));
    EXPECT_FALSE(written().join(u' ').contains(u"wei"_s));
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(u"学"_s, scoreOf(u"age"_s).reason);
    EXPECT_FALSE(written().join(u' ').contains(u"wei"_s));
}

TEST_F(TypingChinese, losesNothingWhenTheLanguageOfTheWindowChangesMeanwhile)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    ASSERT_TRUE(m_station->switchLanguage());
    commit(u"位"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, losesNothingWhenTheThemeChangesMeanwhile)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    m_station->actions().action(u"program.theme")->trigger();
    const auto& reason = m_station->the<QPlainTextEdit>(u"reason"_s);
    EXPECT_EQ(u"wei"_s, reason.textCursor().block().layout()->preeditAreaText());
    commit(u"位"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
    qApp->setStyleSheet({});
}

TEST_F(TypingChinese, givesNothingToTheApplicationThatIsOpenedMeanwhile)
{
    const auto first = m_station->file().dossier.id;
    commit(u"学"_s);
    compose(u"wei"_s);
    m_station->session().storage.run(
        &m_station->window(), [](Workplace& workplace) { return findApplication(workplace, u"GT-0002"); },
        [this](const Result<ApplicationId>& id) { m_station->window().openApplication(*id); });
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    if (auto* focused = QApplication::focusWidget()) {
        QInputMethodEvent late;
        late.setCommitString(u"位"_s);
        QApplication::sendEvent(focused, &late);
    }
    m_station->press(u"Alt+V"_s);
    EXPECT_TRUE(scoreOf(u"age"_s).reason.isEmpty()) << "it was typed for the other one";
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->window().openApplication(first);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(u"学"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, givesNothingToTheReviewerWhoSitsDownMeanwhile)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    m_station->desk().seat(Seat(ReviewerId(u"王评审"_s)));
    openFirst();
    EXPECT_TRUE(scoreOf(u"age"_s).reason.isEmpty());
    m_station->desk().seat(Seat(m_reviewer));
    openFirst();
    EXPECT_EQ(u"学"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, keysOfTheWindowAreLettersWhileSomethingIsComposed)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    for (const auto& key : {u"E"_s, u"Z"_s, u"D"_s, u"1"_s, u"2"_s}) {
        QKeyEvent override(QEvent::ShortcutOverride, key == u"1" ? Qt::Key_1 : Qt::Key_Z, Qt::NoModifier,
                           key.toLower());
        override.ignore();
        QApplication::sendEvent(QApplication::focusWidget(), &override);
        EXPECT_TRUE(override.isAccepted()) << qPrintable(key) << " is the text's, not the window's";
    }
    commit(u"位"_s);
    EXPECT_EQ(u"age"_s, indicator());
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, goesOnWhileTheApplicationIsReadAgain)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    QSignalSpy opened(&m_station->desk(), &ui::ReviewDesk::opened);
    m_station->desk().reload();
    ASSERT_TRUE(waitUntil([&] { return opened.size() == 1; }));
    EXPECT_EQ(u"reason"_s, QApplication::focusWidget()->objectName());
    commit(u"位"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
}

TEST_F(TypingChinese, keepsTheCompositionWhileADraftIsBeingWritten)
{
    commit(u"学"_s);
    compose(u"wei"_s);
    ASSERT_TRUE(waitUntil([this] { return written().contains(u"学"_s); }));
    const auto& reason = m_station->the<QPlainTextEdit>(u"reason"_s);
    EXPECT_EQ(u"wei"_s, reason.textCursor().block().layout()->preeditAreaText());
    commit(u"位"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"学位"_s, scoreOf(u"age"_s).reason);
}

} // namespace pingshen::test
