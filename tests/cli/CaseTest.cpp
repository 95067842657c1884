// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"
#include "tests/cli/CliFixture.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QMap>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// What people send, and what is right (tests/data/cases/README.md).
class CliCase : public CliFixture
{
protected:
    static QString input(const QString& name) { return QStringLiteral(PINGSHEN_TEST_DATA "/cases/") + name; }

    QJsonValue checked(const QString& name) const { return ask({u"check"_s, input(name)}); }

    static QStringList namesOf(const QJsonValue& answer)
    {
        QStringList names;
        for (const auto& document : answer[u"documents"_s].toArray()) {
            names.append(document[u"name"_s].toString());
        }
        names.sort();
        return names;
    }

    static QString kindOf(const QJsonValue& answer, const QString& name)
    {
        for (const auto& document : answer[u"documents"_s].toArray()) {
            if (document[u"name"_s].toString() == name) {
                return document[u"kind"_s].toString();
            }
        }
        return u"no such document"_s;
    }

    /// Of everything but what is missing from the application, also its applicant: findings by their code.
    static QMap<QString, QJsonArray> findingsOf(const QJsonValue& answer)
    {
        QMap<QString, QJsonArray> findings;
        for (const auto& finding : answer[u"findings"_s].toArray()) {
            const auto code = finding[u"code"_s].toString();
            if (!code.startsWith("Kind"_L1) && code != u"ApplicantUnnamed"_s) {
                findings[code].append(finding);
            }
        }
        return findings;
    }

    static QStringList codesOf(const QJsonValue& answer) { return findingsOf(answer).keys(); }

    QStringList textOf(const QString& name, const QStringList& options = {}) const
    {
        QStringList pages;
        const auto answer = ask(QStringList{u"text"_s, input(name)} + options);
        for (const auto& page : answer[u"pages"_s].toArray()) {
            pages.append(page[u"text"_s].toString());
        }
        return pages;
    }

    QImage drawn(const QString& name, int page = 1) const
    {
        const auto out = path(u"page.png"_s);
        ask({u"render"_s, input(name), u"--page"_s, QString::number(page), u"--width"_s, u"600"_s, u"--out"_s, out});
        return QImage(out);
    }

    /// Dots of the page that a test of their colour holds for.
    template<class Colour>
    static int dots(const QImage& image, Colour isMeant)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += isMeant(image.pixelColor(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    template<class Colour>
    static QRect boxOf(const QImage& image, Colour isMeant)
    {
        QRect box;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                box = isMeant(image.pixelColor(x, y)) ? box.united(QRect(x, y, 1, 1)) : box;
            }
        }
        return box;
    }
};

const QStringList twoDocuments{u"劳动合同.pdf"_s, u"护照.pdf"_s};

bool isRed(const QColor& colour)
{
    return colour.red() > 150 && colour.green() < 90 && colour.blue() < 90;
}

bool isBlue(const QColor& colour)
{
    return colour.blue() > 150 && colour.red() < 90;
}

} // namespace

TEST_F(CliCase, namesInGbkThatAreUtf8TooAreReadAsGbkAndItIsSaidOnce)
{
    const auto answer = checked(u"01-gbk-that-is-also-utf8.zip"_s);
    QStringList names{u"学位证.pdf"_s, u"签证页.pdf"_s, u"目录.pdf"_s, u"护照.pdf"_s, u"劳动合同.pdf"_s};
    names.sort();
    EXPECT_EQ(names, namesOf(answer));
    EXPECT_EQ(u"passport"_s, kindOf(answer, u"护照.pdf"_s));
    EXPECT_EQ(QStringList{u"EncodingGuessed"_s}, codesOf(answer));
    EXPECT_EQ(1, findingsOf(answer)[u"EncodingGuessed"_s].size());
}

TEST_F(CliCase, longChineseNamesAreDocumentsWithoutAFinding)
{
    const auto answer = ask({u"import"_s, input(u"02-long-chinese-names.zip"_s)});
    EXPECT_EQ(QStringList(), codesOf(answer));
    QStringList kinds;
    for (const auto& name : namesOf(answer)) {
        EXPECT_GT(name.size(), 60);
        kinds.append(kindOf(answer, name));
    }
    kinds.sort();
    EXPECT_EQ((QStringList{u"contract"_s, u"licence"_s, u"passport"_s}), kinds);
}

TEST_F(CliCase, bytesAfterOrBeforeAnArchiveChangeNothing)
{
    for (const auto& name : {u"03-comment-40k.zip"_s, u"03-self-extractor.bin"_s}) {
        const auto answer = checked(name);
        EXPECT_EQ(twoDocuments, namesOf(answer)) << name.toStdString();
        EXPECT_EQ(QStringList(), codesOf(answer)) << name.toStdString();
    }
}

