// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/PaperPdf.h"
#include "core/paper/Flow.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2025, 12, 1}, {12, 0}, Qt::UTC);

Result<QByteArray> written(const QString& text)
{
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    const auto paper =
        layOut({Paragraph{{text, {}}}, Paragraph{{text, {12, Face::Serif, Weight::Bold}}}}, {}, {}, fonts);
    return pdfBytes(paper, {u"评审"_s, noon}, {});
}

QString readBack(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.status() == QPdfDocument::Status::Ready ? document.getAllText(0).text() : QString();
}

} // namespace

TEST(PaperPdf, isTheSameToTheByteEachTime)
{
    const auto first = written(u"用人单位申请 Employer 2025"_s);
    const auto second = written(u"用人单位申请 Employer 2025"_s);
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(*first, *second);
}

TEST(PaperPdf, doesNotDependOnHowHashesAreSeeded)
{
    const auto first = written(u"评审“quoted” ’s"_s);
    QHashSeed::setDeterministicGlobalSeed();
    const auto second = written(u"评审“quoted” ’s"_s);
    QHashSeed::resetRandomGlobalSeed();
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(*first, *second);
}

TEST(PaperPdf, carriesTheTimeItIsGivenAndNoOther)
{
    const auto file = written(u"评审"_s);
    ASSERT_OK(file);
    EXPECT_TRUE(file->contains("/CreationDate (D:20251201120000Z)"));
    EXPECT_EQ(1, file->count("(D:2"));
}

TEST(PaperPdf, carriesItsTitle)
{
    auto bytes = written(u"a"_s);
    ASSERT_OK(bytes);
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    EXPECT_EQ(u"评审"_s, document.metaData(QPdfDocument::MetaDataField::Title).toString());
    EXPECT_TRUE(document.metaData(QPdfDocument::MetaDataField::Creator).toString().startsWith(u"Pingshen"_s));
}

TEST(PaperPdf, keepsCharactersThatShareAGlyphWithARadical)
{
    const auto file = written(u"中文人大工作 一二三"_s);
    ASSERT_OK(file);
    EXPECT_TRUE(readBack(*file).contains(u"中文人大工作 一二三"_s)) << readBack(*file).toStdString();
}

TEST(PaperPdf, keepsCharactersBeyondTheFirstPlane)
{
    const auto file = written(u"𠮷 and 𬭎 in 中文"_s);
    ASSERT_OK(file);
    EXPECT_TRUE(readBack(*file).contains(u"𠮷 and 𬭎 in 中文"_s)) << readBack(*file).toStdString();
}

TEST(PaperPdf, namesCharactersThatNoFontDraws)
{
    const auto fonts = Fonts::find();
    ASSERT_OK(fonts);
    EXPECT_EQ((QList<char32_t>{0x10FF42}), fonts->undrawable(u"中文 A\u200B\uFE0F\u00A0\n𠮷\U0010FF42"_s));
    EXPECT_EQ(QList<char32_t>(), fonts->undrawable(u"Complete, 完整。①≥"_s));
}

TEST(PaperPdf, writesTheNumberOfWhatNoFontDraws)
{
    auto fonts = Fonts::find();
    ASSERT_OK(fonts);
    fonts->absent = {0x10FF42};
    const auto paper = layOut({Paragraph{{u"见\U0010FF42。"_s, {}}}}, {}, {}, *fonts);
    EXPECT_EQ(u"见‹U+10FF42›。"_s, charactersOf(paper));
}

TEST(PaperPdf, keepsDigitsBesideLatinLetters)
{
    const auto words = u"Case LQ-2025-00417 of page 12 (34/56): 78.90 % 中文 XSA000417"_s;
    const auto file = written(words);
    ASSERT_OK(file);
    EXPECT_EQ(2, readBack(*file).count(words)) << readBack(*file).toStdString();
}

TEST(PaperPdf, spellsLigaturesOutWhenRead)
{
    const auto file = written(u"office difficult flow affluent fjord"_s);
    ASSERT_OK(file);
    EXPECT_TRUE(readBack(*file).contains(u"office difficult flow affluent fjord"_s)) << readBack(*file).toStdString();
}

TEST(PaperPdf, embedsOnlyTheLettersUsed)
{
    const auto file = written(u"评审"_s);
    ASSERT_OK(file);
    EXPECT_LT(file->size(), 30'000);
    EXPECT_TRUE(file->contains("/FontFile2"));
}

TEST(PaperPdf, namesEachFontAsTheSubsetThatItIs)
{
    const auto file = written(u"评审 Letter"_s);
    ASSERT_OK(file);
    QMap<QString, QStringList> names;
    static const QRegularExpression entry(u"/(FontName|BaseFont) /(\\S+)"_s);
    for (auto found = entry.globalMatch(QString::fromLatin1(*file)); found.hasNext();) {
        const auto match = found.next();
        names[match.captured(1)].append(match.captured(2));
    }
    const auto& descriptors = names[u"FontName"_s];
    EXPECT_GT(descriptors.size(), 1);
    EXPECT_EQ(QSet<QString>(descriptors.begin(), descriptors.end()).size(), descriptors.size()) << "each has its own";
    static const QRegularExpression tagged(u"^[A-Z]{6}\\+[^+]+$"_s);
    for (const auto& name : descriptors) {
        EXPECT_TRUE(tagged.match(name).hasMatch()) << name.toStdString();
        EXPECT_EQ(2, names[u"BaseFont"_s].count(name)) << "the font and its descendant say the same";
    }
}

TEST(PaperPdf, stopsWhenAsked)
{
    const auto fonts = Fonts::find();
    ASSERT_OK(fonts);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, pdfBytes(layOut({}, {}, {}, *fonts), {u"x"_s, noon}, {stop.get_token(), {}}));
}

TEST(PageImage, showsTheSamePageOnWhite)
{
    const auto fonts = Fonts::find();
    ASSERT_OK(fonts);
    const auto paper = layOut({Paragraph{{u"评审"_s, {40}}}}, {}, {}, *fonts);
    const auto image = pageImage(paper, 0, 72);
    EXPECT_EQ(QSize(595, 842), image.size());
    EXPECT_EQ(QColor(Qt::white), image.pixelColor(2, 2));
    int dark = 0;
    for (int x = 57; x < 137; ++x) {
        dark += image.pixelColor(x, 85).lightness() < 128 ? 1 : 0;
    }
    EXPECT_GT(dark, 5);
}

} // namespace pingshen
