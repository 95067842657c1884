// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Dialog.h"
#include "ui/notice/ListArea.h"
#include "ui/notice/Prompter.h"

#include <QSet>

class QLabel;
class QLineEdit;

namespace pingshen::ui {

/// Asks who somebody is. Typing narrows the list, Down and Up walk it while the keyboard stays in the field, Enter
/// takes the row that is lit. Somebody new has the last row; while it is lit the fields below show what the name was
/// taken for, to be corrected there.
class NameDialog final : public Dialog
{
    Q_OBJECT

public:
    NameDialog(NameQuestion question, QWidget* parent);

    /// Of an accepted dialog.
    NameAnswer answer() const;
    /// Once, though Enter in the list both takes the row and presses the main button.
    void done(int outcome) override;

protected:
    void retranslateUi() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addField();
    void addList();
    void addParts();
    void list();
    void fillParts();
    void follow();
    void limitList();
    bool isFreshLit() const;
    QStringList parts() const;

    NameQuestion m_question;
    NameQuestion::Matches m_matches;
    QLabel* m_label;
    QLineEdit* m_line;
    RowList* m_list;
    QLabel* m_unsure;
    QWidget* m_fresh; ///< what somebody new consists of
    QLabel* m_note;
    QList<std::pair<QLabel*, QLineEdit*>> m_parts;
    QSet<QLineEdit*> m_corrected; ///< what a person entered there stays
    QLabel* m_problem;
    QPushButton* m_accept = nullptr;
};

} // namespace pingshen::ui
