// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/SearchPanel.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/SearchField.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/kit/ToolButton.h"
#include "ui/models/SearchModel.h"
#include "ui/panels/searching/SearchDelegate.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds searchPause{40};
// So many hits are listed; the others are counted.
constexpr int mostHits = 2'000;
constexpr int mostHitsOfVault = 100;

} // namespace

SearchPanel::SearchPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_finder(session.storage),
      m_model(new SearchModel(this)),
      m_delegate(new SearchDelegate(this)),
      m_field(new SearchField(this)),
      m_close(new ToolButton(u"close"_s, this)),
      m_scope(new SegmentedControl(this)),
      m_lookAlikes(new QCheckBox(this)),
      m_count(new QLabel(this)),
      m_previous(new ToolButton(u"chevron-up"_s, this)),
      m_next(new ToolButton(u"chevron-down"_s, this)),
      m_list(new QListView(this)),
      m_nothing(new EmptyState(u"search"_s, this)),
      m_coverage(new QLabel(this)),
      m_uncovered(new QPushButton(this)),
      m_record(new QPushButton(this)),
      m_typingPause(new QTimer(this))
{
    build();
    follow();
    retranslateUi();
}

void SearchPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    auto* tools = new QVBoxLayout;
    tools->setContentsMargins(space(2), 0, space(2), 0);
    tools->setSpacing(space(2));
    auto* line = new QHBoxLayout;
    line->setSpacing(space(1));
    line->addWidget(m_field, 1);
    line->addWidget(m_close);
    tools->addLayout(line);
    tools->addWidget(m_scope);
    auto* counts = new QHBoxLayout;
    counts->setSpacing(space(1));
    counts->addWidget(m_count, 1);
    counts->addWidget(m_previous);
    counts->addWidget(m_next);
    tools->addLayout(counts);
    tools->addWidget(m_lookAlikes);
    tools->addWidget(m_record);
    column->addLayout(tools);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space(3), 0, space(3), space(2));
    foot->addWidget(m_coverage, 1);
    foot->addWidget(m_uncovered, 0, Qt::AlignBottom);
    column->addLayout(foot);

    m_field->setObjectName(u"searchField"_s);
    m_scope->setObjectName(u"searchScope"_s);
    m_list->setObjectName(u"searchHits"_s);
    m_coverage->setObjectName(u"searchCoverage"_s);
    m_count->setObjectName(u"searchCount"_s);
    m_uncovered->setObjectName(u"searchUncovered"_s);
    m_uncovered->setProperty("role", u"link"_s);
    m_record->setObjectName(u"recordAbsence"_s);
    m_lookAlikes->setObjectName(u"searchLookAlikes"_s);
    m_count->setProperty("role", u"caption"_s);
    m_coverage->setProperty("role", u"caption"_s);
    m_coverage->setWordWrap(true);
    for (int i = 0; i < 3; ++i) {
        m_scope->addSegment();
    }
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_typingPause->setSingleShot(true);
    m_typingPause->setInterval(searchPause);
}

void SearchPanel::follow()
{
    connect(m_field, &SearchField::textChanged, this,
            [this](const QString& text) { text.isEmpty() ? forget() : m_typingPause->start(); });
    connect(m_typingPause, &QTimer::timeout, this, &SearchPanel::search);
    connect(m_scope, &SegmentedControl::chosen, this, &SearchPanel::search);
    connect(m_lookAlikes, &QCheckBox::toggled, this, &SearchPanel::search);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_close, &QAbstractButton::clicked, this, &SearchPanel::closeRequested);
    connect(m_uncovered, &QAbstractButton::clicked, this, &SearchPanel::listUncovered);
    connect(m_record, &QAbstractButton::clicked, this, [this] {
        if (isAbsence()) {
            Q_EMIT absenceRequested(m_finder.answered().words.trimmed(), m_finder.answered().scope);
        }
    });
    connect(&m_finder, &HitFinder::found, this, &SearchPanel::take);
    connect(&m_finder, &HitFinder::changed, this, &SearchPanel::showCurrent);
    connect(&m_finder, &HitFinder::stepped, this, &SearchPanel::hitChosen);
    connect(&m_finder, &HitFinder::failed, this, &SearchPanel::failed);
    const auto chooseRow = [this](const QModelIndex& index) {
        if (const int hit = m_model->hitAt(index); hit >= 0) {
            m_finder.choose(hit);
            Q_EMIT hitChosen(SearchHit(hits()[hit]));
        } else if (const auto* missing = m_model->missingAt(index)) {
            Q_EMIT pagesChosen(UncoveredPages(*missing));
        }
    };
    connect(m_list, &QListView::clicked, this, chooseRow);
    connect(m_list, &QListView::activated, this, chooseRow);
    connect(&m_session.selection, &Selection::documentChosen, this, [this] {
        if (scope() == Scope::Document) {
            search();
        }
    });
    connect(&m_session.desk, &ReviewDesk::cleared, &m_finder, &HitFinder::clear);
    connect(&m_session.desk, &ReviewDesk::opened, this, [this] {
        if (scope() != Scope::Vault && m_finder.answered().scope != request().scope) {
            search();
        }
    });
}

