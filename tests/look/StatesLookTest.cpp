// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Golden.h"
#include "tests/look/PanelFixture.h"
#include "tests/look/Seen.h"

#include "core/render/PageSource.h"
#include "core/work/RecordChange.h"
#include "tests/support/Exchange.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/Wait.h"
#include "ui/models/QueueModel.h"
#include "ui/models/SearchModel.h"
#include "ui/panels/fields/CalendarPopup.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/lists/QueueDelegate.h"
#include "ui/panels/materials/FindingList.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/searching/KeywordBar.h"
#include "ui/panels/searching/SearchDelegate.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QToolButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

/// Rows of the queue in every state, the first one on the desk.
QList<QueueRow> rowsInEveryState()
{
    QueueRow plain;
    plain.id = ApplicationId(u"c0ffee00c0ffee00"_s);
    plain.caseNumber = u"GT-0001"_s;
    plain.latinName = u"Elena Petrova"_s;
    plain.chineseName = u"叶莲娜"_s;
    plain.employer = u"Beijing Sample Hexin Biopharma Co., Ltd."_s;
    plain.documents = 12;
    plain.best = WeightedPoints::ofTenThousandths(1'000'000);
    QList<QueueRow> rows(11, plain);
    for (int i = 1; i < rows.size(); ++i) {
        rows[i].id = ApplicationId(u"c0ffee00c0ffee%1"_s.arg(i, 2, 10, QChar(u'0')));
        rows[i].caseNumber = u"GT-%1"_s.arg(1000 + i);
    }
    rows[1].state = SheetState::Submitted;
    rows[1].total = WeightedPoints::ofTenThousandths(825'000);
    rows[2].state = SheetState::Returned;
    rows[3].scored = 4;
    rows[3].stale = 2;
    rows[3].total = WeightedPoints::ofTenThousandths(155'000);
    rows[4].notifiedOn = QDate(2025, 9, 1);
    rows[5].notifiedOn = QDate(2025, 11, 20);
    rows[6].visitRequested = true;
    rows[6].conclusion = Conclusion::Consistent;
    rows[7].isUndecided = true;
    rows[7].latinName.clear();
    rows[8].isStandardUnknown = true;
    rows[8].best.reset();
    rows[9].missing = 3;
    rows[9].findings = 5;
    rows[9].employer.clear();
    rows[10].caseNumber.clear();
    rows[10].chineseName.clear();
    rows[10].latinName = u"Maximiliana Alexandrovna Petrova-Vasilyevskaya of a very long name"_s;
    return rows;
}

class ReaderStates : public PanelLook
{
protected:
    ~ReaderStates() override { qDeleteAll(m_window.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)); }

    void choose(const QString& document)
    {
        m_session->selection.chooseDocument(DocumentId(document));
        const auto digest = Digest::of(document.toUtf8());
        if (!m_source.opening.isEmpty() && m_source.opening.last().digest == digest) {
            Q_EMIT m_source.opened(digest, pagesOfA4(3));
        }
        m_source.answerAll();
    }

    FakePageSource m_source;
    TileStore m_tiles{m_source};
};

} // namespace

TEST_F(PanelLook, ofTheQueueInEveryState)
{
    const auto rows = rowsInEveryState();
    QStandardItemModel model(static_cast<int>(rows.size()), 1);
    auto* list = new QListView(&m_window);
    auto* delegate = new QueueDelegate(m_clock, list);
    for (int i = 0; i < rows.size(); ++i) {
        const auto index = model.index(i, 0);
        model.setData(index, QVariant::fromValue<const QueueRow*>(&rows[i]), QueueModel::RowRole);
        model.setData(index, delegate->spoken(rows[i]), Qt::AccessibleTextRole);
        model.setData(index, QueueDelegate::shownTitle(rows[i], 150), Qt::ToolTipRole);
    }
    delegate->setOpen(rows.first().id);
    list->setItemDelegate(delegate);
    list->setModel(&model);
    list->setCurrentIndex(model.index(2, 0));
    compare(u"queue-states"_s, *list, {260, 760});
    compare(u"queue-wide"_s, *list, {420, 760});
}

