// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "tests/models/ModelFixture.h"
#include "ui/panels/lists/QueueDelegate.h"
#include "ui/panels/lists/QueuePanel.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class QueueList : public ModelTest
{
protected:
    QueueList()
    {
        addApplications(3);
        panel = std::make_unique<QueuePanel>(*m_session);
        panel->resize(240, 600);
        QObject::connect(panel.get(), &QueuePanel::applicationChosen, panel.get(),
                         [this](const ApplicationId& id) { chosen.append(id.value()); });
        panel->show();
        panel->refresh();
        EXPECT_TRUE(waitUntil([this] { return rows() == 4; }));
    }

    ~QueueList() override { panel.reset(); }

    QListView& list() const { return *panel->findChild<QListView*>(u"queue"_s); }
    QComboBox& status() const { return *panel->findChild<QComboBox*>(u"queueStatus"_s); }
    int rows() const { return list().model()->rowCount(); }
    const QueueRow* row(int index) const
    {
        return list().model()->index(index, 0).data(QueueModel::RowRole).value<const QueueRow*>();
    }

    const QueueDelegate& delegate() const { return *qobject_cast<QueueDelegate*>(list().itemDelegate()); }

    QStringList marksOf(const QueueRow& row) const
    {
        QStringList words;
        for (const auto& mark : qobject_cast<QueueDelegate*>(list().itemDelegate())->marksOf(row)) {
            words.append(mark.words);
        }
        return words;
    }

    /// The bar at the left of a row says that it is the open one.
    bool looksOpen(int index) const
    {
        const auto place = list().visualRect(list().model()->index(index, 0));
        const auto picture = list().viewport()->grab().toImage();
        return picture.pixelColor(place.left() + 1, place.center().y()) == Palette::current().accent;
    }

    void choose(QueueStatus wanted)
    {
        status().setCurrentIndex(static_cast<int>(wanted));
        Q_EMIT status().activated(static_cast<int>(wanted));
    }

    LanguageSwitch language{Language::English};
    std::unique_ptr<QueuePanel> panel;
    QStringList chosen;
};

} // namespace

TEST_F(QueueList, callsAnApplicantWithoutANameUnknownAndNamesTheCaseOnce)
{
    QueueRow nameless;
    nameless.caseNumber = u"GT-9"_s;
    EXPECT_EQ(u"Applicant unknown"_s, QueueDelegate::shownTitle(nameless, 1000));
    EXPECT_TRUE(delegate().spoken(nameless).startsWith(u"GT-9"_s));
}

TEST_F(QueueList, namesThePackageWhereNeitherEmployerNorCaseNumberIsKnown)
{
    QueueRow named;
    named.chineseName = u"王芳"_s;
    named.source = u"p.zip"_s;
    EXPECT_TRUE(delegate().spoken(named).startsWith(u"p.zip"_s)) << qPrintable(delegate().spoken(named));
    named.caseNumber = u"GT-9"_s;
    EXPECT_TRUE(delegate().spoken(named).startsWith(u"GT-9"_s));
}

TEST_F(QueueList, saysNothingOfASheetToWhoeverScoresNone)
{
    QueueRow row;
    row.caseNumber = u"GT-9"_s;
    const auto sit = [this](QChar id, Roles roles) {
        auto person = unnamedPerson(PersonId(QString(32, id)));
        person.chineseName = u"王晓"_s + id;
        person.roles = roles;
        m_session->people.change({personAdded(person, person.id)});
        m_session->desk.seat(Seat(person.id));
    };
    sit(u'a', Role::ReviewingExpert);
    EXPECT_EQ(QStringList{u"0/11"_s}, marksOf(row));
    sit(u'b', Role::Office | Role::VisitTeam);
    EXPECT_EQ(QStringList{QString()}, marksOf(row));
    EXPECT_EQ(u"GT-9"_s, delegate().spoken(row));
    row.scored = 2;
    EXPECT_EQ(QStringList{u"2/11"_s}, marksOf(row)) << "who scores all the same has one";
    row.scored = 0;
    sit(u'c', Role::ReviewingExpert);
    EXPECT_EQ(QStringList{u"0/11"_s}, marksOf(row));
}

TEST_F(QueueList, tellsTheOfficeHowManySheetsAreSubmitted)
{
    QueueRow row;
    row.submittedByOthers = 2;
    EXPECT_EQ((QStringList{u"2 submitted"_s, u"0/11"_s}), marksOf(row)) << "beside a sheet of one's own";
    row.state = SheetState::Submitted;
    EXPECT_EQ(QStringList{u"Submitted"_s}, marksOf(row)) << "whoever's own is in reads that";
    row.state = SheetState::Draft;
    auto office = unnamedPerson(PersonId(QString(32, u'a')));
    office.chineseName = u"王晓"_s;
    office.roles = Role::Office;
    m_session->people.change({personAdded(office, office.id)});
    m_session->desk.seat(Seat(office.id));
    EXPECT_EQ(QStringList{u"2 submitted"_s}, marksOf(row));
    EXPECT_TRUE(delegate().spoken(row).contains(u"2 submitted"_s));
}

