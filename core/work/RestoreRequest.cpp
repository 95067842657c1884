// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"

#include "core/storage/Backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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
    const QFileInfo wanted(backup);
    if (!wanted.isFile()) {
        return {Error::Code::FileNotFound, {}, backup};
    }
    QSaveFile request(requestFile(vaultFolder));
    const bool written = request.open(QIODevice::WriteOnly) && request.write(wanted.absoluteFilePath().toUtf8()) >= 0
                         && request.commit();
    return written ? Done() : Done(Error::Code::FileNotWritable, {}, request.fileName());
}

Done carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task)
{
    QFile request(requestFile(vaultFolder));
    if (!request.open(QIODevice::ReadOnly)) {
        return {};
    }
    const auto backup = QString::fromUtf8(request.readAll());
    request.close();
    request.remove();
    return restore(backup, vaultFolder, clock, task);
}

} // namespace pingshen
