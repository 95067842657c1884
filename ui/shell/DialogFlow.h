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
    /// Which two of the others are one person; asked of the office only.
    void askMerge();
    void showHistory(const IndicatorId& indicator);
    void showBackups();
    void backUp();
    void checkEverything();
    void restoreFromFile();

Q_SIGNALS:
    /// The vault is to be put back: the program has to start anew.
    void restartRequested();
    /// A person saved other settings of the office.
    void officeSaved();

private:
    /// What came of looking at all data.
    struct Checked
    {
        QList<VaultProblem> problems;
        QList<VaultProblem> mends; ///< said for ever, and no problems
        bool hasKey = true;        ///< the one that signs the history is there
        qint64 pending = 0;        ///< documents of other computers that have not arrived yet
        qint64 newer = 0;          ///< edits that only a later program understands
    };

    static QString textOf(const Checked& checked);
    void correct(const QList<Change>& changes);
    void tellCorrected(const QList<WaitingChange>& made);
    const Person* whoSitsHere();
    void askSameAs(const PersonId& other, QList<PersonId> people);
    QList<Wording> namesOf(const QList<PersonId>& people) const;
    void askRestore(const QString& file);
    void restore(const QString& file);

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QWidget& m_window;
};

} // namespace pingshen::ui