void SearchPanel::begin(Scope scope, const QString& words)
{
    const bool isOther = scope != this->scope();
    m_scope->choose(static_cast<int>(scope));
    if (!words.isEmpty()) {
        m_field->setText(words);
    }
    giveKeyboard(*m_field);
    m_field->selectAll();
    if (isOther || m_finder.answered().scope != request().scope) {
        search();
    }
}

SearchPanel::Scope SearchPanel::scope() const
{
    return static_cast<Scope>(m_scope->current());
}

SearchRequest SearchPanel::request() const
{
    SearchRequest request;
    request.words = m_field->text();
    request.lastWord = Phrase::LastWord::Begun;
    request.lookAlikes = m_lookAlikes->isChecked() ? Phrase::LookAlikes::Yes : Phrase::LookAlikes::No;
    request.limit = scope() == Scope::Vault ? mostHitsOfVault : mostHits;
    const auto* file = m_session.desk.file();
    request.scope.reader = m_session.desk.reviewer();
    if (file && scope() != Scope::Vault) {
        request.scope.application = file->dossier.id;
    }
    if (scope() == Scope::Document) {
        request.scope.document = m_session.selection.document();
    }
    return request;
}

void SearchPanel::search()
{
    m_typingPause->stop();
    const auto asked = request();
    const auto* file = m_session.desk.file();
    // Between two applications a document of the one before is chosen for a moment.
    const bool isThere = !asked.scope.document.isEmpty() && file && file->document(asked.scope.document);
    const bool isNowhere =
        (asked.scope.application.isEmpty() && scope() != Scope::Vault) || (scope() == Scope::Document && !isThere);
    if (isNowhere) {
        m_finder.clear();
        return;
    }
    m_finder.search(asked);
    showState();
}

/// What is searched for no longer goes out at once, with its lights.
void SearchPanel::forget()
{
    m_finder.clear();
    search();
}

void SearchPanel::renew()
{
    if (isVisible() && m_finder.mayFindMore() && !m_finder.isSearching() && !m_typingPause->isActive()) {
        search();
    }
}

void SearchPanel::take()
{
    m_model->setAnswer(m_finder.answer());
}

void SearchPanel::showCurrent()
{
    const auto row = m_model->indexOfHit(currentHit());
    m_list->setCurrentIndex(row);
    if (row.isValid()) {
        m_list->scrollTo(row);
    }
    showState();
    if (!m_finder.isSearching() && std::exchange(m_listsUncovered, false)) {
        listUncovered();
    }
    Q_EMIT hitsChanged();
}

void SearchPanel::beginUncovered()
{
    begin(Scope::Application);
    m_listsUncovered = true;
    search();
}

void SearchPanel::step(int step)
{
    if (m_typingPause->isActive()) {
        search();
    }
    m_finder.step(step);
}

QString SearchPanel::hitCount(const SearchAnswer& answer)
{
    const bool hasMore = answer.isCounting || answer.pagesLeft + answer.hitsLeft > 0;
    return countText(answer.hits.size()) + (hasMore ? u"+"_s : QString());
}

