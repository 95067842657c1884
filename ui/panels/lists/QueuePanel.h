// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/QueueModel.h"
#include "ui/session/Session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace pingshen::ui {

class EmptyState;
class QueueDelegate;
class SearchField;

/// The applications in the vault: find one by name, pinyin, employer or case number, filter by state, open it.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(Session& session, QWidget* parent = nullptr);

    void focusFilter();
    /// To the row that is the current one, else the first. False: there is none.
    bool focusRow();
    /// Asks for the application `step` places from the open one.
    void step(int step);
    /// Shows whose work it is and what changed on disk.
    void refresh();

Q_SIGNALS:
    void applicationChosen(const pingshen::ApplicationId& application);
    void failed(const pingshen::Error& error);
    /// The number of applications in the whole vault is known; 0: it is empty.
    void counted(int applications);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void followToday();
    void applyFilter();
    void chooseRow(const QModelIndex& index);
    void showMenu(const QPoint& at);
    void chooseFound();
    void followDesk();
    void followRoles();
    void showCount();
    void retranslateUi();

    Session& m_session;
    QueueModel* m_model;
    QueueDelegate* m_delegate;
    SearchField* m_search;
    QComboBox* m_status;
    QLabel* m_count;
    QListView* m_list;
    EmptyState* m_nothing;
    QTimer* m_typingPause;
    QTimer* m_midnight;
    bool m_hasVault = false;
    bool m_followsLater = false; ///< once the list is loaded, to the row of what lies on the desk
    bool m_openFound = false;    ///< the first that is found is to be opened
};

} // namespace pingshen::ui
