// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/PdfObjects.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

namespace {

/// With a table of where they are; the first is the root, the second the description of the file.
QByteArray fileOf(const QByteArrayList& objects)
{
    QByteArray file = "%PDF-1.4\n";
    QByteArray rows = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        rows += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto table = file.size();
    return file + "xref\n0 " + QByteArray::number(objects.size() + 1) + '\n' + rows
           + "trailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

QByteArray rootTo(int number)
{
    return "<< /Type /Catalog /A " + QByteArray::number(number) + " 0 R >>";
}

} // namespace

TEST(PdfObjects, haveTheirStreamsToTheByte)
{
    for (const QByteArray data : {"", "abc", "abc\n", "\n\n", "a\nendobj\nb", "obj"}) {
        auto objects = PdfObjects::parse(
            fileOf({rootTo(3), "<< >>", "<< /Length 4 0 R >>\nstream\n" + data + "\nendstream", "9"}));
        ASSERT_OK(objects);
        EXPECT_TRUE((*objects)[3].hasStream);
        EXPECT_EQ(data, (*objects)[3].stream);
        EXPECT_TRUE((*objects)[3].head.contains("/Length " + QByteArray::number(data.size()) + ' '))
            << (*objects)[3].head.toStdString();
        EXPECT_FALSE((*objects)[1].hasStream);
        auto again = PdfObjects::parse(objects->bytes());
        ASSERT_OK(again);
        EXPECT_EQ(data, (*again)[3].stream);
        EXPECT_EQ(objects->bytes(), again->bytes());
    }
}

TEST(PdfObjects, mayStandInTheFileInAnyOrder)
{
    QByteArray file = "%PDF-1.4\n";
    QByteArrayList rows(4);
    for (const int number : {3, 1, 2}) {
        rows[number] = QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(number) + " 0 obj\n" + (number == 1 ? rootTo(3) : QByteArray::number(number))
                + "\nendobj\n";
    }
    file += "xref\n0 4\n0000000000 65535 f \n" + rows.join() + "trailer\n<< /Root 1 0 R /Info 2 0 R >>\n%%EOF\n";
    auto objects = PdfObjects::parse(file);
    ASSERT_OK(objects);
    EXPECT_EQ(rootTo(3), (*objects)[1].head);
    EXPECT_EQ("2", (*objects)[2].head);
    EXPECT_EQ("3", (*objects)[3].head);
}

TEST(PdfObjects, areNumberedAsTheyAreReachedAndNoOthersKept)
{
    auto objects = PdfObjects::parse(fileOf({rootTo(5), "<< /Title (x) >>", "(nobody's)", "(last)", "[4 0 R 1 0 R]"}));
    ASSERT_OK(objects);
    objects->renumber();
    QByteArrayList heads;
    objects->forEach([&](int number, const PdfObject& object) {
        EXPECT_EQ(heads.size() + 1, number);
        heads.append(object.head);
    });
    EXPECT_EQ(4, heads.size());
    EXPECT_FALSE(heads.contains("(nobody's)"));
    EXPECT_TRUE(heads.contains("(last)"));
    EXPECT_EQ("<< /Title (x) >>", (*objects)[objects->info()].head);
    const auto bytes = objects->bytes();
    auto again = PdfObjects::parse(bytes);
    ASSERT_OK(again);
    again->renumber();
    EXPECT_EQ(bytes, again->bytes());
    EXPECT_EQ(5, again->add({"(more)", {}, false}));
}

TEST(PdfObjects, areNoneOfAnotherFile)
{
    EXPECT_FAILS(ReportFailed, PdfObjects::parse({}));
    EXPECT_FAILS(ReportFailed, PdfObjects::parse("%PDF-1.4\n"));
    EXPECT_FAILS(ReportFailed, PdfObjects::parse(fileOf({rootTo(1)})));
    EXPECT_FAILS(ReportFailed, PdfObjects::parse(fileOf({rootTo(1), "<< >>"}).replace("/Root 1", "/Root 7")));
    EXPECT_OK(PdfObjects::parse(fileOf({rootTo(1), "<< >>"})));
}

TEST(PdfObjects, referToOthersByTheirNumbers)
{
    EXPECT_EQ((QList<int>{12, 3, 12}), referencesIn("<< /A 12 0 R /B [3 0 R 12 0 R] /C 4 /D (5) >>"));
    EXPECT_EQ(QList<int>(), referencesIn("<< /A 12 0 >>"));
    EXPECT_EQ("<FEFF8BC4005A>", pdfText(QStringLiteral("评Z")));
    EXPECT_EQ("<FEFF>", pdfText({}));
}

} // namespace pingshen
