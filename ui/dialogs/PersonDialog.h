// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"
#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace pingshen::ui {

/// The names of a person in both scripts, what tells them from another one of the same name, and what they do here.
class PersonDialog : public Dialog
{
    Q_OBJECT

public:
    PersonDialog(const PersonBook& persons, const Person& person, QWidget* parent);
    ~PersonDialog() override;

    /// What is typed is not lost when the program is killed: it is there when the dialog is next opened.
    void keepDrafts(Session& session);

Q_SIGNALS:
    /// By the person themself; at least one change.
    void corrected(const QList<pingshen::Change>& changes);

protected:
    void retranslateUi() override;

private:
    void addLine(const QString& field, const QString& text);
    void orderNames();
    void focusName();
    QString scriptHint() const;
    void addRoles();
    Person typed() const;
    void spread();
    void check();
    void save();

    PersonBook m_persons;
    Person m_before;
    QList<std::pair<QLabel*, QLineEdit*>> m_lines; ///< Chinese name, Latin name, remark
    QList<QCheckBox*> m_roles;
    QLabel* m_hint; ///< a name stands where the other one belongs, maybe
    QLabel* m_rolesLabel;
    QLabel* m_fault;
    QPushButton* m_save;
};

} // namespace pingshen::ui
