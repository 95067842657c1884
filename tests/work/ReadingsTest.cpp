// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Readings.h"

#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class Readings : public WorkFixture
{
protected:
    void add(const ReviewerId& reviewer, int page, qint64 milliseconds)
    {
        ReadingRecord since;
        since.add(m_content, page, milliseconds);
        ASSERT_OK(addReading(*workplace, reviewer, since));
    }

    qint64 kept(const ReviewerId& reviewer, int page)
    {
        const auto record = readingRecord(*workplace, reviewer, {m_content, m_content, Digest::of("another")});
        EXPECT_OK(record);
        return record ? record->milliseconds(m_content, page) : -1;
    }

    const Digest m_content = Digest::of("diploma");
};

TEST_F(Readings, addUpForEachReviewerAlone)
{
    add(anna, 0, 2'000);
    add(anna, 0, 3'500);
    add(anna, 4, 100);
    add(bo, 4, 7);
    EXPECT_EQ(5'500, kept(anna, 0));
    EXPECT_EQ(100, kept(anna, 4));
    EXPECT_EQ(0, kept(bo, 0));
    EXPECT_EQ(7, kept(bo, 4));
}

TEST_F(Readings, ofAPersonWhoWasEnteredTwiceAreThoseOfBothUntilTheyAreParted)
{
    const auto li = personOf(*workplace, u"李文清"_s).value();
    const auto again = personOf(*workplace, u"Li Wenqing"_s).value();
    const auto office = personOf(*workplace, u"王主任"_s, Role::Office).value();
    const auto merge = [&](const PersonId& kept) {
        ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), kept, again, office)}));
    };
    add(again, 0, 2'000);
    merge(li);
    add(li, 0, 500);
    add(again, 0, 40);
    EXPECT_EQ(2'540, kept(li, 0));
    EXPECT_EQ(2'540, kept(again, 0));
    merge({});
    EXPECT_EQ(500, kept(li, 0));
    EXPECT_EQ(2'040, kept(again, 0));
}

TEST_F(Readings, areNoEdits)
{
    const auto id = imported();
    const int before = edits();
    add(anna, 0, 2'000);
    EXPECT_EQ(before, edits());
    const auto history = historyOf(*workplace, id);
    ASSERT_OK(history);
    EXPECT_EQ(1, history->size()) << "the import";
}

TEST_F(Readings, areExportedPageByPageAndNoFormulaIsRun)
{
    ApplicationFile file;
    Document now;
    now.id = DocumentId(u"d1"_s);
    now.name = u"=cmd.pdf"_s;
    now.pages = 2;
    now.digest = m_content;
    auto before = now;
    before.digest = Digest::of("before");
    file.dossier.documents = {now};
    file.contents = {before, now};
    ReadingRecord record;
    record.add(m_content, 1, 12'345);
    record.add(before.digest, 0, 700);
    const auto lines = readingCsv(file, record, {u"Document"_s, u"Page"_s, u"Seconds"_s, u"Digest"_s}).split('\n');
    ASSERT_EQ(5, lines.size());
    EXPECT_EQ("\xEF\xBB\xBF\"Document\",\"Page\",\"Seconds\",\"Digest\"\r", lines[0]);
    EXPECT_EQ("\"'=cmd.pdf\",\"1\",\"0.0\",\"" + m_content.hex().toUtf8() + "\"\r", lines[1]);
    EXPECT_TRUE(lines[2].contains("\"2\",\"12.3\""));
    EXPECT_TRUE(lines[3].contains("\"1\",\"0.7\",\"" + before.digest.hex().toUtf8()));
}

} // namespace pingshen
