// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/SecondView.h"

#include "ui/kit/ToolButton.h"
#include "ui/viewer/DocumentBar.h"

#include <QEvent>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

SecondView::SecondView(PageSource& source, TileStore& tiles, PlaceBook& places, PageView& first, QWidget* parent)
    : ReadingPane(source, tiles, places, parent),
      m_tie(new ScrollTie(first, view(), this)),
      m_tied(new ToolButton(u"link"_s, this)),
      m_join(new ToolButton(u"sync"_s, this)),
      m_close(new ToolButton(u"close"_s, this))
{
    setObjectName(u"secondView"_s);
    view().setObjectName(u"secondPages"_s);
    m_tied->setObjectName(u"tieScrolling"_s);
    m_join->setObjectName(u"joinPlaces"_s);
    m_close->setObjectName(u"closeSecondView"_s);
    m_tied->setCheckable(true);
    bar().addTool(m_tied, DocumentBar::Room::Wide);
    bar().addTool(m_join, DocumentBar::Room::Wide);
    bar().addTool(m_close);
    connect(m_tied, &QToolButton::clicked, m_tie, &ScrollTie::setTied);
    connect(m_join, &QToolButton::clicked, m_tie, &ScrollTie::joinHere);
    connect(m_close, &QToolButton::clicked, this, &SecondView::closeRequested);
    connect(m_tie, &ScrollTie::changed, this, [this] { m_tied->setChecked(m_tie->isTied()); });
    retranslateUi();
}

void SecondView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    ReadingPane::changeEvent(event);
}

void SecondView::retranslateUi()
{
    m_tied->setWord(tr("Scroll both views together"));
    m_join->setWord(tr("Align: these two places belong together"));
    m_close->setWord(tr("Close the second view"));
}

} // namespace pingshen::ui
