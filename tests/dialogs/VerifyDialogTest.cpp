// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/VerifyDialog.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/kit/Pill.h"
#include "ui/text/MarkText.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The check of a vault with an application.
class VerifyDialogTest : public DialogTest
{
protected:
    VaultReport checked()
    {
        std::optional<VaultReport> report;
        m_session->storage.run(
            &m_window, [](Workplace& workplace) { return reportOnVault(workplace, {}); },
            [&report](const Result<VaultReport>& found) {
                ASSERT_OK(found);
                report = *found;
            });
        EXPECT_TRUE(waitUntil([&report] { return report.has_value(); }));
        return report.value_or(VaultReport());
    }
    ui::VerifyDialog& opened(const VaultReport& report)
    {
        return shown(new ui::VerifyDialog(*m_session, report, &m_window));
    }
    static QLabel& label(const ui::VerifyDialog& dialog, const QString& name)
    {
        return *dialog.findChild<QLabel*>(name);
    }
};

TEST_F(VerifyDialogTest, saysHowMuchWasLookedAtAndTheWarningApartFromIt)
{
    openApplication();
    auto report = checked();
    report.problems.clear(); // there are no bytes of documents here
    EXPECT_EQ(1, report.applications);
    EXPECT_GT(report.changes, 0);
    EXPECT_EQ(report.head.seq, report.changes);
    const auto verdict = ui::verdictText(report);
    EXPECT_TRUE(verdict.contains(u"applications: 1,"_s)) << qPrintable(verdict);
    EXPECT_FALSE(verdict.contains(u"unlocked"_s)) << qPrintable(verdict);
    const auto& dialog = opened(report);
    EXPECT_TRUE(label(dialog, u"guards"_s).text().contains(u"unlocked"_s));
    EXPECT_FALSE(dialog.findChild<QPlainTextEdit*>(u"problems"_s)->isVisible());
    speak(Language::Chinese);
    EXPECT_TRUE(label(dialog, u"guards"_s).text().contains(u"未加锁"_s));
}

TEST_F(VerifyDialogTest, answersNothingBeforeSomethingIsAsked)
{
    openApplication();
    const auto& dialog = opened(checked());
    EXPECT_FALSE(label(dialog, u"standing"_s).isVisible());
    EXPECT_FALSE(dialog.findChild<QPlainTextEdit*>(u"checksums"_s)->isVisible());
    for (const auto* tag : dialog.findChildren<ui::Pill*>()) {
        EXPECT_FALSE(tag->isVisible()) << qPrintable(tag->text());
    }
}

TEST_F(VerifyDialogTest, holdsWhatAReportPrintsAgainstTheHistory)
{
    openApplication();
    const auto report = checked();
    const auto& dialog = opened(report);
    const auto foot = dialog.findChild<QLineEdit*>(u"head"_s)->text();
    EXPECT_EQ(ui::markText(report.head), foot);
    EXPECT_TRUE(foot.startsWith(u"key "_s)) << qPrintable(foot);
    auto* mark = dialog.findChild<QLineEdit*>(u"mark"_s);
    auto& answer = label(dialog, u"standing"_s);
    const auto& tag = *dialog.findChild<ui::Pill*>(u"standingTag"_s);
    EXPECT_FALSE(answer.isVisible());
    EXPECT_FALSE(tag.isVisible());
    mark->setText(foot);
    EXPECT_TRUE(waitUntil([&] { return answer.text().contains(u"agrees with the report as far as"_s); }))
        << qPrintable(answer.text());
    EXPECT_EQ(std::pair(u"Matches in part"_s, ui::Tone::Warning), std::pair(tag.text(), tag.tone()));
    mark->setText(QStringList{report.head.device, QString::number(report.head.seq), report.head.hash.hex()}.join(u'/'));
    EXPECT_TRUE(waitUntil([&] { return answer.text().contains(u"and all before it"_s); })) << qPrintable(answer.text());
    EXPECT_EQ(std::pair(u"Matches"_s, ui::Tone::Ok), std::pair(tag.text(), tag.tone()));
    mark->setText(foot.chopped(9) + u"0000 0000"_s);
    EXPECT_TRUE(waitUntil([&] { return answer.text().contains(u"holds another entry in place"_s); }))
        << qPrintable(answer.text());
    EXPECT_EQ(std::pair(u"Does not match"_s, ui::Tone::Error), std::pair(tag.text(), tag.tone()));
    mark->setText(u"page 3"_s);
    EXPECT_TRUE(answer.text().startsWith(u"Enter key, entry and checksum"_s)) << qPrintable(answer.text());
    EXPECT_FALSE(tag.isVisible()) << "nothing was compared";
    mark->clear();
    EXPECT_FALSE(answer.isVisible());
}

TEST_F(VerifyDialogTest, listsTheChecksumsOfSubmittedSheetsWhenAsked)
{
    VaultReport report;
    report.sheets.append({ApplicationId(u"a1"_s), u"GT-0001"_s, {u"李评审"_s, u"Li"_s}, Digest::of("sheet")});
    const auto& dialog = opened(report);
    const auto* sheets = dialog.findChild<QPlainTextEdit*>(u"checksums"_s);
    EXPECT_FALSE(sheets->isVisible());
    button(dialog, u"Checksums of submitted sheets"_s).click();
    EXPECT_TRUE(sheets->isVisible());
    const auto digits = Digest::of("sheet").hex();
    EXPECT_TRUE(sheets->toPlainText().remove(u' ').contains(digits));
    const auto lines = sheets->toPlainText().split(u'\n');
    EXPECT_EQ(u"GT-0001 · Li"_s, lines[0]);
    EXPECT_TRUE(lines[1].startsWith(digits.first(4) + u' ' + digits.sliced(4, 4) + u' ')) << qPrintable(lines[1]);
    EXPECT_FALSE(sheets->textCursor().hasSelection());
}

TEST_F(VerifyDialogTest, namesEveryProblem)
{
    VaultReport report;
    report.problems = {{VaultProblem::Code::EditChanged, u"d/1"_s, {}},
                       {VaultProblem::Code::EditChanged, u"d/2"_s, {}}};
    const auto& dialog = opened(report);
    const auto* problems = dialog.findChild<QPlainTextEdit*>(u"problems"_s);
    EXPECT_TRUE(problems->isVisible());
    EXPECT_EQ(2, problems->toPlainText().split(u'\n').size());
}

} // namespace pingshen::test
