// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/notice/MessageBar.h"

#include <QFile>
#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The window while the database of its vault is away.
class MovedVault : public WindowTest
{
protected:
    MovedVault()
    {
        openFirst();
        m_station->session().watch.setRecheck(std::chrono::milliseconds(5));
        m_station->session().saves.setRetryDelay(std::chrono::milliseconds(5));
    }

    QString file() const { return m_station->session().storage.newConnection().value()->vault().databaseFile(); }
    QString foot() const { return m_station->the<QLabel>(u"saved"_s).text(); }
    QStringList messages() const { return m_station->window().messages().texts(); }
    void putAway()
    {
        m_file = file();
        ASSERT_TRUE(QFile::rename(m_file, m_file + u".away"_s));
    }
    void putBack() { ASSERT_TRUE(QFile::rename(m_file + u".away"_s, m_file)); }

    QString m_file;
};

TEST_F(MovedVault, isToldAtOnceAndNoLongerCalledSaved)
{
    putAway();
    ASSERT_TRUE(waitUntil([this] { return foot() == u"⚠ Data file missing, nothing is saved"_s; }))
        << foot().toStdString();
    ASSERT_EQ(1, messages().size());
    EXPECT_TRUE(messages()[0].startsWith(u"The vault's data file was moved, deleted or replaced"_s));
    putBack();
    ASSERT_TRUE(waitUntil([this] { return messages().isEmpty(); }));
    EXPECT_TRUE(foot().startsWith(u"✓"_s)) << foot().toStdString();
}

TEST_F(MovedVault, keepsWhatIsScoredAndSavesItOnceTheFileIsBack)
{
    putAway();
    score(u"4"_s);
    ASSERT_TRUE(waitUntil([this] { return foot().startsWith(u"⚠"_s) && foot().contains(u"not saved yet"_s); }))
        << foot().toStdString();
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    putBack();
    ASSERT_TRUE(waitUntil([this] { return foot().startsWith(u"✓ Saved"_s); })) << foot().toStdString();
    restart();
    openFirst();
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
}

TEST_F(MovedVault, asksBeforeItClosesOverWhatIsNotSaved)
{
    putAway();
    score(u"4"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->session().saves.isStuck(); }));
    m_station->prompter.answer(false);
    EXPECT_FALSE(m_station->window().close());
    ASSERT_EQ(1, m_station->prompter.asked.size());
    EXPECT_TRUE(m_station->prompter.asked[0].startsWith(u"Close with unsaved changes?"_s));
    EXPECT_TRUE(m_station->window().isVisible());
    m_station->prompter.answer(true);
    m_station->window().close();
    EXPECT_TRUE(waitUntil([this] { return !m_station->window().isVisible(); }));
    putBack();
}

TEST_F(MovedVault, closesWithoutAnAnswerWhenTheProgramHasToEnd)
{
    putAway();
    score(u"4"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->session().saves.isStuck(); }));
    EXPECT_FALSE(m_station->window().close());
    m_station->window().closeAnyway();
    EXPECT_FALSE(m_station->window().isVisible());
    EXPECT_EQ(1, m_station->prompter.asked.size()) << "and asks no more";
    putBack();
}

} // namespace pingshen::test
