// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"
#include "core/review/ChangeRules.h"
#include "core/review/Conflicts.h"
#include "core/storage/DocumentStore.h"
#include "core/storage/Vault.h"
#include "core/work/OpenApplication.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Exchange.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/Wait.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/models/DocumentModel.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QTest>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The materials of an application whose diploma was replaced by another file on each of two computers.
class ReplacedTwiceTest : public test::SessionTest
{
protected:
    explicit ReplacedTwiceTest(bool isHere = true)
    {
        look([this, isHere](Workplace& office) {
            auto home = Workplace::open(m_home.path(), m_clock);
            EXPECT_OK(home);
            test::sendEdits(office, **home);
            replace(office, "office");
            if (!isHere) {
                replace(**home, "home before"); // so that what stands there now is home's, whatever its number
            }
            replace(**home, "home");
            test::sendEdits(**home, office);
            if (isHere) {
                arrive(office);
            }
            return 0;
        });
        begin();
        openApplication();
        panel = new MaterialsPanel(*m_session, &window);
        (new QVBoxLayout(&window))->addWidget(panel);
        window.resize(600, 900);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        box = panel->findChild<ConflictBox*>();
    }

    void replace(Workplace& vault, const QByteArray& content)
    {
        m_clock.advance(std::chrono::minutes(1));
        auto file = openApplication(vault);
        const auto number = static_cast<int>(file.dossier.versions.size()) + 1;
        file.dossier.versions.append({number, Digest::of("package " + content), u"supplement.zip"_s, m_clock.now()});
        auto& diploma = file.dossier.documents.first();
        diploma.digest = Digest::of(content);
        diploma.version = number;
        diploma.status = DocumentStatus::Readable;
        ASSERT_OK(vault.journal().record(importOf(file.dossier, {}, m_reviewer)));
    }
    /// The file of the other computer.
    static void arrive(Workplace& office)
    {
        const auto documents = office.vault().documents();
        const auto staging = documents.makeStagingFolder();
        ASSERT_OK(staging);
        QFile file(*staging + u"/1"_s);
        ASSERT_TRUE(file.open(QFile::WriteOnly));
        file.write("home");
        file.close();
        ASSERT_OK(documents.adopt(Digest::of("home"), file.fileName()));
        ASSERT_OK(documents.closeStaging(*staging, office.database()));
    }
    ApplicationFile openApplication(Workplace& vault) const
    {
        return pingshen::openApplication(vault, m_application, m_reviewer).value();
    }
    using SessionTest::openApplication;

    const Document& diploma() { return desk().file()->dossier.documents.first(); }
    bool isMarkedOpen()
    {
        DocumentModel model;
        model.setFile(desk().file());
        return model.data(model.indexOf(diploma().id), DocumentModel::OpenRole).toBool();
    }

    QPushButton* button(const QString& name) const { return box->findChild<QPushButton*>(name); }

    QTemporaryDir m_home;
    QWidget window;
    MaterialsPanel* panel = nullptr;
    ConflictBox* box = nullptr;
};

class NotArrivedTest : public ReplacedTwiceTest
{
protected:
    NotArrivedTest() : ReplacedTwiceTest(false) {}
};

} // namespace

TEST_F(NotArrivedTest, isSaidOfTheFileWhichCanBeChosenOnceItIsHere)
{
    const auto home = u"2"_s; // the later one
    EXPECT_TRUE(button(u"conflict-choose-1"_s)->isEnabled());
    EXPECT_FALSE(button(u"conflict-choose-"_s + home)->isEnabled());
    auto* why = box->findChild<QLabel*>(u"conflict-why-"_s + home);
    EXPECT_TRUE(why->isVisible());
    EXPECT_TRUE(why->text().contains(u"has not arrived yet. Import its package here."_s)) << qPrintable(why->text());
    panel->focusWork();
    ASSERT_TRUE(test::waitUntil([&] { return box->hasFocus(); }));
    QTest::keyClick(box, Qt::Key_2);
    QCoreApplication::processEvents();
    EXPECT_EQ(2, desk().file()->conflicts.size());
    m_session->storage.run(
        &window,
        [](Workplace& office) {
            arrive(office);
            return Done();
        },
        [](const Done&) {});
    desk().reload();
    drain();
    EXPECT_TRUE(button(u"conflict-choose-"_s + home)->isEnabled());
    EXPECT_FALSE(why->isVisible());
}

TEST_F(NotArrivedTest, isChosenByNobodyButBroughtBackByUndo)
{
    const auto& file = *desk().file();
    EXPECT_FAILS(DocumentNotArrived, checkChange(file, choiceOf(file, m_reviewer, disagreements(file).first(), 1)));
    const auto shown = diploma().digest;
    ASSERT_EQ(Digest::of("home"), shown) << "the later one, of which the file is not here";
    button(u"conflict-choose-1"_s)->click();
    ASSERT_TRUE(test::waitUntil([&] { return diploma().digest == Digest::of("office"); }));
    for (const bool isBack : {true, false, true}) {
        if (isBack) {
            desk().undo();
        } else {
            desk().redo();
        }
        waitForSaves();
        drain();
        EXPECT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.size() == (isBack ? 2 : 0); }));
        EXPECT_EQ(isBack ? shown : Digest::of("office"), diploma().digest);
    }
}

