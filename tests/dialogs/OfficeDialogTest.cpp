// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/OfficeDialog.h"

#include "core/work/OfficeRules.h"
#include "tests/dialogs/DialogFixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QtTest/QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class OfficeDialogTest : public DialogTest
{
protected:
    ui::OfficeDialog& opened(const SettingValues& values = {})
    {
        return shown(new ui::OfficeDialog(*m_session, m_rubric, values, &m_window));
    }
    static QLineEdit& line(const ui::OfficeDialog& dialog, const QString& key)
    {
        return *dialog.findChild<QLineEdit*>(key);
    }
    static void type(QLineEdit& edit, const QString& text)
    {
        edit.selectAll();
        edit.del();
        QTest::keyClicks(&edit, text);
        if (text.isEmpty()) {
            Q_EMIT edit.textEdited(text);
        }
    }
    static bool isMarked(const QLineEdit& edit) { return edit.property("invalid").toBool(); }
    static QString fault(const QWidget& dialog)
    {
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (label->property("role") == u"error"_s) {
                return label->text();
            }
        }
        return {};
    }
    SettingValues kept()
    {
        return look([this](Workplace& workplace) { return officeRules(workplace, m_rubric.id).value(); });
    }

    const Rubric m_rubric = RubricCatalog().rubric(RubricId(u"two-zones-2023"_s)).value();
    const QString m_doctorate = u"option.education.doctorate"_s;
    const QString m_split = u"split.competence.qualification"_s;
};

TEST_F(OfficeDialogTest, hasALineForEachSettingWithItsValueAndItsRange)
{
    const auto& dialog = opened({{m_doctorate, u"10"_s}});
    for (const auto& setting : settingsOf(m_rubric)) {
        ASSERT_NE(nullptr, dialog.findChild<QLineEdit*>(setting.key)) << qPrintable(setting.key);
    }
    EXPECT_EQ(u"10"_s, line(dialog, m_doctorate).text());
    EXPECT_EQ(u"not set"_s, line(dialog, m_doctorate).placeholderText());
    EXPECT_TRUE(line(dialog, m_doctorate).accessibleName().endsWith(u"(0–10)"_s));
    EXPECT_TRUE(line(dialog, m_doctorate).accessibleName().startsWith(u"Educational background · "_s));
    EXPECT_TRUE(line(dialog, m_split).accessibleName().startsWith(u"Share of "_s));
    EXPECT_TRUE(line(dialog, m_split).accessibleName().endsWith(u" (20)"_s));
    EXPECT_EQ(u"Scoring step (0.5 unless set here)"_s, line(dialog, u"step"_s).accessibleName());
    EXPECT_EQ(u"0.5"_s, line(dialog, u"step"_s).placeholderText());
}

TEST_F(OfficeDialogTest, refusesAValueAtOnceAndSaysWhyInTheLanguageOfTheMoment)
{
    const auto& dialog = opened();
    type(line(dialog, m_doctorate), u"11"_s);
    EXPECT_TRUE(isMarked(line(dialog, m_doctorate)));
    EXPECT_FALSE(isMarked(line(dialog, u"step"_s)));
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
    EXPECT_TRUE(fault(dialog).contains(u"10"_s)) << qPrintable(fault(dialog));
    EXPECT_TRUE(fault(dialog).startsWith(line(dialog, m_doctorate).accessibleName() + u": "_s)) << "it names its line";
    EXPECT_FALSE(fault(dialog).contains(u" for \""_s)) << "once: " << qPrintable(fault(dialog));
    const auto english = fault(dialog);
    speak(Language::Chinese);
    EXPECT_NE(english, fault(dialog));
    EXPECT_FALSE(fault(dialog).isEmpty());
    EXPECT_EQ(u"未设定"_s, line(dialog, m_split).placeholderText());
    type(line(dialog, m_doctorate), u"9.5"_s);
    EXPECT_FALSE(isMarked(line(dialog, m_doctorate)));
    EXPECT_TRUE(button(dialog, u"保存"_s).isEnabled());
    EXPECT_EQ(QString(), fault(dialog));
}

TEST_F(OfficeDialogTest, refusesSharesThatMissTheMaximumTogether)
{
    const auto& dialog = opened();
    type(line(dialog, m_split), u"15"_s);
    type(line(dialog, u"split.competence.level"_s), u"4"_s);
    EXPECT_FALSE(isMarked(line(dialog, m_split))) << "each is right by itself";
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
    EXPECT_FALSE(fault(dialog).isEmpty());
    type(line(dialog, u"split.competence.level"_s), u"5"_s);
    EXPECT_TRUE(button(dialog, u"Save"_s).isEnabled());
}

TEST_F(OfficeDialogTest, savesAllValuesTogetherAndTakesBackWhatWasEmptied)
{
    look([this](Workplace& workplace) {
        return static_cast<bool>(changeOfficeRules(workplace, m_rubric.id, m_reviewer, {{u"step"_s, u"0.1"_s}}));
    });
    begin();
    const QPointer dialog(&opened({{u"step"_s, u"0.1"_s}}));
    type(line(*dialog, u"step"_s), {});
    type(line(*dialog, m_doctorate), u" 10 "_s);
    type(line(*dialog, m_split), u"15"_s);
    const auto* save = dialog->findChild<QPushButton*>(u"saveOffice"_s);
    QObject::connect(save, &QPushButton::clicked, &m_window, [save] { EXPECT_FALSE(save->isEnabled()); });
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return !dialog || !dialog->isVisible(); }));
    EXPECT_EQ(SettingValues({{m_doctorate, u"10"_s}, {m_split, u"15"_s}}), kept());
}

