// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/EntryName.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using Verdict = EntryName::Verdict;

namespace {

EntryName of(const QString& name)
{
    return entryNameOf(name, Limits());
}

} // namespace

TEST(EntryName, keepsAnOrdinaryName)
{
    const auto entry = of(u"材料/03-毕业证书 (硕士).pdf"_s);
    EXPECT_EQ(Verdict::Usable, entry.verdict);
    EXPECT_EQ(u"材料/03-毕业证书 (硕士).pdf"_s, entry.name);
}

TEST(EntryName, takesBackslashesForSeparators)
{
    EXPECT_EQ(u"a/b/c.pdf"_s, of(u"a\\b\\c.pdf"_s).name);
}

TEST(EntryName, dropsStepsThatGoNowhere)
{
    EXPECT_EQ(u"a/b.pdf"_s, of(u"./a//./b.pdf"_s).name);
    EXPECT_EQ(Verdict::Junk, of(u"./"_s).verdict);
}

TEST(EntryName, isComposed)
{
    EXPECT_EQ(u"caf\u00e9.pdf"_s, of(u"cafe\u0301.pdf"_s).name);
}

TEST(EntryName, refusesToLeaveThePackage)
{
    for (const auto& name : {u"../a.pdf"_s, u"a/../../b.pdf"_s, u"..\\a.pdf"_s, u"a/.. /b.pdf"_s, u"a/.../b.pdf"_s,
                             u"/etc/passwd"_s, u"\\\\server\\share\\a.pdf"_s, u"c:\\a.pdf"_s}) {
        EXPECT_EQ(Verdict::Unsafe, of(name).verdict) << name.toStdString();
    }
}

TEST(EntryName, keepsDotsThatDoNotClimb)
{
    EXPECT_EQ(Verdict::Usable, of(u"a..b.pdf"_s).verdict);
    EXPECT_EQ(Verdict::Usable, of(u".hidden.pdf"_s).verdict);
}

TEST(EntryName, passesOverWhatSystemsLeaveBehind)
{
    for (const auto& name :
         {u"__MACOSX/a/._b.pdf"_s, u"a/.DS_Store"_s, u"Thumbs.db"_s, u"a/desktop.ini"_s, u"._a.pdf"_s}) {
        EXPECT_EQ(Verdict::Junk, of(name).verdict) << name.toStdString();
    }
}

TEST(EntryName, renamesWindowsDevices)
{
    EXPECT_EQ(u"_CON"_s, of(u"CON"_s).name);
    EXPECT_EQ(u"a/_nul.pdf"_s, of(u"a/nul.pdf"_s).name);
    EXPECT_EQ(u"_COM1.tar.pdf"_s, of(u"COM1.tar.pdf"_s).name);
    EXPECT_EQ(u"_AUX .pdf"_s, of(u"AUX .pdf"_s).name);
    EXPECT_EQ(u"_LPT\u00b9.pdf"_s, of(u"LPT\u00b9.pdf"_s).name);
    EXPECT_EQ(Verdict::Renamed, of(u"CON"_s).verdict);
    EXPECT_EQ(Verdict::Usable, of(u"CONTRACT.pdf"_s).verdict);
}

TEST(EntryName, renamesWhatFileSystemsOrEyesDoNotLike)
{
    EXPECT_EQ(u"ab_c_.pdf"_s, of(u"ab:c?.pdf"_s).name);
    EXPECT_EQ(u"a.pdf"_s, of(u"a.pdf. ."_s).name);
    EXPECT_EQ(u"护照_fdp.exe"_s, of(u"护照\u202efdp.exe"_s).name);
    EXPECT_EQ(u"a_b.pdf"_s, of(u"a\nb.pdf"_s).name);
    EXPECT_EQ(u"a_.pdf"_s, of(u"a"_s + QChar(0xD800) + u".pdf"_s).name);
    EXPECT_EQ(u"a_b.pdf"_s, of(u"a:b.pdf"_s).name);
    EXPECT_EQ(u"a.pdf_.exe"_s, of(u"a.pdf"_s + QChar(QChar::Null) + u".exe"_s).name);
}

TEST(EntryName, keepsCharactersBeyondTheBasicPlane)
{
    EXPECT_EQ(Verdict::Usable, of(u"\U00020BB7野.pdf"_s).verdict);
}

TEST(EntryName, shortensWhatIsTooLongAndRefusesWhatIsTooDeep)
{
    EXPECT_EQ(QString(236, u'\u7167').append(u".pdf"), of(QString(300, u'\u7167').append(u".pdf")).name);
    EXPECT_EQ(Verdict::TooLong, of(QString(241, u'a')).verdict);
    EXPECT_EQ(Verdict::Usable, of(QString(240, u'a')).verdict);
    EXPECT_EQ(Verdict::TooLong, of(QString(241, u'照')).verdict);
    EXPECT_EQ(Verdict::Usable, of(QString(240, u'照')).verdict); // 720 bytes of UTF-8
    EXPECT_EQ(Verdict::TooDeep, of(u"a/"_s.repeated(13) + u"b.pdf"_s).verdict);
    EXPECT_EQ(Verdict::Usable, of(u"a/"_s.repeated(12) + u"b.pdf"_s).verdict);
}

TEST(EntryName, showsLittleOfARefusedOne)
{
    EXPECT_LE(of(u"../"_s + QString(5'000, u'a')).name.size(), 121);
    EXPECT_FALSE(of(u"../a\u0007"_s).name.contains(u'\u0007'));
}

TEST(EntryName, collidesWhenOnlyCaseOrCompositionDiffers)
{
    EXPECT_EQ(collisionKey(u"Pass.PDF"_s), collisionKey(u"pass.pdf"_s));
    EXPECT_EQ(collisionKey(u"caf\u00e9"_s), collisionKey(u"CAFE\u0301"_s));
    EXPECT_NE(collisionKey(u"a.pdf"_s), collisionKey(u"b.pdf"_s));
}

TEST(EntryName, isNumberedBeforeItsExtension)
{
    EXPECT_EQ(u"a.b/c (2).pdf"_s, numberedName(u"a.b/c.pdf"_s, 2));
    EXPECT_EQ(u"a.b/c (3)"_s, numberedName(u"a.b/c"_s, 3));
}

} // namespace pingshen
