// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PersonDialog.h"

#include "core/review/Changes.h"
#include "tests/dialogs/DialogFixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest/QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class PersonDialogTest : public DialogTest
{
protected:
    PersonDialogTest()
    {
        m_persons.put(m_person);
        m_persons.put({PersonId(QString(32, u'b')), u"Wang Fang"_s, u"王芳"_s, {}, pingshen::Role::Office});
    }

    ui::PersonDialog& opened()
    {
        auto& dialog = shown(new ui::PersonDialog(m_persons, m_person, &m_window));
        QObject::connect(&dialog, &ui::PersonDialog::corrected, &m_window,
                         [this](const QList<Change>& changes) { m_corrected.append(changes); });
        return dialog;
    }
    static QLineEdit& line(const ui::PersonDialog& dialog, const QString& name)
    {
        return *dialog.findChild<QLineEdit*>(u"person-"_s + name);
    }
    static QCheckBox& role(const ui::PersonDialog& dialog, const QString& name)
    {
        return *dialog.findChild<QCheckBox*>(u"role-"_s + name);
    }
    static QString fault(const ui::PersonDialog& dialog) { return dialog.findChild<QLabel*>(u"fault"_s)->text(); }

    const Person m_person{PersonId(QString(32, u'a')), u"Li Wenqing"_s, u"李文清"_s, u"北京大学"_s,
                          pingshen::Role::ReviewingExpert};
    PersonBook m_persons;
    QList<QList<Change>> m_corrected;
};

TEST_F(PersonDialogTest, showsNamesRemarkAndRoles)
{
    const auto& dialog = opened();
    EXPECT_EQ(u"李文清"_s, line(dialog, u"chineseName"_s).text());
    EXPECT_EQ(u"Li Wenqing"_s, line(dialog, u"latinName"_s).text());
    EXPECT_EQ(u"北京大学"_s, line(dialog, u"remark"_s).text());
    EXPECT_TRUE(line(dialog, u"latinName"_s).hasFocus()) << "the one of the window's language";
    EXPECT_LT(line(dialog, u"latinName"_s).y(), line(dialog, u"chineseName"_s).y());
    EXPECT_TRUE(role(dialog, u"expert"_s).isChecked());
    for (const auto& name : {u"materials"_s, u"visit"_s, u"office"_s}) {
        EXPECT_FALSE(role(dialog, name).isChecked()) << qPrintable(name);
    }
}

TEST_F(PersonDialogTest, savesWhatWasCorrectedAndNothingElse)
{
    const auto& dialog = opened();
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled()) << "nothing differs";
    line(dialog, u"chineseName"_s).setText(u"  李 文青 "_s);
    role(dialog, u"visit"_s).click();
    button(dialog, u"Save"_s).click();
    ASSERT_EQ(1, m_corrected.size());
    auto after = m_person;
    after.chineseName = u"李 文青"_s;
    after.roles |= pingshen::Role::VisitTeam;
    const auto wanted = personCorrected(m_person, after, m_person.id);
    ASSERT_EQ(wanted.size(), m_corrected[0].size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        EXPECT_EQ(wanted[i].kind, m_corrected[0][i].kind);
        EXPECT_TRUE(wanted[i].fields == m_corrected[0][i].fields) << i;
    }
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(PersonDialogTest, hintsAtANameThatStandsWhereTheOtherBelongs)
{
    const auto& dialog = opened();
    const auto& hint = *dialog.findChild<QLabel*>(u"hint"_s);
    EXPECT_FALSE(hint.isVisible());
    line(dialog, u"chineseName"_s).setText(u"Li Wenqing"_s);
    EXPECT_TRUE(hint.isVisible());
    EXPECT_EQ(u"The Chinese name has no Chinese characters."_s, hint.text());
    line(dialog, u"chineseName"_s).setText(u"李文清"_s);
    line(dialog, u"latinName"_s).setText(u"李文清"_s);
    EXPECT_EQ(u"The Latin name has Chinese characters."_s, hint.text());
    line(dialog, u"latinName"_s).clear();
    EXPECT_FALSE(hint.isVisible());
}

