// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Changes.h"
#include "ui/kit/GateBar.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/StyleSheet.h"

#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSemaphore>
#include <QToolButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The window in the look that people have before them.
class Look : public WindowTest
{
protected:
    Look()
    {
        m_station->window().resize(1440, 860);
        openFirst();
    }

    QLabel& formula() const { return m_station->the<QLabel>(u"formula"_s); }
    ui::GateBar& gate() const { return *m_station->window().findChild<ui::GateBar*>(); }
    QRect placeOf(const QWidget& widget) const { return {widget.mapTo(&m_station->window(), QPoint()), widget.size()}; }
};

TEST_F(Look, theApplicantsFieldsAreOfOneHeightAndTheirWordsStandOffTheEdge)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    for (const auto& name : {u"latinName"_s, u"nationality"_s, u"passportNumber"_s, u"caseNumber"_s}) {
        auto& field = m_station->the<QPlainTextEdit>(u"applicant-"_s + name);
        EXPECT_EQ(ui::controlHeight, field.height()) << qPrintable(name);
        const auto caret = field.viewport()->mapTo(&field, field.cursorRect().topLeft());
        EXPECT_GE(caret.x(), 8) << qPrintable(name);
        EXPECT_GE(caret.y(), 3) << qPrintable(name);
    }
    EXPECT_EQ(ui::controlHeight, m_station->the(u"applicant-birthDate"_s).height());
}

TEST_F(Look, everyRoleIsOneThatTheStyleSheetKnows)
{
    const auto sheet = ui::styleSheet(ui::Palette::light());
    for (const auto* widget : m_station->window().findChildren<QWidget*>()) {
        const auto role = widget->property("role").toString();
        EXPECT_TRUE(role.isEmpty() || sheet.contains(u"[role=\"%1\"]"_s.arg(role))) << qPrintable(role);
    }
}

TEST_F(Look, theNameInTheHeadIsWholeWhereverItIsNarrow)
{
    const auto name = [this](const QString& field, const QString& text) {
        m_station->desk().apply(
            fieldChange(m_station->file(), m_reviewer, {EditKind::ApplicantChanged, {}, field}, text));
    };
    name(u"latinName"_s, u"Maximiliana Petrova-Vasilyev"_s);
    name(u"chineseName"_s, u"马克西米利亚娜·亚历山德罗芙娜·彼得罗娃"_s);
    auto& title = m_station->the<QLabel>(u"applicantTitle"_s);
    EXPECT_EQ(u"Maximiliana Petrova-Vasilyev 马克西米利亚娜·亚历山德罗芙娜·彼得罗娃"_s, title.text());
    EXPECT_NE(nullptr, m_station->shown(u"caseTitle"_s));
    m_station->window().resize(960, 500);
    QCoreApplication::processEvents();
    EXPECT_EQ(u"Maximiliana Petrova-Vasilyev"_s, title.text());
    EXPECT_GE(title.width(), title.sizeHint().width());
    title.grab();
    EXPECT_TRUE(title.toolTip().contains(u"马克西米利亚娜"_s)) << "all of it is in the tip";
    const auto* caseTitle = m_station->shown<QLabel>(u"caseTitle"_s);
    EXPECT_TRUE(!caseTitle || caseTitle->width() >= caseTitle->fontMetrics().horizontalAdvance(u"GT-0001"_s));
}

/// On a narrow screen too: the saved mark, the terms and the numbers behind the verdict give way as long as it is said.
TEST_F(Look, whatWasUndoneIsReadInTheFootAlsoWhereThereIsLittleRoom)
{
    m_station->window().resize(960, 500);
    score(u"5"_s);
    m_station->press(u"Ctrl+Z"_s);
    QCoreApplication::processEvents();
    const auto& said = m_station->the<QLabel>(u"said"_s);
    EXPECT_TRUE(said.text().startsWith(u"Undone: Age · "_s)) << qPrintable(said.text());
    EXPECT_FALSE(said.text().contains(u'…'));
    EXPECT_LE(said.heightForWidth(said.width()), ui::statusHeight);
    EXPECT_TRUE(gate().isVisible());
    EXPECT_GE(gate().width(), gate().minimumSizeHint().width());
    score(u"4"_s);
    EXPECT_TRUE(m_station->the(u"saved"_s).isVisible());
    EXPECT_FALSE(formula().text().startsWith(u'=')) << "a total by itself is called so";
}

TEST_F(Look, aLongNameOfTheReviewerLeavesTheApplicantsWhole)
{
    const auto reviewer = u"Professor Bartholomew Featherstonehaugh-Cholmondeley of the University of Beijing"_s;
    m_station->prompter.answer(reviewer);
    m_station->actions().action(u"program.reviewer"_s)->trigger();
    auto& button = m_station->the<QToolButton>(u"reviewer"_s);
    ASSERT_TRUE(waitUntil([&] { return button.accessibleName() == reviewer; }));
    m_station->window().resize(1100, 860);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    QCoreApplication::processEvents();
    const auto& title = m_station->the<QLabel>(u"applicantTitle"_s);
    EXPECT_GE(title.width(), title.sizeHint().width());
    EXPECT_LT(button.text().size(), reviewer.size());
    EXPECT_EQ(reviewer, button.toolTip());
    EXPECT_EQ(reviewer, button.accessibleName());
}