TEST_F(CliCase, namesFromMailAreReadAndTheirOriginalsKept)
{
    const auto answer = checked(u"04-names-from-mail.zip"_s);
    const QMap<QString, QString> kinds{{u"护照.pdf"_s, u"passport"_s},
                                       {u"劳动合同.pdf"_s, u"contract"_s},
                                       {u"营业执照.pdf"_s, u"licence"_s},
                                       {u"个人所得税.pdf"_s, u"tax"_s},
                                       {u"工作许可证.pdf"_s, u"work-permit"_s}};
    QMap<QString, QString> found;
    for (const auto& name : namesOf(answer)) {
        found[name] = kindOf(answer, name);
    }
    EXPECT_EQ(kinds, found);
    QMap<QString, QString> originals;
    for (const auto& finding : findingsOf(answer).value(u"NameRestored"_s)) {
        originals[finding[u"document"_s].toString()] = finding[u"args"_s][u"original"_s].toString();
    }
    EXPECT_EQ(kinds.keys(), originals.keys());
    EXPECT_EQ(u"%E6%8A%A4%E7%85%A7.pdf"_s, originals[u"护照.pdf"_s]);
}

#ifdef Q_OS_LINUX
TEST_F(CliCase, aFolderWithNamesInRawGbkIsReadWhole)
{
    const auto make = [this](const QByteArray& name) {
        const QByteArray place = QFile::encodeName(path(u"raw"_s)) + '/' + name;
        QFile from(input(u"s4-json-numbers/passport.pdf"_s));
        ASSERT_TRUE(from.open(QIODevice::ReadOnly));
        auto* file = std::fopen(place.constData(), "wb");
        ASSERT_TRUE(file);
        const QByteArray bytes = from.readAll() + name; // no two alike
        EXPECT_EQ(static_cast<size_t>(bytes.size()), std::fwrite(bytes.constData(), 1, bytes.size(), file));
        std::fclose(file);
    };
    QDir().mkpath(path(u"raw"_s));
    ASSERT_EQ(0, ::mkdir((QFile::encodeName(path(u"raw"_s)) + "/\xB2\xC4\xC1\xCF").constData(), 0700)); // 材料
    make("\xBB\xA4\xD5\xD5.pdf");                                                                       // 护照
    make("\xD1\xA7\xCE\xBB\xD6\xA4.pdf");                                                               // 学位证
    make("\xB2\xC4\xC1\xCF/\xC0\xCD\xB6\xAF\xBA\xCF\xCD\xAC.pdf");                                      // 劳动合同
    make("\xB2\xC4\xC1\xCF/\xB9\xA4\xD7\xF7\xD0\xED\xBF\xC9\xD6\xA4.pdf"); // 工作许可证
    QStringList names{u"护照.pdf"_s, u"学位证.pdf"_s, u"材料/劳动合同.pdf"_s, u"材料/工作许可证.pdf"_s};
    names.sort();
    EXPECT_EQ(names, namesOf(ask({u"check"_s, path(u"raw"_s)})));
    EXPECT_EQ(names, namesOf(ask({u"check"_s, path(u"raw"_s), u"--encoding"_s, u"GBK"_s})));
}
#endif

TEST_F(CliCase, anElectronicDocumentIsRefusedAsWhatItIs)
{
    expectRefused(
        u"The file \"06-tax.ofd\" is not a PDF or an archive but an OFD document. Ask the sender for a PDF."_s,
        run({u"check"_s, input(u"06-tax.ofd"_s)}));
    expectRefused(
        u"The file \"06-contract.docx\" is not a PDF or an archive but a Word document. Ask the sender for a PDF."_s,
        run({u"import"_s, input(u"06-contract.docx"_s)}));
}

TEST_F(CliCase, aBagInTheEncodingThatItDeclaresIsVerified)
{
    const auto answer = checked(u"07-bag-gbk.zip"_s);
    EXPECT_EQ((QStringList{u"护照.pdf"_s, u"材料/劳动合同.pdf"_s}), namesOf(answer));
    EXPECT_EQ(QStringList(), codesOf(answer));
}

