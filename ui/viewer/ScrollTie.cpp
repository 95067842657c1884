// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ScrollTie.h"

#include "ui/viewer/PageView.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

namespace {

bool isEmpty(const PageView& view)
{
    return view.camera().layout().pages() == 0;
}

/// Pages from the first one to what stands at the upper edge.
double positionOf(const PageView& view)
{
    const auto& camera = view.camera();
    const auto& layout = camera.layout();
    const int top = camera.view().top();
    const int page = layout.pageAt(top, camera.page());
    const auto rect = layout.pageRect(page);
    return page + std::clamp(double(top - rect.top()) / rect.height(), -0.05, 1.0);
}

void moveTo(PageView& view, double position)
{
    const auto& layout = view.camera().layout();
    const int page = std::clamp(static_cast<int>(std::floor(position + 0.05)), 0, layout.pages() - 1);
    const auto rect = layout.pageRect(page);
    const double part = std::clamp(position - page, -0.05, 1.0);
    auto place = view.place();
    place.anchor = layout.anchorOn(page, {view.camera().view().left(), rect.top() + qRound(part * rect.height())});
    view.goTo(place);
}

} // namespace

ScrollTie::ScrollTie(PageView& one, PageView& other, QObject* parent) : QObject(parent), m_one(one), m_other(other)
{
    connect(&one, &PageView::placeChanged, this, [this] { lead(m_one, m_other, m_offset); });
    connect(&other, &PageView::placeChanged, this, [this] { lead(m_other, m_one, -m_offset); });
}

void ScrollTie::setTied(bool tied)
{
    if (m_isTied != tied) {
        m_isTied = tied;
        lead(m_one, m_other, m_offset);
        Q_EMIT changed();
    }
}

void ScrollTie::joinHere()
{
    if (!isEmpty(m_one) && !isEmpty(m_other)) {
        m_offset = positionOf(m_other) - positionOf(m_one);
        m_isTied = true;
        Q_EMIT changed();
    }
}

void ScrollTie::lead(const PageView& leader, PageView& follower, double offset)
{
    if (m_isTied && !m_isLeading && !isEmpty(leader) && !isEmpty(follower)) {
        const QScopedValueRollback leading(m_isLeading, true);
        moveTo(follower, positionOf(leader) + offset);
    }
}

} // namespace pingshen::ui
