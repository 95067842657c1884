// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/VaultFlow.h"

#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/work/KeptChanges.h"
#include "core/work/RestoreRequest.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"
#include "tests/support/ScriptedPrompter.h"
#include "tests/support/Wait.h"
#include "ui/notice/MessageBar.h"
#include "ui/text/KeptText.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/text/ProblemText.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// A vault with one application and a snapshot, and the questions that are asked when it does not open.
class VaultQuestions : public ::testing::Test
{
protected:
    VaultQuestions()
    {
        auto workplace = Workplace::open(vault(), m_clock);
        EXPECT_OK(workplace);
        Dossier dossier;
        dossier.id = ApplicationId(u"a1"_s);
        dossier.rubric = RubricId(u"two-zones-2025"_s);
        dossier.versions.append({1, Digest::of("package"), u"p.zip"_s, m_clock.now()});
        EXPECT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
        EXPECT_OK(takeClosingSnapshot(**workplace));
    }

    QString vault() const { return m_folder.filePath(u"vault"_s); }
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(vault() + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }

    /// A snapshot of two applications, then as many of one.
    void takeEmptierSnapshots(int count)
    {
        const QStringList kept = QDir(vault() + u"/backups"_s).entryList(QDir::Files);
        ASSERT_EQ(1, kept.size());
        const QString one = m_folder.filePath(u"one.db"_s);
        ASSERT_TRUE(QFile::rename(vault() + u"/backups/"_s + kept.first(), one));
        {
            auto workplace = Workplace::open(vault(), m_clock);
            ASSERT_OK(workplace);
            Dossier dossier;
            dossier.id = ApplicationId(u"b2"_s);
            dossier.rubric = RubricId(u"two-zones-2025"_s);
            dossier.versions.append({1, Digest::of("another"), u"q.zip"_s, m_clock.now()});
            ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
            ASSERT_OK(takeClosingSnapshot(**workplace));
        }
        for (int i = 1; i <= count; ++i) {
            const auto at = m_clock.now().addSecs(i * 60).toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
            ASSERT_TRUE(QFile::copy(one, vault() + u"/backups/pingshen-%1-closing.db"_s.arg(at)));
        }
    }

    /// Opens the vault as the program does; false when it stayed closed after every answer.
    bool open(const QString& folder)
    {
        m_session = std::make_unique<ui::Session>(
            [this, folder](const VaultOpening& how) -> Result<std::unique_ptr<Workplace>> {
                PINGSHEN_ASSIGN(const auto lost, carryOutRestore(folder, m_clock, {}, how));
                return Workplace::open(folder, m_clock, how);
            },
            m_clock);
        m_flow = std::make_unique<ui::VaultFlow>(*m_session, m_messages, m_prompter, nullptr);
        QObject::connect(&m_session->storage, &ui::StorageThread::openFailed, m_flow.get(), [this](const Error& error) {
            ++m_failures;
            m_flow->ask(error);
        });
        QObject::connect(&m_session->storage, &ui::StorageThread::opened, m_flow.get(), [this] { m_isOpen = true; });
        m_session->storage.begin();
        return waitUntil([this] { return m_isOpen || (m_failures > 0 && m_prompter.asked.size() >= m_expected); })
               && m_isOpen;
    }
    int applications()
    {
        std::optional<int> count;
        m_session->storage.run(
            m_flow.get(), [](Workplace& workplace) { return DossierStore(workplace.database()).all().value().size(); },
            [&count](qsizetype all) { count = static_cast<int>(all); });
        EXPECT_TRUE(waitUntil([&count] { return count.has_value(); }));
        return count.value_or(-1);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    ui::LanguageSwitch m_language{Language::English};
    QWidget m_window;
    ui::MessageBar m_messages{&m_window};
    ScriptedPrompter m_prompter;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::VaultFlow> m_flow;
    bool m_isOpen = false;
    int m_failures = 0;
    int m_expected = 1; ///< questions until nothing more comes
};

const QByteArray lockOfAnotherMachine = "17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n\n";

} // namespace

TEST_F(VaultQuestions, aLockOfAnotherMachineIsTakenOverWhenThePersonAgrees)
{
    write(u"vault.lock"_s, lockOfAnotherMachine);
    m_prompter.answer(true);
    m_expected = 2;
    EXPECT_TRUE(open(vault()));
    ASSERT_EQ(1, m_prompter.asked.size());
    EXPECT_TRUE(m_prompter.asked[0].startsWith(u"Take over the vault?"_s));
    EXPECT_TRUE(m_prompter.asked[0].contains(u"study-2"_s)) << "it says who";
}

TEST_F(VaultQuestions, aLockOfAnotherMachineStaysWhenThePersonDoesNot)
{
    write(u"vault.lock"_s, lockOfAnotherMachine);
    m_prompter.answer(false);
    EXPECT_FALSE(open(vault()));
    EXPECT_TRUE(QFile::exists(vault() + u"/vault.lock"_s));
}

TEST_F(VaultQuestions, anEmptiedVaultComesBackFromTheSnapshotThatIsChosen)
{
    ASSERT_TRUE(QFile::remove(vault() + u"/pingshen.db"_s));
    m_prompter.answer(0);
    m_expected = 2;
    ASSERT_TRUE(open(vault()));
    EXPECT_TRUE(m_prompter.asked.value(0).startsWith(u"Restore the vault?"_s));
    EXPECT_EQ(1, applications());
}

