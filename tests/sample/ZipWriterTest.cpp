// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/ZipWriter.h"
#include "tests/support/Printers.h"

#include <archive.h>
#include <archive_entry.h>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QList<ZippedFile> entries{{u"06-护照.pdf"_s, "%PDF-1.4 passport"}, {u"附件/合同.pdf"_s, "%PDF-1.4 contract"}};

/// The contents in order, as libarchive reads them.
QList<QByteArray> unpacked(const QByteArray& zip)
{
    QList<QByteArray> contents;
    auto* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    EXPECT_EQ(ARCHIVE_OK, archive_read_open_memory(reader, zip.constData(), static_cast<size_t>(zip.size())));
    archive_entry* entry = nullptr;
    const auto next = [&] { return archive_read_next_header(reader, &entry); };
    for (auto status = next(); status == ARCHIVE_OK || status == ARCHIVE_WARN; status = next()) {
        QByteArray content(archive_entry_size(entry), Qt::Uninitialized);
        EXPECT_EQ(content.size(), archive_read_data(reader, content.data(), static_cast<size_t>(content.size())));
        contents.append(content);
    }
    archive_read_free(reader);
    return contents;
}

} // namespace

TEST(ZipWriter, writesWhatAnotherProgramUnpacks)
{
    const auto zip = zipOf(entries, ZipNames::Utf8);
    ASSERT_OK(zip);
    EXPECT_EQ((QList<QByteArray>{"%PDF-1.4 passport", "%PDF-1.4 contract"}), unpacked(*zip));
}

TEST(ZipWriter, flagsNamesInUtf8)
{
    const auto zip = zipOf(entries, ZipNames::Utf8);
    ASSERT_OK(zip);
    EXPECT_EQ(2, zip->count(QByteArray("06-护照.pdf")));
    EXPECT_EQ('\x08', zip->at(7));
}

TEST(ZipWriter, writesNamesInGbkWithoutAFlag)
{
    const auto zip = zipOf(entries, ZipNames::Gbk);
    ASSERT_OK(zip);
    EXPECT_EQ(2, zip->count(QByteArray("06-\xBB\xA4\xD5\xD5.pdf")));
    EXPECT_EQ('\0', zip->at(7));
}

TEST(ZipWriter, refusesANameThatGbkCannotHold)
{
    EXPECT_FAILS(EncodingUnknown, zipOf({{u"ไทย.pdf"_s, "x"}}, ZipNames::Gbk));
}

} // namespace pingshen
