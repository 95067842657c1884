// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace pingshen::ui {

class SpokenPage;

/// A page view as Qt tells it to screen readers: a document whose text is the page's.
class PageAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    /// From now on for every page view that has a SpokenPage; more than once is once.
    static void install();

    explicit PageAccessible(QWidget* view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    QString text(int start, int end) const override;
    int characterCount() const override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    int selectionCount() const override;
    void selection(int index, int* start, int* end) const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    SpokenPage* spoken() const;
};

} // namespace pingshen::ui
