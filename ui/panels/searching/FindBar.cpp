// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/FindBar.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/SearchField.h"
#include "ui/kit/ToolButton.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds findPause{30};
constexpr int mostHitsInDocument = 2'000; ///< the others are counted
constexpr int narrowestField = space(20);
constexpr int narrowestBar = space(50); ///< it never holds a pane wide
constexpr int widthForMore = space(95);
constexpr int widestField = space(70);

} // namespace

FindBar::FindBar(const StorageThread& storage, QWidget* parent)
    : QWidget(parent),
      m_finder(storage),
      m_field(new SearchField(this)),
      m_count(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Text, this)),
      m_gaps(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this)),
      m_previous(new ToolButton(u"chevron-up"_s, this)),
      m_next(new ToolButton(u"chevron-down"_s, this)),
      m_more(new ToolButton(u"documents"_s, this)),
      m_close(new ToolButton(u"close"_s, this))
{
    setObjectName(u"findBar"_s);
    m_field->setObjectName(u"findField"_s);
    m_count->setObjectName(u"findCount"_s);
    m_gaps->setObjectName(u"findGaps"_s);
    setFixedHeight(stripHeight);
    setMinimumWidth(narrowestBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(2), 0);
    row->setSpacing(space(2));
    m_field->setMinimumWidth(narrowestField);
    m_field->setMaximumWidth(widestField);
    row->addWidget(m_field, 2);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addWidget(m_gaps, 1);
    row->addWidget(m_more);
    row->addWidget(m_close);
    m_typing.setSingleShot(true);
    m_typing.setInterval(findPause);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_leads = true;
        m_typing.start();
    });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) { // also by its cross
            m_typing.start();
        }
    });
    connect(&m_typing, &QTimer::timeout, this, &FindBar::look);
    connect(&m_finder, &HitFinder::found, this, &FindBar::take);
    connect(&m_finder, &HitFinder::changed, this, &FindBar::showState);
    connect(&m_finder, &HitFinder::stepped, this, [this](const SearchHit& hit) {
        m_fromPage = hit.page;
        Q_EMIT hitReached(hit);
    });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_more, &QAbstractButton::clicked, this, &FindBar::moreRequested);
    connect(m_close, &QAbstractButton::clicked, this, &FindBar::close);
    hide();
    retranslateUi();
}

QString FindBar::words() const
{
    return m_field->text();
}

void FindBar::begin(const QString& words, int page)
{
    show();
    m_fromPage = page;
    m_leads = true;
    if (!words.isEmpty()) {
        m_field->setText(words);
    }
    giveKeyboard(*m_field);
    m_field->selectAll();
    look();
}

void FindBar::follow(const QString& words, const SearchScope& scope, const SearchHit& hit)
{
    m_wanted = hit;
    m_fromPage = hit.page;
    m_leads = false;
    m_field->setText(words);
    m_scope = scope;
    show();
    look();
}

void FindBar::setScope(const SearchScope& scope)
{
    if (m_scope != scope) {
        m_scope = scope;
        m_leads = false;
        if (isVisible()) {
            look();
        }
    }
}

void FindBar::renew()
{
    if (isVisible() && m_finder.mayFindMore() && !m_finder.isSearching() && !m_typing.isActive()) {
        look();
    }
}

void FindBar::look()
{
    m_typing.stop();
    if (m_scope.document.isEmpty() || words().trimmed().isEmpty()) {
        m_finder.clear();
        return;
    }
    m_finder.search(
        {.words = words(), .scope = m_scope, .lastWord = Phrase::LastWord::Begun, .limit = mostHitsInDocument});
}

/// As somebody types, the page goes to the first hit from where they began.
void FindBar::take()
{
    const auto& hits = m_finder.hits();
    if (const auto wanted = std::exchange(m_wanted, std::nullopt)) {
        const auto isWanted = [&](const SearchHit& hit) {
            return hit.page == wanted->page && hit.rects == wanted->rects;
        };
        const auto found = std::ranges::find_if(hits, isWanted);
        m_finder.choose(found == hits.end() ? -1 : static_cast<int>(found - hits.begin()));
        return;
    }
    if (!std::exchange(m_leads, false) || hits.isEmpty() || m_finder.current() >= 0) {
        return;
    }
    const auto from = std::ranges::find_if(hits, [this](const SearchHit& hit) { return hit.page >= m_fromPage; });
    const auto first = from == hits.end() ? hits.begin() : from;
    m_finder.choose(static_cast<int>(first - hits.begin()));
    Q_EMIT hitReached(SearchHit(*first));
}

void FindBar::step(int step)
{
    if (m_typing.isActive()) {
        look();
    }
    m_finder.step(step);
}

void FindBar::close()
{
    if (!isHidden()) {
        hide();
        Q_EMIT closed();
    }
}

void FindBar::showState()
{
    const bool isAnywhere = !m_scope.document.isEmpty();
    const auto& coverage = m_finder.answer().coverage;
    const bool isAnswered = !m_finder.answered().words.isEmpty();
    const bool isUnreadable = isAnswered && coverage.pages == 0;
    const auto place =
        m_finder.current() < 0
            ? SearchPanel::countWords(m_finder)
            : tr("%1 of %2", "short").arg(countText(m_finder.current() + 1), SearchPanel::hitCount(m_finder.answer()));
    m_count->setText(!isAnywhere    ? tr("Only the present file is searched")
                     : isUnreadable ? tr("This document cannot be searched")
                                    : place);
    const auto gaps = isAnswered ? gapsText(coverage.counts()) : QString();
    m_gaps->setText(gaps);
    m_count->setWhole(gaps.isEmpty() ? QString() : QString(m_count->text() + u" · "_s + gaps));
    m_previous->setEnabled(!m_finder.hits().isEmpty());
    m_next->setEnabled(!m_finder.hits().isEmpty());
}

/// Before the field does: Escape closes at once, whatever was typed.
bool FindBar::takesKey(int key, Qt::KeyboardModifiers modifiers)
{
    const auto plain = modifiers & ~Qt::KeypadModifier;
    if (key == Qt::Key_Escape && plain == Qt::NoModifier) {
        close();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && (plain == Qt::NoModifier || plain == Qt::ShiftModifier)) {
        step(plain == Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    return false;
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (takesKey(key.key(), key.modifiers())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Also where somebody has gone on to its buttons.
void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// Where there is little room only what finds.
void FindBar::resizeEvent(QResizeEvent* event)
{
    m_more->setVisible(width() >= widthForMore);
    QWidget::resizeEvent(event);
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void FindBar::retranslateUi()
{
    m_field->setHint(tr("Find"), tr("Find in this document"));
    m_previous->setWord(tr("Previous hit"));
    m_next->setWord(tr("Next hit"));
    m_more->setWord(tr("Search all documents of the application"));
    m_close->setWord(tr("Close"));
    showState();
}

} // namespace pingshen::ui