TEST_F(ReplacedTwiceTest, showsBothFilesWithWhoAndWhenAndAKeyChooses)
{
    ASSERT_TRUE(box->isVisible());
    EXPECT_TRUE(isMarkedOpen());
    const auto title = box->findChild<QLabel*>(u"conflict-title-0"_s)->text();
    EXPECT_TRUE(title.contains(u"replaced by different files"_s)) << qPrintable(title);
    EXPECT_TRUE(title.startsWith(diploma().name)) << qPrintable(title);
    for (const auto& number : {u"1"_s, u"2"_s}) {
        const auto value = box->findChild<QLabel*>(u"conflict-value-"_s + number)->text();
        EXPECT_TRUE(value.startsWith(u"Version "_s)) << qPrintable(value);
        EXPECT_TRUE(box->findChild<QLabel*>(u"conflict-who-"_s + number)->text().contains(m_reviewer.value()));
    }
    const auto shown = diploma().digest;
    panel->focusWork();
    ASSERT_TRUE(test::waitUntil([&] { return box->hasFocus(); }));
    const auto other = shown == Digest::of("home") ? Digest::of("office") : Digest::of("home");
    QTest::keyClick(box, other == Digest::of("office") ? Qt::Key_1 : Qt::Key_2);
    ASSERT_TRUE(test::waitUntil([&] { return diploma().digest == other; }));
    waitForSaves();
    drain();
    EXPECT_TRUE(desk().file()->conflicts.isEmpty());
    EXPECT_FALSE(isMarkedOpen());
    desk().undo();
    EXPECT_EQ(shown, diploma().digest);
    EXPECT_EQ(2, desk().file()->conflicts.size());
    waitForSaves();
    drain();
    EXPECT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.size() == 2; })) << "as it is on disk, too";
    EXPECT_EQ(shown, diploma().digest);
}

TEST_F(ReplacedTwiceTest, undoingTheChoiceOfTheFileThatIsShownShowsItStillAndAsksAgain)
{
    const auto shown = diploma().digest;
    panel->focusWork();
    ASSERT_TRUE(test::waitUntil([&] { return box->hasFocus(); }));
    QTest::keyClick(box, shown == Digest::of("office") ? Qt::Key_1 : Qt::Key_2);
    ASSERT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.isEmpty(); }));
    EXPECT_EQ(shown, diploma().digest);
    for (const auto left : {2, 0, 2}) {
        if (left == 0) {
            desk().redo();
        } else {
            desk().undo();
        }
        EXPECT_EQ(left, desk().file()->conflicts.size());
        EXPECT_EQ(shown, diploma().digest);
        waitForSaves();
        drain();
        EXPECT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.size() == left; })) << "as on disk";
        EXPECT_EQ(shown, diploma().digest);
    }
}

/// Over the pages that are open: in the language of the moment, and with its version as long as there are several.
TEST_F(ReplacedTwiceTest, titlesTheOpenDocumentAnew)
{
    LanguageSwitch language(Language::English);
    test::FakePageSource source;
    TileStore tiles(source);
    ReaderPanel reader(*m_session, source, tiles);
    m_session->selection.chooseDocument(diploma().id);
    const auto name = QFileInfo(diploma().name).completeBaseName();
    const auto isTitled = [&](const QString& title) {
        return std::ranges::any_of(reader.findChildren<ElidedLabel*>(),
                                   [&](const ElidedLabel* label) { return label->text() == title; });
    };
    const QString english = u"%1 · version %2"_s.arg(name).arg(diploma().version);
    EXPECT_TRUE(isTitled(english));
    language.change(Language::Chinese);
    EXPECT_TRUE(test::waitUntil([&] { return isTitled(u"%1 · 第 %2 版"_s.arg(name).arg(diploma().version)); }));
    language.change(Language::English);
    const bool isFirst = diploma().digest == Digest::of("office");
    box->findChild<QPushButton*>(isFirst ? u"conflict-choose-1"_s : u"conflict-choose-2"_s)->click();
    ASSERT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.isEmpty(); }));
    EXPECT_TRUE(isTitled(english)) << "which one it is stays said once it is chosen";
    desk().undo();
    EXPECT_TRUE(isTitled(english));
}

TEST_F(ReplacedTwiceTest, showsEachFileBeforeOneIsChosen)
{
    QList<Digest> wanted;
    QObject::connect(panel, &MaterialsPanel::fileWanted, panel,
                     [&](const Document& file) { wanted.append(file.digest); });
    for (const auto& number : {u"1"_s, u"2"_s}) {
        box->findChild<QPushButton*>(u"conflict-show-"_s + number)->click();
    }
    EXPECT_EQ(2, desk().file()->conflicts.size()) << "to look is not to choose";
    EXPECT_EQ((QList{Digest::of("office"), Digest::of("home")}), wanted);
    const auto name = QFileInfo(diploma().name).completeBaseName();
    const auto title = [&] { return ReaderPanel::titleOf(*desk().file(), diploma()); };
    EXPECT_EQ(u"%1 · version %2"_s.arg(name).arg(diploma().version), title());
    box->findChild<QPushButton*>(u"conflict-choose-1"_s)->click();
    ASSERT_TRUE(test::waitUntil([&] { return desk().file()->conflicts.isEmpty(); }));
    EXPECT_EQ(u"%1 · version %2"_s.arg(name).arg(diploma().version), title());
}

} // namespace pingshen::ui