TEST_F(VaultQuestions, theFullestSnapshotIsOfferedAndChosenHoweverOldItIs)
{
    takeEmptierSnapshots(9); // each newer than the full one
    ASSERT_TRUE(QFile::remove(vault() + u"/pingshen.db"_s));
    m_prompter.answer({});
    EXPECT_FALSE(open(vault()));
    ASSERT_EQ(10, m_prompter.options.size()) << "eight of the newest, the fullest, a file";
    EXPECT_EQ(8, m_prompter.preset);
    EXPECT_TRUE(m_prompter.options[8].startsWith(u"Latest full snapshot: "_s));
    EXPECT_TRUE(m_prompter.options[8].endsWith(u", 2 applications"_s)) << qPrintable(m_prompter.options[8]);
    EXPECT_TRUE(m_prompter.options[0].startsWith(u"Snapshot of "_s));
}

TEST_F(VaultQuestions, aDamagedVaultComesBackFromTheSnapshotThatIsChosen)
{
    write(u"pingshen.db"_s, QByteArray(8192, 'x'));
    m_prompter.answer(0);
    m_expected = 2;
    ASSERT_TRUE(open(vault()));
    EXPECT_EQ(1, applications());
}

TEST_F(VaultQuestions, anEmptiedVaultStaysAsItIsWhenNothingIsChosen)
{
    ASSERT_TRUE(QFile::remove(vault() + u"/pingshen.db"_s));
    EXPECT_FALSE(open(vault()));
    EXPECT_FALSE(QFile::exists(vault() + u"/pingshen.db"_s));
}

TEST_F(VaultQuestions, aFolderWithOtherThingsIsUsedOnlyWhenThePersonAgrees)
{
    QFile letter(m_folder.filePath(u"letter.txt"_s));
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly));
    letter.close();
    EXPECT_FALSE(open(m_folder.path()));
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"pingshen.db"_s)));
    const auto asked = m_prompter.asked.join(u'\n');
    EXPECT_TRUE(asked.contains(u"keeps its own files beside them"_s)) << qPrintable(asked);
    EXPECT_FALSE(asked.contains(u"choose an empty folder"_s)) << "that is not what is offered";
    m_prompter.answer(true);
    m_expected = 3;
    m_failures = 0;
    EXPECT_TRUE(open(m_folder.path()));
}

TEST_F(VaultQuestions, aKeyThatWasNotThereIsToldOnceInTheLanguageOfTheMoment)
{
    ASSERT_TRUE(QFile::remove(vault() + u"/device.key"_s));
    ASSERT_TRUE(open(vault()));
    m_flow->sayHowItIs();
    m_flow->sayHowItIs();
    ASSERT_TRUE(waitUntil([this] { return !m_messages.texts().isEmpty(); }));
    EXPECT_EQ(1, applications()) << "nothing is lost, and all that was to be said is";
    EXPECT_EQ(QStringList{ui::keyChangeText(KeyChange::Missing, ui::HistoryLoss::None)}, m_messages.texts());
    m_language.change(Language::Chinese);
    const QStringList inChinese{
        ui::keyChangeText(KeyChange::Missing, ui::HistoryLoss::None, ui::Phrasebook(Language::Chinese))};
    EXPECT_TRUE(waitUntil([&] { return m_messages.texts() == inChinese; }));
    m_session.reset();
    m_messages.dismiss(u"keyChange"_s);
    m_isOpen = false;
    ASSERT_TRUE(open(vault()));
    m_flow->sayHowItIs();
    EXPECT_EQ(1, applications());
    EXPECT_EQ(QStringList(), m_messages.texts());
}

TEST_F(VaultQuestions, aKeyThatIsGoneWithItsEndIsNotSaidToLoseNothing)
{
    ASSERT_TRUE(QFile::remove(vault() + u"/device.key"_s));
    ASSERT_TRUE(QFile::remove(vault() + u"/device.head"_s));
    ASSERT_TRUE(open(vault()));
    m_flow->sayHowItIs();
    ASSERT_TRUE(waitUntil([this] { return m_messages.texts().size() == 2; }));
    EXPECT_TRUE(m_messages.texts().contains(ui::keyChangeText(KeyChange::Missing, ui::HistoryLoss::Found)));
}

TEST_F(VaultQuestions, whatAnEarlierSessionCouldNotSaveAndNewerEntriesStandInPlaceOfIsTold)
{
    {
        const auto workplace = Workplace::open(vault(), m_clock);
        ASSERT_OK(workplace);
        Change change{
            EditKind::ScoreChanged, ApplicationId(u"a1"_s), ReviewerId(u"Li"_s), u"age"_s, {}, {}, std::nullopt};
        change.fields = {{u"reason"_s, u"as it was"_s, u"as it was then"_s}};
        ASSERT_OK(keepChanges(**workplace, {{change, 1}}));
    }
    ASSERT_TRUE(open(vault()));
    m_flow->sayHowItIs();
    ASSERT_TRUE(waitUntil([this] { return !m_messages.texts().isEmpty(); }));
    EXPECT_EQ(ui::keptTexts({false, {}, 1}), m_messages.texts());
}

} // namespace pingshen::test
