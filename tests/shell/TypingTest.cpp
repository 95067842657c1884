// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/work/Drafts.h"
#include "core/work/History.h"

#include <QInputMethodEvent>
#include <QPlainTextEdit>
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
