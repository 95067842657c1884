// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Eliding.h"

#include "ui/theme/Type.h"

#include <QFont>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

class Eliding : public ::testing::Test
{
protected:
    /// In the room that some characters of a name take.
    QString elided(const QString& name, const QString& before, const QString& after, int characters) const
    {
        return elidedAmong(name, before, after, m_metrics, m_metrics.horizontalAdvance(name.first(characters)));
    }

    QFontMetrics m_metrics{baseFont(100)};
};

TEST_F(Eliding, leavesANameThatFits)
{
    EXPECT_EQ(u"passport"_s, elided(u"passport"_s, u"passport 2"_s, {}, 8));
}

/// A name in two scripts has fractions of a point in each.
TEST_F(Eliding, leavesALabelOfAnyScriptsInTheRoomThatItAsksFor)
{
    for (const int percent : {100, 110, 125, 150}) {
        const QFontMetrics metrics{baseFont(percent)};
        for (const auto& name :
             {u"Wang Jianguo 王建国"_s, u"王建国 Wang Jianguo"_s, u"Chen Xiao 陈晓"_s, u"Li 李明"_s}) {
            EXPECT_EQ(name, ui::elided(name, TextOf::Label, metrics, metrics.horizontalAdvance(name)));
        }
    }
}

TEST_F(Eliding, cutsTheBeginningThatNeighboursShare)
{
    const auto shown = elided(u"GT-0001 Elena Petrova: passport"_s, {}, u"GT-0001 Elena Petrova: diploma"_s, 15);
    EXPECT_TRUE(shown.startsWith(u'…') && shown.endsWith(u"passport"_s)) << qPrintable(shown);
}

TEST_F(Eliding, cutsTheEndThatNeighboursShare)
{
    const auto shown = elided(u"Huarui Technology Company Limited"_s, u"Yunfan Technology Company Limited"_s, {}, 15);
    EXPECT_TRUE(shown.startsWith(u"Huarui"_s) && shown.endsWith(u'…')) << qPrintable(shown);
}

TEST_F(Eliding, keepsTheMiddleThatTellsTwoApart)
{
    const auto shown =
        elided(u"北京市朝阳区申报材料护照扫描件第一版最终稿"_s, u"北京市朝阳区申报材料学历扫描件第一版最终稿"_s, {}, 7);
    EXPECT_TRUE(shown.contains(u"护照"_s)) << qPrintable(shown);
}

TEST_F(Eliding, cutsTheEndWhenTheBeginningAlreadyTellsThemApart)
{
    const auto form = u"Employer's application form"_s;
    EXPECT_TRUE(elided(form, {}, u"Employer's commitment"_s, 22).startsWith(u"Employer's appl"_s));
    EXPECT_TRUE(elided(form, {}, {}, 14).startsWith(u"Employer"_s)) << "nothing is shared";
}

TEST_F(Eliding, cutsTheEndBesideANeighbourOfTheSameName)
{
    const auto name = u"Beijing Sample Hexin Biopharma Co., Ltd."_s;
    EXPECT_TRUE(elided(name, name, {}, 18).startsWith(u"Beijing Sample"_s));
    EXPECT_TRUE(elided(name, name, name, 18).startsWith(u"Beijing Sample"_s));
}

TEST_F(Eliding, breaksALongLabelIntoTwoLines)
{
    const auto label = u"Professional or management-relevant achievements"_s;
    const auto width = m_metrics.horizontalAdvance(u"Professional or management"_s);
    EXPECT_EQ(u"Professional or\nmanagement-relevant…"_s.first(16), inLines(label, m_metrics, width).first(16));
    EXPECT_EQ(label, inLines(label, m_metrics, m_metrics.horizontalAdvance(label)));
    const auto short2 =
        inLines(u"Employer's commitment letter"_s, m_metrics, m_metrics.horizontalAdvance(u"Employer's commit"_s));
    EXPECT_EQ(u"Employer's\ncommitment letter"_s, short2);
}

TEST_F(Eliding, cutsTheSecondLineOfTwoThatAreNotEnough)
{
    const auto shown = inLines(u"one two three four five"_s, m_metrics, m_metrics.horizontalAdvance(u"one two"_s));
    EXPECT_TRUE(shown.startsWith(u"one two\nthree"_s.first(9)) && shown.endsWith(u'…')) << qPrintable(shown);
}