TEST_F(QueueList, saysThatNothingMatchesAlsoWhereItIsMadeOnceTheVaultIsOpen)
{
    QueuePanel late(*m_session);
    late.show();
    late.refresh();
    const auto* rows = late.findChild<QListView*>(u"queue"_s);
    ASSERT_TRUE(waitUntil([&] { return rows->model()->rowCount() == 4; }));
    late.findChild<QLineEdit*>(u"queueFilter"_s)->setText(u"nobody of this name"_s);
    EXPECT_TRUE(waitUntil([&] { return rows->model()->rowCount() == 0 && !rows->isVisible(); }));
}

TEST_F(QueueList, hasARowForTheKeyboardAlsoWhereThatCameBeforeTheRows)
{
    panel->window()->activateWindow();
    list().setFocus();
    ASSERT_TRUE(waitUntil([this] { return list().hasFocus(); }));
    m_session->desk.clear();
    panel->refresh(); // as when somebody else sits down
    EXPECT_TRUE(waitUntil([this] { return list().currentIndex() == list().model()->index(0, 0); }));
}

TEST_F(QueueList, isNoWiderThanItsPane)
{
    panel->resize(144, 600);
    EXPECT_FALSE(list().horizontalScrollBar()->isVisible());
    EXPECT_LE(list().sizeHintForColumn(0), 144);
}

TEST_F(QueueList, looksOpenOnlyWhereTheApplicationOnTheDeskIs)
{
    list().setCurrentIndex(list().model()->index(1, 0));
    EXPECT_FALSE(looksOpen(1)) << "nothing is open";
    m_session->desk.open(row(0)->id);
    ASSERT_TRUE(waitUntil([this] { return m_session->desk.file() != nullptr; }));
    EXPECT_TRUE(looksOpen(0));
    list().setCurrentIndex(list().model()->index(2, 0));
    EXPECT_TRUE(looksOpen(0));
    EXPECT_FALSE(looksOpen(2)) << "the arrows walk, they do not open";
}

TEST_F(QueueList, opensAndCopiesFromTheMenuOfARow)
{
    Q_EMIT list().customContextMenuRequested(list().visualRect(list().model()->index(1, 0)).center());
    auto* menu = panel->findChild<QMenu*>(u"queueMenu"_s);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(chosen.isEmpty());
    menu->actions()[2]->trigger();
    EXPECT_EQ(row(1)->caseNumber, QGuiApplication::clipboard()->text());
    menu->actions()[0]->trigger();
    EXPECT_EQ(QStringList{row(1)->id.value()}, chosen);
    delete menu;
}

TEST_F(QueueList, tellsAllOfANarrowRowInItsTip)
{
    const auto tip = list().model()->index(0, 0).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(row(0)->caseNumber)) << qPrintable(tip);
    EXPECT_FALSE(tip.contains(QueueModel::undecidedText()));
    const_cast<QueueRow*>(row(0))->isUndecided = true;
    const auto more = list().model()->index(0, 0).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(more.contains(u"different computers"_s)) << qPrintable(more);
}

TEST_F(QueueList, opensTheRowThatIsClicked)
{
    const auto second = list().visualRect(list().model()->index(1, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, second.center());
    EXPECT_EQ(QStringList{row(1)->id.value()}, chosen);
}

TEST_F(QueueList, goesByArrowsAndOpensWithEnter)
{
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Down);
    EXPECT_TRUE(chosen.isEmpty()) << "looking opens nothing";
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(QStringList{row(2)->id.value()}, chosen);
}

TEST_F(QueueList, keepsSayingHowItFiltersThroughRefreshAndLanguage)
{
    score(row(1)->id, u"age"_s, u"4"_s);
    choose(QueueStatus::Started);
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    panel->refresh();
    language.change(Language::Chinese);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(static_cast<int>(QueueStatus::Started), status().currentIndex());
    ASSERT_TRUE(waitUntil([this] { return row(0) != nullptr; }));
    EXPECT_EQ(1, rows());
    EXPECT_NE(status().itemText(0), status().currentText());
}

TEST_F(QueueList, showsTheNameOfTheLanguageWholeWhereBothDoNotFit)
{
    QueueRow row;
    row.latinName = u"Mateo Rivas Caballero"_s;
    row.chineseName = u"马泰奥·里瓦斯"_s;
    const int room = QFontMetrics(fontOf(TypeRole::Strong)).horizontalAdvance(row.latinName) + 4;
    EXPECT_EQ(u"Mateo Rivas Caballero 马泰奥·里瓦斯"_s, QueueDelegate::shownTitle(row, 3 * room));
    EXPECT_EQ(row.latinName, QueueDelegate::shownTitle(row, room));
    language.change(Language::Chinese);
    EXPECT_EQ(row.chineseName, QueueDelegate::shownTitle(row, room));
}

