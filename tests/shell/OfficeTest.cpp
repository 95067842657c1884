// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Changes.h"
#include "core/rubric/RubricCatalog.h"
#include "core/work/OfficeRules.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "core/work/Undecided.h"
#include "tests/support/Exchange.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/scoring/IndicatorPanel.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Office : public WindowTest
{
protected:
    Office() { openFirst(); }

    QString said() const
    {
        const auto* label = m_station->shown<QLabel>(u"said"_s);
        return label ? label->text() : QString();
    }
};

TEST_F(Office, saysWhichStepHoldsWhileNoneIsSet)
{
    m_station->actions().action(u"program.office")->trigger();
    const auto dialog = [this] { return m_station->window().findChild<QDialog*>(); };
    ASSERT_TRUE(waitUntil([&] { return dialog() && dialog()->isVisible(); }));
    const auto* step = dialog()->findChild<QLineEdit*>(u"step"_s);
    ASSERT_NE(nullptr, step);
    EXPECT_EQ(QString(), step->text());
    EXPECT_EQ(m_station->file().rubric.primaries().first()->step.toString(), step->placeholderText());
    EXPECT_EQ(u"Scoring step (0.5 unless set here)"_s, step->accessibleName());
}

TEST_F(Office, isSaidToBeSavedAndHasAnAnswerOfItsOwnToAnUndo)
{
    m_station->actions().action(u"program.office")->trigger();
    const auto dialog = [this] { return m_station->window().findChild<QDialog*>(); };
    ASSERT_TRUE(waitUntil([&] { return dialog() && dialog()->isVisible(); }));
    dialog()->findChild<QLineEdit*>(u"step"_s)->setText(u"1"_s);
    dialog()->findChild<QAbstractButton*>(u"saveOffice"_s)->click();
    const auto isShown = [this](const QString& words) {
        return std::ranges::any_of(m_station->window().findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    EXPECT_TRUE(waitUntil([&] { return isShown(u"Office settings saved."_s); }));
    ASSERT_TRUE(waitUntil([this] { return m_station->file().rubric.primaries().first()->step == Points::whole(1); }));
    m_station->desk().undo();
    EXPECT_EQ(u"Office settings cannot be undone here; change them in Office settings"_s, said());
    m_station->desk().apply(
        fieldChange(m_station->file(), m_reviewer, {EditKind::ApplicantChanged, {}, u"position"_s}, u"Engineer"_s));
    m_station->desk().undo();
    m_station->desk().undo();
    EXPECT_EQ(u"Nothing to undo"_s, said());
}

TEST_F(Office, isSaidToHaveLeftOnlySomeBandsOpenOnceItHasSetOne)
{
    const auto rubric = m_station->file().rubric.id;
    m_station.reset();
    {
        const auto vault = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        ASSERT_OK(changeOfficeRules(**vault, rubric, m_reviewer, {{u"option.age.26-55"_s, u"4.5"_s}}));
    }
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
    ASSERT_TRUE(m_station->begin() && m_station->waitForCase(u"GT-0001"_s));
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    QStringList notes;
    for (const auto* label : m_station->the(u"card-age"_s).findChildren<QLabel*>()) {
        notes +=
            label->isVisible() && label->property("role") == u"note"_s ? QStringList{label->text()} : QStringList();
    }
    ASSERT_EQ(1, notes.size());
    EXPECT_TRUE(notes.first().startsWith(u"Some bands have no points yet"_s)) << notes.first().toStdString();
}

/// Another computer set a value otherwise and corrected a name otherwise; the window is opened after both met.
class OfficeElsewhere : public Office
{
protected:
    OfficeElsewhere()
    {
        rubric = m_station->file().rubric.id;
        m_station.reset();
        const auto here = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        const auto there = Workplace::open(m_folder.path() + u"/there"_s, m_clock);
        sendEdits(**here, **there);
        correct(**here, u"4"_s, u"李平申"_s);
        m_clock.advance(std::chrono::minutes(1));
        // One step more than here: which is the latest does not hang on the devices' numbers.
        EXPECT_OK(changeOfficeRules(**there, rubric, m_reviewer, {{u"option.age.26-55"_s, u"3"_s}}));
        correct(**there, u"5"_s, u"李评深"_s);
        sendEdits(**there, **here);
    }

    void correct(Workplace& vault, const QString& points, const QString& name)
    {
        EXPECT_OK(changeOfficeRules(vault, rubric, m_reviewer, {{u"option.age.26-55"_s, points}}));
        const auto persons = personsOf(vault);
        EXPECT_OK(persons);
        const auto* before = persons->person(m_reviewer);
        ASSERT_NE(nullptr, before);
        auto after = *before;
        after.chineseName = name;
        EXPECT_OK(recordChanges(vault, personCorrected(*before, after, m_reviewer)));
    }

    bool begin()
    {
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
        return m_station->begin() && waitUntil([this] { return choosing() != nullptr; });
    }
    /// In a standard that only a later program knows.
    void disagreeOnTomorrow()
    {
        const auto here = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        const auto there = Workplace::open(m_folder.path() + u"/there"_s, m_clock);
        const auto set = [this](Workplace& vault, const QString& points) {
            Change change{EditKind::SettingChanged, {}, m_reviewer, u"of-tomorrow"_s, {}, {}, std::nullopt};
            change.fields = {{u"option.age.26-55"_s, {}, points}};
            EXPECT_OK(vault.journal().record(change));
        };
        set(**here, u"1"_s);
        set(**there, u"2"_s);
        sendEdits(**there, **here);
    }

    QString setHere() const
    {
        const auto vault = m_station->session().storage.newConnection();
        EXPECT_OK(vault);
        return officeRules(**vault, rubric).value()[u"option.age.26-55"_s];
    }
    bool isAllChosen() const
    {
        const auto vault = m_station->session().storage.newConnection();
        EXPECT_OK(vault);
        return undecidedOfOffice(**vault).value().isEmpty();
    }
    bool isTold(const QString& beginning) const
    {
        return std::ranges::any_of(m_station->window().messages().texts(),
                                   [&](const QString& text) { return text.startsWith(beginning); });
    }
    /// The last question was answered, and what is left is told.
    bool endsWithMoreToChoose(qsizetype questions) const
    {
        return waitUntil([&] {
            return m_station->prompter.asked.size() == questions
                   && isTold(u"Office settings or details of people were entered differently"_s);
        });
    }

    QAbstractButton* choosing() const
    {
        for (auto* button : m_station->window().messages().findChildren<QAbstractButton*>()) {
            if (button->text() == u"Choose…"_s) {
                return button;
            }
        }
        return nullptr;
    }

    RubricId rubric;
};

TEST_F(OfficeElsewhere, isToldWhenTheVaultIsOpenedAndChosenOneAfterTheOther)
{
    ASSERT_TRUE(begin());
    m_station->prompter.answer(1);
    m_station->prompter.answer(0);
    choosing()->click();
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 2; }));
    EXPECT_TRUE(m_station->prompter.asked[0].contains(u"Chinese name"_s)) << qPrintable(m_station->prompter.asked[0]);
    const auto edition = RubricCatalog().rubric(rubric).value().title.en;
    EXPECT_TRUE(m_station->prompter.asked[1].startsWith(u"Office setting · "_s + edition + u" · "_s))
        << qPrintable(m_station->prompter.asked[1]);
    EXPECT_EQ(-1, m_station->prompter.preset) << "one Enter decides nothing";
    ASSERT_EQ(2, m_station->prompter.options.size()) << "of the setting";
    EXPECT_TRUE(m_station->prompter.options[0].startsWith(u"4 · "_s));
    EXPECT_TRUE(m_station->prompter.options[1].startsWith(u"5 · "_s));
    ASSERT_TRUE(waitUntil([this] { return isAllChosen(); }));
    EXPECT_EQ(u"李评深"_s, m_station->session().people.book().label(m_reviewer).zh);
    restart();
    const auto undecided = m_station->session().storage.newConnection();
    ASSERT_OK(undecided);
    EXPECT_EQ(u"4"_s, officeRules(**undecided, rubric).value()[u"option.age.26-55"_s]);
    EXPECT_EQ(nullptr, choosing());
}