TEST_F(CliCase, oddBoxesAndRotationsShowTheirPages)
{
    const auto answer = checked(u"08-page-geometry.pdf"_s);
    EXPECT_EQ(8, answer[u"documents"_s][0][u"pages"_s].toInt());
    EXPECT_EQ(QStringList{u"PagesRotated"_s}, codesOf(answer));
    const auto texts = textOf(u"08-page-geometry.pdf"_s);
    ASSERT_EQ(8, texts.size());
    for (int page = 1; page <= 8; ++page) {
        EXPECT_TRUE(texts[page - 1].startsWith(QString::number(page))) << texts[page - 1].toStdString();
        const auto red = boxOf(drawn(u"08-page-geometry.pdf"_s, page), isRed);
        EXPECT_GT(red.width(), 30) << page;
        EXPECT_NEAR(red.width(), red.height(), 2) << "the red square of page " << page;
    }
}

TEST_F(CliCase, aScanningAppsMarkIsNoTextLayer)
{
    const auto scans = findingsOf(checked(u"09-scanner-app-mark.pdf"_s))[u"NoTextLayer"_s];
    ASSERT_EQ(1, scans.size());
    EXPECT_EQ(3, scans[0][u"args"_s][u"pages"_s].toInt());
    const auto texts = textOf(u"09-scanner-app-mark.pdf"_s, {u"--ocr"_s});
    ASSERT_EQ(3, texts.size());
    EXPECT_TRUE(texts[0].contains(u"WORK PERMIT"_s)) << texts[0].toStdString();
    EXPECT_TRUE(texts[1].contains(u"85000"_s)) << texts[1].toStdString();
}

TEST_F(CliCase, attachedDocumentsAreNamed)
{
    const auto inside = findingsOf(checked(u"12-attached-documents.pdf"_s))[u"AttachmentsInside"_s];
    ASSERT_EQ(1, inside.size());
    EXPECT_EQ((QJsonArray{u"护照.pdf"_s, u"劳动合同.pdf"_s, u"银行流水.xlsx"_s}),
              inside[0][u"args"_s][u"names"_s].toArray());
}

TEST_F(CliCase, anXfaFormIsSaid)
{
    const auto said = findingsOf(checked(u"13-xfa-form.pdf"_s))[u"XfaForm"_s];
    ASSERT_EQ(1, said.size());
    EXPECT_EQ(u"error"_s, said[0][u"severity"_s].toString());
    EXPECT_TRUE(said[0][u"text"_s].toString().contains(u"print"_s)) << said[0][u"text"_s].toString().toStdString();
    const auto words = run({u"check"_s, input(u"13-xfa-form.pdf"_s)}).out;
    EXPECT_FALSE(words.contains(u"Readable"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"See the findings"_s)) << words.toStdString();
}

TEST_F(CliCase, valuesOfAFormAreDrawnAndAreText)
{
    const auto text = textOf(u"14-form-values.pdf"_s).value(0);
    for (const auto& value : {u"王伟"_s, u"E12345678"_s, u"1020000"_s}) {
        EXPECT_TRUE(text.contains(value)) << value.toStdString() << " in " << text.toStdString();
    }
    EXPECT_EQ(QStringList(), codesOf(checked(u"14-form-values.pdf"_s)));
}

TEST_F(CliCase, sealsStampsAndFreeTextAreDrawnAndAreText)
{
    for (const auto& name : {u"20-form-and-seal.pdf"_s, u"20-form-need-appearances.pdf"_s}) {
        const auto text = textOf(name).value(0);
        for (const auto& value : {u"FIELD VALUE WITH AP"_s, u"FIELD VALUE WITHOUT AP"_s, u"OFFICIAL SEAL"_s,
                                  u"STAMP ANNOT"_s, u"FREE TEXT ANNOTATION"_s}) {
            EXPECT_TRUE(text.contains(value)) << value.toStdString() << " in " << text.toStdString();
        }
        const auto image = drawn(name);
        EXPECT_GT(dots(image, isRed), 100) << "the seal";
        EXPECT_GT(dots(image, isBlue), 50) << "the stamp";
        EXPECT_EQ(QStringList(), codesOf(checked(name)));
    }
}

TEST_F(CliCase, aPageLongerThanTheRecogniserTakesIsReadToItsEnd)
{
    const auto page = ask({u"text"_s, input(u"16-long-screenshot.pdf"_s), u"--ocr"_s})[u"pages"_s][0];
    const auto text = page[u"text"_s].toString();
    for (const auto& line : {u"TRANSFER 001"_s, u"TRANSFER 135"_s, u"TRANSFER 270"_s}) {
        // Recognition has a limit of time, which a machine that does much else may reach: then it is said.
        EXPECT_TRUE(text.contains(line) || (page[u"poor"_s].toBool() && text.contains(u"TRANSFER 001"_s)))
            << line.toStdString();
    }
}

