// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/safety/SafetyFlow.h"

#include "core/work/HistoryCheck.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/text/ProblemText.h"
#include "ui/text/RestoreText.h"

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

Tone toneOf(const RestoreOutcome& restored)
{
    if (!restored.check.problems.isEmpty() || !restored.lost.isEmpty()) {
        return Tone::Error;
    }
    return Tone::Warning; // also of one that has everything: it stays until somebody has read it
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
        [&around = m_around](const Task& task) -> Result<Checked> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            PINGSHEN_ASSIGN(const auto problems, checkVault(*workplace, task));
            const auto pending = pendingDocuments(*workplace);
            const auto newer = editsOfNewerProgram(*workplace);
            const auto mends = mendsOf(*workplace);
            if (problems.isEmpty() && !(pending && newer && mends)) {
                return !pending ? pending.error() : !newer ? newer.error() : mends.error();
            }
            return Checked{problems, mends ? *mends : QList<VaultProblem>(), hasSigningKey(*workplace),
                           pending ? *pending : 0, newer ? *newer : 0};
        },
        [this](const Result<Checked>& checked) {
            if (!checked) {
                m_messages.show(checked.error());
                return;
            }
            const bool isClear = checked->hasKey && checked->newer == 0;
            const auto tone = !checked->problems.isEmpty() ? Tone::Error : isClear ? Tone::Ok : Tone::Warning;
            m_messages.show({tone, [checked = *checked] { return textOf(checked); }});
        });
}

QString SafetyFlow::textOf(const Checked& checked)
{
    const auto count = static_cast<int>(checked.problems.size());
    if (count > 0 && remedyFor(checked.problems) == Remedy::Backup) {
        return tr("%n problem(s) found in the vault. Restore a backup; see the log for details.", nullptr, count);
    }
    if (count > 0) {
        return tr("%n problem(s) found in the vault. The first one: %1", nullptr, count)
            .arg(problemText(checked.problems.first()));
    }
    auto found =
        checked.hasKey
            ? tr("All data verified: history, scores and documents are intact. The key that signs the history lies "
                 "unlocked in the vault's folder: whoever can read the folder can sign entries.")
            : tr("Scores and documents are intact, and so is the history as far as it could be checked. The key "
                 "that signs it is missing or unreadable: entries removed from its end would not be noticed. When "
                 "the vault is next opened, it gets a new key and continues as another computer.");
    QStringList notes{pendingDocumentsText(checked.pending), newerEditsText(checked.newer)};
    for (const auto& mend : checked.mends) {
        notes.append(problemText(mend));
    }
    for (const auto& more : std::as_const(notes)) {
        found = more.isEmpty() ? found : tr("%1 %2", "two sentences").arg(found, more);
    }
    return found;
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

void SafetyFlow::restore(const QString& file)
{
    m_around.session.storage.run(
        this, [file](Workplace& workplace) { return requestRestore(workplace, file); },
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
                     .key = restoredKey});
    const auto& check = restored.check;
    if (!restoreCheckText(check).isEmpty()) {
        m_messages.show({.tone = check.problems.isEmpty() ? Tone::Warning : Tone::Error,
                         .text = [check] { return restoreCheckText(check); },
                         .action = [] { return tr("Verify all data"); },
                         .act = [this] { checkEverything(); },
                         .key = u"restoreCheck"_s});
    }
    if (!restored.lost.isEmpty()) {
        m_messages.show({Tone::Error, [lost = restored.lost] { return lostDocumentsText(lost); }});
    }
}

} // namespace pingshen::ui
