// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FactsPanel.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/ProgressLine.h"
#include "ui/kit/ToolButton.h"
#include "ui/models/FactModel.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/materials/FactDelegate.h"
#include "ui/panels/scoring/FlowLayout.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 5;                          ///< before it scrolls: the page above has the room
constexpr int countedStandings = 6;                  ///< see showCounts
constexpr std::chrono::milliseconds firstPause{300}; ///< what was just opened is shown first
constexpr std::chrono::milliseconds quickly{500};    ///< done within that it shows no progress
constexpr int widestFact = space(44);                ///< the names of facts; what is longer is in their tip

} // namespace

FactsPanel::FactsPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_finder(new FactFinder(session.storage, this)),
      m_model(new FactModel(this)),
      m_title(roleLabel(u"title"_s, this)),
      m_hint(roleLabel(u"second"_s, this)),
      m_left(new Pill(this)),
      m_only(new QCheckBox(this)),
      m_fold(new ToolButton(u"chevron-down"_s, this)),
      m_progress(new ProgressLine(this)),
      m_table(new QTableView(this)),
      m_detail(new QWidget(this)),
      m_said(roleLabel(u"small"_s, m_detail)),
      m_reason(new PlainEdit(m_detail)),
      m_accept(new QPushButton(m_detail)),
      m_raise(new QPushButton(m_detail)),
      m_open(new QPushButton(m_detail)),
      m_closed(roleLabel(u"second"_s, m_detail))
{
    setObjectName(u"facts"_s);
    setProperty("role", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    auto kept = m_progress->sizePolicy(); // it comes and goes, and what stands around it stays where it is
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    column->addWidget(m_progress);
    buildTable();
    buildDetail();
    connect(&session.desk, &ReviewDesk::opened, this, &FactsPanel::reset);
    connect(&session.desk, &ReviewDesk::cleared, this, &FactsPanel::reset);
    connect(&session.desk, &ReviewDesk::changed, this, &FactsPanel::follow);
    m_soon.setSingleShot(true);
    m_soon.setInterval(firstPause);
    connect(&m_soon, &QTimer::timeout, this, &FactsPanel::find);
    m_late.setSingleShot(true);
    m_late.setInterval(quickly);
    connect(&m_late, &QTimer::timeout, m_progress, &QWidget::show);
    connect(m_finder, &FactFinder::found, this, &FactsPanel::take);
    connect(m_finder, &FactFinder::progressed, m_progress, &ProgressLine::showProgress);
    connect(m_finder, &FactFinder::failed, this, [this](const Error& error) {
        m_late.stop();
        m_progress->hide();
        Q_EMIT failed(error);
    });
    retranslateUi();
    showCurrent();
    fit();
}

void FactsPanel::buildHead()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space(4), space(1), space(2), space(1));
    head->setSpacing(space(2));
    m_title->setWordWrap(false);
    head->addWidget(m_title);
    auto* said = new QWidget(this); // in two lines where one is too short
    auto* flow = new FlowLayout(said, space(1));
    for (int i = 0; i < countedStandings; ++i) {
        m_counts.append(new Pill(said));
        flow->addWidget(m_counts.last());
    }
    flow->addWidget(m_left);
    head->addWidget(said, 1);
    m_only->setObjectName(u"onlyDifferences"_s);
    head->addWidget(m_only);
    m_fold->setObjectName(u"foldFacts"_s);
    head->addWidget(m_fold);
    auto* strip = new QWidget(this);
    strip->setLayout(head);
    strip->setMinimumHeight(stripHeight);
    layout()->addWidget(strip);
    m_hint->setContentsMargins(space(4), 0, space(4), space(2));
    layout()->addWidget(m_hint);
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        fit();
        showCurrent();
    });
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_isFolded = !m_isFolded;
        retranslateUi();
        fit();
    });
}

