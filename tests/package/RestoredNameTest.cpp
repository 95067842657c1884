// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/RestoredName.h"
#include "core/package/reading/Charset.h"
#include "tests/package/PackageFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

namespace {

QString restored(const QString& name)
{
    return NameRestorer().restored(name).value_or(u"(left as it is)"_s);
}

/// Bytes of one encoding read in another, as a careless program shows them.
QString misread(const QString& text, const QByteArray& written, const QByteArray& shown)
{
    return decodedText(encodedText(text, written).value(), shown).value();
}

QString mimeWord(const QByteArray& charset, const QByteArray& bytes)
{
    return QString::fromLatin1("=?" + charset + "?B?" + bytes.toBase64() + "?=");
}

} // namespace

TEST(RestoredName, readsNamesThatProgramsEscaped)
{
    EXPECT_EQ(u"护照.pdf"_s, restored(u"\\u62a4\\u7167.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"#U62a4#U7167.pdf"_s));
    EXPECT_EQ(u"(left as it is)"_s, restored(u"a\\used.pdf"_s));
}

TEST(RestoredName, saysWhatAnEncodedNameHides)
{
    for (const auto& name : {u"%E6%8A%A4%E7%85%A7%E2%80%AEfdp.exe"_s, u"a%E2%80%AEfdp.exe"_s}) {
        const auto read = NameRestorer().restored(name);
        ASSERT_TRUE(read);
        const auto finding = nameFinding(u"a_fdp.exe"_s, name, read);
        ASSERT_TRUE(finding);
        EXPECT_EQ(Finding::Code::NameHidesCharacters, finding->code);
        EXPECT_EQ(Finding::Severity::Warning, finding->severity);
    }
}

TEST(RestoredName, takesNoRussianOrKoreanForChinese)
{
    EXPECT_EQ(u"диплом.pdf"_s, restored(misread(u"диплом.pdf"_s, "utf-8", "iso-8859-1")));
    EXPECT_EQ(u"паспорт.pdf"_s, restored(misread(u"паспорт.pdf"_s, "utf-8", "iso-8859-1")));
    const auto left = u"(left as it is)"_s;
    EXPECT_EQ(left, restored(misread(u"여권 졸업증명서.pdf"_s, "windows-949", "iso-8859-1")));
    EXPECT_EQ(u"护照.pdf"_s, restored(misread(u"护照.pdf"_s, "gb18030", "iso-8859-1")));
}

TEST(RestoredName, readsPercentEncodedNames)
{
    EXPECT_EQ(u"护照.pdf"_s, restored(u"%E6%8A%A4%E7%85%A7.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"%25E6%258A%25A4%25E7%2585%25A7.pdf"_s)) << "twice";
    EXPECT_EQ(u"护照.pdf"_s, restored(u"%BB%A4%D5%D5.pdf"_s)) << "GBK";
    EXPECT_EQ(u"护照.pdf"_s, restored(u"%u62A4%u7167.pdf"_s));
    EXPECT_EQ(u"劳动 合同.pdf"_s, restored(u"%E5%8A%B3%E5%8A%A8+%E5%90%88%E5%90%8C.pdf"_s));
    EXPECT_EQ(u"劳动+合同 1.pdf"_s, restored(u"%E5%8A%B3%E5%8A%A8+%E5%90%88%E5%90%8C%201.pdf"_s))
        << "its spaces are said";
    EXPECT_EQ(u"Work Permit (1).pdf"_s, restored(u"Work%20Permit%20%281%29.pdf"_s));
    EXPECT_EQ(u"材料/护照.pdf"_s, restored(u"%E6%9D%90%E6%96%99/%E6%8A%A4%E7%85%A7.pdf"_s));
}

TEST(RestoredName, readsChineseInSevenBits)
{
    EXPECT_EQ(u"护照.pdf"_s, restored(u"~{;$UU~}.pdf"_s)) << "HZ";
    EXPECT_EQ(u"材料/护照~1.pdf"_s, restored(u"~{2DAO~}/~{;$UU~}~~1.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"+YqRxZw-.pdf"_s)) << "UTF-7";
    EXPECT_EQ(u"护照.pdf"_s, restored(u"+YqRxZw.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"&YqRxZw-.pdf"_s)) << "as mail folders have it";
    EXPECT_EQ(u"税.pdf"_s, restored(u"+eg4-.pdf"_s));
    EXPECT_EQ(u"2025 劳动合同 (1).pdf"_s, restored(u"2025 +UrNSqFQIVAw- (1).pdf"_s));
}

TEST(RestoredName, leavesSignsOfSevenBitEncodingsThatPeopleWrite)
{
    for (const auto& name :
         {u"A+Certificate-2.pdf"_s, u"C+Passport-1.pdf"_s, u"CV+Resume-final.pdf"_s, u"R&Development-1.pdf"_s,
          u"~{draft~}.pdf"_s, u"a~~b.pdf"_s, u"1+1=2.pdf"_s, u"+86-13800000000.pdf"_s, u"tax+law-2024.pdf"_s}) {
        EXPECT_EQ(u"(left as it is)"_s, restored(name)) << name.toStdString();
    }
}

TEST(RestoredName, readsMimeWords)
{
    const auto gbk = encodedText(u"劳动合同.pdf"_s, "gb18030").value();
    EXPECT_EQ(u"劳动合同.pdf"_s, restored(mimeWord("gb18030", gbk)));
    EXPECT_EQ(u"劳动合同.pdf"_s, restored(mimeWord("GB2312", gbk)));
    EXPECT_EQ(u"護照.pdf"_s, restored(mimeWord("big5", encodedText(u"護照"_s, "big5").value()) + u".pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"=?utf-8?Q?=E6=8A=A4=E7=85=A7=2Epdf?="_s));
    EXPECT_EQ(u"work permit.pdf"_s, restored(u"=?iso-8859-1?q?work_permit?=.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"=_utf-8_B_5oqk54Wn_=.pdf"_s)) << "as Windows saves it";
    EXPECT_EQ(u"护照.pdf"_s, restored(u"=_utf-8_Q_=E6=8A=A4=E7=85=A7_=.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(mimeWord("utf-8", u"护照.pdf"_s.toUtf8()) + u".pdf"_s))
        << "one extension is enough";
}

TEST(RestoredName, readsAMimeWordThatWasSplitWithinACharacter)
{
    const auto bytes = u"个人所得税完税证明.pdf"_s.toUtf8();
    EXPECT_EQ(u"个人所得税完税证明.pdf"_s,
              restored(mimeWord("utf-8", bytes.first(10)) + u' ' + mimeWord("UTF-8", bytes.sliced(10))));
}

TEST(RestoredName, readsWhatWasReadInAnotherEncoding)
{
    for (const auto& shown : {"windows-1252", "iso-8859-1", "ibm-437_P100-1995", "ibm-850_P100-1995", "gb18030"}) {
        const auto text = decodedText(u"个人所得税.pdf"_s.toUtf8(), shown);
        EXPECT_TRUE(!text || restored(*text) == u"个人所得税.pdf"_s) << shown;
    }
    for (const auto& shown : {"windows-1252", "iso-8859-1", "ibm-437_P100-1995"}) {
        EXPECT_EQ(u"营业执照.pdf"_s, restored(misread(u"营业执照.pdf"_s, "gb18030", shown))) << shown;
    }
    EXPECT_EQ(u"护照.pdf"_s, restored(u"\u00B5èñτàº.pdf"_s)) << "with the micro sign that most programs write";
    const auto once = misread(u"护照.pdf"_s, "utf-8", "iso-8859-1");
    EXPECT_EQ(u"护照.pdf"_s, restored(misread(once, "utf-8", "iso-8859-1"))) << "twice";
    EXPECT_EQ(u"Müller Zeugnis.pdf"_s, restored(u"MÃ¼ller Zeugnis.pdf"_s));
    EXPECT_EQ(u"Паспорт.pdf"_s, restored(misread(u"Паспорт.pdf"_s, "utf-8", "iso-8859-1")));
}

TEST(RestoredName, readsEntitiesAndRemainsOfHeaders)
{
    EXPECT_EQ(u"护照.pdf"_s, restored(u"&#25252;&#x7167;.pdf"_s));
    EXPECT_EQ(u"R&D contract.pdf"_s, restored(u"R&amp;D contract.pdf"_s));
    const QList<std::pair<QString, QString>> entities{
        {u"apos"_s, u"'"_s},   {u"middot"_s, u"·"_s}, {u"ndash"_s, u"–"_s},  {u"mdash"_s, u"—"_s},
        {u"ldquo"_s, u"“"_s},  {u"rdquo"_s, u"”"_s},  {u"hellip"_s, u"…"_s}, {u"eacute"_s, u"é"_s},
        {u"uuml"_s, u"ü"_s},   {u"ouml"_s, u"ö"_s},   {u"auml"_s, u"ä"_s},   {u"egrave"_s, u"è"_s},
        {u"ccedil"_s, u"ç"_s}, {u"ntilde"_s, u"ñ"_s}, {u"aacute"_s, u"á"_s}, {u"oacute"_s, u"ó"_s}};
    for (const auto& [name, character] : entities) {
        EXPECT_EQ(u"x"_s + character + u"y.pdf"_s, restored(u"x&"_s + name + u";y.pdf"_s)) << qPrintable(name);
    }
    EXPECT_EQ(u"护照.pdf"_s, restored(u"filename*=UTF-8''%E6%8A%A4%E7%85%A7.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"filename_=utf-8'zh-CN'%E6%8A%A4%E7%85%A7.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"UTF-8''%E6%8A%A4%E7%85%A7.pdf"_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"GBK''%BB%A4%D5%D5.pdf"_s));
    EXPECT_EQ(u"passport.pdf"_s, restored(u"attachment; filename=\"passport.pdf\""_s));
    EXPECT_EQ(u"护照.pdf"_s, restored(u"#U62a4#U7167.pdf"_s));
}

TEST(RestoredName, leavesANameThatIsFineAsItIs)
{
    for (const auto& name : {u"护照.pdf"_s,
                             u"100%25.pdf"_s,
                             u"100% done.pdf"_s,
                             u"C++ diploma.pdf"_s,
                             u"a+b.pdf"_s,
                             u"R&D.pdf"_s,
                             u"Müller.pdf"_s,
                             u"Ångström été Größe.pdf"_s,
                             u"Паспорт № 5.pdf"_s,
                             u"パスポート.pdf"_s,
                             u"여권.pdf"_s,
                             u"護照影本.pdf"_s,
                             u"龘靐齉.pdf"_s,
                             u"Nguyễn Văn.pdf"_s,
                             u"O'Brien''s.pdf"_s,
                             u"50€–60€ °±.pdf"_s,
                             u"ÄÖÜ.pdf"_s,
                             u"ÇELİK.pdf"_s,
                             u"x=1_2=3.pdf"_s,
                             u"=?what?=.pdf"_s,
                             u"AT&T; more.pdf"_s,
                             u"%zz.pdf"_s,
                             u"filename.pdf"_s,
                             u"工作合同（续签）.pdf"_s,
                             u"鑫鑫公司营业执照.pdf"_s,
                             u"锟斤拷.pdf"_s}) {
        EXPECT_EQ(u"(left as it is)"_s, restored(name)) << name.toStdString();
    }
}

TEST(RestoredName, neverLeadsOutOfThePackage)
{
    for (const auto& name : {u"%2E%2E%2F%2E%2E%2Fa%20b.pdf"_s, u"%2Fetc%2Fpasswd%20"_s, u"..%2F..%2F%E6%8A%A4.pdf"_s,
                             u"C%3A%5Ca%20b.pdf"_s, u"%E6%8A%A4%00.pdf"_s, u"&#46;&#46;&#47;a.pdf"_s}) {
        EXPECT_EQ(u"(left as it is)"_s, restored(name)) << name.toStdString();
    }
}

TEST(RestoredName, takesWhatOneNameProvesForTheOthers)
{
    const auto weak = misread(u"收入.pdf"_s, "gb18030", "iso-8859-1");
    EXPECT_FALSE(NameRestorer().restored(weak)) << "could be meant";
    const auto proof = misread(u"营业执照.pdf"_s, "gb18030", "iso-8859-1");
    EXPECT_EQ(u"收入.pdf"_s, NameRestorer({proof, weak}).restored(weak));
    EXPECT_FALSE(NameRestorer({proof, weak}).restored(u"Müller.pdf"_s));
    EXPECT_EQ(u"Work Permit.pdf"_s,
              NameRestorer({u"%E6%8A%A4+%E7%85%A7.pdf"_s, u"Work+Permit.pdf"_s}).restored(u"Work+Permit.pdf"_s));
    EXPECT_FALSE(NameRestorer({u"%E6%8A%A4%20+.pdf"_s}).restored(u"Work+Permit.pdf"_s));
}

using GarbledNames = PackageFixture;

TEST_F(GarbledNames, areReadAndTheOriginalIsKept)
{
    const auto word = mimeWord("gb18030", encodedText(u"劳动合同.pdf"_s, "gb18030").value());
    const auto package = read(test::writeFolder(
        incoming() + u"/p"_s, {{"%E6%8A%A4%E7%85%A7.pdf", tinyPdf("a")}, {word.toUtf8(), tinyPdf("b")}}));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"劳动合同.pdf"_s, u"护照.pdf"_s}), names(*package));
    EXPECT_EQ(2, std::ranges::count(package->findings, Finding::Code::NameRestored, &Finding::code));
    EXPECT_EQ(2, package->findings.size());
    for (const auto& finding : package->findings) {
        EXPECT_EQ(finding.subject == u"护照.pdf"_s ? u"%E6%8A%A4%E7%85%A7.pdf"_s : word,
                  finding.args[u"original"_s].toString());
    }
}

TEST_F(GarbledNames, areReadByWhatAnotherNameOfThePackageProves)
{
    const auto name = [](const QString& text) { return misread(text, "gb18030", "iso-8859-1").toUtf8(); };
    const auto package = read(test::writeFolder(
        incoming() + u"/p"_s, {{name(u"收入.pdf"_s), tinyPdf("a")}, {name(u"营业执照.pdf"_s), tinyPdf("b")}}));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"收入.pdf"_s, u"营业执照.pdf"_s}), names(*package));
    EXPECT_EQ(2, package->findings.size());
}

TEST_F(GarbledNames, thatLostBytesAreReadAsFarAsTheyGo)
{
    const auto garbled = [](const QString& text) { return misread(text, "gb18030", "iso-8859-1"); };
    auto lossy = garbled(u"工资单.pdf"_s);
    lossy[5] = u'?';
    auto shorter = garbled(u"学历证书.pdf"_s);
    shorter.remove(7, 1);
    const auto folder = test::writeFolder(incoming() + u"/p"_s, {{lossy.toUtf8(), tinyPdf("a")},
                                                                 {shorter.toUtf8(), tinyPdf("b")},
                                                                 {garbled(u"营业执照.pdf"_s).toUtf8(), tinyPdf("c")},
                                                                 {"Müller.pdf", tinyPdf("d")}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"Müller.pdf"_s, u"学历证\uFFFD.pdf"_s, u"工资\uFFFD.pdf"_s, u"营业执照.pdf"_s}),
              names(*package));
    QMap<QString, QString> incomplete;
    for (const auto& finding : package->findings) {
        if (finding.code == Finding::Code::NameIncomplete) {
            EXPECT_EQ(Finding::Severity::Warning, finding.severity);
            incomplete[finding.subject] = finding.args[u"original"_s].toString();
        }
    }
    EXPECT_EQ((QMap<QString, QString>{{u"工资\uFFFD.pdf"_s, lossy}, {u"学历证\uFFFD.pdf"_s, shorter}}), incomplete);
}

TEST_F(GarbledNames, thatLostBytesToAReplacementCharacterAreReadAsFarAsTheyGo)
{
    const auto shown = QString(misread(u"工资"_s, "utf-8", "gb18030") + u"鍗\uFFFD.pdf"_s);
    const auto package = read(
        test::writeFolder(incoming() + u"/p"_s, {{shown.toUtf8(), tinyPdf("a")},
                                                 {misread(u"护照.pdf"_s, "utf-8", "gb18030").toUtf8(), tinyPdf("b")}}));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"工资\uFFFD.pdf"_s, u"护照.pdf"_s}), names(*package));
    EXPECT_FINDING(NameIncomplete, u"工资\uFFFD.pdf"_s, *package);
}

TEST_F(GarbledNames, thatAreLongOnlyBecauseOfTheirEncodingAreRead)
{
    const auto name = QString(60, u'照') + u".pdf"_s;
    const auto package =
        readBytes(archiveOf(test::ArchiveFormat::Zip, {{name.toUtf8().toPercentEncoding(), tinyPdf()}}));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{name}, names(*package));
}

} // namespace pingshen