TEST_F(Eliding, takesAsManyLinesAsItMay)
{
    const auto width = m_metrics.horizontalAdvance(u"employment"_s);
    EXPECT_EQ(u"Official\nemployment\ncontract\nindicating\nthe position"_s,
              inLines(u"Official employment contract indicating the position"_s, m_metrics, width, 5));
    EXPECT_TRUE(inLines(u"one two three four five"_s, m_metrics, width, 1).endsWith(u'…'));
}

TEST_F(Eliding, breaksAWordThatIsLongerThanALineAndLosesNothing)
{
    const auto name = u"GT-2026-000137_Maximiliana_Petrova_Vasilyevskaya"_s;
    const auto width = m_metrics.horizontalAdvance(u"Maximiliana_Pe"_s);
    const auto lines = inLines(name, m_metrics, width, 6).split(u'\n');
    EXPECT_EQ(name, lines.join(QString()));
    for (const auto& line : lines) {
        EXPECT_LE(m_metrics.horizontalAdvance(line), width) << qPrintable(line);
    }
    EXPECT_TRUE(inLines(name, m_metrics, width, 2).endsWith(u'…'));
}

TEST_F(Eliding, tellsWhenAWordWouldBeBroken)
{
    const QString words = u"Employer's application form"_s;
    const int longest = m_metrics.horizontalAdvance(u"application"_s);
    EXPECT_FALSE(breaksAWord(words, m_metrics, longest));
    EXPECT_TRUE(breaksAWord(words, m_metrics, longest - 1));
    EXPECT_FALSE(breaksAWord(u"用人单位申请"_s, m_metrics, m_metrics.horizontalAdvance(u"用人"_s)))
        << "no words to break";
}

TEST_F(Eliding, beginsWithAWholeWordWhenTheStartIsCut)
{
    const auto shown = elided(u"Application form for the evaluation, signed"_s, {},
                              u"Application form for the evaluation, pending"_s, 20);
    EXPECT_TRUE(shown.startsWith(u'…') && shown.endsWith(u"signed"_s)) << qPrintable(shown);
    EXPECT_TRUE(u"Application form for the evaluation, signed"_s.contains(u' ' + shown.mid(1))) << qPrintable(shown);
}

TEST_F(Eliding, beginsWithNoMarkThatStoodBetweenWords)
{
    const auto shown = elided(u"10c Relevant experience - Copenhagen"_s, {}, u"10c Relevant experience - Oslo"_s, 15);
    EXPECT_EQ(u"…Copenhagen"_s, shown);
}

TEST_F(Eliding, keepsTheLettersThatTellTwoApartNotTheMarkBeforeThem)
{
    const auto shown = elided(u"10-1-毕业证书-博士-译文"_s, u"10-1-毕业证书-博士"_s, {}, 13);
    EXPECT_TRUE(shown.endsWith(u"译文"_s)) << qPrintable(shown);
}

TEST_F(Eliding, showsTheNameOfAFileInTwoLinesWithItsEnd)
{
    const auto name = u"GT-2026-000137 Maximiliana Petrova other material, part 2"_s;
    const auto half = m_metrics.horizontalAdvance(name.first(30));
    EXPECT_EQ(name, inTwoLines(name, m_metrics, half).replace(u'\n', u' '));
    const auto shown = inTwoLines(name, m_metrics, m_metrics.horizontalAdvance(name.first(16)));
    EXPECT_EQ(1, shown.count(u'\n'));
    EXPECT_TRUE(shown.startsWith(u"GT-2026-000137"_s) && shown.endsWith(u"part 2"_s)) << qPrintable(shown);
}

TEST_F(Eliding, cutsALabelAtItsEndAndANameInItsMiddle)
{
    const auto text = u"Certificate of employment 2019"_s;
    const auto room = m_metrics.horizontalAdvance(text.first(14));
    EXPECT_TRUE(ui::elided(text, TextOf::Label, m_metrics, room).startsWith(u"Certificate"_s));
    EXPECT_TRUE(ui::elided(text, TextOf::Name, m_metrics, room).endsWith(u'9'));
}

} // namespace pingshen::ui
