// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/DocumentFindings.h"
#include "core/storage/DossierStore.h"
#include "core/work/Queue.h"
#include "tests/support/TestPdf.h"
#include "ui/notice/MessageBar.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/importing/PackageFolder.h"

#include <QPushButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// Packages that a person drops on the window.
class Importing : public WindowTest
{
protected:
    QString person(const QString& name, const QStringList& files = {u"护照.pdf"_s}) const
    {
        const auto folder = m_folder.filePath(name);
        for (const auto& file : files) {
            QDir().mkpath(folder);
            TestPdf({TestPage{.lines = {(name + file).toUtf8().toHex()}}}).save(folder + u'/' + file);
        }
        return folder;
    }

    /// Of the applicant who is in the vault, under another name.
    QString petrova() const
    {
        const auto folder = person(u"again"_s);
        saveBytes(folder + u"/application.json"_s,
                  R"({"caseNumber": "GT-0001", "applicant": {"latinName": "E. Petrova"}})");
        return folder;
    }

    bool waitForMessage(const QString& part)
    {
        return waitUntil([&] {
            const auto texts = m_station->window().messages().texts();
            return std::ranges::any_of(texts, [&](const auto& text) { return text.contains(part); });
        });
    }

    /// What the vault says, on its own thread.
    template<class Answer>
    Answer ask(const std::function<Answer(Workplace&)>& question)
    {
        std::optional<Answer> answer;
        m_station->session().storage.run(&m_station->window(), question, [&](Answer got) { answer = got; });
        EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
        return answer.value_or(Answer());
    }

    int applications()
    {
        return ask<int>([](Workplace& workplace) {
            const auto page = queuePage(workplace, {}, 0, 1000);
            return page ? page->total : -1;
        });
    }
};

} // namespace

TEST_F(Importing, severalPackagesAtOnceBecomeSeveralApplications)
{
    const auto before = applications();
    m_station->window().importPaths({person(u"a"_s), person(u"b"_s)});
    ASSERT_TRUE(waitForMessage(u"2 applications imported."_s));
    EXPECT_EQ(before + 2, applications());
    EXPECT_TRUE(m_station->prompter.asked.isEmpty());
    EXPECT_TRUE(waitUntil([this] { return m_station->desk().file() != nullptr; })) << "the first is opened";
}

TEST_F(Importing, whatWasSaidOfOneApplicationIsNotSaidInAnother)
{
    m_station->window().importPaths({person(u"a"_s)});
    ASSERT_TRUE(waitForMessage(u"document imported"_s));
    openFirst();
    EXPECT_EQ(QStringList(), m_station->window().messages().texts());
    const auto file = m_folder.filePath(u"reports/sheet.csv"_s);
    QDir().mkpath(m_folder.filePath(u"reports"_s));
    m_station->prompter.answer(3);
    m_station->prompter.answer(file);
    m_station->press(u"Ctrl+P"_s);
    ASSERT_TRUE(waitForMessage(u"Report saved"_s));
    m_station->press(u"Alt+Q"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_EQ(QStringList(), m_station->window().messages().texts());
    m_station->prompter.answer(3);
    m_station->press(u"Ctrl+P"_s);
    EXPECT_TRUE(waitUntil([&] { return m_station->prompter.presetPath.startsWith(m_folder.filePath(u"reports/"_s)); }))
        << "the second one is offered where the first one is";
}

TEST_F(Importing, anApplicationThatIsKnownIsAskedAboutAndTakesAResubmission)
{
    const auto before = applications();
    m_station->prompter.answer(0);
    m_station->window().importPaths({petrova()});
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->file().dossier.versions.size() == 2; }));
    EXPECT_EQ(before, applications());
    ASSERT_EQ(1, m_station->prompter.asked.size());
    EXPECT_TRUE(m_station->prompter.asked[0].contains(
        u"has the case number of an application that is already here: GT-0001 · Elena Petrova."_s))
        << qPrintable(m_station->prompter.asked[0]);
}

TEST_F(Importing, ofAnApplicationThatIsKnownByItsDocumentsThatIsSaidAndNothingElse)
{
    const auto package = person(u"c"_s);
    saveBytes(package + u"/application.json"_s, R"({"applicant": {"latinName": "Ana"}})");
    m_station->window().importPaths({package});
    ASSERT_TRUE(waitForMessage(u"document imported"_s));
    saveBytes(package + u"/application.json"_s, R"({"applicant": {"latinName": "Ana Sol"}})");
    m_station->window().importPaths({package});
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 1; }));
    const auto& asked = m_station->prompter.asked[0];
    EXPECT_TRUE(asked.contains(u"has the same documents as an application that is already here: Ana."_s))
        << qPrintable(asked);
}