TEST_F(Look, nothingInTheFootMovesWhilePointsChange)
{
    m_station->press(u"Alt+P"_s);
    const auto total = placeOf(formula());
    const auto bar = placeOf(gate());
    score(u"5"_s);
    EXPECT_TRUE(formula().text().startsWith(u"5 × 70%"_s)) << qPrintable(formula().text());
    EXPECT_EQ(total, placeOf(formula()));
    EXPECT_EQ(bar, placeOf(gate()));
    EXPECT_TRUE(formula().alignment().testFlag(Qt::AlignRight)) << "the total keeps its place";
}

TEST_F(Look, theFootIsWholeAtTheMomentItSaysSomethingElse)
{
    const auto& saved = m_station->the<QLabel>(u"saved"_s);
    int changes = 0;
    const QObject meanwhile;
    QObject::connect(&m_station->session().saves, &ui::SaveQueue::pendingChanged, &meanwhile, [&] {
        ++changes;
        EXPECT_GE(saved.width(), saved.sizeHint().width()) << qPrintable(saved.text());
    });
    score(u"5"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_GE(changes, 2) << "Saving, and saved";
}

TEST_F(Look, theFootIsWholeWhileSomethingRuns)
{
    m_station->window().resize(960, 500);
    score(u"5"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    QSemaphore end;
    const auto work = [&end](const Task&) {
        end.acquire();
        return true;
    };
    for (const auto& name : {u"first.zip"_s, u"second.zip"_s}) {
        m_station->session().tasks.run(ui::TaskKind::Import, name, &m_station->window(), work, [](bool) {});
    }
    QCoreApplication::processEvents();
    const auto& saved = m_station->the(u"saved"_s);
    EXPECT_GE(saved.width(), saved.sizeHint().width());
    EXPECT_GE(gate().width(), gate().minimumSizeHint().width());
    const auto* total = m_station->shown<QLabel>(u"formula"_s);
    EXPECT_TRUE(!total || total->width() >= total->sizeHint().width());
    end.release(2);
    EXPECT_TRUE(waitUntil([this] { return m_station->session().tasks.running().isEmpty(); }));
}

TEST_F(Look, theFootNamesPointsWithTheirMaximum)
{
    score(u"5"_s);
    EXPECT_EQ(u"5 × 70% + 0 × 30% = 3.5 / 100"_s, formula().text());
    EXPECT_TRUE(formula().toolTip().startsWith(u"Individual: 5 / 100, weight 70%"_s))
        << qPrintable(formula().toolTip());
}

TEST_F(Look, aTotalWithoutARedEntrySaysSoBesideIt)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"99"_s);
    m_station->press(u"Tab"_s);
    auto& refused = m_station->the<QPushButton>(u"refusedEntries"_s);
    EXPECT_EQ(u"Excludes 1 invalid entry"_s, refused.text());
    EXPECT_LT(placeOf(refused).right(), placeOf(formula()).left());
}

TEST_F(Look, theGroupsOfTheMenuAreSetApart)
{
    const auto menus = m_station->window().findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    const auto main = std::ranges::find_if(menus, [](const QMenu* menu) { return menu->actions().size() > 6; });
    ASSERT_NE(menus.end(), main);
    QStringList shape;
    for (const auto* action : (*main)->actions()) {
        shape << (action->isSeparator() ? u"-"_s : action->text());
    }
    EXPECT_EQ((QStringList{u"Packages"_s, u"Applications"_s, u"-"_s, u"Scoring"_s, u"Site visit"_s, u"-"_s,
                           u"Documents"_s, u"Reading"_s, u"-"_s, u"Window"_s, u"Program"_s}),
              shape);
    QString before;
    for (auto* action : (*main)->actions().value(3)->menu()->actions()) {
        const auto area = action->objectName().section(u'.', 0, 0);
        EXPECT_TRUE(action->isSeparator() || before.isEmpty() || before == area) << qPrintable(action->objectName());
        before = action->isSeparator() ? QString() : area;
    }
}

TEST_F(Look, panesAreSurfacesAndNotesStandOut)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    auto* notes = m_station->shown<QFrame>(u"edition"_s);
    ASSERT_NE(nullptr, notes);
    auto* above = notes->parentWidget();
    while (above && !qobject_cast<QScrollArea*>(above)) {
        above = above->parentWidget();
    }
    ASSERT_NE(nullptr, above);
    ASSERT_TRUE(waitUntil([&] {
        qobject_cast<QScrollArea*>(above)->ensureWidgetVisible(notes, 20, 20);
        return notes->visibleRegion().boundingRect().contains(notes->rect().adjusted(0, 0, 0, -1));
    }));
    const auto picture = m_station->window().grab().toImage();
    const auto place = placeOf(*notes);
    EXPECT_EQ(ui::Palette::light().background, picture.pixelColor(place.left() + 4, place.top() + 20));
    EXPECT_EQ(ui::Palette::light().surface, picture.pixelColor(place.left() - 4, place.top() + 20));
}

} // namespace pingshen::test
