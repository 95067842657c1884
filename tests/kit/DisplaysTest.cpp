// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Card.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/GateBar.h"
#include "ui/kit/Pill.h"
#include "ui/kit/ProgressLine.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include "tests/support/Printers.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto seventy = WeightedPoints::ofTenThousandths(700'000);

bool holds(const QPixmap& picture, const QColor& color)
{
    const auto image = picture.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST(GateBar, isNeverPassedWhileSomethingIsMissingOrToBeCheckedAgain)
{
    Theme theme;
    theme.apply(Appearance::Light);
    GateBar gate;
    const auto high = WeightedPoints::ofTenThousandths(990'000);
    const auto isGreen = [&](const Standing& standing) {
        gate.showStanding(standing);
        gate.resize(gate.sizeHint());
        return holds(gate.grab(), Palette::light().ok);
    };
    EXPECT_FALSE(isGreen({Verdict::Incomplete, high, seventy, 1, 0}));
    EXPECT_FALSE(isGreen({Verdict::Reached, high, seventy, 0, 1}));
    EXPECT_FALSE(isGreen({Verdict::NotReached, high, seventy, 0, 0}));
    EXPECT_TRUE(isGreen({Verdict::Reached, high, seventy, 0, 0}));
}

TEST(GateBar, saysWhatTheMarkIsWhereThereIsRoom)
{
    Theme theme;
    theme.apply(Appearance::Light);
    GateBar gate;
    gate.showStanding({Verdict::Reached, seventy, seventy, 0, 0});
    const auto isInked = [&gate](int width) {
        gate.resize(width, gate.sizeHint().height());
        return holds(gate.grab(QRect(0, 0, 40, gate.height())), Palette::light().secondText);
    };
    EXPECT_TRUE(isInked(gate.sizeHint().width()));
    EXPECT_FALSE(isInked(gate.minimumSizeHint().width()));
    EXPECT_EQ(gate.accessibleName(), gate.toolTip());
}

TEST(GateBar, staysWhereItIsWhileTheNumberOfOpenIndicatorsChanges)
{
    GateBar gate;
    gate.show(); // what is not shown is not laid out
    const auto placeWith = [&gate](int missing) {
        gate.showStanding({Verdict::Incomplete, {}, seventy, missing, 0});
        gate.resize(gate.sizeHint());
        return QRect(gate.findChild<Pill*>()->pos(), gate.sizeHint());
    };
    EXPECT_EQ(placeWith(11), placeWith(9));
    EXPECT_EQ(placeWith(9), placeWith(2));
}

TEST(GateBar, saysItsStateInBothLanguages)
{
    LanguageSwitch language(Language::Chinese);
    GateBar gate;
    gate.showStanding({Verdict::Incomplete, WeightedPoints::ofTenThousandths(649'000),
                       WeightedPoints::ofTenThousandths(705'000), 3, 0});
    EXPECT_EQ(u"暂计 · 尚有 3 项未评分"_s, gate.findChild<Pill*>()->text());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"Provisional · 3 not scored"_s, gate.findChild<Pill*>()->text());
    EXPECT_EQ(u"Total 64.9, threshold 70.5, Provisional · 3 not scored"_s, gate.accessibleName());
    gate.showStanding({Verdict::Reached, seventy, seventy, 0, 2});
    EXPECT_EQ(u"Reaches 70 · 2 scores to recheck"_s, gate.findChild<Pill*>()->text());
    language.change(Language::Chinese);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"达到 70 分 · 2 项评分待复核"_s, gate.findChild<Pill*>()->text());
}

TEST(GateBar, saysHowMuchIsToBeChosen)
{
    LanguageSwitch language(Language::English);
    GateBar gate;
    Standing standing{Verdict::Incomplete, {}, seventy, 0};
    standing.undecided = 1;
    gate.showStanding(standing);
    EXPECT_EQ(u"Provisional · 1 to choose"_s, gate.findChild<Pill*>()->text());
    standing.missing = 3;
    gate.showStanding(standing);
    EXPECT_EQ(u"Provisional · 3 not scored · 1 to choose"_s, gate.findChild<Pill*>()->text());
    language.change(Language::Chinese);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"暂计 · 尚有 3 项未评分 · 1 项待选用"_s, gate.findChild<Pill*>()->text());
}

TEST(Pill, neverShowsAColourWithoutAWord)
{
    Pill pill;
    EXPECT_TRUE(pill.isHidden());
    pill.say(u"Stale"_s, Tone::Warning);
    EXPECT_FALSE(pill.isHidden());
    pill.say(QString(), Tone::Warning);
    EXPECT_TRUE(pill.isHidden());
}

TEST(Pill, tellsTheWholeWordWhenItIsCut)
{
    Pill pill;
    pill.say(u"Passport numbers differ"_s, Tone::Error, u"warning"_s);
    pill.resize(pill.sizeHint());
    pill.grab();
    EXPECT_TRUE(pill.toolTip().isEmpty());
    pill.resize(40, pill.height());
    pill.grab();
    EXPECT_EQ(u"Passport numbers differ"_s, pill.toolTip());
}

TEST(ElidedLabel, tellsTheWholeTextWhenItIsCut)
{
    ElidedLabel label;
    label.setText(u"Diploma, degree certificate and authentication.pdf"_s);
    label.resize(60, 20);
    label.grab();
    EXPECT_EQ(label.text(), label.toolTip());
    label.resize(label.sizeHint());
    label.grab();
    EXPECT_TRUE(label.toolTip().isEmpty());
}

TEST(ProgressLine, knowsHowMuchIsDone)
{
    ProgressLine line;
    line.showProgress(1, 4);
    EXPECT_DOUBLE_EQ(0.25, line.fraction());
    line.showProgress(9, 4);
    EXPECT_DOUBLE_EQ(1, line.fraction());
    line.showProgress(9, 0);
    EXPECT_DOUBLE_EQ(0, line.fraction());
}

TEST(Card, hasNoHeadWithoutATitle)
{
    Card card;
    const int bare = card.sizeHint().height();
    card.setTitle(u"Educational background"_s, u"maximum 10"_s);
    EXPECT_GT(card.sizeHint().height(), bare);
    EXPECT_EQ(u"Educational background"_s, card.accessibleName());
}

TEST(Card, givesALongTitleAndItsDetailTheLinesTheyNeed)
{
    QScrollArea area;
    auto* column = new QWidget;
    auto* rows = new QVBoxLayout(column);
    auto* card = new Card(column);
    rows->addWidget(card);
    rows->addStretch(1);
    area.setWidget(column);
    area.setWidgetResizable(true);
    area.resize(240, 300);
    area.show();
    const auto words = u"Professional or management-relevant achievements / outstanding contributions"_s;
    const auto detail = u"专业或管理业绩、突出贡献以及获得的荣誉和奖励 · maximum 20"_s;
    card->setTitle(words, detail);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const auto labels = card->findChildren<QLabel*>();
    for (const auto& text : {words, detail}) {
        const auto label = std::ranges::find(labels, text, &QLabel::text);
        ASSERT_NE(labels.end(), label);
        EXPECT_TRUE((*label)->wordWrap());
        EXPECT_GT((*label)->height(), 3 * (*label)->fontMetrics().height() / 2);
        EXPECT_GE((*label)->height(), (*label)->heightForWidth((*label)->width()));
    }
}

TEST(EmptyState, neverHoldsAPaneWide)
{
    EmptyState empty(u"package"_s);
    empty.setTexts(u"No table of contents"_s, u"The document does not bring one, as most scans do not."_s);
    empty.resize(700, 400);
    empty.show();
    EXPECT_LE(empty.minimumSizeHint().width(), 200);
}

TEST(EmptyState, meansItsFirstButton)
{
    EmptyState empty(u"package"_s);
    EXPECT_EQ(u"primary"_s, empty.addButton()->property("role").toString());
    EXPECT_TRUE(empty.addButton()->property("role").toString().isEmpty());
    empty.setTexts(u"Nothing yet"_s, u"Open a package."_s);
    EXPECT_EQ(u"Nothing yet"_s, empty.accessibleName());
}

TEST(EmptyState, drawsItsIconInTheLookInForce)
{
    Theme theme;
    theme.apply(Appearance::Light);
    EmptyState empty(u"stop"_s);
    empty.resize(200, 200);
    EXPECT_TRUE(holds(empty.grab(), Palette::light().faint));
    theme.apply(Appearance::Dark);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(holds(empty.grab(), Palette::dark().faint));
    theme.apply(Appearance::Light);
}

} // namespace pingshen::ui