TEST_F(QueueList, marksASheetThatIsSubmittedAndStaleAsBoth)
{
    QueueRow row;
    row.state = SheetState::Submitted;
    row.stale = 2;
    EXPECT_EQ((QStringList{u"Recheck"_s, u"Submitted"_s}), marksOf(row));
    row.total = WeightedPoints::ofTenThousandths(894'000);
    row.best = WeightedPoints::ofTenThousandths(1'000'000);
    EXPECT_EQ(u"Submitted 89.4 / 100"_s, marksOf(row).last()) << "of how many";
}

TEST_F(QueueList, namesThePackageOfAnApplicationWithoutAnyName)
{
    QueueRow row;
    row.source = u"Scans 3.zip"_s;
    row.importedAt = QDateTime(QDate(2026, 11, 29), QTime(12, 0));
    EXPECT_TRUE(delegate().spoken(row).startsWith(u"Scans 3.zip · 29 Nov"_s)) << qPrintable(delegate().spoken(row));
    row.caseNumber = u"GT-1"_s;
    EXPECT_FALSE(delegate().spoken(row).contains(u"Scans"_s));
}

TEST_F(QueueList, saysEverythingThatARowShows)
{
    score(row(1)->id, u"age"_s, u"4"_s);
    panel->refresh();
    ASSERT_TRUE(waitUntil([this] { return row(1) && row(1)->scored == 1; }));
    const auto said = list().model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    for (const auto& mark : marksOf(*row(1))) {
        EXPECT_TRUE(said.contains(mark)) << qPrintable(mark);
    }
    EXPECT_TRUE(said.contains(u"1/11"_s)) << qPrintable(said);
    EXPECT_TRUE(said.startsWith(list().model()->index(1, 0).data(Qt::DisplayRole).toString()));
}

TEST_F(QueueList, countsADeadlineFromTheDayOfNow)
{
    QueueRow row;
    row.notifiedOn = m_clock.now().toLocalTime().date();
    EXPECT_EQ(1, marksOf(row).size()) << "a month is left";
    m_clock.advance(std::chrono::hours(24 * 27));
    EXPECT_EQ(2, marksOf(row).size());
    const auto soon = marksOf(row).first();
    m_clock.advance(std::chrono::hours(24 * 10));
    EXPECT_EQ(u"Visit overdue"_s, marksOf(row).first());
    EXPECT_NE(soon, marksOf(row).first());
}

TEST_F(QueueList, isThatOfWhoeverSitsHereAtOnce)
{
    score(row(1)->id, u"age"_s, u"4"_s);
    panel->refresh();
    ASSERT_TRUE(waitUntil([this] { return row(1) && row(1)->scored == 1; }));
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_EQ(nullptr, row(1)) << "nothing of the one before is left";
    ASSERT_TRUE(waitUntil([this] { return row(1) != nullptr; }));
    EXPECT_EQ(0, row(1)->scored);
}

TEST_F(QueueList, followsWhatIsSaved)
{
    QSignalSpy opened(&desk(), &ReviewDesk::opened);
    desk().open(row(0)->id);
    ASSERT_TRUE(opened.wait(patience));
    desk().apply(pointsChange(*desk().file(), m_reviewer, IndicatorId(u"age"_s), u"4"));
    EXPECT_TRUE(waitUntil([this] { return row(0) && row(0)->scored == 1; }));
}

/// Two vaults disagree; who hears the list is told as well.
TEST_F(QueueList, marksQuietlyWhereSomethingWaitsForAChoice)
{
    QueueRow same = *row(0);
    EXPECT_FALSE(delegate().spoken(same).contains(QueueModel::undecidedText()));
    same.isUndecided = true;
    EXPECT_TRUE(delegate().spoken(same).contains(QueueModel::undecidedText()));
    EXPECT_EQ(marksOf(*row(0)), marksOf(same)) << "no tag takes the name's room";
    choose(QueueStatus::Undecided);
    EXPECT_TRUE(waitUntil([this] { return rows() == 0; })) << "nothing waits here";
}

/// The application on the desk has no case number: it stands last, on a page of the list that is not loaded at first.
TEST_F(ModelTest, aLongQueueShowsTheRowOfTheDeskAndLetsKeysGoOnFromThere)
{
    addApplications(120);
    QueuePanel panel(*m_session);
    panel.resize(240, 600);
    panel.show();
    panel.refresh();
    auto& list = *panel.findChild<QListView*>(u"queue"_s);
    ASSERT_TRUE(waitUntil([&list] { return list.model()->rowCount() == 121; }));
    openApplication();
    ASSERT_TRUE(waitUntil([&list] { return list.currentIndex().row() == 120; }));
    QTest::keyClick(&list, Qt::Key_Home);
    ASSERT_EQ(0, list.currentIndex().row());
    panel.findChild<QueueModel*>()->refresh();
    drain();
    QCoreApplication::processEvents();
    EXPECT_EQ(0, list.currentIndex().row()) << "rows that come later bring nobody back";
    panel.refresh();
    EXPECT_TRUE(waitUntil([&list] { return list.currentIndex().row() == 120; })) << "a list made anew does";
}

} // namespace pingshen::ui
