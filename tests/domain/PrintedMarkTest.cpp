// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PrintedMark.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(PrintedMark, isReadInFullOrAsTheFootOfAPagePrintsItWithItsLabelsOrWithout)
{
    for (const auto& typed : {u"94e69b4c/49/8051e852"_s, u"94e6 9b4c / 49 / 8051 e852"_s,
                              u"key 94E6 9b4c / entry 49 / checksum 8051 e852"_s,
                              u"History: key 94e6 9b4c / entry 49 / checksum 8051 e852"_s,
                              u"修改记录：密钥 94e6 9b4c / 记录 49 / 校验码 8051 e852"_s,
                              u"密钥 key 94e6 9b4c / 记录 entry 49 / 校验码 checksum 8051 e852 "_s}) {
        const auto mark = printedMarkFrom(typed);
        ASSERT_TRUE(mark) << typed.toStdString();
        EXPECT_EQ(u"94e69b4c"_s, mark->device);
        EXPECT_EQ(49, mark->seq);
        EXPECT_EQ(u"8051e852"_s, mark->hash);
    }
    EXPECT_EQ(64, printedMarkFrom(QString(32, u'a') + u"/1/"_s + QString(64, u'b'))->hash.size());
}

TEST(PrintedMark, isNothingElse)
{
    for (const auto& typed : {u""_s, u"94e69b4c"_s, u"94e69b4c/49"_s, u"94e69b4c/0/8051e852"_s,
                              u"94e69b4/49/8051e852"_s, u"94e69b4c/49/8051e85"_s, u"94e69b4c/4a/8051e852"_s,
                              u"94e69b4c/49/8051e852/1"_s, u"94e69b4cx/49/8051e852"_s}) {
        EXPECT_FALSE(printedMarkFrom(typed)) << typed.toStdString();
    }
}

} // namespace pingshen
