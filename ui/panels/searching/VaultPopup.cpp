// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/VaultPopup.h"

#include "ui/kit/SearchField.h"
#include "ui/models/SearchModel.h"
#include "ui/panels/searching/SearchDelegate.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typedPause{30};
constexpr int mostHitsShown = 100; ///< the pages beyond are counted
constexpr int widest = space(170);
constexpr int highest = space(140);
constexpr int rowsOfPage = 8;

} // namespace

VaultPopup::VaultPopup(const StorageThread& storage, QWidget& window)
    : WindowPopup(window, {widest, highest}),
      m_finder(storage),
      m_model(new SearchModel(this)),
      m_delegate(new SearchDelegate(this)),
      m_field(new SearchField(this)),
      m_list(new QListView(this)),
      m_count(new QLabel(this)),
      m_coverage(new QLabel(this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typedPause);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_entersAtOnce = false; });
    connect(&m_typing, &QTimer::timeout, this, &VaultPopup::look);
    connect(&m_finder, &HitFinder::found, this, &VaultPopup::take);
    connect(&m_finder, &HitFinder::failed, this, &VaultPopup::failed);
    connect(m_list, &QListView::clicked, this, &VaultPopup::goToCurrent);
    retranslateUi();
}

void VaultPopup::build()
{
    setObjectName(u"vaultPopup"_s);
    m_field->setObjectName(u"vaultField"_s);
    m_list->setObjectName(u"vaultHits"_s);
    m_count->setObjectName(u"vaultCount"_s);
    m_coverage->setObjectName(u"vaultCoverage"_s);
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
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space(3), 0, space(3), 0);
    foot->addWidget(m_coverage, 1);
    column->addLayout(foot);
    m_count->setProperty("role", u"caption"_s);
    m_coverage->setProperty("role", u"caption"_s);
    m_coverage->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_delegate->setLines(1); // it is wide
    flatten(*m_list);
}

void VaultPopup::open(const QString& words, const ReviewerId& reader)
{
    m_reader = reader;
    if (!words.isEmpty()) {
        m_field->setText(words);
    }
    m_entersAtOnce = false;
    comeWith(*m_field);
    m_field->selectAll();
    look();
}

void VaultPopup::renew()
{
    if (isVisible() && !m_finder.isSearching() && !m_typing.isActive()) {
        look();
    }
}

void VaultPopup::look()
{
    m_typing.stop();
    if (m_field->text().trimmed().isEmpty()) {
        m_finder.clear();
        return;
    }
    m_finder.search({.words = m_field->text(),
                     .scope = {{}, {}, m_reader},
                     .lastWord = Phrase::LastWord::Begun,
                     .limit = mostHitsShown});
    showState();
}

/// The row stays with its hit while pages are read; of other words the first one is meant.
void VaultPopup::take()
{
    const auto* before = m_model->hit(m_list->currentIndex());
    const auto kept = before ? m_finder.hits().indexOf(*before) : -1;
    m_model->setAnswer(m_finder.answer());
    const auto row = m_model->indexOfHit(static_cast<int>(std::max<qsizetype>(kept, 0)));
    m_list->setCurrentIndex(row);
    m_list->scrollTo(kept > 0 ? row : m_model->index(0));
    showState();
    if (std::exchange(m_entersAtOnce, false)) {
        goToCurrent();
    }
}

void VaultPopup::showState()
{
    m_count->setText(SearchPanel::countWords(m_finder));
    const auto& coverage = m_finder.answer().coverage;
    m_coverage->setText(coverage.pages > 0 ? tr("Searchable: %1").arg(coverageText(coverage.counts())) : QString());
}

/// Over rows that lead nowhere.
void VaultPopup::moveBy(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = m_list->currentIndex().row();
    for (int left = std::abs(rows); left > 0;) {
        int next = row + step;
        while (next >= 0 && next < m_model->rowCount() && m_model->hitAt(m_model->index(next)) < 0) {
            next += step;
        }
        if (next < 0 || next >= m_model->rowCount()) {
            break;
        }
        row = next;
        --left;
    }
    m_list->setCurrentIndex(m_model->index(std::max(row, 0)));
    m_list->scrollTo(m_list->currentIndex());
}

void VaultPopup::goToCurrent()
{
    if (m_typing.isActive()) {
        look();
    }
    if (m_finder.isSearching()) {
        m_entersAtOnce = true;
        return;
    }
    if (const auto* hit = m_model->hit(m_list->currentIndex())) {
        const auto words = m_field->text();
        const auto chosen = *hit;
        hide();
        Q_EMIT hitChosen(words, chosen);
    }
}

bool VaultPopup::takesKey(int key, Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        moveBy(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        moveBy(key == Qt::Key_PageDown ? rowsOfPage : -rowsOfPage);
        return true;
    default:
        return false;
    }
}

bool VaultPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (!isItsWindow(watched) && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (takesKey(key.key(), key.modifiers())) {
            return true;
        }
    }
    return WindowPopup::eventFilter(watched, event);
}

/// Whoever leaves goes nowhere, whatever is found then.
void VaultPopup::hideEvent(QHideEvent* event)
{
    m_entersAtOnce = false;
    m_typing.stop();
    WindowPopup::hideEvent(event);
}

void VaultPopup::retranslateUi()
{
    setAccessibleName(tr("Search all applications"));
    m_field->setHint(tr("Search all applications"));
    m_list->setAccessibleName(tr("Hits"));
    const auto row = m_list->currentIndex().row();
    m_model->reword();
    m_list->setCurrentIndex(m_model->index(row));
    showState();
}

} // namespace pingshen::ui
