// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/kit/GateBar.h"
#include "ui/notice/MessageBar.h"
#include "ui/text/ErrorText.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class ScoringByKeys : public WindowTest
{
protected:
    ScoringByKeys() { openFirst(); }

    /// What the form says about points that it does not take; empty: nothing.
    QString fault() const
    {
        for (const auto* label : m_station->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->property("role") == u"error"_s) {
                return label->text();
            }
        }
        return {};
    }

    const ui::GateBar& gateBar() const
    {
        const auto* gate = m_station->window().findChild<ui::GateBar*>();
        if (!gate) {
            qFatal("no gate");
        }
        return *gate;
    }

    QString formula() const { return m_station->the<QLabel>(u"formula"_s).text(); }
};

TEST_F(ScoringByKeys, walksTheIndicatorsFromTheFirstToTheLast)
{
    EXPECT_EQ(u"age"_s, indicator());
    m_station->press(u"Shift+Down"_s);
    EXPECT_EQ(u"education"_s, indicator());
    EXPECT_NE(nullptr, m_station->shown(u"card-education"_s));
    m_station->press(u"Ctrl+Up"_s);
    EXPECT_EQ(u"age"_s, indicator());
    for (int i = 0; i < 20; ++i) {
        m_station->press(u"Ctrl+Down"_s);
    }
    EXPECT_EQ(u"responsibility"_s, indicator());
}

TEST_F(ScoringByKeys, escapeLeadsOutOfATextToWhereSingleKeysAct)
{
    m_station->press(u"Alt+R"_s);
    m_station->type(u"z"_s);
    m_station->press(u"Escape"_s);
    m_station->press(u"Z"_s);
    EXPECT_EQ(u"education"_s, indicator());
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Ctrl+Down"_s);
    ASSERT_EQ(u"competence"_s, indicator()) << "an indicator without options is meant";
    m_station->press(u"Alt+P"_s);
    m_station->press(u"Escape"_s);
    m_station->press(u"Z"_s);
    EXPECT_NE(u"competence"_s, indicator());
}

TEST_F(ScoringByKeys, choosesAnOptionByItsDigit)
{
    m_station->press(u"Alt+I"_s);
    m_station->press(u"2"_s);
    const auto& options = m_station->file().rubric.indicator(IndicatorId(u"age"_s))->options;
    EXPECT_EQ(options[1].id, scoreOf(u"age"_s).option);
    m_station->press(u"2"_s);
    EXPECT_EQ(options[1].id, scoreOf(u"age"_s).option);
    m_station->press(u"3"_s);
    EXPECT_EQ(options[2].id, scoreOf(u"age"_s).option);
    EXPECT_TRUE(m_station->the<QAbstractButton>(u"option-"_s + options[2].id.value()).isChecked());
}

TEST_F(ScoringByKeys, takesPointsAndAReason)
{
    score(u"4.5"_s);
    EXPECT_EQ(Points::ofHundredths(450), scoreOf(u"age"_s).points);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(u"Shown by the diploma, page 2, in full."_s, scoreOf(u"age"_s).reason);
    EXPECT_TRUE(fault().isEmpty());
}

TEST_F(ScoringByKeys, refusesMalformedPointsAndSaysWhy)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"."_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(ui::errorText({Error::Code::PointsMalformed, {{u"text"_s, u"."_s}}, {}, {}}), fault());
    EXPECT_FALSE(scoreOf(u"age"_s).points);
}

TEST_F(ScoringByKeys, refusesPointsOutOfRangeAndSaysTheMaximum)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"5.5"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(fault().contains(u'5')) << qPrintable(fault());
    EXPECT_FALSE(scoreOf(u"age"_s).points);
    m_station->press(u"Backspace"_s);
    m_station->press(u"Backspace"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(fault().isEmpty()) << qPrintable(fault());
    EXPECT_EQ(Points::whole(5), scoreOf(u"age"_s).points);
}

TEST_F(ScoringByKeys, showsTheTotalAndTheGateAsTheyAre)
{
    const auto& gate = gateBar();
    EXPECT_TRUE(formula().contains(u"= 0"_s)) << qPrintable(formula());
    score(u"5"_s);
    EXPECT_TRUE(formula().contains(u"5 × 70%"_s)) << qPrintable(formula());
    EXPECT_TRUE(formula().contains(u"= 3.5"_s)) << qPrintable(formula());
    EXPECT_EQ(Verdict::Incomplete, gate.standing().verdict);
}

TEST_F(ScoringByKeys, meetsTheGateWhenEverythingIsScored)
{
    scoreEverything(Marks::Full);
    const auto& gate = gateBar();
    EXPECT_TRUE(formula().contains(u"= 100"_s)) << qPrintable(formula());
    EXPECT_EQ(Verdict::Reached, gate.standing().verdict);
}

