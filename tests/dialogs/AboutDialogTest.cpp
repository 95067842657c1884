// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/AboutDialog.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/text/ProblemText.h"

#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class AboutDialogTest : public DialogTest
{
protected:
    static QStringList paragraphs(const ui::AboutDialog& dialog) { return labels(dialog).last().split(u"\n\n"_s); }

    /// The paragraphs that speak of a helper program.
    static QStringList helpersIn(const ui::AboutDialog& dialog)
    {
        return paragraphs(dialog).filter(u"the helper program"_s);
    }
};

TEST_F(AboutDialogTest, namesVersionLicenceLibrariesAndWhereEverythingIsKept)
{
    const ui::AboutDialog dialog(u"/vaults/<b>2025</b>"_s, KeyChange::None, ui::HistoryLoss::None, allGuards, allGuards,
                                 nullptr);
    const auto lines = paragraphs(dialog);
    ASSERT_EQ(4, lines.size()) << "nothing is said where there is nothing to say";
    EXPECT_TRUE(lines[0].startsWith(u"Version "_s));
    EXPECT_TRUE(lines[1].contains(u"GNU General Public License"_s));
    EXPECT_TRUE(lines[2].contains(QLatin1StringView(qVersion())));
    EXPECT_TRUE(lines[3].contains(u"stored in /vaults/<b>2025</b>."_s));
}

TEST_F(AboutDialogTest, namesWhatEachHelperProgramIsNotKeptFrom)
{
    auto held = allGuards;
    held.setFlag(Guard::Network, false);
    const auto vault = u"/vault"_s;
    const auto sentence = u"On this computer, the helper program that %1 cannot be kept from using the network."_s;
    EXPECT_EQ(QStringList{sentence.arg(u"opens archives"_s)},
              helpersIn(ui::AboutDialog(vault, KeyChange::None, ui::HistoryLoss::None, allGuards, held, nullptr)));
    EXPECT_EQ(QStringList{sentence.arg(u"reads PDFs"_s)},
              helpersIn(ui::AboutDialog(vault, KeyChange::None, ui::HistoryLoss::None, held, allGuards, nullptr)));
    EXPECT_EQ(QStringList(),
              helpersIn(ui::AboutDialog(vault, KeyChange::None, ui::HistoryLoss::None, allGuards, allGuards, nullptr)));
}

TEST_F(AboutDialogTest, saysInTheLanguageOfTheMomentThatTheKeyIsANewOne)
{
    const ui::AboutDialog dialog(u"/vault"_s, KeyChange::Missing, ui::HistoryLoss::None, allGuards, allGuards, nullptr);
    EXPECT_TRUE(paragraphs(dialog).contains(u"The key that signs this vault's history was missing. Nothing is lost. "
                                            "New entries are signed with a new key, and reports show its fingerprint. "
                                            "To keep the previous key, close the program and put this computer's "
                                            "copies of device.key and device.head back into the vault; otherwise "
                                            "carry on."_s));
    speak(Language::Chinese);
    EXPECT_TRUE(paragraphs(dialog).contains(
        ui::keyChangeText(KeyChange::Missing, ui::HistoryLoss::None, ui::Phrasebook(Language::Chinese))));
    EXPECT_TRUE(paragraphs(dialog)[0].startsWith(u"版本"_s));
}

} // namespace pingshen::test
