// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/NameDecoder.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using Declared = NameDecoder::Declared;

namespace {

QString decoded(const QByteArray& name, const QString& encoding = {}, Declared declared = Declared::Nothing)
{
    auto decoder = NameDecoder::create(encoding);
    EXPECT_OK(decoder);
    return decoder->decode(name, declared);
}

const QByteArray gbkPassport("\xBB\xA4\xD5\xD5.pdf"); // 护照

} // namespace

TEST(NameDecoder, takesValidUtf8ForUtf8)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded("护照.pdf"));
}

TEST(NameDecoder, takesOtherBytesForGb18030)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded(gbkPassport));
    EXPECT_EQ(u"\u3400.pdf"_s, decoded("\x81\x39\xEE\x39.pdf")); // four bytes
}

TEST(NameDecoder, takesWhatIsNoGb18030ForCp437)
{
    EXPECT_EQ(u"Caf\u00e9.pdf"_s, decoded("Caf\x82.pdf"));
}

TEST(NameDecoder, doesNotTakePrivateCharactersForChinese)
{
    EXPECT_EQ(u"\u00ac\u00ed.pdf"_s, decoded("\xAA\xA1.pdf"));
}

TEST(NameDecoder, doesNotBelieveAWrongUtf8Flag)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded(gbkPassport, {}, Declared::Utf8));
}

TEST(NameDecoder, followsThePersonsChoiceBeforeItGuesses)
{
    EXPECT_EQ(u"護照.pdf"_s, decoded("\xC5\x40\xB7\xD3.pdf", u"Big5"_s));
    EXPECT_EQ(u"旅券.pdf"_s, decoded("\x97\xB7\x8C\x94.pdf", u"Shift_JIS"_s));
}

TEST(NameDecoder, followsTheArchiveBeforeThePersonsChoice)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded("护照.pdf", u"GBK"_s, Declared::Utf8));
}

TEST(NameDecoder, goesOnGuessingWhereTheChoiceDoesNotFit)
{
    EXPECT_EQ(u"Caf\u00e9.pdf"_s, decoded("Caf\x82.pdf", u"GBK"_s));
}

TEST(NameDecoder, refusesAnUnknownChoice)
{
    EXPECT_FAILS(EncodingUnknown, NameDecoder::create(u"Klingon-8"_s));
    EXPECT_FAILS(EncodingUnknown, NameDecoder::create(u"../../etc/passwd"_s));
}

TEST(NameDecoder, countsWhatItGuessed)
{
    auto decoder = NameDecoder::create({});
    ASSERT_OK(decoder);
    decoder->decode("plain.pdf");
    decoder->decode("护照.pdf");
    EXPECT_TRUE(decoder->guessed().isEmpty());
    decoder->decode(gbkPassport);
    decoder->decode(gbkPassport);
    EXPECT_EQ(2, decoder->guessed().value(u"GB18030"_s));
}

} // namespace pingshen
