// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/Plants.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// 李评审 has submitted a sheet with full points and a word in a reason, and made an edit of every kind; 王评审 sits at
/// the window.
class WindowVisibility : public WindowTest
{
protected:
    void SetUp() override
    {
        openFirst();
        scoreEverything(Marks::Full);
        const QString reason = plantOf(EditKind::ScoreChanged) + u", shown by the diploma, page 2, in full."_s;
        ASSERT_TRUE(m_station->desk().apply(
            fieldChange(m_station->file(), m_reviewer, {EditKind::ScoreChanged, u"education"_s, u"reason"_s}, reason)));
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
        ASSERT_TRUE(m_station->waitForSaves());
        const auto id = m_station->file().dossier.id;
        std::optional<Done> done;
        const auto job = [file = m_station->file(), author = m_reviewer](Workplace& workplace) {
            return plantAll(workplace, file, author);
        };
        m_station->session().storage.run(&m_station->window(), job, [&](const Done& planted) { done = planted; });
        ASSERT_TRUE(waitUntil([&] { return done.has_value(); }));
        ASSERT_OK(*done);
        m_station->prompter.answer(u"王评审"_s);
        m_station->press(u"Ctrl+Shift+U"_s);
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer().value() == u"王评审"_s; }));
        m_station->window().openApplication(id);
        ASSERT_TRUE(m_station->waitForCase(plantOf(EditKind::ApplicantChanged)));
    }

    static QStringList itemsOf(const QAbstractItemView& view)
    {
        QStringList texts;
        const auto* model = view.model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
                    texts.append(model->index(row, column).data(role).toString());
                }
            }
        }
        return texts;
    }

    /// All that the window holds, shown or not: what it must not know cannot be seen by turning a page either.
    QString everything() const
    {
        QStringList texts;
        for (const auto* widget : m_station->window().findChildren<QWidget*>()) {
            texts += {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                texts += label->text();
            } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
                texts += line->text();
            } else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) {
                texts += text->toPlainText();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                texts += button->text();
            } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
                texts += itemsOf(*view);
            }
        }
        return texts.join(u'\n');
    }

    void expectNothingOfTheOther(const char* where) const
    {
        const auto text = everything();
        for (const auto kind : everyKind()) {
            const auto audience = rowOf(kind).audience;
            if (isPlanted(kind) && audience != Audience::Everyone) {
                EXPECT_FALSE(text.contains(plantOf(kind))) << nameOf(kind).toStdString() << " on " << where;
            }
        }
        EXPECT_FALSE(text.contains(u"3.17"_s)) << where;
        EXPECT_FALSE(text.contains(u"2026-02-03"_s) || text.contains(u"3 February 2026"_s)) << where;
        EXPECT_FALSE(text.contains(u"a site visit is required"_s)) << where;
    }
};

TEST_F(WindowVisibility, keepsAnothersWorkOffEveryPageListAndMessage)
{
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+2"_s, u"Ctrl+Shift+3"_s}) {
        m_station->press(page);
        expectNothingOfTheOther(qPrintable(page));
    }
    EXPECT_TRUE(everything().contains(plantOf(EditKind::NoteChanged))) << "notes are everybody's";
}

TEST_F(WindowVisibility, keepsAnothersWorkOutOfTheHistory)
{
    m_station->actions().action(u"application.history"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLabel>(u"hidden"_s) != nullptr; }));
    expectNothingOfTheOther("the history");
    EXPECT_TRUE(everything().contains(plantOf(EditKind::NoteChanged)));
}

TEST_F(WindowVisibility, keepsAnothersWorkFromWhoSubmitsTooButForTheVisit)
{
    scoreEverything(Marks::None);
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().others.sheets() == 1; }));
    ASSERT_TRUE(m_station->waitForSaves());
    const auto text = everything();
    EXPECT_FALSE(text.contains(plantOf(EditKind::ScoreChanged)));
    EXPECT_FALSE(text.contains(u"3.17"_s));
}

TEST_F(WindowVisibility, findsNothingOfAnothersWorkByAnyOfTheSearches)
{
    struct Way
    {
        QString key;
        QString field;
        QString count;
    };
    for (const auto& way : {Way{u"Ctrl+K"_s, u"vaultField"_s, u"vaultCount"_s},
                            Way{u"Ctrl+Shift+F"_s, u"searchField"_s, u"searchCount"_s},
                            Way{u"Ctrl+F"_s, u"findField"_s, u"findCount"_s}}) {
        m_station->press(way.key);
        m_station->the<QLineEdit>(way.field).clear();
        m_station->type(plantOf(EditKind::ScoreChanged));
        const auto isAnswered = [&] { return m_station->the<QLabel>(way.count).text().startsWith(u"Not found"_s); };
        EXPECT_TRUE(waitUntil(isAnswered)) << qPrintable(way.key);
        m_station->press(u"Esc"_s);
        m_station->press(u"Esc"_s);
    }
}

} // namespace pingshen::test