TEST_F(PanelLook, ofHitsOfEveryKind)
{
    SearchAnswer answer;
    SearchHit hit;
    hit.application = m_application;
    hit.document = DocumentId(u"degree"_s);
    hit.name = u"学位证书 degree.pdf"_s;
    hit.before = u"was awarded the degree of "_s;
    hit.match = u"Doctor"_s;
    hit.after = u" of Philosophy in Computer Science at the university"_s;
    answer.hits = {hit, hit, hit};
    answer.hits[1].page = 11;
    answer.hits[1].isAlike = true;
    answer.hits[2].document = DocumentId(u"letter"_s);
    answer.hits[2].name = u"letter.pdf"_s;
    answer.hits[2].isRecognised = true;
    answer.pages = 8;
    answer.pagesLeft = 5;
    answer.hitsLeft = 7;
    SearchModel model;
    model.setAnswer(answer);
    auto* list = new QListView(&m_window);
    list->setItemDelegate(new SearchDelegate(list));
    list->setModel(&model);
    list->setCurrentIndex(model.indexOfHit(1));
    compare(u"hits"_s, *list, {300, 300});
}

TEST_F(PanelLook, ofAMonthToPickADayFrom)
{
    auto* popup = new CalendarPopup(QDate(2026, 2, 14), QDate(2026, 2, 5), &m_window);
    popup->setWindowFlags(Qt::Widget);
    popup->setAttribute(Qt::WA_DeleteOnClose, false);
    compare(u"calendar"_s, *popup, {300, 260});
}

TEST_F(PanelLook, ofFindingsFoldedAndUnfolded)
{
    openApplication();
    auto* list = new FindingList(&m_window);
    list->show(desk().file());
    compare(u"findings"_s, *list, {480, 900});
    for (auto* button : list->findChildren<QPushButton*>()) {
        if (button->isCheckable()) {
            button->click();
        }
    }
    compareNow(u"findings-unfolded"_s, *list);
}

TEST_F(PanelLook, ofTheKeywordsOfAnIndicator)
{
    const auto found = [](const QString& document, const QString& word, int count, const TextCoverage& coverage) {
        DocumentKeywords keywords{DocumentId(document), Digest::of(document.toUtf8()), {}, coverage};
        if (count > 0) {
            keywords.words = {{word, {{0, {{{100, 100, 900, 200}}}}}, count}, {u"degree"_s, {}, 1}};
        }
        return keywords;
    };
    TextCoverage whole;
    whole.pages = whole.searchable = 3;
    TextCoverage half;
    half.pages = 4;
    half.searchable = 2;
    half.pending = 1;
    TextCoverage none;
    none.unsearchable.append(UncoveredPages());
    const QList<KeywordBar::Document> all{{found(u"degree"_s, u"博士"_s, 3, whole), u"学位 & degree.pdf"_s},
                                          {found(u"passport"_s, u"博士"_s, 0, whole), u"passport.pdf"_s},
                                          {found(u"scan"_s, u"博士"_s, 0, half), u"scan.pdf"_s},
                                          {found(u"tax"_s, u"博士"_s, 0, none), u"tax.pdf"_s}};
    auto* bar = new KeywordBar(&m_window);
    bar->setIndicator({u"教育背景"_s, u"Educational background"_s});
    for (const auto& document : all) {
        bar->show(&document.found, all);
        compare(u"keywords-"_s + document.found.document.value(), *bar, {500, 36});
    }
    bar->show(nullptr, all);
    compare(u"keywords-replaced"_s, *bar, {500, 36});
    auto* menu = bar->findChild<QMenu*>(u"keywordDocuments"_s);
    QSignalSpy wanted(bar, &KeywordBar::documentRequested);
    Q_EMIT menu->aboutToShow();
    const auto entries = menu->actions();
    expectAsWritten(u"keywords-menu"_s, entriesOf(entries));
    entries[3]->trigger();
    ASSERT_EQ(1, wanted.size());
    EXPECT_EQ(DocumentId(u"scan"_s), wanted[0][0].value<DocumentId>());
    QSignalSpy steps(bar, &KeywordBar::stepRequested);
    bar->show(&all.first().found, all);
    const auto buttons = bar->findChildren<QToolButton*>();
    for (auto* button : buttons) {
        button->menu() ? void() : button->click();
    }
    EXPECT_EQ((QList<QVariantList>{{-1}, {1}}), QList<QVariantList>(steps));
    bar->show(nullptr, {});
    compareNow(u"keywords-none"_s, *bar);
}