TEST_F(OfficeElsewhere, isChosenFromTheIndicatorThatItDecidesAboutAndThereSaidToBeDone)
{
    ASSERT_TRUE(begin());
    auto* indicators = m_station->window().findChild<ui::IndicatorPanel*>();
    ASSERT_NE(nullptr, indicators);
    m_station->prompter.answer(1);
    m_station->prompter.answer(0);
    Q_EMIT indicators->officeChoicesRequested();
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 2 && isAllChosen(); }));
    EXPECT_EQ(nullptr, choosing());
    Q_EMIT indicators->officeChoicesRequested();
    EXPECT_TRUE(waitUntil([this] { return isTold(u"No office setting is waiting for a choice."_s); }));
}

TEST_F(OfficeElsewhere, asksTheRestAndTellsAgainWhatCannotBeChosenHere)
{
    disagreeOnTomorrow();
    ASSERT_TRUE(begin());
    for (const int option : {1, 0, 0}) {
        m_station->prompter.answer(option);
    }
    choosing()->click();
    ASSERT_TRUE(endsWithMoreToChoose(3));
    EXPECT_TRUE(m_station->prompter.asked[1].startsWith(u"Office setting · of-tomorrow · "
                                                        "Setting of an unknown standard\n"_s));
    EXPECT_TRUE(isTold(u"Unknown standard: \"of-tomorrow\"."_s));
    EXPECT_EQ(u"4"_s, setHere());
}

TEST_F(OfficeElsewhere, asksTheRestAndTellsAgainOfANameThatWasRefused)
{
    ASSERT_TRUE(begin());
    ASSERT_OK(personOf(**m_station->session().storage.newConnection(), u"李平申"_s)); // the name is another's by now
    m_station->prompter.answer(0);
    m_station->prompter.answer(1);
    choosing()->click();
    ASSERT_TRUE(endsWithMoreToChoose(2));
    EXPECT_TRUE(isTold(u"Not saved: "_s));
    EXPECT_EQ(u"5"_s, setHere());
    m_station->prompter.answer(1);
    choosing()->click();
    EXPECT_TRUE(waitUntil([this] { return isAllChosen(); }));
    EXPECT_EQ(3, m_station->prompter.asked.size());
}

} // namespace pingshen::test
