// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal/JournalRows.h"

#include <QFile>

#include <mutex>

namespace pingshen {

/// Where this device's own chain ends, in a file beside its key and in no backup: by it an older database under the
/// same key is noticed. Written after each commit and not forced to disk: one that is older than the database, as after
/// a crash, is harmless. Thread-safe.
class LastHead
{
public:
    explicit LastHead(const QString& vaultFolder);

    /// Notes the end unless a later one of the same device is noted. A failure is passed over: see above.
    void keep(const ChainHead& head);

    static void remove(const QString& vaultFolder);

private:
    std::mutex m_mutex;
    QFile m_file;
    QByteArray m_place;
    ChainHead m_kept;
};

/// A head as it was left in a vault's folder.
struct LeftHead
{
    ChainHead head;
    QByteArray machine; ///< on which it was left
    QByteArray place;   ///< in which database's folder
};
/// Nothing when there is none or it makes no sense. Whose signature it bears is for the caller to check.
std::optional<LeftHead> headLeftIn(const QString& vaultFolder);
/// Follows from the machine's own id, which cannot be told from it; "-" where machines have none.
QByteArray thisMachine();
/// An end can be noted there: no device, pipe or folder is in its place. Errors: FileNotRegular.
Done checkLastHead(const QString& vaultFolder);
/// It was left on this machine, beside the database that is in the folder now: neither is a copy.
bool isLeftHere(const LeftHead& left, const QString& vaultFolder);

QString lastHeadName();

} // namespace pingshen