TEST_F(Importing, anApplicationThatIsKnownBecomesASecondOneOnlyWhenThePersonSaysSo)
{
    const auto before = applications();
    const auto package = petrova();
    m_station->window().importPaths({package});
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 1; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(before, applications());
    m_station->prompter.answer(1);
    m_station->window().importPaths({package, person(u"b"_s)});
    EXPECT_TRUE(waitUntil([&] { return applications() == before + 2; })) << "among several too";
}

TEST_F(Importing, aFolderOfPackagesIsAskedAboutAndBecomesSeveral)
{
    const auto before = applications();
    person(u"people/2025-0001_王小明"_s);
    person(u"people/2025-0002_李小红"_s);
    m_station->prompter.answer(0);
    m_station->window().importPaths({m_folder.filePath(u"people"_s)});
    ASSERT_TRUE(waitForMessage(u"2 applications imported."_s));
    EXPECT_EQ(before + 2, applications());
    ASSERT_EQ(1, m_station->prompter.asked.size());
    EXPECT_TRUE(m_station->prompter.asked.first().contains(u"2025-0001_王小明, 2025-0002_李小红"_s));
}

TEST_F(Importing, looksForTheNextPackageBesideTheLast)
{
    const auto package = petrova();
    m_station->window().importPaths({package});
    EXPECT_EQ(QFileInfo(package).absolutePath(), ui::packageFolder(m_station->settings()));
}

TEST_F(Importing, aFolderOfPackagesBecomesOneWhenThePersonSaysSo)
{
    const auto before = applications();
    person(u"people/2025-0001_王小明"_s);
    person(u"people/2025-0002_李小红"_s);
    m_station->prompter.answer(1);
    m_station->window().importPaths({m_folder.filePath(u"people"_s)});
    ASSERT_TRUE(waitForMessage(u"2 documents imported"_s));
    EXPECT_EQ(before + 1, applications());
}

TEST_F(Importing, oneThatFailsIsNamedAndTheOthersAreImported)
{
    const auto before = applications();
    const auto broken = saveBytes(m_folder.filePath(u"broken.zip"_s), "PK\x03\x04 no more");
    m_station->window().importPaths({person(u"a"_s), broken, person(u"b"_s)});
    ASSERT_TRUE(waitForMessage(u"2 applications imported."_s));
    EXPECT_TRUE(waitForMessage(u"broken.zip"_s));
    EXPECT_EQ(before + 2, applications());
}

TEST_F(Importing, theSameFindingIsSaidOnceWithTheListBehindIt)
{
    m_station->window().importPaths({person(u"p"_s, {u"1.pdf"_s, u"2.pdf"_s, u"3.pdf"_s})});
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().file() != nullptr; }));
    m_station->window().findChild<ui::TopBar*>()->setPage(ui::WorkPage::Materials); // made when it is asked for
    const auto* list = m_station->window().findChild<QPushButton*>(u"list/KindUnknown"_s);
    ASSERT_TRUE(list);
    EXPECT_TRUE(list->accessibleName().contains(u"The kind of 3 documents"_s));
    const auto* panel = list->parentWidget();
    const auto before = panel->findChildren<QPushButton*>().size();
    const_cast<QPushButton*>(list)->setChecked(true);
    EXPECT_EQ(before + 3, panel->findChildren<QPushButton*>().size()) << "each leads to its document";
}

TEST_F(Importing, kindsThatWereNotReadAtImportAreReadInTheBackground)
{
    const auto forget = [](Workplace& workplace) {
        DossierStore dossiers(workplace.database());
        auto all = dossiers.all().value();
        for (const auto& id : all) {
            auto documents = dossiers.load(id).value().documents;
            for (auto& document : documents) {
                document.kind = {};
                document.confidence = 0;
                document.reason = notReadYet();
                EXPECT_OK(workplace.journal().record(recognition(id, document, {})));
            }
        }
        return true;
    };
    ASSERT_TRUE(ask<bool>(forget));
    openFirst();
    EXPECT_TRUE(waitUntil([this] {
        const auto* file = m_station->desk().file();
        return file && unreadDocuments(file->dossier.documents).isEmpty();
    }));
    EXPECT_FALSE(m_station->file().dossier.documents.first().kind.isEmpty());
}

} // namespace pingshen::test
