// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ProbeDocuments.h"
#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(ContentFindings, nameOneAttachedFile)
{
    PdfProbe probe;
    probe.attachments = {u"护照.pdf"_s};
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Finding::Code::AttachmentInside, findings.first().code);
    EXPECT_EQ(u"护照.pdf"_s, findings.first().args[u"name"_s].toString());
}

TEST(ContentFindings, countManyAttachedFilesAndNameSome)
{
    PdfProbe probe;
    for (int i = 0; i < 400; ++i) {
        probe.attachments.append(u"%1.pdf"_s.arg(i / 2));
    }
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Finding::Code::AttachmentsInside, findings.first().code);
    EXPECT_EQ(400, findings.first().args[u"count"_s].toInt());
    EXPECT_EQ((QJsonArray{u"0.pdf"_s, u"1.pdf"_s, u"2.pdf"_s, u"3.pdf"_s, u"4.pdf"_s}),
              findings.first().args[u"names"_s].toArray());
}

TEST(ContentFindings, sayOnceOfAllItsPagesWhatADocumentLacks)
{
    PdfProbe probe;
    probe.notices = {{0, PageNotice::Blank},          {1, PageNotice::Blank},          {2, PageNotice::PictureMissing},
                     {3, PageNotice::TextUnreadable}, {4, PageNotice::TextUnreadable}, {5, PageNotice::TinyPage}};
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(4, findings.size());
    EXPECT_EQ(Finding::Code::PictureUnreadable, findings[0].code);
    EXPECT_EQ(Finding::Code::PageSizeUnusual, findings[1].code);
    EXPECT_EQ(Finding::Code::PagesBlank, findings[2].code);
    EXPECT_EQ(u"1–2"_s, findings[2].args[u"pages"_s].toString());
    EXPECT_EQ(2, findings[2].args[u"count"_s].toInt());
    EXPECT_EQ(Finding::Code::TextUnreadable, findings[3].code);
    EXPECT_EQ(2, findings[3].args[u"count"_s].toInt());
}

TEST(ContentFindings, countTurnedPagesAndSayThatAnOutlineIsShortened)
{
    PdfProbe probe;
    probe.rotatedPages = 2;
    probe.isOutlineShortened = true;
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(2, findings.size());
    EXPECT_EQ(Finding::Code::OutlineShortened, findings[0].code);
    EXPECT_EQ(Finding::Code::PagesRotated, findings[1].code);
    EXPECT_EQ((QJsonObject{{u"pages"_s, 2}}), findings[1].args);
    for (const auto& finding : findings) {
        EXPECT_EQ(Finding::Severity::Info, finding.severity);
        EXPECT_EQ(u"a.pdf"_s, finding.subject);
    }
    EXPECT_TRUE(contentFindings(u"a.pdf"_s, {}).isEmpty());
}

TEST(ContentFindings, nameTheFontsThatAreNotThere)
{
    PdfProbe probe;
    probe.notices = {{0, PageNotice::FontMissing}, {1, PageNotice::FontMissing}};
    probe.missingFonts = {u"STSong-Light"_s, u"KaiTi_GB2312"_s};
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Finding::Severity::Warning, findings.first().severity);
    EXPECT_EQ((QJsonObject{{u"pages"_s, u"1–2"_s},
                           {u"count"_s, 2},
                           {u"names"_s, QJsonArray{u"STSong-Light"_s, u"KaiTi_GB2312"_s}}}),
              findings.first().args);
}

TEST(ContentFindings, leaveNoNoticeOfAPageUnsaid)
{
    QSet<Finding::Code> codes;
    for (int notice = 0; notice <= static_cast<int>(PageNotice::TextUnreadable); ++notice) {
        if (PageNotice(notice) == PageNotice::FieldDiffers) {
            continue; // said of each field by its name
        }
        PdfProbe probe;
        probe.notices = {{2, PageNotice(notice)}};
        const auto findings = contentFindings(u"a.pdf"_s, probe);
        ASSERT_EQ(1, findings.size()) << notice;
        EXPECT_EQ(u"3"_s, findings.first().args[u"pages"_s].toString()) << notice;
        EXPECT_FALSE(codes.contains(findings.first().code)) << notice;
        codes.insert(findings.first().code);
    }
}

TEST(ContentFindings, nameTheFieldThatShowsAnotherValue)
{
    PdfProbe probe;
    probe.notices = {{1, PageNotice::FieldDiffers}};
    probe.differences = {{1, u"points"_s, u"61"_s, u"99"_s}, {1, u"sum"_s, u"7"_s, {}}};
    const auto findings = contentFindings(u"a.pdf"_s, probe);
    ASSERT_EQ(2, findings.size());
    EXPECT_EQ(Finding::Code::FieldDiffers, findings.first().code);
    EXPECT_EQ(u"a.pdf"_s, findings.first().subject);
    EXPECT_EQ((QJsonObject{{u"page"_s, 2}, {u"name"_s, u"points"_s}, {u"stored"_s, u"61"_s}, {u"drawn"_s, u"99"_s}}),
              findings.first().args);
    EXPECT_EQ((QJsonObject{{u"page"_s, 2}, {u"name"_s, u"sum"_s}, {u"unshown"_s, u"7"_s}}), findings.last().args);
}

} // namespace pingshen