QString SearchPanel::countWords(const HitFinder& finder)
{
    const auto& answer = finder.answer();
    if (finder.answered().words.isEmpty()) {
        return {};
    }
    if (answer.hits.isEmpty()) {
        return notFoundWords(finder);
    }
    const auto all = hitCount(answer);
    if (finder.current() < 0 && all == u"1"_s) {
        return tr("1 hit");
    }
    return finder.current() < 0 ? tr("%1 hits").arg(all) : tr("%1 of %2").arg(countText(finder.current() + 1), all);
}

void SearchPanel::showState()
{
    const auto& answer = m_model->answer();
    const bool hasRows = m_model->rowCount() > 0;
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    m_finder.answered().words.isEmpty()
        ? m_nothing->setTexts(tr("Type what you are looking for."), tr("Press Escape to return to the document."))
        : m_nothing->setTexts(notFoundWords(m_finder), {});
    m_count->setText(countWords(m_finder));
    m_previous->setEnabled(!answer.hits.isEmpty());
    m_next->setEnabled(!answer.hits.isEmpty());
    m_coverage->setText(answer.coverage.pages > 0 ? tr("Searchable: %1").arg(coverageText(answer.coverage.counts()))
                                                  : QString());
    m_uncovered->setVisible(m_model->indexOfUncovered().isValid());
    m_record->setVisible(isAbsence());
}

QString SearchPanel::notFoundWords(const HitFinder& finder)
{
    return finder.answer().coverage.isWhole() ? tr("Not found") : tr("Not found so far");
}

/// What stands in the field was looked for, and is nowhere.
bool SearchPanel::isAbsence() const
{
    const bool isAnswered = !m_finder.isSearching() && m_finder.answered().words == m_field->text()
                            && m_finder.answered().scope == request().scope
                            && !m_finder.answered().scope.application.isEmpty();
    return isAnswered && hits().isEmpty() && m_model->answer().coverage.searchable > 0
           && !Phrase(m_finder.answered().words).isEmpty();
}

void SearchPanel::listUncovered()
{
    const auto head = m_model->indexOfUncovered();
    if (head.isValid()) {
        giveKeyboard(*m_list);
        m_list->setCurrentIndex(m_model->index(head.row() + 1));
        m_list->scrollTo(head, QAbstractItemView::PositionAtTop);
    }
}

void SearchPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_field->hasFocus()) {
        step((event->modifiers() & Qt::ShiftModifier) != 0 ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape) {
        stepBack();
    } else if (event->key() == Qt::Key_Down && m_field->hasFocus() && m_model->rowCount() > 0) {
        giveKeyboard(*m_list);
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// From wherever in the pane: what was searched for and its lights go first, then the pane, back to the document.
void SearchPanel::stepBack()
{
    if (m_field->text().isEmpty()) {
        Q_EMIT closeRequested();
        return;
    }
    m_field->clear();
    giveKeyboard(*m_field);
}

void SearchPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SearchPanel::retranslateUi()
{
    m_field->setHint(tr("Search"), tr("Search the text of the documents"));
    m_close->setWord(tr("Close search"));
    m_scope->setAccessibleName(tr("Where to search"));
    m_scope->setText(0, tr("Document", "scope"), tr("Only this document"));
    m_scope->setText(1, tr("Application", "scope"), tr("All documents of this application"));
    m_scope->setText(2, tr("All", "scope"), tr("All applications in the vault"));
    m_lookAlikes->setText(tr("Look-alikes too"));
    m_lookAlikes->setToolTip(tr("Also find what recognition mistakes for the words: O for 0, l for 1, 己 for 已"));
    m_uncovered->setText(tr("List", "pages"));
    m_uncovered->setAccessibleName(tr("List the pages that are not searched, or not well"));
    m_uncovered->setToolTip(m_uncovered->accessibleName());
    m_record->setText(tr("Record as searched, not found"));
    m_record->setToolTip(tr("Records the search and the number of pages searched as evidence"));
    m_previous->setWord(tr("Previous hit"));
    m_next->setWord(tr("Next hit"));
    m_list->setAccessibleName(tr("Hits"));
    m_model->reword();
    m_list->setCurrentIndex(m_model->indexOfHit(currentHit()));
    showState();
}

} // namespace pingshen::ui
