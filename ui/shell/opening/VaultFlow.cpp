// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/VaultFlow.h"

#include "core/base/VisibleText.h"
#include "core/work/RestoreRequest.h"
#include "ui/notice/MessageBar.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
#include "ui/text/KeptText.h"
#include "ui/text/ProblemText.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype offeredSnapshots = 8;

/// Those that hold something, newest first, and among them always the fullest of all.
QList<SnapshotInfo> worthOffering(QList<SnapshotInfo> snapshots)
{
    const auto fullest = fullestOf(snapshots);
    snapshots.removeIf([](const SnapshotInfo& snapshot) { return snapshot.weight() <= 0; });
    auto offered = snapshots.mid(0, offeredSnapshots);
    if (fullest && !std::ranges::count(offered, fullest->file, &SnapshotInfo::file)) {
        offered.append(*fullest); // it is older than all of them
    }
    return offered;
}

int indexOfFullest(const QList<SnapshotInfo>& snapshots)
{
    const auto fullest = fullestOf(snapshots);
    const auto found = std::ranges::find(snapshots, fullest ? fullest->file : QString(), &SnapshotInfo::file);
    return found == snapshots.end() ? 0 : static_cast<int>(found - snapshots.begin());
}

} // namespace

VaultFlow::VaultFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_messages(messages),
      m_prompter(prompter),
      m_choices(session, messages, prompter, nullptr)
{}

void VaultFlow::ask(const Error& failure)
{
    const auto text = [failure] { return errorText(failure); };
    switch (failure.code) {
    case Error::Code::VaultLockLeft:
        askAndOpen({[] { return tr("Take over the vault?"); },
                    text,
                    [] { return tr("Take over"); },
                    {},
                    Question::Weight::Danger},
                   {.lock = VaultOpening::Lock::TakeOver});
        break;
    case Error::Code::FolderNotVault:
        askAndOpen({[] { return tr("Create a vault among other files?"); },
                    [folder = failure.where] {
                        return tr("The folder “%1” is not a vault and contains other files. A vault created here "
                                  "keeps its own files beside them. Nothing has been changed so far.")
                            .arg(visibleText(QDir::toNativeSeparators(folder), Breaks::Show));
                    },
                    [] { return tr("Create it here"); },
                    {},
                    Question::Weight::Danger},
                   {.otherFiles = VaultOpening::OtherFiles::Accept});
        break;
    case Error::Code::VaultEmptied:
    case Error::Code::VaultDamaged:
        load(failure.where);
        break;
    default:
        break;
    }
}

void VaultFlow::askAndOpen(const Question& question, const VaultOpening& how)
{
    m_prompter.ask(question, this, [this, how](bool yes) {
        if (yes) {
            m_session.storage.begin(how);
        }
    });
}

void VaultFlow::load(const QString& folder)
{
    m_session.tasks.run(
        TaskKind::Restore, {}, this, [folder](const Task&) { return snapshotsOf(folder); },
        [this, folder](const QList<SnapshotInfo>& snapshots) { askSnapshot(folder, worthOffering(snapshots)); });
}

void VaultFlow::askSnapshot(const QString& folder, const QList<SnapshotInfo>& snapshots)
{
    Choice choice{[] { return tr("Restore the vault?"); },
                  [] {
                      return tr(
                          "The vault's data file is lost or damaged. Choose what to restore; what is there now is "
                          "kept.");
                  },
                  {},
                  [] { return tr("Restore"); },
                  indexOfFullest(snapshots)};
    for (const auto& snapshot : snapshots) {
        const bool isFullest = choice.options.size() == choice.preset;
        choice.options.append([snapshot, isFullest] {
            const auto count = static_cast<int>(snapshot.applications);
            const auto text = isFullest ? tr("Latest full snapshot: %1, %n application(s)", nullptr, count)
                                        : tr("Snapshot of %1, %n application(s)", nullptr, count);
            return text.arg(dateTimeText(snapshot.at));
        });
    }
    choice.options.append([] { return tr("A backup file…"); });
    m_prompter.choose(choice, this, [this, folder, snapshots](std::optional<int> chosen) {
        if (!chosen) {
            return;
        }
        if (*chosen < snapshots.size()) {
            restore(folder, snapshots[*chosen].file);
        } else {
            chooseFile(folder);
        }
    });
}

void VaultFlow::chooseFile(const QString& folder)
{
    const FileQuestion question{[] { return tr("Restore a backup"); },
                                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                {{[] { return tr("Backups of a vault"); }, {u"*.tar"_s, u"*.db"_s}}}};
    m_prompter.chooseFiles(question, this, [this, folder](const QStringList& files) {
        if (!files.isEmpty()) {
            restore(folder, files.first());
        }
    });
}

void VaultFlow::restore(const QString& folder, const QString& file)
{
    m_session.tasks.run(
        TaskKind::Restore, {}, this, [folder, file](const Task&) { return requestRestore(folder, file); },
        [this](const Done& requested) {
            if (requested) {
                m_session.storage.begin();
            } else {
                m_messages.show(requested.error());
            }
        });
}

void VaultFlow::sayHowItIs()
{
    m_choices.look();
    struct State
    {
        bool isReadOnly = false;
        qint64 lacking = 0;
        KeyChange keyChange = KeyChange::None;
        std::optional<VaultProblem> loss = {};
        KeptOutcome kept = {};
    };
    m_session.storage.run(
        this,
        [](Workplace& workplace) {
            return State{workplace.isReadOnly(), workplace.lacking(), workplace.keyChange(), workplace.loss(),
                         workplace.kept()};
        },
        [this](const State& vault) {
            if (vault.lacking > 0) {
                m_messages.show(Error{Error::Code::VaultOlder, {{u"count"_s, vault.lacking}}, {}, nullptr});
            } else if (vault.loss) {
                m_messages.show({.tone = Tone::Warning,
                                 .text = [loss = *vault.loss] { return problemText(loss); },
                                 .key = u"historyLoss"_s});
            }
            if (vault.keyChange != KeyChange::None) {
                m_messages.show({.tone = Tone::Warning,
                                 .text = [change = vault.keyChange,
                                          loss = lossOf(vault.loss)] { return keyChangeText(change, loss); },
                                 .key = u"keyChange"_s});
            }
            sayWhatWaited(vault.kept);
            if (vault.isReadOnly) {
                m_messages.show(Message::vaultReadOnly());
            }
        });
}

void VaultFlow::sayWhatWaited(const KeptOutcome& kept)
{
    for (qsizetype i = 0; i < keptTexts(kept).size(); ++i) {
        m_messages.show({.tone = Tone::Warning,
                         .text = [kept, i] { return keptTexts(kept).value(i); },
                         .key = u"kept"_s + QString::number(i)});
    }
}

} // namespace pingshen::ui
