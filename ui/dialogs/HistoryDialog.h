// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"
#include "ui/text/EditText.h"

class QComboBox;
class QTableWidget;

namespace pingshen::ui {

/// Every edit of the open application that the reviewer may see, newest first, one line a field: when, who, what, from,
/// to. The value of a line can be brought back; that is a change like any other.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    /// Starts with the edits of one indicator; empty: all.
    HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    struct Line
    {
        Edit edit;
        EditLine line;
    };

    void load();
    void fill();
    void fillFilter();
    bool isWanted(const Edit& edit) const;
    void followChoice();
    void bringBack();

    Session& m_session;
    QComboBox* m_filter;
    QTableWidget* m_table;
    QPushButton* m_restore;
    QList<Edit> m_edits;
    QList<Line> m_lines;
    IndicatorId m_first;
};

} // namespace pingshen::ui
