// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

class StaleQueue : public WindowTest
{
protected:
    StaleQueue()
    {
        openFirst();
        scoreEverything(Marks::Full);
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        EXPECT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
        EXPECT_TRUE(m_station->waitForSaves());
        m_station->press(u"Alt+Q"_s);
        m_station->press(u"Ctrl+A"_s);
        m_station->press(u"Delete"_s); // what was searched for
        EXPECT_TRUE(waitUntil([this] { return rows().size() == 2; }));
    }

    void resubmitPassport()
    {
        const auto folder = m_folder.filePath(u"again"_s);
        QDir().mkpath(folder);
        TestPdf().add({.lines = {"another passport"}}).save(folder + u"/passport.pdf"_s);
        m_station->prompter.answer(1);
        m_station->prompter.answer(folder);
        m_station->actions().action(u"package.resubmit")->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->file().dossier.versions.size() == 2; }));
    }

    /// What stands beside each name in the list.
    QStringList rows() const
    {
        const auto* list = m_station->the<QAbstractItemView>(u"queue"_s).model();
        QStringList words;
        for (int row = 0; row < list->rowCount(); ++row) {
            words.append(list->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
        return words;
    }

    /// Of the first application all of these are said.
    bool waitForFirst(const QStringList& words)
    {
        return waitUntil([&] {
            const auto first = rows().value(0);
            return std::ranges::all_of(words, [&first](const QString& word) { return first.contains(word); });
        });
    }
};

} // namespace

TEST_F(StaleQueue, showsASubmittedSheetThatHasToBeRecheckedAsBothInBothLanguages)
{
    ASSERT_TRUE(waitForFirst({u"Submitted"_s})) << rows().join(u'|').toStdString();
    EXPECT_FALSE(rows()[0].contains(u"Recheck"_s));
    resubmitPassport();
    EXPECT_TRUE(waitForFirst({u"Submitted"_s, u"Recheck"_s})) << rows().join(u'|').toStdString();
    EXPECT_FALSE(rows()[1].contains(u"Recheck"_s)) << "the other application";
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(waitForFirst({u"已提交"_s, u"待复核"_s})) << rows().join(u'|').toStdString();
}

TEST_F(StaleQueue, findsItAmongTheSubmittedAndAmongThoseToRecheck)
{
    resubmitPassport();
    ASSERT_TRUE(waitForFirst({u"Submitted"_s, u"Recheck"_s}));
    auto& filter = m_station->the<QComboBox>(u"queueStatus"_s);
    for (const auto& words : {u"Submitted"_s, u"Documents replaced"_s, u"Submitted"_s}) {
        filter.setCurrentText(words);
        ASSERT_EQ(words, filter.currentText());
        Q_EMIT filter.activated(filter.currentIndex());
        EXPECT_TRUE(waitUntil([this] { return rows().size() == 1; })) << words.toStdString();
        EXPECT_TRUE(waitForFirst({u"Submitted"_s, u"Recheck"_s})) << words.toStdString();
    }
    filter.setCurrentText(u"In progress"_s);
    Q_EMIT filter.activated(filter.currentIndex());
    EXPECT_TRUE(waitUntil([this] { return rows().isEmpty(); })) << "it is no open sheet";
}

} // namespace pingshen::test
