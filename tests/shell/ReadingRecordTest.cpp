// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/ReadingBar.h"
#include "ui/session/ReadingClock.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReadingRecordByKeys : public WindowTest
{
protected:
    ReadingRecordByKeys()
    {
        openFirst();
        m_station->press(u"Alt+V"_s);
    }

    const ReadingRecord& record() { return m_station->session().readings.record(); }
    Digest content() { return m_station->place().document; }

    /// A second goes by in which somebody sits there.
    void passSecond()
    {
        auto* clock = m_station->window().findChild<ui::ReadingClock*>();
        ASSERT_NE(nullptr, clock);
        m_clock.advance(1s);
        clock->noteActivity();
        clock->look();
    }

    /// The page is looked at until it counts as read.
    bool read(int page)
    {
        const auto shown = content();
        return m_station->waitForPage(page) && waitUntil([this, shown, page] {
                   passSecond();
                   return record().isRead(shown, page);
               });
    }

    QString said() { return m_station->the<QAbstractButton>(u"readingRecord"_s).accessibleName(); }
};

TEST_F(ReadingRecordByKeys, countsWhatIsReadAndLeadsToWhatIsNot)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(u"Reading record: 0 of 9 pages read"_s, said());
    ASSERT_TRUE(read(0));
    EXPECT_EQ(u"Reading record: 1 of 9 pages read"_s, said());
    m_station->press(u"Alt+U"_s);
    EXPECT_TRUE(m_station->waitForPage(1));
    m_station->press(u"End"_s);
    ASSERT_TRUE(m_station->waitForPage(5));
    m_station->the<QAbstractButton>(u"readingRecord"_s).click();
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(0));
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(said().contains(u"阅读记录"_s)) << said().toStdString();
}

TEST_F(ReadingRecordByKeys, saysThatOnlyWhatCanBeShownWasRead)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    auto documents = m_station->file().dossier.documents;
    const auto text = [this] { return m_station->window().messages().texts().join(u'\n'); };
    for (const auto& document : documents) {
        for (int page = 0; page < document.pages; ++page) {
            m_station->session().readings.add(document.digest, page, ReadingRecord::readFrom);
        }
    }
    const auto closed = progressOf(record(), documents).closed;
    m_station->press(u"Alt+U"_s);
    EXPECT_TRUE(waitUntil([&] {
        return text().contains(closed > 0 ? u"All pages that can be shown have been read; "_s
                                          : u"All pages of this application have been read."_s);
    })) << text().toStdString();

    ui::ReadingBar bar;
    documents.removeIf([](const Document& each) { return each.status != DocumentStatus::Readable; });
    bar.show(documents, record());
    EXPECT_FALSE(bar.toolTip().contains(u"left out"_s));
    EXPECT_TRUE(bar.toolTip().contains(u"at 40% or larger"_s)) << bar.toolTip().toStdString();
    documents.last().status = DocumentStatus::Damaged;
    bar.show(documents, record());
    EXPECT_TRUE(bar.toolTip().contains(u"1 document cannot be shown and is left out."_s))
        << bar.toolTip().toStdString();
}

TEST_F(ReadingRecordByKeys, isThereAfterARestartAndForNobodyElse)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(read(0));
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([this] { return said() == u"Reading record: 1 of 9 pages read"_s; }));
    restart(ReviewerId(u"王评审"_s));
    openFirst();
    EXPECT_EQ(u"Reading record: 0 of 9 pages read"_s, said());
}

TEST_F(ReadingRecordByKeys, marksThePageBesideItsThumbnail)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(read(0));
    m_station->press(u"Alt+T"_s);
    const auto* list = &m_station->the<QAbstractItemView>(u"thumbnailList"_s);
    const auto spoken = [list](int page) {
        return list->model()->index(page, 0).data(Qt::AccessibleTextRole).toString();
    };
    EXPECT_EQ(u"Page 1, read"_s, spoken(0));
    EXPECT_EQ(u"Page 3"_s, spoken(2));
}

TEST_F(ReadingRecordByKeys, leavesTheVaultOnlyWhenItIsExported)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(read(0));
    const auto path = m_folder.filePath(u"record.csv"_s);
    m_station->prompter.answer(path);
    m_station->actions().action(u"application.reading"_s)->trigger();
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(path) && !m_station->window().messages().texts().isEmpty(); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    EXPECT_EQ(11, lines.size()) << "a heading, nine pages and the end of the last line";
    EXPECT_TRUE(lines[0].contains("\"Page\",\"Seconds on screen\""));
    EXPECT_TRUE(lines[1].contains(content().hex().toUtf8()));
}

} // namespace pingshen::test
