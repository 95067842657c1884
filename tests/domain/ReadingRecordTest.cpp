// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ReadingRecord.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Document document(const QString& id, int pages, DocumentStatus status = DocumentStatus::Readable)
{
    Document document;
    document.id = DocumentId(id);
    document.digest = Digest::of(id.toUtf8());
    document.pages = pages;
    document.status = status;
    return document;
}

class ReadingRecordTest : public ::testing::Test
{
protected:
    void read(int document, int page, qint64 milliseconds = ReadingRecord::readFrom)
    {
        m_record.add(m_documents[document].digest, page, milliseconds);
    }

    /// "b:2" for the third page of the second document.
    QString next(const QString& document, int page) const
    {
        const auto found = nextUnread(m_record, m_documents, {DocumentId(document), page});
        return found ? found->document.value() + u':' + QString::number(found->page) : u"none"_s;
    }

    QList<Document> m_documents{document(u"a"_s, 2), document(u"b"_s, 3),
                                document(u"locked"_s, 4, DocumentStatus::PasswordNeeded)};
    ReadingRecord m_record;
};

} // namespace

TEST_F(ReadingRecordTest, countsAPageAsReadFromFiveSecondsOn)
{
    read(0, 1, 4'999);
    EXPECT_FALSE(m_record.isRead(m_documents[0].digest, 1));
    EXPECT_TRUE(m_record.knows(m_documents[0].digest));
    read(0, 1, 1);
    EXPECT_TRUE(m_record.isRead(m_documents[0].digest, 1)) << "times on screen add up";
    EXPECT_FALSE(m_record.isRead(m_documents[0].digest, 0));
    EXPECT_FALSE(m_record.isRead(m_documents[1].digest, 1)) << "of another content";
}

TEST_F(ReadingRecordTest, countsReadPagesOfWhatCanBeRead)
{
    read(0, 0);
    read(1, 1);
    read(1, 2);
    read(1, 7);
    read(2, 0);
    EXPECT_EQ((ReadingProgress{3, 5, 1}), progressOf(m_record, m_documents)) << "what cannot be shown is left out";
    EXPECT_EQ(2, m_record.readPages(m_documents[1].digest, 3)) << "a page that the content has not got counts nowhere";
}

TEST_F(ReadingRecordTest, leadsToTheNextUnreadPageAndRoundToTheFirst)
{
    EXPECT_EQ(u"a:1"_s, next(u"a"_s, 0));
    read(0, 1);
    EXPECT_EQ(u"b:0"_s, next(u"a"_s, 0));
    EXPECT_EQ(u"a:0"_s, next(u"b"_s, 2)) << "nothing leads into what cannot be opened";
    EXPECT_EQ(u"a:0"_s, next(u"gone"_s, 0));
    read(1, 0);
    read(1, 2);
    read(0, 0);
    EXPECT_EQ(u"b:1"_s, next(u"b"_s, 1)) << "the page itself comes last";
    read(1, 1);
    EXPECT_EQ(u"none"_s, next(u"b"_s, 1));
}

TEST_F(ReadingRecordTest, isTheSameAfterItWasKept)
{
    read(0, 0, 1'234);
    read(0, 1, 60'000);
    ReadingRecord again;
    const auto& content = m_documents[0].digest;
    again.addKept(content, m_record.kept(content));
    EXPECT_EQ(m_record, again);
    again.addKept(content, {{u"0"_s, 5}, {u"-3"_s, 5}, {u"x"_s, 5}, {u"1"_s, -5}, {u"2"_s, u"5"_s}});
    EXPECT_EQ(m_record, again) << "nothing but times of pages";
    again.add(m_record);
    EXPECT_EQ(2'468, again.milliseconds(content, 0));
}

} // namespace pingshen
