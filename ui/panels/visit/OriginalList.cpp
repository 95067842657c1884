// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalList.h"

#include "core/domain/EditKinds.h"
#include "core/domain/Fields.h"
#include "core/domain/NaturalOrder.h"
#include "ui/kit/Pill.h"
#include "ui/panels/scoring/FlowLayout.h"
#include "ui/panels/visit/OriginalHead.h"
#include "ui/panels/visit/OriginalRow.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRows = 4; ///< a longer list scrolls by itself, so that what comes after it is on screen
constexpr std::array counted{OriginalState::SeenMatches, OriginalState::Differs, OriginalState::NotShown,
                             OriginalState::NotAsked};
constexpr std::array tones{Tone::Ok, Tone::Error, Tone::Warning, Tone::Neutral};

/// Asks for its least height and takes what is to spare: else the page would scroll while the list had room to give.
class RowsArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), minimumHeight()}; }
};

} // namespace

OriginalList::OriginalList(ReviewDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new QLabel(this)),
      m_head(new OriginalHead(this)),
      m_scroll(new RowsArea(this)),
      m_column(nullptr)
{
    setObjectName(u"originals"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(space(1));
    m_title->setProperty("role", u"title"_s);
    line->addWidget(m_title);
    line->addSpacing(space(1));
    auto* counts = new QWidget(this); // in a narrow pane they take several lines, none is cut
    auto* flow = new FlowLayout(counts, space(1));
    for (size_t i = 0; i < counted.size(); ++i) {
        m_counts.append(new Pill(counts));
        flow->addWidget(m_counts.last());
    }
    line->addWidget(counts, 1);
    outer->addLayout(line);
    outer->addSpacing(space(1));
    outer->addWidget(m_head);
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll, 1'000);
    outer->addStretch(1); // room that the rows do not need stays below them
    content->installEventFilter(this);
    connect(&desk, &ReviewDesk::opened, this, &OriginalList::rebuild);
    connect(&desk, &ReviewDesk::cleared, this, &OriginalList::rebuild);
    connect(&desk, &ReviewDesk::changed, this, [this](const Change& change) {
        if (change.kind == EditKind::DocumentChanged) {
            rebuild(); // another kind is another name in another place
        }
    });
    retranslateUi();
    rebuild();
}

void OriginalList::rebuild()
{
    const auto before = m_current ? m_current->document() : DocumentId();
    const bool hadFocus = m_current && m_current->hasFocus();
    m_current = nullptr;
    qDeleteAll(std::exchange(m_rows, {}));
    const auto* file = m_desk.file();
    if (!file) {
        return;
    }
    auto documents = file->dossier.documents;
    sortNaturally(documents);
    std::ranges::stable_sort(documents, {},
                             [file](const Document& document) { return file->rubric.slotOrder(document.kind); });
    for (const auto& document : std::as_const(documents)) {
        const auto* required = file->rubric.document(document.kind);
        auto* row = new OriginalRow(m_desk, document, required ? *required : RequiredDocument{}, m_scroll->widget());
        connect(row, &OriginalRow::chosen, this, [this, row] { choose(row); });
        connect(row, &OriginalRow::stepRequested, this, &OriginalList::step);
        m_column->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.append(row);
    }
    refresh();
    if (!m_rows.isEmpty()) {
        // The same application again: who is in the middle of it stays there.
        auto* shown = rowOf(m_shown);
        auto* same = shown ? shown : rowOf(before);
        auto* open = same ? same : nextOpen(0);
        m_current = open ? open : m_rows.first();
        m_current->setCurrent(true);
        if (hadFocus && same) {
            m_current->setFocus(Qt::OtherFocusReason);
        }
        // It has its place once the rows are laid out.
        QTimer::singleShot(0, m_current, [row = m_current] { bringIntoSight(*row); });
    }
    limitHeight();
}

/// No higher than its rows, no lower than a few of them.
void OriginalList::limitHeight()
{
    int tallest = 0;
    int few = 0;
    int all = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const int height = m_rows[i]->sizeHint().height();
        all += height;
        few += i < leastRows ? height : 0;
        tallest = std::max(tallest, height);
    }
    m_scroll->setMinimumHeight(std::max(tallest, few));
    m_scroll->setMaximumHeight(all);
    m_head->setVisible(!m_rows.isEmpty());
}

