// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Pins.h"
#include "tests/shell/WindowFixture.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/PinOverlay.h"
#include "ui/panels/scoring/IndicatorPanel.h"

#include <QMenu>
#include <QPushButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class EvidenceByKeys : public WindowTest
{
protected:
    EvidenceByKeys()
    {
        openFirst();
        m_station->press(u"Alt+I"_s); // where single letters are keys
    }

    /// As the reader tells it: a line on the first page of the document on screen.
    DocumentPassage mark(int page = 0)
    {
        const auto& file = m_station->file();
        const auto* document = file.document(m_station->session().selection.document());
        const DocumentPassage passage{
            document->id, document->digest, {page, {{7200, 14400, 21000, 1800}}, u"Doctor of Philosophy"_s}};
        m_station->session().passages.mark(passage);
        return passage;
    }

    QList<Pin> pins() { return m_station->desk().sheet().pins; }
    QPushButton* chip(const Pin& pin) { return m_station->shown<QPushButton>(u"pin-"_s + pin.id.value()); }
};

TEST_F(EvidenceByKeys, pinsWhatIsMarkedToTheIndicatorThatIsScored)
{
    const auto passage = mark();
    m_station->press(u"E"_s);
    ASSERT_EQ(1, pins().size());
    const auto pin = pins()[0];
    EXPECT_EQ(indicator(), pin.indicator.value());
    EXPECT_EQ(passage, pin.place());
    EXPECT_EQ(Stance::For, pin.stance);
    EXPECT_TRUE(m_station->session().passages.marked().isEmpty());
    ASSERT_NE(nullptr, chip(pin));
    EXPECT_TRUE(chip(pin)->accessibleName().startsWith(u"For: "_s));
    auto* overlay = m_station->window().findChild<ui::PinOverlay*>();
    ASSERT_NE(nullptr, overlay);
    const auto marks = overlay->marksOn(passage.content, 0);
    ASSERT_EQ(1, marks.size());
    EXPECT_EQ(1, marks[0].number);
    EXPECT_TRUE(marks[0].isCurrent);
    ASSERT_TRUE(m_station->waitForSaves());

    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(chip(pin)->accessibleName().startsWith(u"支持："_s));
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_TRUE(pins().isEmpty());
    m_station->press(u"Ctrl+Y"_s);
    ASSERT_EQ(1, pins().size());
    EXPECT_EQ(pin.id, pins()[0].id);
}

TEST_F(EvidenceByKeys, keepsWhatIsTypedIntoARemarkThatIsGivenUpAlsoOverAStart)
{
    mark();
    m_station->press(u"E"_s);
    ASSERT_EQ(1, pins().size());
    const auto ask = [this] {
        const auto number = m_station->prompter.asked.size();
        Q_EMIT m_station->window().findChild<ui::IndicatorPanel*>()->remarkRequested(pins()[0].id);
        ASSERT_EQ(number + 1, m_station->prompter.asked.size());
    };
    m_station->prompter.begun = u"the seal is"_s;
    ask();
    ASSERT_TRUE(m_station->waitForSaves());
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(waitUntil([this] { return pins().size() == 1; }));
    EXPECT_TRUE(pins()[0].remark.isEmpty()) << "given up";
    m_station->prompter.answer(u"the seal is missing"_s);
    ask();
    EXPECT_EQ(u"the seal is"_s, m_station->prompter.presetText);
    ASSERT_TRUE(waitUntil([this] { return pins()[0].remark == u"the seal is missing"_s; }));
    ask();
    EXPECT_EQ(u"the seal is missing"_s, m_station->prompter.presetText);
}

TEST_F(EvidenceByKeys, saysWhatToMarkWhereNothingIs)
{
    m_station->press(u"Alt+2"_s);
    EXPECT_TRUE(pins().isEmpty());
    EXPECT_TRUE(m_station->window().findChild<ui::MessageBar*>()->isVisible());
    mark();
    m_station->press(u"Alt+2"_s);
    ASSERT_EQ(1, pins().size());
    EXPECT_EQ(Stance::Against, pins()[0].stance);
}

