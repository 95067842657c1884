// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Formats.h"

#include "tests/text/Wording.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(Formats, groupCountsByThousands)
{
    EXPECT_EQ(u"60,000"_s, countText(60000));
    EXPECT_EQ(u"-1,234"_s, countText(-1234));
}

TEST(Formats, writeSizesInTheUnitThatFits)
{
    EXPECT_EQ(u"0 B"_s, sizeText(-5));
    EXPECT_EQ(u"812 B"_s, sizeText(812));
    EXPECT_EQ(u"1 KB"_s, sizeText(1024));
    EXPECT_EQ(u"1.5 KB"_s, sizeText(1536));
    EXPECT_EQ(u"1 MB"_s, sizeText(1024 * 1024 - 1));
    EXPECT_EQ(u"512 MB"_s, sizeText(512LL * 1024 * 1024));
    EXPECT_EQ(u"2 GB"_s, sizeText(2LL * 1024 * 1024 * 1024));
}

TEST(Formats, writeDatesInTheStyleOfTheLanguage)
{
    const QDate date(2025, 12, 5);
    EXPECT_EQ(u"2025年12月5日"_s, dateText(date, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"5 December 2025"_s, dateText(date, Phrasebook(Language::English)));
    EXPECT_EQ(u"12月5日"_s, shortDateText(date, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"5 Dec"_s, shortDateText(date, Phrasebook(Language::English)));
    EXPECT_EQ(QString(), dateText(QDate(), Phrasebook(Language::English)));
}

TEST(Formats, writeTimesInLocalTime)
{
    const QDateTime at(QDate(2025, 12, 5), QTime(9, 3, 22), Qt::LocalTime);
    EXPECT_EQ(u"5 December 2025, 09:03"_s, dateTimeText(at.toUTC(), Phrasebook(Language::English)));
    EXPECT_EQ(u"2025年12月5日 09:03"_s, dateTimeText(at.toUTC(), Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"09:03:22"_s, timeText(at.toUTC()));
    EXPECT_EQ(QString(), dateTimeText(QDateTime(), Phrasebook(Language::English)));
}

TEST(Formats, joinListsInTheStyleOfTheLanguage)
{
    EXPECT_EQ(u"年龄、学历"_s, listText({u"年龄"_s, u"学历"_s}, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"age, degree"_s, listText({u"age"_s, u"degree"_s}, Phrasebook(Language::English)));
}

} // namespace pingshen::ui
