// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace pingshen::ui {

class ActionHub;
class ElidedLabel;
class Pill;
class SegmentedControl;
class ToolButton;

/// The pages of the window's right side, in the order of the work.
enum class WorkPage { Materials, Score, Visit };

/// The top of the window: the menu, which application lies on the desk, the pages, language and reviewer.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(Session& session, ActionHub& actions, QWidget* parent = nullptr);

    /// What the page is called, in the language of the moment.
    static QString nameOf(WorkPage page);
    WorkPage page() const;
    void setPage(WorkPage page);
    /// Menus shown by the buttons; owned elsewhere.
    void setMenus(QMenu* main, QMenu* reviewer);

Q_SIGNALS:
    void pageChosen(pingshen::ui::WorkPage page);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCase();
    void showEligibility();
    int roomForNames() const;
    void nameReviewer();
    void shortenReviewer(int lack);
    void fitNames();
    void retranslateUi();

    Session& m_session;
    ToolButton* m_menu;
    ToolButton* m_queue; ///< shows and hides a pane; as the next two
    ToolButton* m_documents;
    ToolButton* m_form;
    ToolButton* m_previous;
    ToolButton* m_next;
    ElidedLabel* m_name;
    ElidedLabel* m_case;
    Pill* m_eligibility; ///< only where the application is not eligible
    SegmentedControl* m_pages;
    ToolButton* m_language;
    ToolButton* m_reviewer;
};

} // namespace pingshen::ui