TEST_F(ScoringByKeys, findsTheNextIndicatorWithoutAScore)
{
    score(u"4"_s);
    m_station->press(u"Ctrl+Down"_s);
    score(u"8"_s);
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Ctrl+Up"_s);
    m_station->press(u"Z"_s);
    EXPECT_EQ(u"experience"_s, indicator());
}

TEST_F(ScoringByKeys, beginsAnUntouchedSheetWithItsFirstIndicator)
{
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Z"_s);
    EXPECT_EQ(u"age"_s, indicator());
    EXPECT_TRUE(m_station->the(u"card-age"_s).isAncestorOf(QApplication::focusWidget()));
    m_station->press(u"Z"_s);
    EXPECT_EQ(u"education"_s, indicator());
    m_station->the(u"toggleForm"_s).setFocus();
    m_station->press(u"Z"_s);
    EXPECT_EQ(u"education"_s, indicator()) << "nobody was in its card";
}

TEST_F(ScoringByKeys, takesBackAndDoesAgainFromThePointsThemselves)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"3"_s);
    m_station->press(u"Return"_s);
    ASSERT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_FALSE(scoreOf(u"age"_s).points);
    EXPECT_EQ(QString(), m_station->the<QLineEdit>(u"points"_s).text());
    m_station->press(u"Ctrl+Y"_s);
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    EXPECT_EQ(u"3"_s, m_station->the<QLineEdit>(u"points"_s).text());
}

TEST_F(ScoringByKeys, takesBackAnOption)
{
    m_station->press(u"Alt+I"_s);
    m_station->press(u"1"_s);
    m_station->press(u"4"_s);
    m_station->press(u"Ctrl+Z"_s);
    const auto& options = m_station->file().rubric.indicator(IndicatorId(u"age"_s))->options;
    EXPECT_EQ(options[0].id, scoreOf(u"age"_s).option);
    m_station->press(u"Ctrl+Shift+Z"_s);
    EXPECT_EQ(options[3].id, scoreOf(u"age"_s).option);
}

TEST_F(ScoringByKeys, takesBackTheWordsOfAReasonBeforeAnythingElse)
{
    score(u"3"_s);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(QString(), m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_FALSE(scoreOf(u"age"_s).points);
}

TEST_F(ScoringByKeys, enterGoesOnFromTheOptionsToThePointsAndTheReason)
{
    m_station->press(u"Alt+I"_s);
    m_station->press(u"2"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->the(u"points"_s).hasFocus());
    m_station->type(u"4"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->the(u"reason"_s).hasFocus());
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    m_station->type(u"a"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"b"_s);
    EXPECT_EQ(u"a\nb"_s, m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText()) << "a reason may have lines";
}

TEST_F(ScoringByKeys, enterGoesThroughTheFacts)
{
    m_station->session().selection.chooseIndicator(IndicatorId(u"competence"_s));
    m_station->press(u"Alt+P"_s);
    m_station->type(u"7"_s);
    QStringList stops;
    for (int i = 0; i < 3; ++i) {
        m_station->press(u"Return"_s);
        stops.append(QApplication::focusWidget()->objectName());
    }
    EXPECT_EQ((QStringList{u"fact-competence.qualification"_s, u"fact-competence.level"_s, u"reason"_s}), stops);
}

TEST_F(ScoringByKeys, clearsPointsByAKeyAsOneStepThatUndoTakesBack)
{
    score(u"4"_s);
    m_station->press(u"Alt+P"_s);
    m_station->press(u"Ctrl+Backspace"_s);
    EXPECT_FALSE(scoreOf(u"age"_s).points);
    EXPECT_EQ(QString(), m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_FALSE(scoreOf(u"age"_s).reason.isEmpty());
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
}

TEST_F(ScoringByKeys, clearsNoPointsFromWithinTheReason)
{
    score(u"4"_s);
    m_station->press(u"Ctrl+Backspace"_s);
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    EXPECT_FALSE(m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText().contains(u"full."_s)) << "a word goes";
}

TEST_F(ScoringByKeys, saysThatAnEmptiedFieldHasItsPointsBackAndHowToClearThem)
{
    score(u"4"_s);
    m_station->press(u"Alt+P"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Backspace"_s);
    m_station->press(u"Tab"_s);
    EXPECT_EQ(u"4"_s, m_station->the<QLineEdit>(u"points"_s).text());
    ASSERT_NE(nullptr, m_station->shown(u"keptPoints"_s));
    EXPECT_EQ(u"4 points kept. To clear them, empty the field and press Enter."_s,
              m_station->the<QLabel>(u"keptPoints"_s).text());
    m_station->press(u"Alt+P"_s);
    m_station->type(u"3"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"keptPoints"_s));
}

TEST_F(ScoringByKeys, countsARedEntryInTheFootAndLeadsToIt)
{
    scoreEverything(Marks::Full);
    EXPECT_EQ(nullptr, m_station->shown(u"refusedEntries"_s));
    m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    m_station->press(u"Alt+P"_s);
    m_station->type(u"999"_s);
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Ctrl+Shift+1"_s);
    auto* foot = m_station->shown<QPushButton>(u"refusedEntries"_s);
    ASSERT_NE(nullptr, foot);
    EXPECT_EQ(u"Excludes 1 invalid entry"_s, foot->text());
    EXPECT_EQ(u"Go to the first invalid entry"_s, foot->toolTip()) << qPrintable(foot->toolTip());
    EXPECT_EQ(1, gateBar().standing().refused) << "it is not shown as passed";
    foot->click();
    EXPECT_EQ(u"education"_s, indicator());
    EXPECT_EQ(u"999"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_TRUE(m_station->the(u"points"_s).hasFocus());
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"refusedEntries"_s));
}

TEST_F(ScoringByKeys, aWrongDateOfTheVisitIsNoMatterOfTheTotal)
{
    scoreEverything(Marks::Full);
    auto& desk = m_station->session().desk;
    const auto shown = gateBar().standing();
    const TextField field{EditKind::VisitChanged, {}, u"notifiedOn"_s};
    desk.typing(field, u"2025"_s, 4);
    ASSERT_FALSE(desk.settle(field, u"2025"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"refusedEntries"_s));
    EXPECT_EQ(shown, gateBar().standing());
    EXPECT_TRUE(waitUntil(
        [this] { return m_station->the<QLabel>(u"saved"_s).text() == u"⚠ Entries marked red are drafts"_s; }));
}

TEST_F(ScoringByKeys, enterStaysInPointsThatAreRefused)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"99"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->the(u"points"_s).hasFocus());
}