TEST_F(OfficeDialogTest, hasNothingToSaveWhileNothingDiffers)
{
    const auto& dialog = opened({{m_doctorate, u"10"_s}});
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
    type(line(dialog, m_doctorate), u"9"_s);
    EXPECT_TRUE(button(dialog, u"Save"_s).isEnabled());
    type(line(dialog, m_doctorate), u"10 "_s);
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
}

TEST_F(OfficeDialogTest, staysOpenAndSaysWhyWhenSavingIsRefused)
{
    m_session->desk.seat({});
    const auto& dialog = opened();
    type(line(dialog, m_doctorate), u"10"_s);
    button(dialog, u"Save"_s).click();
    EXPECT_TRUE(waitUntil([&] { return !fault(dialog).isEmpty(); }));
    EXPECT_TRUE(dialog.isVisible());
    const auto english = fault(dialog);
    speak(Language::Chinese);
    EXPECT_FALSE(fault(dialog).isEmpty());
    EXPECT_NE(english, fault(dialog));
    EXPECT_EQ(SettingValues(), kept());
}

TEST_F(OfficeDialogTest, savesWhenItIsPressedAgainAfterAFailureThatPassed)
{
    const QPointer dialog(&opened());
    type(line(*dialog, m_doctorate), u"10"_s);
    QString file; // of the session that is open: looking at the vault from outside ends it
    m_session->storage.run(
        &m_window, [](Workplace& workplace) { return workplace.vault().databaseFile(); },
        [&file](const QString& path) { file = path; });
    ASSERT_TRUE(waitUntil([&file] { return !file.isEmpty(); }));
    ASSERT_TRUE(QFile::rename(file, file + u".away"_s));
    auto& save = button(*dialog, u"Save"_s);
    save.click();
    ASSERT_TRUE(waitUntil([&] { return !fault(*dialog).isEmpty(); }));
    ASSERT_TRUE(QFile::rename(file + u".away"_s, file));
    EXPECT_FALSE(isMarked(line(*dialog, m_doctorate))) << "nothing is wrong with the value";
    ASSERT_TRUE(save.isEnabled());
    save.click();
    EXPECT_TRUE(waitUntil([&] { return !dialog || !dialog->isVisible(); }));
    EXPECT_EQ(SettingValues({{m_doctorate, u"10"_s}}), kept());
}

/// As after a kill: the dialog is never answered.
TEST_F(OfficeDialogTest, showsAgainWhatWasTypedBeforeTheProgramWasKilled)
{
    auto& first = opened({{m_doctorate, u"10"_s}});
    type(line(first, m_doctorate), u"9"_s);
    delete &first;
    restart();
    auto& second = opened({{m_doctorate, u"10"_s}});
    EXPECT_TRUE(waitUntil([&] { return line(second, m_doctorate).text() == u"9"_s; }));
    EXPECT_TRUE(button(second, u"Save"_s).isEnabled());
    EXPECT_EQ(1, labels(second).filter(u"Unsaved draft from"_s).size());
    press(second, Qt::Key_Escape);
    restart();
    auto& third = opened({{m_doctorate, u"10"_s}});
    EXPECT_TRUE(waitUntil([&] { return line(third, m_doctorate).text() == u"9"_s; })) << "Escape loses nothing";
    ASSERT_TRUE(waitUntil([&] { return hasButton(third, u"Discard"_s); }));
    button(third, u"Discard"_s).click();
    EXPECT_EQ(u"10"_s, line(third, m_doctorate).text());
    EXPECT_FALSE(button(third, u"Save"_s).isEnabled());
    press(third, Qt::Key_Escape);
    restart();
    auto& fourth = opened({{m_doctorate, u"10"_s}});
    drain();
    EXPECT_EQ(u"10"_s, line(fourth, m_doctorate).text()) << "dropped on purpose, it is gone";
    EXPECT_FALSE(hasButton(fourth, u"Discard"_s));
}

TEST_F(OfficeDialogTest, offersWhatWasTypedBeforeSomebodyElseSavedAnotherValue)
{
    auto& first = opened({{m_doctorate, u"10"_s}});
    type(line(first, m_doctorate), u"9"_s);
    delete &first;
    m_session.reset();
    m_clock.advance(std::chrono::seconds(1));
    look([this](Workplace& workplace) {
        const ReviewerId other(u"王评审"_s);
        return static_cast<bool>(changeOfficeRules(workplace, m_rubric.id, other, {{m_doctorate, u"8"_s}}));
    });
    begin();
    auto& second = opened({{m_doctorate, u"8"_s}});
    ASSERT_TRUE(waitUntil([&] { return hasButton(second, u"Use draft"_s); }));
    EXPECT_EQ(u"8"_s, line(second, m_doctorate).text());
    EXPECT_FALSE(button(second, u"Save"_s).isEnabled()) << "nothing is overwritten unasked";
    EXPECT_EQ(1, labels(second).filter(u"\"9\""_s).size());
    speak(Language::Chinese);
    EXPECT_EQ(1, labels(second).filter(u"“9”"_s).size());
    button(second, u"采用草稿"_s).click();
    EXPECT_EQ(u"9"_s, line(second, m_doctorate).text());
    EXPECT_TRUE(button(second, u"保存"_s).isEnabled());
    button(second, u"放弃"_s).click();
    EXPECT_EQ(u"8"_s, line(second, m_doctorate).text()) << "what is on screen without a draft would be lost in a kill";
    EXPECT_FALSE(button(second, u"保存"_s).isEnabled());
}

} // namespace pingshen::test
