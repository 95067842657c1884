// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/work/Queue.h"
#include "tests/support/TestPdf.h"
#include "tests/support/ZipBytes.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/ProgressLine.h"
#include "ui/notice/MessageBar.h"
#include "ui/shell/StartPage.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Opening : public WindowTest
{};

TEST(EmptyDesk, isHeadedByALineAndExplainedInSentencesWhateverTheStateOfTheVault)
{
    using Vault = ui::StartPage::Vault;
    ui::StartPage page;
    QStringList titles;
    for (const auto vault : {Vault::Renewed, Vault::Restored, Vault::Stopped, Vault::Closed, Vault::Empty}) {
        page.setVault(vault);
        const auto labels = page.findChild<ui::EmptyState*>()->findChildren<QLabel*>();
        ASSERT_EQ(3, labels.size());
        EXPECT_EQ(u"title"_s, labels[1]->property("role").toString());
        EXPECT_FALSE(labels[1]->text().endsWith(u'.')) << qPrintable(labels[1]->text());
        EXPECT_TRUE(labels[2]->text().endsWith(u'.')) << qPrintable(labels[2]->text());
        titles << labels[1]->text();
    }
    EXPECT_EQ(0, titles.removeDuplicates());
}

TEST(EmptyDesk, offersInEachStateOfTheVaultWhatMayBeDoneAndTellsIt)
{
    using Page = ui::StartPage;
    using Vault = Page::Vault;
    Page page;
    page.resize(600, 400);
    page.show();
    const QList<std::pair<QString, void (Page::*)()>> all{{u"openPackage"_s, &Page::openRequested},
                                                          {u"trySample"_s, &Page::sampleRequested},
                                                          {u"retryVault"_s, &Page::retryRequested},
                                                          {u"stopRenewal"_s, &Page::stopRequested}};
    const QList<std::pair<Vault, QStringList>> states{
        {Vault::Opening, {}},
        {Vault::Renewed, {u"stopRenewal"_s}},
        {Vault::Restored, {u"stopRenewal"_s}},
        {Vault::Stopped, {u"retryVault"_s}},
        {Vault::Closed, {u"retryVault"_s}},
        {Vault::Empty, {u"openPackage"_s, u"trySample"_s}},
        {Vault::Filled, {u"openPackage"_s}},
    };
    for (const auto& [vault, expected] : states) {
        page.setVault(vault);
        QStringList offered;
        for (const auto& [name, signal] : all) {
            auto* button = page.findChild<QPushButton*>(name);
            QSignalSpy told(&page, signal);
            if (button->isVisible()) {
                offered << name;
                button->click();
                EXPECT_EQ(1, told.size()) << qPrintable(name);
            }
        }
        EXPECT_EQ(expected, offered) << static_cast<int>(vault);
        EXPECT_EQ(expected.contains(u"stopRenewal"_s), page.findChild<ui::ProgressLine*>()->isVisible());
    }
}

TEST_F(Opening, hasTheKeyboardOnTheFirstRowOfTheQueueWhenNothingWasOpen)
{
    const auto& queue = m_station->the<QAbstractItemView>(u"queue"_s);
    EXPECT_TRUE(waitUntil([&] { return queue.hasFocus() && queue.currentIndex().isValid(); }));
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0001"_s));
}

TEST_F(Opening, hasTheKeyboardWhereItWasLeft)
{
    openFirst();
    for (const auto& name : {u"points"_s, u"reason"_s}) {
        m_station->the(name).setFocus();
        restart();
        ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
        EXPECT_TRUE(waitUntil([&] { return m_station->the(name).hasFocus(); })) << qPrintable(name);
    }
}

TEST_F(Opening, showsWhatTheCommandLineNamesAndNotWhatWasOpenLast)
{
    openFirst();
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
    auto& storage = m_station->session().storage;
    const auto named = [](Workplace& workplace) { return findApplication(workplace, u"GT-0002"_s); };
    QObject::connect(&storage, &ui::StorageThread::opened, &m_station->window(), [&] {
        m_station->window().begin();
        storage.run(&m_station->window(), named,
                    [&](const Result<ApplicationId>& found) { m_station->window().openApplication(*found); });
    });
    m_station->window().show();
    storage.begin();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    // Whatever else was on its way has arrived.
    int answers = 0;
    for (int round = 1; round <= 3; ++round) {
        storage.run(&m_station->window(), named, [&](const auto&) { ++answers; });
        ASSERT_TRUE(waitUntil([&] { return answers == round; }));
    }
    EXPECT_EQ(u"GT-0002"_s, m_station->file().dossier.applicant.caseNumber);
}

