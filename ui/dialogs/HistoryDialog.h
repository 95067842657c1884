// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ConflictFold.h"
#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"
#include "ui/text/EditText.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace pingshen::ui {

class RowTable;

/// Every edit of the open application that the reviewer may see, newest first, one row for what was done in one step:
/// when, who, what, from, to, and at which computer where there were several; where the history goes on behind a backup
/// that was put back, a row of its own says so. What the chosen one changed stands below in full. Its values can be
/// brought back; that is a change like any other. What was said of people, roles among it, and the office's settings
/// stand behind a choice of their own.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    /// Starts with the edits of one indicator; empty: all.
    HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent);

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent* event) override;
    void done(int result) override;

private:
    /// What was done in one step.
    struct Row
    {
        Edit edit;
        QList<EditLine> lines; ///< one for each of its fields
    };

    struct Loaded
    {
        QList<Edit> edits = {};
        QList<Edit> office = {};        ///< people and the office's settings, which belong to no application
        QList<Edit> continuations = {}; ///< of the vault, see continuationsOf()
        QList<DeviceId> here = {};      ///< this computer
        int hiddenKinds = 0;
        qint64 newer = 0; ///< only a later program understands them
    };

    HistoryDialog(Session& session, const IndicatorId& indicator, const std::shared_ptr<bool>& isCut, QWidget* parent);

    void load();
    void fill();
    const QList<Edit>& shown() const;
    void chooseAgain(const std::optional<EditRef>& chosen);
    void addRow(qsizetype edit, const QList<Undoing>& ways, const QList<ChoiceStep>& steps);
    void addContinuation(const Edit& edit);
    void showRows();
    QString computerOf(const Edit& edit) const;
    bool isConflicting(const Edit& edit) const;
    void shareOutWidth();
    void showWholeRows();
    void comeBackInSize();
    void fillFilter();
    bool isWanted(const Edit& edit) const;
    void followChoice();
    void bringBack();

    Session& m_session;
    QComboBox* m_filter;
    RowTable* m_table;
    QPlainTextEdit* m_details;
    QLabel* m_hidden;
    QPushButton* m_restore;
    Loaded m_loaded;
    std::shared_ptr<bool> m_isCut; ///< not everything that was ever recorded is in it
    QList<Row> m_rows;
    QList<QStringList> m_cells; ///< of each row
    IndicatorId m_first;
};

} // namespace pingshen::ui