TEST_F(CliCase, pagesScannedSidewaysAreRead)
{
    const auto texts = textOf(u"17-sideways-scan.pdf"_s, {u"--ocr"_s});
    ASSERT_EQ(3, texts.size());
    for (const auto& text : texts) {
        EXPECT_TRUE(text.contains(u"WORK PERMIT"_s) && text.contains(u"110000654321"_s)) << text.toStdString();
    }
}

TEST_F(CliCase, aFileListedFiftyThousandTimesIsOneFinding)
{
    const auto answer = checked(u"21-bag-same-file-many-lines.zip"_s);
    EXPECT_EQ(QStringList{u"passport.pdf"_s}, namesOf(answer));
    EXPECT_EQ(QStringList{u"BagDigestMismatch"_s}, codesOf(answer));
    EXPECT_EQ(1, findingsOf(answer)[u"BagDigestMismatch"_s].size());
}

TEST_F(CliCase, markupIsShownAsItIsWritten)
{
    ask({u"import"_s, input(u"22-html-in-names"_s)});
    const auto application = ask({u"list"_s})[u"applications"_s][0];
    EXPECT_TRUE(application[u"employer"_s].toString().startsWith(u"<h1>EMPLOYER</h1><a href='http://e'>l</a>"_s));
    EXPECT_TRUE(run({u"list"_s}).out.contains(u"  <b>CASE</b><img src=…c"_s)) << "shortened as any long text";
    EXPECT_TRUE(run({u"show"_s, application[u"id"_s].toString()})
                    .out.contains(u"<b>CASE</b><img src='file:///nowhere/picture.png'>"_s));
}

TEST_F(CliCase, circlesAndPatternsWithoutEndAreBoundedAndSaid)
{
    EXPECT_EQ(QStringList{u"OutlineShortened"_s}, codesOf(checked(u"23-outline-with-cycle.pdf"_s)));
    EXPECT_EQ(QStringList{u"Hello"_s}, textOf(u"23-outline-with-cycle.pdf"_s));
    EXPECT_TRUE(codesOf(checked(u"24-pattern-of-tiles.pdf"_s)).contains(u"PageTooComplex"_s));
    EXPECT_FALSE(drawn(u"24-pattern-of-tiles.pdf"_s).isNull());
}

TEST_F(CliCase, escapesNeverReachTheTerminal)
{
    const auto id = ask({u"import"_s, input(u"25-terminal-escapes.zip"_s)})[u"application"_s].toString();
    for (const auto& words : {QStringList{u"check"_s, input(u"25-terminal-escapes.zip"_s)}, QStringList{u"list"_s},
                              QStringList{u"show"_s, id}, QStringList{u"history"_s, id}}) {
        for (const auto& form : {QStringList(), QStringList{u"--json"_s}}) {
            const auto answer = run(words + form);
            EXPECT_EQ(0, answer.code);
            EXPECT_EQ(visibleText(answer.out), answer.out);
            EXPECT_TRUE(form.isEmpty() || answer.json().isObject());
        }
    }
    EXPECT_TRUE(run({u"list"_s}).out.contains(u"␛"_s)) << "shown instead of obeyed";
}

TEST_F(CliCase, onePartOfSeveralIsSaid)
{
    for (const auto& name : {u"s1-split.zip"_s, u"s1-split.z01"_s}) {
        expectRefusedLike(u"The file \"%1\" is one of several parts of a split archive."_s.arg(name),
                          run({u"import"_s, input(name)}));
    }
}

TEST_F(CliCase, numbersAndOtherDatesInTheManifestAreTaken)
{
    const auto id = ask({u"import"_s, input(u"s4-json-numbers"_s)})[u"application"_s].toString();
    const auto answer = checked(u"s4-json-numbers"_s);
    EXPECT_EQ(QStringList(), codesOf(answer));
    const auto shown = run({u"show"_s, id}).out;
    for (const auto& taken :
         {u"Case number      2025004\n"_s, u"Date of birth    7 March 1985\n"_s, u"Passport number  512345678\n"_s}) {
        EXPECT_TRUE(shown.contains(taken)) << shown.toStdString();
    }
}

TEST_F(CliCase, everyInputOfTheFolderIsRead)
{
    QFile source(QStringLiteral(PINGSHEN_TEST_DATA "/../cli/CaseTest.cpp"));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    const auto tests = QString::fromUtf8(source.readAll());
    const auto entries = QDir(input({})).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    EXPECT_GT(entries.size(), 20);
    for (const auto& entry : entries) {
        EXPECT_TRUE(entry == u"README.md"_s || tests.contains(QString(u'"' + entry))) << entry.toStdString();
    }
}

} // namespace pingshen
