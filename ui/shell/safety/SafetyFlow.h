// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/RestoreOutcome.h"
#include "core/domain/Restorer.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

/// Backups, going back to one, and whether everything still is what was entered.
class SafetyFlow : public QObject
{
    Q_OBJECT

public:
    SafetyFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QWidget& window);

    void showBackups();
    void backUp();
    void checkEverything();
    void restoreFromFile();
    /// The program started anew for it: what is in the vault now and what is not.
    void tellRestored(const RestoreOutcome& restored);

Q_SIGNALS:
    /// The vault is to be put back: the program has to start anew.
    void restartRequested();

private:
    void askRestore(const QString& file, const QDateTime& at);
    void confirmRestore(const QString& file, const QDateTime& at, const std::optional<ChangesApart>& without);
    Restorer restorer() const;
    void restore(const QString& file);

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QWidget& m_window;
};

} // namespace pingshen::ui