void OriginalList::refresh()
{
    const auto* file = m_desk.file();
    QMap<OriginalState, int> counts;
    for (auto* row : std::as_const(m_rows)) {
        auto check = file ? file->review.visit.originals.value(row->document()) : OriginalCheck{};
        for (const auto& field : pingshen::rowOf(EditKind::OriginalChecked).fields()) {
            const QString name(field.name);
            if (m_desk.isUndecided({EditKind::OriginalChecked, row->document().value(), name})) {
                setFields(check, {{name, {}, {}}}); // of several values none is shown until one is chosen
            }
        }
        row->show(check);
        ++counts[check.state];
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setNeighbours(i > 0 ? m_rows[i - 1]->name() : QString(),
                                 i + 1 < m_rows.size() ? m_rows[i + 1]->name() : QString());
    }
    const QStringList words{tr("%n match", nullptr, counts[OriginalState::SeenMatches]),
                            tr("%n differ", nullptr, counts[OriginalState::Differs]),
                            tr("%n not shown", nullptr, counts[OriginalState::NotShown]),
                            tr("%n not checked", nullptr, counts[OriginalState::NotAsked])};
    for (int i = 0; i < m_counts.size(); ++i) {
        const bool any = counts[counted[static_cast<size_t>(i)]] > 0;
        m_counts[i]->say(any ? words[i] : QString(), tones[static_cast<size_t>(i)]);
    }
}

void OriginalList::choose(OriginalRow* row)
{
    makeCurrent(row);
    showDocument();
}

void OriginalList::makeCurrent(OriginalRow* row)
{
    if (row == m_current) {
        return;
    }
    if (m_current) {
        m_current->setCurrent(false);
    }
    m_current = row;
    row->setCurrent(true);
    // It grows by its remark.
    QTimer::singleShot(0, row, [row] { bringIntoSight(*row); });
}

OriginalRow* OriginalList::rowOf(const DocumentId& document) const
{
    const auto row = std::ranges::find(m_rows, document, &OriginalRow::document);
    return row == m_rows.end() ? nullptr : *row;
}

void OriginalList::follow(const DocumentId& document)
{
    m_shown = document;
    auto* row = rowOf(document);
    const auto* keyboard = QApplication::focusWidget();
    const bool isInRemark = m_current && keyboard && keyboard != m_current && m_current->isAncestorOf(keyboard);
    if (!row || row == m_current || isInRemark) {
        return;
    }
    const bool hadFocus = m_current && m_current->hasFocus();
    makeCurrent(row);
    if (hadFocus) {
        row->setFocus(Qt::OtherFocusReason);
    }
}

/// The first from here on, and round again, that nobody has looked at; null: none.
OriginalRow* OriginalList::nextOpen(qsizetype from) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        auto* row = m_rows[(from + i) % m_rows.size()];
        if (row->state() == OriginalState::NotAsked) {
            return row;
        }
    }
    return nullptr;
}

void OriginalList::step(int step)
{
    const auto here = m_rows.indexOf(m_current);
    const auto there = std::clamp<qsizetype>(here + step, 0, m_rows.size() - 1);
    if (here >= 0) {
        m_rows[there]->setFocus(Qt::TabFocusReason);
    }
}

void OriginalList::mark(OriginalState state)
{
    if (!m_current || !isAncestorOf(QApplication::focusWidget())) {
        return;
    }
    showDocument(); // whoever judges it has it before them
    m_current->mark(state);
    const bool isMarked = m_current->state() == state;
    auto* next = nextOpen(m_rows.indexOf(m_current));
    if (next && isMarked && state == OriginalState::SeenMatches) {
        next->setFocus(Qt::TabFocusReason);
    } else if (isMarked && state == OriginalState::NotAsked && m_current != m_rows.last()) {
        step(1);
    } else {
        bringIntoSight(*m_current);
    }
}

void OriginalList::showDocument()
{
    if (m_current) {
        Q_EMIT documentChosen(m_current->document());
    }
}

void OriginalList::focusCurrent()
{
    if (m_current) {
        giveKeyboard(*m_current, Qt::TabFocusReason);
    }
}

void OriginalList::focusRemark()
{
    if (m_current) {
        m_current->focusRemark();
    }
}

/// A name or a remark took another line, or gave one back.
bool OriginalList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        limitHeight();
    }
    return QWidget::eventFilter(watched, event);
}

void OriginalList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OriginalList::retranslateUi()
{
    m_title->setText(tr("Originals"));
    refresh();
}

} // namespace pingshen::ui
