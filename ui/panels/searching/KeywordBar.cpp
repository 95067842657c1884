// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/KeywordBar.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ToolButton.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <chrono>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds unnoticedWait{400};
}

KeywordBar::KeywordBar(QWidget* parent)
    : QWidget(parent),
      m_words(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this)),
      m_gaps(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this)),
      m_documents(new ToolButton(u"documents"_s, this)),
      m_previous(new ToolButton(u"chevron-up"_s, this)),
      m_next(new ToolButton(u"chevron-down"_s, this)),
      m_menu(new QMenu(this))
{
    setObjectName(u"keywordBar"_s);
    m_words->setObjectName(u"keywords"_s);
    m_gaps->setObjectName(u"keywordGaps"_s);
    m_menu->setObjectName(u"keywordDocuments"_s);
    setFixedHeight(stripHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(2), 0);
    row->setSpacing(space(1));
    row->addWidget(m_words, 1);
    row->addWidget(m_gaps);
    row->addWidget(m_documents);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    m_documents->setDropDown(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &KeywordBar::fillMenu);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    m_slow.setSingleShot(true);
    m_slow.setInterval(unnoticedWait);
    connect(&m_slow, &QTimer::timeout, this, [this] { setState(State::Looking); });
    hide();
    retranslateUi();
}

void KeywordBar::setIndicator(const LocalText& name)
{
    m_indicator = name;
    retranslateUi();
}

void KeywordBar::show(const DocumentKeywords* here, const QList<Document>& all)
{
    m_here = here ? std::optional(*here) : std::nullopt;
    m_all = all;
    setState(all.isEmpty() ? State::Silent : State::Found);
}

void KeywordBar::showLooking()
{
    show(nullptr, {});
    m_slow.start();
}

void KeywordBar::showNone()
{
    show(nullptr, {});
    setState(State::None);
}

void KeywordBar::setState(State state)
{
    m_slow.stop();
    m_state = state;
    const bool hasPlaces = m_here && m_here->count() > 0;
    m_previous->setEnabled(hasPlaces);
    m_next->setEnabled(hasPlaces);
    m_documents->setEnabled(!m_all.isEmpty());
    retranslateUi();
}

/// "2", "2 · 3 of 9 pages not yet searchable", "none so far · ...".
QString KeywordBar::countWords(const DocumentKeywords& found)
{
    if (found.coverage.pages == 0) {
        return tr("cannot be searched");
    }
    const auto gaps = gapsText(found.coverage.counts());
    const auto count = found.count() > 0 ? countText(found.count()) : gaps.isEmpty() ? tr("none") : tr("none so far");
    return gaps.isEmpty() ? count : QString(count + u" · "_s + gaps);
}

/// Those with keywords, then those that may have some in what was not searched; the others are counted.
void KeywordBar::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Each place counts once, for the longest keyword; Latin keywords match whole words only."))
        ->setEnabled(false);
    m_menu->addSeparator();
    const auto add = [this](const Document& document) {
        auto name = document.name;
        auto* entry = m_menu->addAction(name.replace(u'&', u"&&"_s) + u'\t' + countWords(document.found));
        connect(entry, &QAction::triggered, this,
                [this, id = document.found.document] { Q_EMIT documentRequested(id); });
    };
    int without = 0;
    for (const auto& document : std::as_const(m_all)) {
        if (document.found.count() > 0) {
            add(document);
        }
    }
    for (const auto& document : std::as_const(m_all)) {
        const bool isNone = document.found.count() == 0;
        if (isNone && !document.found.coverage.isWhole()) {
            add(document);
        } else if (isNone) {
            ++without;
        }
    }
    if (without > 0) {
        m_menu->addSeparator();
        m_menu->addAction(tr("Fully searched, no keyword: %n document(s)", nullptr, without))->setEnabled(false);
    }
}

QString KeywordBar::wordsHere() const
{
    const auto indicator = m_indicator.in(Phrasebook().language());
    switch (m_state) {
    case State::Silent:
        return {};
    case State::Looking:
        return tr("Looking for the keywords of \"%1\"…").arg(indicator);
    case State::None:
        return tr("No keywords are set for \"%1\"").arg(indicator);
    case State::Found:
        break;
    }
    if (!m_here) {
        return tr("Keywords are looked for in the present file only");
    }
    if (m_here->coverage.pages == 0) {
        return tr("This document cannot be searched");
    }
    QStringList words;
    for (const auto& each : m_here->words) {
        words.append(each.word + u' ' + countText(each.count));
    }
    if (!words.isEmpty()) {
        return tr("Keywords: %1").arg(words.join(u" · "_s));
    }
    return m_here->coverage.isWhole() ? tr("No keyword of \"%1\" in this document").arg(indicator)
                                      : tr("No keyword found so far");
}

void KeywordBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void KeywordBar::retranslateUi()
{
    const auto words = wordsHere();
    const auto gaps = m_here ? gapsText(m_here->coverage.counts()) : QString();
    const auto known = gaps.isEmpty() ? words : QString(words + u" · "_s + gaps);
    m_words->setText(words);
    m_words->setWhole(
        m_state == State::Found
            ? known + u'\n'
                  + tr("Each place counts once, for the longest keyword; Latin keywords match whole words only.")
            : QString());
    m_words->setAccessibleName(known);
    m_gaps->setText(gaps);
    m_gaps->setVisible(!gaps.isEmpty());
    m_documents->setWord(tr("Keywords by document"));
    m_previous->setWord(tr("Previous keyword"));
    m_next->setWord(tr("Next keyword"));
}

} // namespace pingshen::ui
