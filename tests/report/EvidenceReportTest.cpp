// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EvidencePdf.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

LocalText both(const QString& zh, const QString& en)
{
    LocalText text;
    text.zh = zh;
    text.en = en;
    return text;
}

EvidenceWords words()
{
    const auto sheet = test::scoreSheetWords();
    EvidenceWords words;
    words.page = sheet.page;
    words.about = sheet.about;
    words.title = both(u"证据清单"_s, u"List of evidence"_s);
    words.reviewer = sheet.reviewer;
    words.nothing = both(u"尚无证据。"_s, u"No evidence is pinned."_s);
    words.draftMark = sheet.draftMark;
    words.isFor = both(u"支持"_s, u"For"_s);
    words.isAgainst = both(u"反对"_s, u"Against"_s);
    words.isContext = both(u"背景"_s, u"Context"_s);
    words.absent = both(u"已搜索，未见"_s, u"Searched for and not found"_s);
    words.place = both(u"%1，第 %2 页"_s, u"%1, page %2"_s);
    words.wholePackage = both(u"整个材料包"_s, u"Whole package"_s);
    words.searched = both(u"%2 页中检索了 %1 页"_s, u"%1 of %2 pages searched"_s);
    words.remark = both(u"备注"_s, u"Remark"_s);
    words.digest = both(u"材料校验码"_s, u"Document checksum"_s);
    words.moved = both(u"已移位"_s, u"Moved"_s);
    words.stale = both(u"材料其后已更换"_s, u"The document was replaced since"_s);
    return words;
}

EvidenceReport report()
{
    const auto sheet = test::submittedSheet();
    EvidenceReport report;
    report.edition = sheet.edition;
    report.applicant = sheet.applicant;
    report.reviewer = sheet.reviewer;
    report.state = SheetState::Submitted;
    report.printedAt = sheet.printedAt;
    Pin pin;
    pin.id = PinId(u"p1"_s);
    pin.indicator = IndicatorId(u"education"_s);
    pin.stance = Stance::For;
    pin.document = DocumentId(u"d1"_s);
    pin.content = Digest::of("diploma");
    pin.passage = {1, {{7200, 14400, 21000, 1800}}, u"Doctor of <Philosophy> & 博士"_s};
    pin.remark = u"with the translation"_s;
    QImage crop(420, 60, QImage::Format_RGB32);
    crop.fill(Qt::yellow);
    Pin absence;
    absence.id = PinId(u"p2"_s);
    absence.indicator = pin.indicator;
    absence.stance = Stance::Against;
    absence.words = u"authentication"_s;
    absence.coverage = SearchCoverage{412, 409, 2, 1};
    report.groups = {{pin.indicator,
                      both(u"教育背景"_s, u"Educational background"_s),
                      {{pin, u"diploma.pdf"_s, PinState::Firm, crop}, {absence, {}, PinState::Stale}}}};
    return report;
}

} // namespace

TEST(EvidenceReport, saysPlaceQuoteAndDigestOfEachPassageInThePdf)
{
    auto pdf = evidencePdf(report(), words(), ReportLanguage::English, Undrawn::Refuse, {});
    ASSERT_OK(pdf);
    QBuffer buffer(&*pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    ASSERT_EQ(QPdfDocument::Status::Ready, document.status());
    const auto text = document.getAllText(0).text().simplified();
    for (const auto& said :
         {u"Educational background"_s, u"diploma.pdf, page 2"_s, u"Doctor of <Philosophy> & 博士"_s,
          u"with the translation"_s, u"Searched for and not found"_s, u"409 of 412 pages searched"_s,
          u"The document was replaced since"_s, report().groups[0].rows[0].pin.content.hex().left(16)}) {
        EXPECT_TRUE(text.contains(said)) << said.toStdString() << "\n" << text.toStdString();
    }
}

TEST(EvidenceReport, takesNothingForMarkupInTheHtmlAndCarriesItsPictures)
{
    const auto html = QString::fromUtf8(evidenceHtml(report(), words(), ReportLanguage::Both));
    EXPECT_TRUE(html.startsWith(u"<!DOCTYPE html>"_s));
    EXPECT_TRUE(html.contains(u"Doctor of &lt;Philosophy&gt; &amp; 博士"_s));
    EXPECT_TRUE(html.contains(u"教育背景 · Educational background"_s));
    EXPECT_EQ(1, html.count(u"data:image/png;base64,"_s));
    EXPECT_FALSE(html.contains(u"<script"_s) || html.contains(u"http"_s));
    EXPECT_TRUE(html.contains(digestOf(report()).hex()));
}

TEST(EvidenceReport, hasADigestOfWhatIsSaidAndNotOfItsPictures)
{
    auto other = report();
    other.groups[0].rows[0].crop = {};
    EXPECT_EQ(digestOf(report()), digestOf(other));
    other.groups[0].rows[0].pin.passage.quote = u"Bachelor"_s;
    EXPECT_NE(digestOf(report()), digestOf(other));
}

} // namespace pingshen
