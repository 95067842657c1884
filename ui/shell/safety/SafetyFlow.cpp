// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/safety/SafetyFlow.h"

#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "core/work/VaultReport.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/dialogs/VerifyDialog.h"
#include "ui/text/ProblemText.h"
#include "ui/text/RestoreText.h"
#include "ui/text/Sentence.h"

#include <QDir>
#include <QStandardPaths>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto restoredKey = u"restored"_s;

QList<FileFilter> backupFilters()
{
    return {{[] { return SafetyFlow::tr("Vault backups"); }, {u"*.tar"_s, u"*.db"_s}}};
}

/// With what else is to be known before anything is done.
QString wholeText(const VaultReport& found)
{
    const auto verdict = verdictText(found);
    return found.isSound() ? sentences({verdict, pendingDocumentsText(found.pending), newerEditsText(found.newer)})
                           : verdict;
}

Tone toneOf(const RestoreCheck& check)
{
    return check.problems.isEmpty() && !check.fault ? Tone::Warning : Tone::Error;
}

Tone toneOf(const RestoreOutcome& restored)
{
    // Also one that has everything warns: it stays until somebody has read it.
    return restored.lost.isEmpty() ? toneOf(restored.check) : Tone::Error;
}

} // namespace

SafetyFlow::SafetyFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_window(window)
{}

void SafetyFlow::showBackups()
{
    auto* dialog = new BackupsDialog(m_around.session, &m_window);
    connect(dialog, &BackupsDialog::backupRequested, this, &SafetyFlow::backUp);
    connect(dialog, &BackupsDialog::checkRequested, this, &SafetyFlow::checkEverything);
    connect(dialog, &BackupsDialog::fileRestoreRequested, this, &SafetyFlow::restoreFromFile);
    connect(dialog, &BackupsDialog::restoreRequested, this, &SafetyFlow::askRestore);
    dialog->open();
}

void SafetyFlow::backUp()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto day = m_around.session.clock.now().toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s);
    m_prompter.saveFile(
        {[] { return tr("Back up all data"); }, QDir(folder).filePath(u"pingshen-%1.tar"_s.arg(day)), backupFilters()},
        this, [this](const std::optional<QString>& file) {
            if (!file) {
                return;
            }
            m_around.session.tasks.run(
                TaskKind::Backup, {}, this,
                [&around = m_around, file = *file](const Task& task) -> Result<LostDocuments> {
                    PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
                    return backUpTo(*workplace, file, task);
                },
                [this, file = *file](const Result<LostDocuments>& lost) {
                    if (!lost) {
                        m_messages.show(lost.error());
                        return;
                    }
                    if (!lost->isEmpty()) {
                        m_messages.show({Tone::Error, [lost = *lost] { return lostDocumentsText(lost); }});
                        return;
                    }
                    m_messages.show({Tone::Ok, [file] {
                                         return tr("All data was backed up to %1.").arg(QDir::toNativeSeparators(file));
                                     }});
                });
        });
}

void SafetyFlow::checkEverything()
{
    m_around.session.tasks.run(
        TaskKind::Verify, {}, this,
        [&around = m_around](const Task& task) -> Result<VaultReport> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return reportOnVault(*workplace, task);
        },
        [this](const Result<VaultReport>& found) {
            if (!found) {
                m_messages.show(found.error());
                return;
            }
            const bool isClear = found->hasKey && found->newer == 0;
            const auto tone = !found->isSound() ? Tone::Error : isClear ? Tone::Ok : Tone::Warning;
            m_messages.show(
                {.tone = tone,
                 .text = [found = *found] { return wholeText(found); },
                 .action = [] { return tr("Details…"); },
                 .act = [this, found = *found] { (new VerifyDialog(m_around.session, found, &m_window))->open(); },
                 .key = u"verified"_s});
        });
}

void SafetyFlow::restoreFromFile()
{
    m_prompter.chooseFiles({[] { return tr("Restore a backup"); },
                            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), backupFilters()},
                           this, [this](const QStringList& files) {
                               if (!files.isEmpty()) {
                                   askRestore(files.first(), {});
                               }
                           });
}

/// What would go is counted first: of a large backup that takes a while.
void SafetyFlow::askRestore(const QString& file, const QDateTime& at)
{
    m_around.session.tasks.run(
        TaskKind::Restore, {}, this,
        [&around = m_around, file](const Task& task) -> Result<std::optional<ChangesApart>> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return changesNotIn(file, *workplace, task);
        },
        [this, file, at](const Result<std::optional<ChangesApart>>& without) {
            if (without) {
                confirmRestore(file, at, *without);
            } else {
                m_messages.show(without.error());
            }
        });
}

void SafetyFlow::confirmRestore(const QString& file, const QDateTime& at, const std::optional<ChangesApart>& without)
{
    const Question question{
        [at] { return at.isValid() ? tr("Restore to this snapshot?") : tr("Restore this backup?"); },
        [at, without] { return restoreQuestionText(at, without); },
        [] { return tr("Restore"); },
        {},
        Question::Weight::Danger};
    m_prompter.ask(question, this, [this, file](bool yes) {
        if (yes) {
            restore(file);
        }
    });
}

/// Who is at work now.
Restorer SafetyFlow::restorer() const
{
    const auto& who = m_around.session.desk.reviewer();
    return {who, m_around.session.people.book().label(who)};
}

void SafetyFlow::restore(const QString& file)
{
    m_around.session.storage.run(
        this, [file, by = restorer()](Workplace& workplace) { return requestRestore(workplace, file, by); },
        [this](const Done& requested) {
            if (requested) {
                Q_EMIT restartRequested();
            } else {
                m_messages.show(requested.error());
            }
        });
}

void SafetyFlow::tellRestored(const RestoreOutcome& restored)
{
    m_messages.show({.tone = toneOf(restored),
                     .text = [restored] { return restoredText(restored); },
                     .action = [] { return tr("Backups…"); },
                     .act = [this] { showBackups(); },
                     .key = restoredKey,
                     .asks = true});
    const auto& check = restored.check;
    if (!restoreCheckText(check).isEmpty()) {
        m_messages.show({.tone = toneOf(check),
                         .text = [check] { return restoreCheckText(check); },
                         .action = [] { return tr("Verify all data"); },
                         .act = [this] { checkEverything(); },
                         .key = u"restoreCheck"_s});
    }
    if (!restored.lost.isEmpty()) {
        m_messages.show({Tone::Error, [lost = restored.lost] { return lostDocumentsText(lost); }});
    }
    // A window that is closed before this leaves it to the next one.
    m_around.session.storage.run(
        nullptr,
        [restored](Workplace& workplace) {
            restoreTold(restored, workplace, Stopped::ByAPerson);
            return true;
        },
        [](bool) {});
}

} // namespace pingshen::ui