TEST_F(EvidenceByKeys, isToldWithoutMovingAnythingAndNoLongerThanItIsTrue)
{
    const auto places = [this] {
        QList<QRect> places;
        for (const auto& name : {u"queuePane"_s, u"documentPane"_s, u"documentBar"_s, u"formPane"_s}) {
            const auto& pane = m_station->the(name);
            places.append({pane.mapTo(&m_station->window(), QPoint()), pane.size()});
        }
        return places;
    };
    const auto before = places();
    m_station->press(u"Alt+3"_s);
    auto& bar = m_station->window().messages();
    ASSERT_TRUE(bar.isVisible());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(before, places());
    EXPECT_TRUE(m_station->window().rect().contains(bar.geometry()));
    EXPECT_FALSE(bar.geometry().intersects(before.last())) << "not over what is scored";
    m_station->press(u"Shift+Down"_s);
    EXPECT_TRUE(bar.texts().isEmpty()) << "it was about another indicator";
}

TEST_F(EvidenceByKeys, leadsFromPinToPinAndToItsPage)
{
    const auto first = mark();
    m_station->press(u"Alt+1"_s);
    auto shown = QList<DocumentPassage>();
    QObject::connect(&m_station->session().passages, &ui::PassageSelection::showRequested, &m_station->window(),
                     [&](const DocumentPassage& passage) { shown.append(passage); });
    m_station->press(u"F12"_s);
    EXPECT_EQ(QList{first}, shown);
    const auto before = chip(pins()[0]);
    ASSERT_NE(nullptr, before);
    before->click();
    QCoreApplication::processEvents();
    EXPECT_EQ((QList{first, first}), shown);
}

TEST_F(EvidenceByKeys, takesAPinOffByDeleteOnItsChip)
{
    mark();
    m_station->press(u"E"_s);
    ASSERT_EQ(1, pins().size());
    chip(pins()[0])->setFocus(Qt::TabFocusReason);
    m_station->press(u"Del"_s);
    QCoreApplication::processEvents();
    EXPECT_TRUE(pins().isEmpty());
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(1, pins().size());
}

TEST_F(EvidenceByKeys, listsWhatIsPinnedInTheDocumentAndLeadsToItsIndicator)
{
    mark();
    m_station->press(u"E"_s);
    m_station->press(u"Shift+Down"_s);
    EXPECT_EQ(u"education"_s, indicator());
    m_station->press(u"Alt+4"_s);
    auto* menu = m_station->window().findChild<QMenu*>(u"pinsOfDocument"_s);
    ASSERT_NE(nullptr, menu);
    ASSERT_EQ(1, menu->actions().size());
    EXPECT_TRUE(menu->actions().first()->text().startsWith(u"1 Age · +"_s));
    menu->actions().first()->trigger();
    EXPECT_EQ(u"age"_s, indicator());
}

TEST_F(EvidenceByKeys, listsNothingThatIsPinnedInOtherDocuments)
{
    mark();
    m_station->press(u"E"_s);
    auto pin = pins()[0];
    pin.id = newPinId();
    pin.document = m_station->file().dossier.documents.last().id;
    pin.content = m_station->file().dossier.documents.last().digest;
    ASSERT_NE(pins()[0].content, pin.content);
    m_station->desk().apply(pinAdded(m_station->file(), m_station->desk().reviewer(), pin));
    ASSERT_EQ(2, pins().size());
    m_station->press(u"Alt+4"_s);
    const auto* menu = m_station->window().findChild<QMenu*>(u"pinsOfDocument"_s);
    ASSERT_NE(nullptr, menu);
    EXPECT_EQ(1, menu->actions().size());
}

TEST_F(EvidenceByKeys, takesNothingOnALockedSheet)
{
    mark();
    m_station->press(u"E"_s);
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->desk().apply(submission(m_station->file(), m_reviewer)));
    mark();
    m_station->press(u"Alt+1"_s);
    EXPECT_EQ(1, pins().size());
}

} // namespace pingshen::test
