// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/AboutDialog.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The paragraphs that speak of a helper program.
QStringList helpersIn(const AboutDialog& dialog)
{
    QStringList found;
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        found += label->text().split(u"\n\n"_s).filter(u"the helper program"_s);
    }
    return found;
}

} // namespace

TEST(AboutDialog, namesWhatEachHelperProgramIsNotKeptFrom)
{
    auto held = allGuards;
    held.setFlag(Guard::Network, false);
    const auto sentence = u"On this computer, the helper program that %1 cannot be kept from using the network."_s;
    EXPECT_EQ(QStringList{sentence.arg(u"opens archives"_s)},
              helpersIn(AboutDialog(u"/vault"_s, allGuards, held, nullptr)));
    EXPECT_EQ(QStringList{sentence.arg(u"reads PDFs"_s)},
              helpersIn(AboutDialog(u"/vault"_s, held, allGuards, nullptr)));
    EXPECT_EQ(QStringList(), helpersIn(AboutDialog(u"/vault"_s, allGuards, allGuards, nullptr)));
}

} // namespace pingshen::ui
