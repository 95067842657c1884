// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

class PageView;

/// Two views that scroll together: by page, and by the part of the page that stands at the upper edge. Whichever the
/// reader moves leads. Both live longer than the tie.
class ScrollTie : public QObject
{
    Q_OBJECT

public:
    ScrollTie(PageView& one, PageView& other, QObject* parent = nullptr);

    bool isTied() const { return m_isTied; }
    /// The other view goes to where it belongs.
    void setTied(bool tied);
    /// The two places on screen belong together from here on; ties the views.
    void joinHere();

    /// By how many pages the other view is ahead; exact to a part of a page.
    double offset() const { return m_offset; }
    void setOffset(double pages) { m_offset = pages; }

Q_SIGNALS:
    void changed();

private:
    void lead(const PageView& leader, PageView& follower, double offset);

    PageView& m_one;
    PageView& m_other;
    double m_offset = 0;
    bool m_isTied = false;
    bool m_isLeading = false;
};

} // namespace pingshen::ui
