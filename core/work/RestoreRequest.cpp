// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"

#include "core/base/Files.h"
#include "core/storage/Backup.h"
#include "core/work/Workplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString requestFile(const QString& vaultFolder)
{
    return QDir(vaultFolder).filePath(u"restore.request"_s);
}

} // namespace

Done requestRestore(const QString& vaultFolder, const QString& backup)
{
    PINGSHEN_TRY(checkOrdinary(backup));
    return writeWhole(requestFile(vaultFolder), QFileInfo(backup).absoluteFilePath().toUtf8(), WrittenFor::Vault);
}

Done requestRestore(const Workplace& workplace, const QString& backup)
{
    return requestRestore(workplace.folder(), backup);
}

Result<LostDocuments> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                      const VaultOpening& how)
{
    constexpr qint64 longestPath = 1 << 16;
    const auto request = openOrdinary(requestFile(vaultFolder)); // nobody would ever write into a pipe
    if (!request) {
        const bool isNone = request.error().code != Error::Code::FileNotRegular;
        return isNone ? Result<LostDocuments>(LostDocuments()) : request.error();
    }
    const auto backup = QString::fromUtf8((*request)->read(longestPath));
    (*request)->close();
    auto restored = restore(backup, vaultFolder, clock, task, how);
    const bool mayComeLater =
        !restored
        && (restored.error().code == Error::Code::VaultBusy || restored.error().code == Error::Code::VaultLockLeft
            || restored.error().code == Error::Code::VaultReadOnly);
    if (!mayComeLater) {
        (*request)->remove();
    }
    const bool isToBeRead = !restored && restored.error().code == Error::Code::VaultReadOnly;
    return isToBeRead ? LostDocuments() : restored;
}

} // namespace pingshen
