// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/DocumentShelf.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/viewer/OutlineList.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ThumbnailList.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLeaf = space(50); ///< a window of a small screen is no higher for what the leaves would like

} // namespace

DocumentShelf::DocumentShelf(Session& session, ReadingPane& reader, TileStore& tiles, QWidget* parent)
    : QWidget(parent),
      m_reader(reader),
      m_choice(new SegmentedControl(this)),
      m_leaves(new QStackedWidget(this)),
      m_documents(new DocumentPanel(session, m_leaves)),
      m_search(new SearchPanel(session, m_leaves)),
      m_pages(new ThumbnailList(tiles, m_leaves)),
      m_contents(new QStackedWidget(m_leaves)),
      m_outline(new OutlineList(m_contents)),
      m_none(new EmptyState(u"outline"_s, m_contents))
{
    setProperty("role", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(2), 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space(2), 0, space(2), 0);
    head->addWidget(m_choice);
    column->addLayout(head);
    column->addWidget(m_leaves, 1);
    m_leaves->setMinimumHeight(leastLeaf);
    m_choice->setObjectName(u"shelf"_s);
    for (auto* leaf : std::initializer_list<QWidget*>{m_documents, m_pages, m_contents}) {
        m_choice->addSegment();
        m_leaves->addWidget(leaf);
    }
    m_leaves->addWidget(m_search);
    m_contents->addWidget(m_none);
    m_contents->addWidget(m_outline);

    auto* view = &reader.view();
    connect(m_choice, &SegmentedControl::chosen, this, &DocumentShelf::showLeaf);
    connect(&reader, &ReadingPane::documentChanged, this, &DocumentShelf::showDocument);
    connect(&reader, &ReadingPane::documentOpened, this, &DocumentShelf::showDocument);
    connect(view, &PageView::pageChanged, m_pages, &ThumbnailList::followPage);
    connect(view, &PageView::pageChanged, m_outline, &OutlineList::followPage);
    connect(view, &PageView::placeChanged, this,
            [this, view] { m_pages->setRotation(view->place().rotation, view->turns()); });
    connect(m_pages, &ThumbnailList::pageChosen, view, qOverload<int>(&PageView::jumpTo));
    connect(m_outline, &OutlineList::pageChosen, view, qOverload<int>(&PageView::jumpTo));
    retranslateUi();
}

void DocumentShelf::addFoot(QWidget* foot)
{
    layout()->addWidget(foot);
}

DocumentShelf::Leaf DocumentShelf::leaf() const
{
    return static_cast<Leaf>(m_choice->current());
}

void DocumentShelf::open(Leaf leaf)
{
    m_choice->choose(static_cast<int>(leaf));
    showLeaf(static_cast<int>(leaf));
    if (leaf == Leaf::Documents) {
        m_documents->focusList();
    } else if (leaf == Leaf::Pages) {
        giveKeyboard(*m_pages);
    } else {
        giveKeyboard(*m_outline);
    }
}

void DocumentShelf::showLeaf(int leaf)
{
    m_leaves->setCurrentIndex(leaf);
    m_choice->show();
}

void DocumentShelf::openSearch()
{
    m_leaves->setCurrentWidget(m_search);
    m_choice->hide();
}

void DocumentShelf::closeSearch()
{
    showLeaf(m_choice->current());
}

bool DocumentShelf::isSearching() const
{
    return m_leaves->currentWidget() == m_search;
}

void DocumentShelf::showDocument()
{
    const auto* summary = m_reader.summary();
    m_pages->showDocument(m_reader.document(), summary ? summary->pageSizes : QList<QSizeF>());
    const auto outline = summary ? summary->outline : QList<PdfOutlineEntry>();
    m_outline->setOutline(outline);
    const bool isKnown = !summary || summary->isWhole;
    m_contents->setCurrentWidget(outline.isEmpty() && isKnown ? static_cast<QWidget*>(m_none) : m_outline);
    if (summary) {
        auto& view = m_reader.view();
        m_pages->setRotation(view.place().rotation, view.turns());
        const int page = view.camera().page();
        m_pages->followPage(page);
        m_outline->followPage(page);
    }
}

void DocumentShelf::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void DocumentShelf::retranslateUi()
{
    m_choice->setAccessibleName(tr("Pane contents"));
    m_choice->setText(0, tr("List", "leaf"), tr("Documents of this application"));
    m_choice->setText(1, tr("Pages", "leaf"), tr("Page thumbnails"));
    m_choice->setText(2, tr("Contents", "leaf"), tr("Table of contents of this document"));
    m_none->setTexts(tr("This document has no table of contents."), {});
}

} // namespace pingshen::ui
