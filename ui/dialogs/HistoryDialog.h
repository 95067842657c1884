// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"
#include "ui/text/EditText.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace pingshen::ui {

/// Every edit of the open application that the reviewer may see, newest first, one row for what was done in one step:
/// when, who, what, from, to; what the chosen one changed stands below in full. Its values can be brought back; that is
/// a change like any other.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    /// Starts with the edits of one indicator; empty: all.
    HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent);

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What was done in one step.
    struct Row
    {
        Edit edit;
        QList<EditLine> lines; ///< one for each of its fields
    };

    struct Loaded
    {
        QList<Edit> edits;
        int hiddenKinds = 0;
        qint64 newer = 0; ///< only a later program understands them
    };

    void load();
    void fill();
    void shareOutWidth();
    void fillFilter();
    bool isWanted(const Edit& edit) const;
    void followChoice();
    void bringBack();

    Session& m_session;
    QComboBox* m_filter;
    QTableWidget* m_table;
    QPlainTextEdit* m_details;
    QLabel* m_hidden;
    QPushButton* m_restore;
    QList<Edit> m_edits;
    int m_hiddenKinds = 0;
    qint64 m_newer = 0;
    QList<Row> m_rows;
    IndicatorId m_first;
};

} // namespace pingshen::ui
