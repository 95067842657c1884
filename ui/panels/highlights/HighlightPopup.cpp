// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/highlights/HighlightPopup.h"

#include "core/text/Folding.h"
#include "ui/kit/SearchField.h"
#include "ui/panels/highlights/HighlightDelegate.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestList = space(190);
constexpr int highestList = space(130);
constexpr int rowsOfStep = 8;

/// Every word of it is in what the row shows.
bool has(const HighlightRow& row, const QStringList& words)
{
    const auto text = folded(row.document + u' ' + row.highlight.place.passage.quote + u' ' + row.highlight.note + u' '
                             + row.highlight.draft);
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
}

} // namespace

HighlightPopup::HighlightPopup(QWidget& window)
    : WindowPopup(window, {widestList, highestList}),
      m_field(new SearchField(this)),
      m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)),
      m_empty(new QLabel(this)),
      m_count(new QLabel(this)),
      m_keys(new QLabel(this)),
      m_copy(new QPushButton(this))
{
    build();
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    m_copy->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        list();
        choose(0);
    });
    connect(m_list, &QListView::clicked, this, &HighlightPopup::goToCurrent);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const auto content = highlightAt(m_list->currentIndex()).highlight.place.content;
        close();
        Q_EMIT copyAsked(content);
    });
    retranslateUi();
}

void HighlightPopup::build()
{
    setObjectName(u"highlightPopup"_s);
    m_field->setObjectName(u"highlightField"_s);
    m_list->setObjectName(u"highlightList"_s);
    m_empty->setObjectName(u"highlightEmpty"_s);
    m_count->setObjectName(u"highlightCount"_s);
    m_copy->setObjectName(u"highlightCopy"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, space(3), 1, space(2));
    column->setSpacing(space(2));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space(3), 0, space(3), 0);
    head->setSpacing(space(3));
    head->addWidget(m_field, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space(3), 0, space(3), 0);
    foot->addWidget(m_keys, 1);
    foot->addWidget(m_copy);
    column->addLayout(foot);
    for (auto* label : {m_count, m_keys}) {
        label->setProperty("role", u"caption"_s);
    }
    m_empty->setProperty("role", u"second"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(space(6));
    m_copy->setProperty("role", u"link"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HighlightDelegate(this));
    flatten(*m_list);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void HighlightPopup::open(const QList<HighlightRow>& rows, const Digest& here)
{
    m_rows = rows;
    m_field->clear();
    list();
    const auto first = std::ranges::find(rows, here, [](const auto& row) { return row.highlight.place.content; });
    choose(first == rows.end() ? 0 : static_cast<int>(first - rows.begin()));
    comeWith(*m_field);
}

void HighlightPopup::follow(const QList<HighlightRow>& rows)
{
    if (!isVisible() || m_rows == rows) {
        return;
    }
    const auto kept = current();
    const int row = m_list->currentIndex().row();
    m_rows = rows;
    list();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (highlightAt(m_model->index(i, 0)).highlight.id == kept) {
            choose(i);
            return;
        }
    }
    choose(row);
}

void HighlightPopup::list()
{
    const auto words = folded(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    m_model->clear();
    for (const auto& row : std::as_const(m_rows)) {
        if (has(row, words)) {
            m_model->appendRow(highlightItem(row));
        }
    }
    showState();
}

void HighlightPopup::choose(int row)
{
    const auto index = m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

HighlightId HighlightPopup::current() const
{
    return highlightAt(m_list->currentIndex()).highlight.id;
}

void HighlightPopup::goToCurrent()
{
    if (const auto id = current(); !id.isEmpty()) {
        close();
        Q_EMIT chosen(id);
    }
}

void HighlightPopup::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_rows.isEmpty()
                         ? tr("No highlights in this application. Select text or draw a rectangle on a page, "
                              "then press H; Alt+N adds a note.")
                         : tr("None of your highlights has these words."));
    m_count->setText(m_rows.isEmpty() ? QString() : tr("%n highlight(s)", nullptr, m_model->rowCount()));
    m_keys->setText(isEmpty ? QString() : tr("Enter goes there · Delete removes · Ctrl+Z undoes"));
    m_copy->setVisible(!isEmpty);
}

/// Keys of the list while the keyboard is in the field.
bool HighlightPopup::takesListKey(const QKeyEvent& key)
{
    const int row = m_list->currentIndex().row();
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        choose(row + (key.key() == Qt::Key_Down ? 1 : -1));
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        choose(row + (key.key() == Qt::Key_PageDown ? rowsOfStep : -rowsOfStep));
        return true;
    case Qt::Key_Delete:
        // Behind what is typed it has nothing to delete there, unless some of that is selected.
        if (m_field->hasFocus() && (m_field->hasSelectedText() || m_field->cursorPosition() < m_field->text().size())) {
            return false;
        }
        if (const auto id = current(); !id.isEmpty()) {
            Q_EMIT removalAsked(id);
        }
        return true;
    default:
        return false;
    }
}

bool HighlightPopup::takesKey(const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Undo) && !m_field->isUndoAvailable()) {
        Q_EMIT undoAsked();
        return true;
    }
    if (key.matches(QKeySequence::Redo) && !m_field->isRedoAvailable()) {
        Q_EMIT redoAsked();
        return true;
    }
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    if (key.key() == Qt::Key_Escape && m_field->text().isEmpty()) {
        close();
        return true;
    }
    return !m_copy->hasFocus() && takesListKey(key);
}

bool HighlightPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (!isItsWindow(watched) && event->type() == QEvent::KeyPress && takesKey(static_cast<const QKeyEvent&>(*event))) {
        return true;
    }
    return WindowPopup::eventFilter(watched, event);
}

void HighlightPopup::retranslateUi()
{
    setAccessibleName(tr("Your highlights"));
    m_field->setHint(tr("Search your highlights and notes"));
    m_list->setAccessibleName(tr("Your highlights"));
    m_copy->setText(tr("Export a copy with your highlights…"));
    const auto row = m_list->currentIndex().row();
    list();
    choose(row);
}

} // namespace pingshen::ui
