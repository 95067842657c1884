// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "tests/shell/WindowFixture.h"
#include "ui/models/DocumentModel.h"

#include <QAbstractButton>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class TabsByKeys : public WindowTest
{
protected:
    TabsByKeys() { openFirst(); }

    const QTabBar& row() const { return *m_station->window().findChild<QTabBar*>(u"documentTabs"_s); }
    QTabBar& shownRow() const { return m_station->the<QTabBar>(u"documentTabs"_s); }

    QStringList tabs() const
    {
        QStringList texts;
        for (int i = 0; i < row().count(); ++i) {
            texts.append(row().tabText(i));
        }
        return texts;
    }

    /// Both documents, each chosen, the diploma last.
    void openBoth()
    {
        m_station->press(u"Ctrl+6"_s);
        m_station->press(u"Alt+L"_s);
        m_station->press(u"Down"_s);
        for (int tries = 0; tries < 20 && !isRead(u"diploma.pdf"_s); ++tries) {
            m_station->press(u"Down"_s);
        }
        m_station->press(u"Return"_s);
        ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
        ASSERT_EQ(2, row().count());
    }

    bool isRead(const QString& name) const
    {
        const auto* document = m_station->file().document(m_station->session().selection.document());
        return document && document->name == name;
    }

    qint64 edits()
    {
        qint64 count = -1;
        m_station->session().storage.run(
            &m_station->window(), [](Workplace& workplace) { return *workplace.journal().count(); },
            [&count](qint64 found) { count = found; });
        EXPECT_TRUE(waitUntil([&count] { return count >= 0; }));
        return count;
    }

    QMenu* recent()
    {
        m_station->press(u"Alt+E"_s);
        EXPECT_TRUE(waitUntil([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }));
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    static QStringList wordsOf(const QMenu& menu)
    {
        QStringList words;
        for (const auto* action : menu.actions()) {
            if (!action->isSeparator()) {
                words.append(action->text().section(u'\t', 0, 0));
            }
        }
        return words;
    }
};

TEST_F(TabsByKeys, showsARowOnceASecondDocumentIsOpened)
{
    EXPECT_FALSE(row().isVisible());
    openBoth();
    EXPECT_TRUE(row().isVisible());
    EXPECT_TRUE(tabs()[0].startsWith(u"6 "_s)) << tabs()[0].toStdString();
    EXPECT_EQ(1, row().currentIndex());
    EXPECT_TRUE(row().tabToolTip(1).contains(u"diploma"_s));
    m_station->press(u"Ctrl+W"_s);
    EXPECT_FALSE(row().isVisible());
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(TabsByKeys, hasNoneForADocumentThatIsOnlyPassed)
{
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_EQ(1, row().count());
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    m_station->press(u"Ctrl+PgUp"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(2, row().count()) << "whoever turned a page has read in it";
}

TEST_F(TabsByKeys, marksTheOneThatIsOnlyPassedUntilItIsKept)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    ASSERT_EQ(2, row().count());
    EXPECT_TRUE(row().tabIcon(0).isNull());
    EXPECT_FALSE(row().tabIcon(1).isNull());
    EXPECT_TRUE(row().tabToolTip(1).contains(u"the next document takes this tab"_s));
    QTest::mouseClick(&shownRow(), Qt::LeftButton, {}, row().tabRect(1).center());
    EXPECT_TRUE(row().tabIcon(1).isNull()) << "clicked, it is kept";
    EXPECT_FALSE(row().tabToolTip(1).contains(u"takes this tab"_s));
}

TEST_F(TabsByKeys, openForTheMiddleButtonAndWithCtrlAndStay)
{
    auto& list = m_station->the<QTreeView>(u"documents"_s);
    const auto placeOf = [&](const QString& name) {
        for (auto index = list.indexAt({5, 5}); index.isValid(); index = list.indexBelow(index)) {
            const auto* document = index.data(ui::DocumentModel::DocumentRole).value<const Document*>();
            if (document && document->name == name) {
                return list.visualRect(index).center();
            }
        }
        return QPoint();
    };
    QTest::mouseClick(list.viewport(), Qt::MiddleButton, {}, placeOf(u"diploma.pdf"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    QTest::mouseClick(list.viewport(), Qt::MiddleButton, {}, placeOf(u"passport.pdf"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_EQ(2, row().count());
    EXPECT_TRUE(row().tabIcon(0).isNull() && row().tabIcon(1).isNull());
    m_station->press(u"Ctrl+W"_s);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier, placeOf(u"passport.pdf"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(2, row().count());
    EXPECT_TRUE(row().tabIcon(1).isNull());
}

TEST_F(TabsByKeys, goesFromOneToTheNextAndRound)
{
    openBoth();
    m_station->press(u"Ctrl+Tab"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(0, row().currentIndex());
    m_station->press(u"Ctrl+Shift+Tab"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
}

TEST_F(TabsByKeys, reopensTheClosedOneAtItsPlaceAndPage)
{
    openBoth();
    m_station->press(u"Ctrl+Tab"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    m_station->press(u"Ctrl+W"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    m_station->press(u"Ctrl+Shift+T"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(1));
    EXPECT_EQ(0, row().currentIndex());
    EXPECT_EQ(2, row().count());
}

TEST_F(TabsByKeys, showsNothingWhenTheLastOneIsClosed)
{
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Ctrl+W"_s);
    EXPECT_TRUE(m_station->session().selection.document().isEmpty());
    ASSERT_TRUE(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    m_station->press(u"Ctrl+Shift+T"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(TabsByKeys, closesWithTheMiddleButtonAndTheCross)
{
    openBoth();
    QTest::mouseClick(&shownRow(), Qt::MiddleButton, {}, row().tabRect(0).center());
    EXPECT_EQ(1, row().count());
    EXPECT_TRUE(isRead(u"diploma.pdf"_s)) << "the one that is read stays";
    m_station->press(u"Ctrl+Shift+T"_s);
    ASSERT_EQ(2, row().count());
    auto* cross = qobject_cast<QAbstractButton*>(row().tabButton(1, QTabBar::RightSide));
    ASSERT_TRUE(cross && cross->isVisible());
    EXPECT_TRUE(cross->accessibleName().contains(row().tabText(1)));
    cross->click();
    EXPECT_EQ(1, row().count());
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(TabsByKeys, isDraggedToAnotherPlaceAndNotTurnedByTheWheel)
{
    openBoth();
    const auto before = tabs();
    auto& row = shownRow();
    QWheelEvent wheel(QPointF(9, 9), row.mapToGlobal(QPointF(9, 9)), {}, {0, -240}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&row, &wheel);
    EXPECT_EQ(1, row.currentIndex());
    const auto from = row.tabRect(1).center();
    QTest::mousePress(&row, Qt::LeftButton, {}, from);
    for (int x = from.x(); x > 4; x -= 8) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, from.y()), row.mapToGlobal(QPointF(x, from.y())), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&row, &move);
    }
    QTest::mouseRelease(&row, Qt::LeftButton, {}, QPoint(4, from.y()));
    EXPECT_TRUE(waitUntil([&] { return tabs() == QStringList{before[1], before[0]}; }));
    m_station->press(u"Ctrl+Tab"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s)) << "the second one now";
}

TEST_F(TabsByKeys, comeBackWithTheNextStartAndWriteNoEdit)
{
    const auto before = edits();
    openBoth();
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    const auto order = tabs();
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(1));
    EXPECT_EQ(order, tabs());
    EXPECT_EQ(1, row().currentIndex());
    m_station->press(u"Ctrl+W"_s);
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+Shift+T"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_EQ(before, edits());
}

TEST_F(TabsByKeys, areWordedInTheLanguageOfTheMoment)
{
    openBoth();
    const auto before = tabs();
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_NE(before, tabs());
    EXPECT_TRUE(tabs()[0].startsWith(u"6 "_s));
    EXPECT_EQ(u"已打开的材料"_s, row().accessibleName());
}

TEST_F(TabsByKeys, leadBackToWhatWasReadBefore)
{
    openBoth();
    auto* menu = recent();
    ASSERT_TRUE(menu);
    const auto words = wordsOf(*menu);
    ASSERT_EQ(2, words.size()) << words.join(u" | "_s).toStdString();
    EXPECT_TRUE(words[1].contains(u"passport"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(TabsByKeys, leadBackToAnotherApplicationAlsoAfterTheNextStart)
{
    openBoth();
    m_station->press(u"Alt+Q"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    auto* menu = recent();
    ASSERT_TRUE(menu);
    const auto words = wordsOf(*menu);
    ASSERT_EQ(3, words.size()) << words.join(u" | "_s).toStdString();
    EXPECT_EQ(u"diploma · Elena Petrova"_s, words[1]);
    QTest::keyClick(menu, Qt::Key_Return);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
}

TEST_F(TabsByKeys, leadNowhereThatTheReaderMayNotKnowOf)
{
    openBoth();
    m_station->press(u"Alt+Q"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    bool isSet = false;
    m_station->session().storage.run(
        &m_station->window(),
        [here = m_station->file().dossier.id](Workplace& workplace) {
            workplace.setSeesApplication(
                [here](const ReviewerId&, const ApplicationId& application) { return application == here; });
            return true;
        },
        [&isSet](bool set) { isSet = set; });
    ASSERT_TRUE(waitUntil([&isSet] { return isSet; }));
    auto* menu = recent();
    ASSERT_TRUE(menu);
    EXPECT_TRUE(wordsOf(*menu).filter(u"Petrova"_s).isEmpty()) << wordsOf(*menu).join(u" | "_s).toStdString();
}

} // namespace pingshen::test