void FactsPanel::buildTable()
{
    m_table->setObjectName(u"factTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FactDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->setWordWrap(false);
    m_table->setProperty("ringInside", true);
    auto* columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setDefaultSectionSize(space(36));
    columns->setMinimumSectionSize(space(20));
    columns->setFixedHeight(rowHeight);
    columns->setHighlightSections(false);
    columns->setSectionsClickable(false);
    auto* rows = m_table->verticalHeader();
    rows->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(rowHeight);
    rows->setMinimumSectionSize(rowHeight);
    rows->setHighlightSections(false);
    rows->setSectionsClickable(false);
    layout()->addWidget(m_table);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FactsPanel::showCurrent);
    connect(m_table, &QTableView::clicked, this, &FactsPanel::showPassage);
}

void FactsPanel::buildDetail()
{
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(space(4), space(1), space(4), space(2));
    column->setSpacing(space(1));
    column->addWidget(m_said);
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    m_reason->setLines(1, 2);
    m_reason->setObjectName(u"factReason"_s);
    m_reason->installEventFilter(this);
    line->addWidget(m_reason, 1);
    const QList<std::tuple<QPushButton*, QString, Settled>> buttons{{m_accept, u"acceptFact"_s, Settled::Accepted},
                                                                    {m_raise, u"raiseFact"_s, Settled::Raised},
                                                                    {m_open, u"openFact"_s, Settled::Open}};
    for (const auto& [button, name, decision] : buttons) {
        button->setObjectName(name);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, decision = decision] { settle(decision); });
    }
    column->addLayout(line);
    column->addWidget(m_closed);
    layout()->addWidget(m_detail);
}

void FactsPanel::reset()
{
    const auto* file = m_session.desk.file();
    if (file && file->dossier.id == m_application) {
        m_application = {}; // read again: documents may be others
        begin();
        return;
    }
    m_soon.stop();
    m_finder->drop();
    m_late.stop();
    m_progress->hide();
    m_application = {};
    m_isFound = false;
    m_model->clear();
    showCounts();
    fit();
    showCurrent();
    if (isVisible()) {
        begin();
    }
}

void FactsPanel::begin()
{
    const auto* file = m_session.desk.file();
    if (!file || file->dossier.id == m_application) {
        return;
    }
    m_application = file->dossier.id;
    m_isStale = false;
    m_soon.start();
}

void FactsPanel::find()
{
    m_progress->showProgress(0, 0);
    m_late.start();
    m_finder->find(m_application, m_session.desk.reviewer());
}

void FactsPanel::renew()
{
    if (m_finder->isFinding()) {
        m_isStale = true;
    } else if (isVisible() && !m_isWhole) {
        m_application = {};
        begin();
    }
}

bool FactsPanel::isReading() const
{
    return m_soon.isActive() || m_finder->isFinding();
}

void FactsPanel::take(const ApplicationId& application, const ApplicationFacts& facts)
{
    const auto* file = m_session.desk.file();
    if (!file || file->dossier.id != application) {
        return;
    }
    m_late.stop();
    m_progress->hide();
    const auto before = m_table->currentIndex();
    const bool hadCell = before.isValid();
    const auto kind = m_model->kindAt(before.row());
    const auto document = hadCell ? m_model->documentAt(before.column()).id : DocumentId();
    m_isFound = true;
    m_isWhole = facts.coverage.pending == 0;
    m_model->setFacts(facts, *file);
    if (hadCell) {
        m_table->setCurrentIndex(m_model->indexOf(kind, document));
    }
    showCounts();
    fit();
    showCurrent();
    if (std::exchange(m_isStale, false)) {
        renew();
    }
}

void FactsPanel::follow(const Change& change)
{
    const auto* file = m_session.desk.file();
    if (change.kind == EditKind::DocumentChanged) {
        m_application = {}; // another kind, another content: others are compared
        begin();
    } else if (file && rowOf(change.kind).part == StatePart::Settlement) {
        m_model->setFile(*file);
        showCounts();
        showCurrent();
    }
}

FactCell FactsPanel::current() const
{
    return m_model->cellAt(m_table->currentIndex());
}

