// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/Palette.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Type.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFontMetrics>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(Theme, putsALookIntoForce)
{
    Theme theme;
    theme.apply(Appearance::Dark);
    EXPECT_TRUE(theme.isDark());
    EXPECT_TRUE(Palette::current().isDark);
    EXPECT_EQ(Palette::dark().text, QApplication::palette().color(QPalette::WindowText));
    theme.apply(Appearance::Light);
    EXPECT_FALSE(Palette::current().isDark);
}

TEST(Theme, saysChangedOncePerChange)
{
    Theme theme;
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, [&] { ++changes; });
    theme.apply(Appearance::Dark);
    theme.apply(Appearance::Dark);
    theme.apply(Appearance::Light);
    theme.apply(Appearance::Light, 125);
    EXPECT_EQ(3, changes);
}

TEST(Theme, scalesEveryLetter)
{
    Theme theme;
    theme.apply(Appearance::Light);
    EXPECT_EQ(13, fontOf(TypeRole::Text).pixelSize());
    EXPECT_EQ(11, fontOf(TypeRole::Caption).pixelSize());
    theme.apply(Appearance::Light, 150);
    EXPECT_EQ(20, fontOf(TypeRole::Text).pixelSize());
    EXPECT_EQ(17, fontOf(TypeRole::Caption).pixelSize());
}

TEST(Theme, givesDigitsOneWidth)
{
    Theme theme;
    theme.apply(Appearance::Light);
    const QFontMetrics metrics(fontOf(TypeRole::Points));
    for (int digit = 0; digit <= 9; ++digit) {
        EXPECT_EQ(metrics.horizontalAdvance(u'0'), metrics.horizontalAdvance(QString::number(digit))) << digit;
    }
}

TEST(Theme, setsDotsAndQuotationMarksAsTheLanguageOfTheWindowDoes)
{
    Theme theme;
    const auto widthOf = [](QChar mark) { return QFontMetricsF(fontOf(TypeRole::Text)).horizontalAdvance(mark); };
    theme.apply(Appearance::Light, 100, Letters::Latin);
    EXPECT_LT(widthOf(u'·'), widthOf(u'中') / 2);
    EXPECT_LT(widthOf(u'“'), widthOf(u'中') * 2 / 3);
    const auto letter = widthOf(u'e');
    const auto height = QFontMetricsF(fontOf(TypeRole::Text)).height();
    theme.apply(Appearance::Light, 100, Letters::Chinese);
    EXPECT_EQ(widthOf(u'中'), widthOf(u'·'));
    EXPECT_EQ(letter, widthOf(u'e')) << "the letters are the same";
    EXPECT_EQ(height, QFontMetricsF(fontOf(TypeRole::Text)).height());
}

TEST(Theme, showsTheListOfAComboBoxAsAMenu)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QComboBox box;
    box.addItems({u"All"_s, u"Submitted"_s});
    box.show();
    box.showPopup();
    auto* list = box.view();
    ASSERT_TRUE(list->isVisible());
    const auto row = list->visualRect(list->model()->index(0, 0));
    const auto picture = list->viewport()->grab().toImage();
    EXPECT_EQ(Palette::light().accentSoft, picture.pixelColor(row.right() - 12, row.center().y()));
    EXPECT_GE(row.height(), 26);
    theme.apply(Appearance::Dark); // polishes it once more
    EXPECT_EQ(Palette::dark().accentSoft,
              list->viewport()->grab().toImage().pixelColor(row.right() - 12, row.center().y()));
}

TEST(Theme, readsItsNameAsInTheSettings)
{
    EXPECT_EQ(Appearance::Light, appearanceFrom(u"light"));
    EXPECT_EQ(Appearance::Dark, appearanceFrom(u"dark"));
    EXPECT_EQ(Appearance::System, appearanceFrom(u"anything"));
}

TEST(StyleSheet, replacesEveryToken)
{
    for (const auto* palette : {&Palette::light(), &Palette::dark()}) {
        const auto sheet = styleSheet(*palette);
        EXPECT_FALSE(sheet.contains(u'@'));
        EXPECT_TRUE(sheet.contains(palette->accentSoft.name()));
    }
}

TEST(StyleSheet, isUnderstoodByQt)
{
    static QStringList warnings;
    warnings.clear();
    const auto previous = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { warnings << message; });
    Theme theme;
    theme.apply(Appearance::Dark);
    qInstallMessageHandler(previous);
    EXPECT_TRUE(warnings.isEmpty()) << qPrintable(warnings.join(u'\n'));
}

} // namespace pingshen::ui
