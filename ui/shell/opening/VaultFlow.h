// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Safekeeping.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/opening/OfficeChoices.h"

namespace pingshen::ui {

class MessageBar;

/// What a person decides when the vault does not open: to take over a lock that another machine left, to use a folder
/// that holds other things, to go back to a snapshot. Then the vault is opened again. Says when it can only be read,
/// and when the office has something to choose.
class VaultFlow : public QObject
{
    Q_OBJECT

public:
    VaultFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent);

    /// Asks what can be asked about this failure; nothing when there is nothing to decide.
    void ask(const Error& failure);
    /// Once the vault is open.
    void sayHowItIs();
    void sayWhatWaited(const KeptOutcome& kept);
    void chooseOfficeSettings() { m_choices.ask(); }

private:
    void askAndOpen(const Question& question, const VaultOpening& how);
    void askSnapshot(const QString& folder, const QList<SnapshotInfo>& snapshots);
    void chooseFile(const QString& folder);
    void restore(const QString& folder, const QString& file);
    void load(const QString& folder);

    Session& m_session;
    MessageBar& m_messages;
    Prompter& m_prompter;
    OfficeChoices m_choices;
};

} // namespace pingshen::ui