TEST_F(PanelLook, ofASheetThatNobodyHasANameFor)
{
    auto* panel = new IndicatorPanel(*m_session, &m_window);
    desk().seat({});
    openApplication();
    compare(u"sheet-nobody"_s, *panel, {560, 700});
}

TEST_F(PanelLook, ofWhatTwoComputersWrote)
{
    QTemporaryDir other;
    look([&](Workplace& office) {
        auto home = Workplace::open(other.path(), m_clock);
        EXPECT_OK(home);
        sendEdits(office, **home);
        const auto write = [this](Workplace& vault, const QString& reason, const QString& employer) {
            m_clock.advance(std::chrono::minutes(1));
            Change score{EditKind::ScoreChanged, m_application, m_reviewer, u"age"_s, {}, {}, {}};
            score.fields = {{u"reason"_s, {}, reason}};
            Change applicant{EditKind::ApplicantChanged, m_application, m_reviewer, {}, {}, {}, {}};
            applicant.fields = {{u"employer"_s, u"北京云帆人工智能与先进制造技术研究院有限公司"_s, employer}};
            EXPECT_OK(recordChanges(vault, {score}));
            EXPECT_OK(recordChanges(vault, {applicant}));
        };
        write(office, u"Born in 1984"_s, u"Acme"_s);
        write(**home, u"Passport"_s, u"Beijing"_s);
        write(**home, u"Passport, page 2"_s, u"Beijing Acme"_s); // the later one of the two, whatever the devices' ids
        sendEdits(**home, office);
        return 0;
    });
    begin();
    auto* sheet = new IndicatorPanel(*m_session, &m_window);
    auto* materials = new MaterialsPanel(*m_session, &m_window);
    materials->hide();
    openApplication();
    m_session->selection.chooseIndicator(IndicatorId(u"age"_s));
    compare(u"conflict-score"_s, *sheet, {560, 1000});
    sheet->hide();
    compare(u"conflict-applicant"_s, *materials, {480, 1500});
}

TEST_F(ReaderStates, ofEveryDocumentInTheReader)
{
    auto* panel = new ReaderPanel(*m_session, m_source, m_tiles, &m_window);
    compare(u"reader-nothing"_s, *panel, {700, 500});
    openApplication();
    for (const auto& document :
         {u"passport"_s, u"scan"_s, u"contract"_s, u"tax"_s, u"empty"_s, u"note"_s, u"photo"_s}) {
        choose(document);
        compareNow(u"reader-of-"_s + document, *panel);
    }
    choose(u"passport"_s);
    panel->setSplit(true);
    Q_EMIT m_source.opened(Digest::of("passport"), pagesOfA4(3));
    m_source.answerAll();
    compare(u"reader-two"_s, *panel, {1000, 500});
}

TEST_F(ReaderStates, ofTheShelfOnEachLeaf)
{
    auto* reader = new ReaderPanel(*m_session, m_source, m_tiles, &m_window);
    auto* shelf = new DocumentShelf(*m_session, reader->pane(), m_tiles, &m_window);
    reader->hide();
    openApplication();
    choose(u"passport"_s);
    compare(u"shelf-documents"_s, *shelf, {300, 700});
    shelf->open(DocumentShelf::Leaf::Pages);
    m_source.answerAll();
    compareNow(u"shelf-pages"_s, *shelf);
    shelf->open(DocumentShelf::Leaf::Contents);
    compareNow(u"shelf-contents"_s, *shelf);
}

} // namespace pingshen::test