TEST_F(ScoringByKeys, controlEnterGoesOnToTheNextIndicatorAndAtLastToSubmitting)
{
    scoreEverything(Marks::Full);
    m_station->session().selection.chooseIndicator(IndicatorId(u"economy"_s));
    m_station->press(u"Alt+R"_s);
    m_station->press(u"Ctrl+Return"_s);
    EXPECT_EQ(u"responsibility"_s, indicator());
    EXPECT_EQ(u"points"_s, QApplication::focusWidget()->objectName());
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Return"_s);
    EXPECT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
}

TEST_F(ScoringByKeys, controlEnterOnTheLastIndicatorAsksForNothingWhileSomethingIsNotScored)
{
    m_station->session().selection.chooseIndicator(IndicatorId(u"responsibility"_s));
    m_station->press(u"Alt+R"_s);
    m_station->press(u"Ctrl+Return"_s);
    EXPECT_EQ(u"submit"_s, QApplication::focusWidget()->objectName());
    EXPECT_FALSE(m_station->prompter.checklist);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); })) << "Enter presses the button";
}

TEST_F(ScoringByKeys, saysSoWhenNothingIsLeftToScore)
{
    scoreEverything(Marks::Full);
    m_station->press(u"F8"_s);
    EXPECT_TRUE(m_station->window().messages().texts().value(0).contains(u"All indicators"_s));
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty()) << "it is no longer true";
}

TEST_F(ScoringByKeys, leadsToAReasonThatIsMissingWhenAllHavePoints)
{
    scoreEverything(Marks::Full);
    m_station->session().selection.chooseIndicator(IndicatorId(u"category"_s));
    m_station->press(u"Alt+R"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Delete"_s);
    m_station->press(u"Alt+V"_s);
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    m_station->press(u"F8"_s);
    EXPECT_EQ(u"category"_s, indicator());
}

TEST_F(ScoringByKeys, takesAtMostThirtyKeysForASheetBesideTheTyping)
{
    int keys = 0;
    const auto press = [&](const QString& key) {
        m_station->press(key);
        ++keys;
    };
    ++keys; // to come here from the application before
    press(u"Alt+I"_s);
    m_station->prompter.answer(true);
    for (const auto* primary : m_station->file().rubric.primaries()) {
        if (!primary->options.isEmpty()) {
            press(u"1"_s);
            press(u"Return"_s);
        }
        m_station->type(u"5"_s);
        press(u"Alt+R"_s);
        m_station->type(u"Shown by the contract, page 3, in full."_s);
        press(u"Ctrl+Return"_s); // on the last one: submit
    }
    ++keys; // Enter in the question, which the script answers
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    RecordProperty("keys", keys);
    printf("A whole sheet of 11 indicators takes %d keys beside the typing.\n", keys);
    EXPECT_LE(keys, 30);
}

TEST_F(ScoringByKeys, opensTheDocumentThatProvesIt)
{
    m_station->press(u"Alt+V"_s);
    m_station->press(u"D"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Shift+Down"_s);
    m_station->press(u"D"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
}

} // namespace pingshen::test
