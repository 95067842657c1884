// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/KeywordBar.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ToolButton.h"
#include "ui/text/Formats.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

KeywordBar::KeywordBar(QWidget* parent)
    : QWidget(parent),
      m_words(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this)),
      m_documents(new ToolButton(u"documents"_s, this)),
      m_previous(new ToolButton(u"chevron-up"_s, this)),
      m_next(new ToolButton(u"chevron-down"_s, this)),
      m_menu(new QMenu(this))
{
    setObjectName(u"keywordBar"_s);
    m_words->setObjectName(u"keywords"_s);
    setFixedHeight(stripHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(2), 0);
    row->setSpacing(space(1));
    row->addWidget(m_words, 1);
    row->addWidget(m_documents);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    m_documents->setDropDown(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &KeywordBar::fillMenu);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    hide();
    retranslateUi();
}

void KeywordBar::show(const QList<WordPlaces>& here, const QList<Document>& others)
{
    m_here = here;
    m_others = others;
    setVisible(!others.isEmpty());
    m_previous->setEnabled(!here.isEmpty());
    m_next->setEnabled(!here.isEmpty());
    retranslateUi();
}

void KeywordBar::fillMenu()
{
    m_menu->clear();
    for (const auto& other : m_others) {
        auto* entry = m_menu->addAction(other.name + u"  "_s + countText(other.count));
        connect(entry, &QAction::triggered, this, [this, id = other.id] { Q_EMIT documentRequested(id); });
    }
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
    QStringList words;
    for (const auto& word : m_here) {
        words.append(word.word + u' ' + countText(word.count));
    }
    const auto text = words.join(u" · "_s);
    m_words->setText(words.isEmpty() ? tr("No keyword of the indicator in this document")
                                     : tr("Keywords: %1").arg(text));
    m_words->setWhole(text);
    m_documents->setWord(tr("Documents with keywords"));
    m_previous->setWord(tr("Previous keyword"));
    m_next->setWord(tr("Next keyword"));
}

} // namespace pingshen::ui
