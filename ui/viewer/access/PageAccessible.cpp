// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/access/PageAccessible.h"

#include "ui/viewer/PageView.h"
#include "ui/viewer/access/SpokenPage.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<PageView*>(object);
    return view ? new PageAccessible(view) : nullptr;
}

} // namespace

void PageAccessible::install()
{
    QAccessible::installFactory(&makeInterface);
}

PageAccessible::PageAccessible(QWidget* view) : QAccessibleWidget(view, QAccessible::Document) {}

SpokenPage* PageAccessible::spoken() const
{
    return widget()->findChild<SpokenPage*>(QString(), Qt::FindDirectChildrenOnly);
}

void* PageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface) {
        return spoken() ? static_cast<QAccessibleTextInterface*>(this) : nullptr;
    }
    return QAccessibleWidget::interface_cast(type);
}

QString PageAccessible::text(QAccessible::Text kind) const
{
    const auto own = QAccessibleWidget::text(kind);
    const auto* page = kind == QAccessible::Description ? spoken() : nullptr;
    return page ? (QStringList(own) + page->marks()).join(u'\n') : own;
}

QString PageAccessible::text(int start, int end) const
{
    const auto* page = spoken();
    return page ? page->text().mid(start, end < 0 ? -1 : end - start) : QString();
}

int PageAccessible::characterCount() const
{
    const auto* page = spoken();
    return page ? static_cast<int>(page->text().size()) : 0;
}

int PageAccessible::cursorPosition() const
{
    const auto* page = spoken();
    return page ? page->caret() : 0;
}

void PageAccessible::setCursorPosition(int position)
{
    if (auto* page = spoken()) {
        page->placeCaret(position);
    }
}

int PageAccessible::selectionCount() const
{
    const auto* page = spoken();
    return page && !page->selected().isEmpty() ? 1 : 0;
}

void PageAccessible::selection(int index, int* start, int* end) const
{
    const auto* page = spoken();
    const auto span = page && index == 0 ? page->selected() : TextSpan();
    *start = span.first;
    *end = span.end;
}

void PageAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void PageAccessible::removeSelection(int)
{
    setCursorPosition(cursorPosition());
}

void PageAccessible::setSelection(int, int start, int end)
{
    if (auto* page = spoken()) {
        page->select({start, end});
    }
}

QRect PageAccessible::characterRect(int offset) const
{
    const auto* page = spoken();
    return page ? page->boxOf(offset) : QRect();
}

int PageAccessible::offsetAtPoint(const QPoint& point) const
{
    const auto* page = spoken();
    return page ? page->offsetAt(point) : -1;
}

void PageAccessible::scrollToSubstring(int start, int end)
{
    if (auto* page = spoken()) {
        page->reveal({start, end});
    }
}

QString PageAccessible::attributes(int, int* start, int* end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace pingshen::ui