void FactsPanel::settle(Settled decision)
{
    const auto* file = m_session.desk.file();
    if (!file || !current().departs()) {
        return;
    }
    m_reason->finish();
    const auto reason = m_reason->text().trimmed();
    if (decision == Settled::Accepted && isBlank(reason)) {
        giveKeyboard(*m_reason);
        return;
    }
    QList<Change> changes;
    const auto cell = current();
    for (const auto& departure : cell.departures) {
        changes += pingshen::settle(*m_session.desk.file(), m_session.desk.reviewer(), m_model->facts(),
                                    departure.difference, {departure.place}, decision, reason);
    }
    if (m_session.desk.applyTogether(changes) && m_reason->hasFocus()) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void FactsPanel::showPassage() const
{
    const auto cell = current();
    if (cell.place.document < 0 || m_model->rowCount() == 0 || cell.standing == FactCell::Standing::Silent) {
        return;
    }
    const auto& document = m_model->documentAt(m_table->currentIndex().column());
    const auto& facts = m_model->facts().facts[cell.place.document].facts;
    const auto passage = cell.place.fact < 0 ? Passage() : facts[cell.place.fact].passage;
    if (passage.rects.isEmpty()) {
        m_session.selection.chooseDocument(document.id); // it lacks the fact, or its place is not known
    } else {
        m_session.passages.show({document.id, document.digest, passage});
    }
}

void FactsPanel::focusTable()
{
    if (m_table->isHidden()) {
        giveKeyboard(*m_fold, Qt::TabFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    giveKeyboard(*m_table, Qt::TabFocusReason);
}

void FactsPanel::fit()
{
    const bool isShown = m_model->counts().rows > 0 && !m_isFolded;
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(rowHeight + rows * rowHeight + bar);
    int wide = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto name = m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        wide = std::max(wide, m_table->verticalHeader()->fontMetrics().horizontalAdvance(name));
    }
    m_table->verticalHeader()->setFixedWidth(std::min(wide + space(6), widestFact));
    m_table->setVisible(isShown);
    m_detail->setVisible(isShown && m_table->currentIndex().isValid());
}

void FactsPanel::showCurrent()
{
    const auto cell = current();
    const auto* file = m_session.desk.file();
    bindReason(cell);
    fit();
    if (!file || m_detail->isHidden()) {
        return;
    }
    const bool mayRecord = recordsMaterials(file->persons, m_session.desk.reviewer()) && !m_session.desk.isReadOnly();
    for (auto* each : std::initializer_list<QWidget*>{m_reason, m_accept, m_raise, m_open}) {
        each->setVisible(cell.departs());
        each->setEnabled(mayRecord);
    }
    m_accept->setEnabled(mayRecord && cell.settlement.decision != Settled::Accepted);
    m_raise->setEnabled(mayRecord && cell.settlement.decision != Settled::Raised);
    m_open->setVisible(cell.departs() && !cell.isOpen());
    m_closed->setVisible(cell.departs() && !recordsMaterials(file->persons, m_session.desk.reviewer()));
    wordDetail(cell);
}

void FactsPanel::bindReason(const FactCell& cell)
{
    QString statement;
    if (cell.departs()) {
        const auto& departure = cell.departures.first();
        statement = idOf(statementAt(m_model->facts(), departure.difference.fact, departure.place)).value();
    }
    if (statement != m_bound) {
        m_reason->settle();
        delete std::exchange(m_binder, nullptr);
        m_bound = statement;
        if (!statement.isEmpty()) {
            m_binder = new FieldBinder(m_session.desk, this);
            m_binder->bind(m_reason, {EditKind::DifferenceSettled, statement, u"reason"_s});
        }
    }
    if (const auto* file = m_session.desk.file(); m_binder && file) {
        m_binder->setReadOnly(!recordsMaterials(file->persons, m_session.desk.reviewer())
                              || m_session.desk.isReadOnly());
        m_binder->refresh();
    }
}

/// Enter in the table shows the passage; in the reason it accepts, and Escape leaves it for the table.
bool FactsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event); // an event of this type is one
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_table && isEnter && key->modifiers() == Qt::NoModifier) {
        showPassage();
        return true;
    }
    if (watched == m_reason && isEnter && key->modifiers() == Qt::NoModifier) {
        settle(Settled::Accepted);
        return true;
    }
    if (watched == m_reason && key->key() == Qt::Key_Escape) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FactsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace pingshen::ui
