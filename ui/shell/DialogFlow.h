// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/HelpDialog.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

/// Opens the dialogs of a window and does what they ask for.
class DialogFlow : public QObject
{
    Q_OBJECT

public:
    DialogFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QWidget& window);

    void showSettings();
    void showHelp(HelpDialog::Tab tab);
    void showAbout();
    void showOffice();
    /// Names and roles of whoever sits here, to be corrected.
    void showPerson();
    /// Which two are one person; asked of the office only. Whoever sits here can be the one who is kept.
    void askMerge();
    void showHistory(const IndicatorId& indicator);

Q_SIGNALS:
    /// A person saved other settings of the office.
    void officeSaved();

private:
    void correct(const QList<Change>& changes);
    void askRoles(const QList<Change>& changes);
    void tellCorrected(const QList<WaitingChange>& made, bool isLast);
    void forgetCorrected();
    const Person* whoSitsHere();
    void askSameAs(const PersonId& other);
    void confirmMerge(const PersonId& other, const PersonId& kept);
    QList<Wording> namesOf(const QList<PersonId>& people) const;

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QWidget& m_window;
    qint64 m_steps = 0; ///< whatever came on the desk
};

} // namespace pingshen::ui
