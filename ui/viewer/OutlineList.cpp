// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/OutlineList.h"

#include <QEvent>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

OutlineList::OutlineList(QWidget* parent) : QTreeView(parent)
{
    setObjectName(u"outlineList"_s);
    setModel(&m_model);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setFrameShape(QFrame::NoFrame);
    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT pageChosen(index.data(OutlineModel::PageRole).toInt());
    };
    connect(this, &QTreeView::clicked, this, choose);
    connect(this, &QTreeView::activated, this, choose);
    retranslateUi();
}

void OutlineList::setOutline(const QList<PdfOutlineEntry>& entries)
{
    m_model.setOutline(entries);
    expandToDepth(0);
}

void OutlineList::followPage(int page)
{
    const auto entry = m_model.entryOf(page);
    setCurrentIndex(entry);
    if (entry.isValid()) {
        scrollTo(entry);
    }
}

void OutlineList::retranslateUi()
{
    setAccessibleName(tr("Contents"));
}

void OutlineList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QTreeView::changeEvent(event);
}

} // namespace pingshen::ui