TEST_F(Opening, showsNothingOfAnApplicationThatLeftTheDesk)
{
    openFirst();
    score(u"4"_s);
    ASSERT_NE(nullptr, m_station->shown(u"workPages"_s));
    ASSERT_NE(nullptr, m_station->shown(u"toggleForm"_s));
    m_station->desk().clear();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"formula"_s) == nullptr; }));
    for (const auto& name : {u"workPages"_s, u"toggleDocuments"_s, u"toggleForm"_s, u"edition"_s, u"points"_s}) {
        EXPECT_EQ(nullptr, m_station->shown(name)) << qPrintable(name);
    }
    EXPECT_NE(nullptr, m_station->shown(u"queue"_s));
}

TEST_F(Opening, hasTheKeyboardOnTheIndicatorWhenItWasLeftOnThePage)
{
    openFirst();
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Alt+V"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([this] {
        const auto* card = m_station->shown(u"card-education"_s);
        return card && card->isAncestorOf(QApplication::focusWidget());
    }));
}

TEST_F(Opening, aVaultThatAnotherWindowHoldsIsSaidSoAndCanBeTriedAgain)
{
    Workstation second(m_folder.path(), m_clock, m_reviewer, Language::English);
    ASSERT_FALSE(second.begin());
    const auto* retry = second.shown<QPushButton>(u"retryVault"_s);
    ASSERT_NE(nullptr, retry);
    EXPECT_TRUE(second.window().messages().texts().value(0).contains(u"in use by another program"_s));
    EXPECT_EQ(nullptr, second.shown(u"openPackage"_s)) << "nothing can be imported without a vault";

    m_station.reset();
    second.the<QPushButton>(u"retryVault"_s).click();
    EXPECT_TRUE(waitUntil([&] { return second.shown(u"openPackage"_s) != nullptr; }));
    EXPECT_EQ(nullptr, second.shown(u"retryVault"_s));
    EXPECT_TRUE(second.window().messages().texts().isEmpty());
}

TEST_F(Opening, showsHowFarAVaultIsUpdatedForThisVersionAndLetsItBe)
{
    auto& storage = m_station->session().storage;
    Q_EMIT storage.renewing(1, 4);
    EXPECT_DOUBLE_EQ(0.25, m_station->the<ui::ProgressLine>(u"renewal"_s).fraction());
    EXPECT_EQ(nullptr, m_station->shown(u"openPackage"_s)) << "nothing can be imported yet";
    m_station->the<QPushButton>(u"stopRenewal"_s).click();
    Q_EMIT storage.openFailed(Error(Error::Code::Cancelled)); // as it answers
    EXPECT_NE(nullptr, m_station->shown(u"retryVault"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"stopRenewal"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"renewal"_s));
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty()) << "the person asked for it";
}

TEST_F(Opening, readsFileNamesTheWayThatIsChosen)
{
    const auto path = m_folder.filePath(u"GT-0003 Chen.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        ZipBytes().add(QByteArray("\xC5\x40\xB7\xD3.pdf"), TestPdf::ofTextPages(1).bytes()).bytes()); // 護照 in Big5
    file.close();
    m_station->prompter.answer(0); // an archive
    m_station->prompter.answer(QStringList{path});
    m_station->prompter.answer(0); // the most plausible
    m_station->actions().action(u"package.encoding")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().file() != nullptr; }));
    EXPECT_EQ(u"護照.pdf"_s, m_station->file().dossier.documents.first().name);
    EXPECT_TRUE(m_station->prompter.details.value(0).contains(u"護照.pdf"_s)) << "the names were not shown before";
}

TEST_F(Opening, saysWhenThereIsNoEncodingToChoose)
{
    const auto path = m_folder.filePath(u"plain.zip"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(ZipBytes().add("passport.pdf", TestPdf::ofTextPages(1).bytes()).bytes());
    file.close();
    m_station->prompter.answer(0);
    m_station->prompter.answer(QStringList{path});
    m_station->actions().action(u"package.encoding")->trigger();
    ASSERT_TRUE(waitUntil([this] { return !m_station->window().messages().texts().isEmpty(); }));
    EXPECT_TRUE(m_station->window().messages().texts().first().contains(u"nothing to choose"_s));
}

} // namespace pingshen::test
