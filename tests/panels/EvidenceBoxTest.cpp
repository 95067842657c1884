// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/EvidenceBox.h"

#include "core/review/Pins.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Wait.h"
#include "ui/panels/scoring/ChipButton.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The evidence of the indicator for age, with one passage for it.
class EvidenceBoxTest : public test::SessionTest
{
protected:
    EvidenceBoxTest()
    {
        openApplication();
        const auto& file = *desk().file();
        const auto& diploma = file.dossier.documents.first();
        auto pin = pinOf(file, {diploma.id, diploma.digest, {1, {{7200, 7200, 9000, 1200}}, u"born in 1984"_s}},
                         IndicatorId(u"age"_s), Stance::For);
        m_pin = pin.id;
        EXPECT_TRUE(desk().apply(pinAdded(file, m_reviewer, pin)));
        m_box = std::make_unique<EvidenceBox>(desk(), *file.rubric.indicator(IndicatorId(u"age"_s)));
        m_box->refresh(false);
        m_box->resize(400, 80);
        m_box->show();
        m_box->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_box.get()));
    }

    ~EvidenceBoxTest() override { m_box.reset(); }

    ChipButton* chip() const { return m_box->findChild<ChipButton*>(u"pin-"_s + m_pin.value()); }
    QMenu* menu() const
    {
        for (auto* menu : m_box->findChildren<QMenu*>()) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }
    /// What a chip does with the keys of laptops that have no key for menus.
    void askForMenu(Qt::Key key = Qt::Key_F10) { QTest::keyClick(chip(), key, Qt::ShiftModifier); }

    static QStringList entries(const QMenu& menu)
    {
        QStringList entries;
        for (const auto* action : menu.actions()) {
            entries.append(action->isSeparator() ? u"-"_s
                                                 : (action->isChecked() ? u"*"_s : QString()) + action->text());
        }
        return entries;
    }

    Pin pinned() { return desk().sheet().pin(m_pin); }

    PinId m_pin;
    std::unique_ptr<EvidenceBox> m_box;
};

} // namespace

TEST_F(EvidenceBoxTest, offersWhatMayBeDoneWithAPassageByMouseAndByKeys)
{
    const QStringList all{u"*For"_s, u"Against"_s, u"Context"_s, u"-"_s, u"Remark…"_s, u"Remove evidence"_s};
    askForMenu(Qt::Key_F11);
    EXPECT_EQ(nullptr, menu());
    QTest::keyClick(chip(), Qt::Key_F10);
    EXPECT_EQ(nullptr, menu()) << "that is the menu of the window";
    askForMenu();
    ASSERT_NE(nullptr, menu());
    EXPECT_EQ(all, entries(*menu()));
    EXPECT_EQ(chip()->mapToGlobal(chip()->rect().bottomLeft()), menu()->pos());
    menu()->close();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {5, 5}, chip()->mapToGlobal(QPoint(5, 5)));
    EXPECT_TRUE(QApplication::sendEvent(chip(), &asked));
    ASSERT_NE(nullptr, menu());
    EXPECT_EQ(all, entries(*menu()));
    EXPECT_EQ(chip()->mapToGlobal(QPoint(5, 5)), menu()->pos());
}

TEST_F(EvidenceBoxTest, changesTheStanceRemarksAndRemovesFromTheMenu)
{
    askForMenu();
    menu()->actions()[1]->trigger();
    EXPECT_EQ(Stance::Against, pinned().stance);
    m_box->refresh(false);
    QSignalSpy remark(m_box.get(), &EvidenceBox::remarkRequested);
    askForMenu();
    menu()->actions()[4]->trigger();
    ASSERT_EQ(1, remark.size());
    EXPECT_EQ(m_pin, remark[0][0].value<PinId>());
    askForMenu();
    menu()->actions()[5]->trigger();
    EXPECT_TRUE(test::waitUntil([this] { return pinned().isBlank(); }));
}

TEST_F(EvidenceBoxTest, leadsToThePassageAndRemovesItByKeysUnlessTheSheetIsLocked)
{
    QSignalSpy led(m_box.get(), &EvidenceBox::pinChosen);
    chip()->click();
    ASSERT_TRUE(led.wait(patience));
    EXPECT_EQ(m_pin, led[0][0].value<PinId>());
    m_box->refresh(true);
    for (const auto key : {Qt::Key_Delete, Qt::Key_Backspace}) {
        QTest::keyClick(chip(), key);
    }
    askForMenu();
    EXPECT_EQ(nullptr, menu());
    QCoreApplication::processEvents();
    EXPECT_FALSE(pinned().isBlank());
    m_box->refresh(false);
    QTest::keyClick(chip(), Qt::Key_Backspace);
    EXPECT_TRUE(test::waitUntil([this] { return pinned().isBlank(); }));
    m_box->refresh(false);
    EXPECT_TRUE(chip()->isHidden());
    EXPECT_FALSE(m_box->takeKeyboard());
}

} // namespace pingshen::ui
