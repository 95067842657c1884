// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FactsPanel.h"

#include "core/domain/ApplicationState.h"
#include "core/storage/TextStore.h"
#include "tests/facts/MadePage.h"
#include "tests/session/SessionFixture.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/models/FactModel.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// A passport and a contract that name one number, and a permit that names another.
class FactsPanelTest : public test::SessionTest
{
protected:
    void SetUp() override
    {
        m_theme.apply(Appearance::Light);
        m_session.reset();
        makeDocuments();
        begin();
        m_panel = new FactsPanel(*m_session, &m_window);
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(m_panel);
        column->addStretch(1);
        m_window.resize(700, 500);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    void makeDocuments()
    {
        const QMap<QString, QStringList> texts{
            {u"passport"_s, {u"Passport No.: SPL720418"_s, u"Surname: PETROVA"_s, u"Given names: ELENA"_s}},
            {u"contract"_s, {u"Party B (employee): Elena Petrova"_s, u"Passport number: SPL720418"_s}},
            {u"work-permit"_s, {u"Name: PETROVA ELENA"_s, u"Passport number: SPL720481"_s}}};
        auto workplace = Workplace::open(m_folder.path(), m_clock);
        ASSERT_OK(workplace);
        m_application = ApplicationId(u"b1b2c3d4e5f60718"_s);
        Dossier dossier;
        dossier.id = m_application;
        dossier.rubric = RubricId(u"two-zones-2023"_s);
        dossier.applicant.latinName = u"Elena Petrova"_s;
        dossier.versions = {{1, Digest::of("facts"), u"petrova.zip"_s, m_clock.now()}};
        for (const auto& kind : texts.keys()) {
            Document document;
            document.id = DocumentId(kind);
            document.name = QString(kind + u".pdf"_s);
            document.kind = KindId(kind);
            document.digest = Digest::of(kind.toUtf8());
            document.pages = 1;
            dossier.documents.append(document);
        }
        ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
        if (!m_isRead) {
            return;
        }
        auto store = TextStore::open((*workplace)->vault());
        ASSERT_OK(store);
        for (const auto& [kind, lines] : texts.asKeyValueRange()) {
            KeptPage page;
            page.state = PageState::Read;
            page.text = test::madePage(lines);
            ASSERT_OK((*store)->keep(Digest::of(kind.toUtf8()), {page}));
        }
    }

    void open()
    {
        openApplication();
        m_panel->begin();
    }

    void wait()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_panel->model().rowCount() > 0; }, patience));
    }

    QTableView* table() { return m_panel->findChild<QTableView*>(); }
    PlainEdit* reason() { return m_panel->findChild<PlainEdit*>(u"factReason"_s); }
    FactCell cell() { return m_panel->model().cellAt(table()->currentIndex()); }
    void choosePermit()
    {
        table()->setCurrentIndex(m_panel->model().indexOf(FactKind::PassportNumber, DocumentId(u"work-permit"_s)));
        m_panel->focusTable();
    }
    QStringList counts()
    {
        QStringList said;
        for (const auto* pill : m_panel->findChildren<Pill*>()) {
            said.append(pill->text());
        }
        said.removeAll(QString());
        return said;
    }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    QWidget m_window;
    FactsPanel* m_panel = nullptr;
    bool m_isRead = true;
};

class UnreadFactsPanelTest : public FactsPanelTest
{
protected:
    UnreadFactsPanelTest() { m_isRead = false; }
};

} // namespace

TEST_F(FactsPanelTest, setsWhatDocumentsStateBesideOneAnother)
{
    open();
    wait();
    choosePermit();
    EXPECT_EQ(FactCell::Standing::Differs, cell().standing);
    EXPECT_EQ(u"SPL720481"_s, cell().text);
    EXPECT_TRUE(cell().isOpen());
    EXPECT_EQ(3, m_panel->model().columnCount());
    EXPECT_TRUE(counts().contains(u"Differs 1"_s)) << counts().join(u',').toStdString();
    const auto words = m_panel->model().data(table()->currentIndex(), Qt::AccessibleTextRole).toString();
    EXPECT_EQ(u"Passport number · work-permit.pdf · SPL720481 · differs"_s, words);
    m_language.change(Language::Chinese);
    EXPECT_TRUE(QTest::qWaitFor([this] { return counts().contains(u"不一致 1"_s); }));
}

TEST_F(FactsPanelTest, acceptsADifferenceForTheReasonThatIsTyped)
{
    open();
    wait();
    choosePermit();
    m_panel->settle(Settled::Accepted);
    ASSERT_TRUE(reason()->hasFocus()) << "nothing is accepted without one";
    EXPECT_TRUE(cell().isOpen());
    QTest::keyClicks(reason(), u"typing slip"_s);
    QTest::keyClick(reason(), Qt::Key_Return);
    EXPECT_EQ(Settled::Accepted, cell().settlement.decision);
    EXPECT_EQ(u"typing slip"_s, cell().settlement.reason);
    EXPECT_EQ(m_reviewer, cell().settlement.author);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_TRUE(counts().contains(u"Accepted 1"_s)) << counts().join(u',').toStdString();
    desk().undo();
    EXPECT_TRUE(cell().isOpen());
    waitForSaves();
}

TEST_F(FactsPanelTest, raisesADifferenceAndOpensItAgain)
{
    open();
    wait();
    choosePermit();
    QTest::mouseClick(m_panel->findChild<QPushButton*>(u"raiseFact"_s), Qt::LeftButton);
    EXPECT_EQ(Settled::Raised, cell().settlement.decision);
    QTest::mouseClick(m_panel->findChild<QPushButton*>(u"openFact"_s), Qt::LeftButton);
    EXPECT_TRUE(cell().isOpen());
    EXPECT_TRUE(desk().file()->review.settlements.isEmpty());
    table()->setCurrentIndex(m_panel->model().indexOf(FactKind::PassportNumber, DocumentId(u"passport"_s)));
    m_panel->settle(Settled::Raised);
    EXPECT_TRUE(desk().file()->review.settlements.isEmpty()) << "what agrees is not raised";
    waitForSaves();
}

TEST_F(FactsPanelTest, leadsFromACellToItsPassage)
{
    open();
    wait();
    choosePermit();
    QSignalSpy shown(&m_session->passages, &PassageSelection::showRequested);
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_EQ(1, shown.count());
    const auto passage = shown.first().first().value<DocumentPassage>();
    EXPECT_EQ(DocumentId(u"work-permit"_s), passage.document);
    EXPECT_FALSE(passage.passage.rects.isEmpty());
}

TEST_F(FactsPanelTest, showsOnlyWhatDiffersWhereThatIsAsked)
{
    open();
    wait();
    const int all = m_panel->model().rowCount();
    m_panel->findChild<QCheckBox*>()->setChecked(true);
    EXPECT_LT(m_panel->model().rowCount(), all);
    EXPECT_EQ(FactKind::PassportNumber, m_panel->model().kindAt(0));
    m_panel->findChild<QCheckBox*>()->setChecked(false);
    EXPECT_EQ(all, m_panel->model().rowCount());
}

TEST_F(UnreadFactsPanelTest, saysThatPagesAreStillToBeRead)
{
    open();
    const auto says = [this] {
        for (const auto* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(u"Nothing found yet."_s)) {
                return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(QTest::qWaitFor(says, patience));
    EXPECT_TRUE(table()->isHidden());
}

} // namespace pingshen::ui