TEST_F(PersonDialogTest, isSavedByEnterInALine)
{
    auto& dialog = opened();
    line(dialog, u"remark"_s).setText(u"清华大学"_s);
    line(dialog, u"remark"_s).setFocus();
    press(dialog, Qt::Key_Return);
    EXPECT_EQ(1, m_corrected.size());
}

TEST_F(PersonDialogTest, refusesTheNameOfAnotherPersonInTheLanguageOfTheMoment)
{
    const auto& dialog = opened();
    line(dialog, u"chineseName"_s).setText(u"王芳"_s);
    line(dialog, u"latinName"_s).setText(u"Wang Fang"_s);
    line(dialog, u"remark"_s).clear();
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
    const auto english = fault(dialog);
    EXPECT_FALSE(english.isEmpty());
    speak(Language::Chinese);
    EXPECT_FALSE(fault(dialog).isEmpty());
    EXPECT_NE(english, fault(dialog));
    line(dialog, u"remark"_s).setText(u"清华大学"_s);
    EXPECT_TRUE(button(dialog, u"保存"_s).isEnabled()) << "a remark tells them apart";
    EXPECT_EQ(QString(), fault(dialog));
}

TEST_F(PersonDialogTest, refusesToTakeEveryNameAway)
{
    const auto& dialog = opened();
    line(dialog, u"chineseName"_s).clear();
    EXPECT_TRUE(button(dialog, u"Save"_s).isEnabled()) << "one name is enough";
    line(dialog, u"latinName"_s).setText(u" \u200B "_s);
    EXPECT_FALSE(button(dialog, u"Save"_s).isEnabled());
    EXPECT_FALSE(fault(dialog).isEmpty());
}

TEST_F(PersonDialogTest, isWordedInTheLanguageOfTheMoment)
{
    const auto& dialog = opened();
    EXPECT_EQ(u"Reviewing expert"_s, role(dialog, u"expert"_s).text());
    speak(Language::Chinese);
    EXPECT_EQ(u"更正姓名和职责"_s, dialog.windowTitle());
    EXPECT_EQ(u"区分同名人员的备注，如工作单位（选填）"_s, line(dialog, u"remark"_s).accessibleName());
    EXPECT_TRUE(role(dialog, u"expert"_s).text().contains(u"专家"_s));
}

/// As after a kill: the dialog is never answered.
TEST_F(PersonDialogTest, showsAgainWhatWasTypedBeforeTheProgramWasKilled)
{
    const auto drafted = [this]() -> ui::PersonDialog& {
        auto& dialog = opened();
        dialog.keepDrafts(*m_session);
        drain();
        return dialog;
    };
    auto& first = drafted();
    QTest::keyClicks(&line(first, u"remark"_s), u" (Physics)"_s);
    delete &first;
    restart();
    auto& second = drafted();
    EXPECT_TRUE(waitUntil([&] { return line(second, u"remark"_s).text() == u"北京大学 (Physics)"_s; }));
    EXPECT_TRUE(button(second, u"Save"_s).isEnabled());
    ASSERT_TRUE(waitUntil([&] { return hasButton(second, u"Discard"_s); }));
    button(second, u"Discard"_s).click();
    press(second, Qt::Key_Escape);
    restart();
    EXPECT_EQ(u"北京大学"_s, line(drafted(), u"remark"_s).text()) << "dropped on purpose, it is gone";
}

TEST_F(PersonDialogTest, forgetsWhatWasTypedOnceItIsSaved)
{
    auto& dialog = opened();
    dialog.keepDrafts(*m_session);
    QTest::keyClicks(&line(dialog, u"remark"_s), u" (Physics)"_s);
    button(dialog, u"Save"_s).click();
    const auto drafts = look([this](Workplace& workplace) { return typedBy(workplace, m_reviewer, {}).value(); });
    EXPECT_TRUE(drafts.isEmpty());
}

} // namespace pingshen::test
