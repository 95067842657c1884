// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ScratchFolder.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "pingshen-scratch-"_L1;
constexpr auto ownerName = "owner.lock"_L1;
constexpr auto contentName = "content"_L1;

bool isOwn([[maybe_unused]] const QFileInfo& folder)
{
#ifdef Q_OS_UNIX
    return !folder.isSymLink() && folder.ownerId() == ::geteuid();
#else
    return !folder.isSymLink(); // each user has a temporary folder of their own
#endif
}

} // namespace

ScratchFolder::ScratchFolder(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<QLockFile> owner)
    : m_folder(std::move(folder)),
      m_owner(std::move(owner))
{}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept = default;

ScratchFolder::~ScratchFolder() = default;

Result<ScratchFolder> ScratchFolder::make()
{
    const auto root = QDir::tempPath();
    errno = 0;
    auto folder = std::make_unique<QTemporaryDir>(root + u'/' + prefix + u"XXXXXX"_s);
    if (!folder->isValid()) {
        return writeError(errno, root);
    }
    auto owner = std::make_unique<QLockFile>(folder->filePath(ownerName));
    owner->setStaleLockTime(0);
    if (!owner->tryLock(0)) {
        return writeError(0, root);
    }
    PINGSHEN_TRY(makePrivateFolder(folder->filePath(contentName)));
    return ScratchFolder(std::move(folder), std::move(owner));
}

QString ScratchFolder::path() const
{
    return m_folder->filePath(contentName);
}

void ScratchFolder::removeAbandoned()
{
    const QDir root(QDir::tempPath());
    for (const auto& folder : root.entryInfoList({prefix + u"*"_s}, QDir::Dirs | QDir::Hidden)) {
        const auto lock = folder.filePath() + u'/' + ownerName;
        if (!isOwn(folder) || !QFileInfo::exists(lock)) {
            continue; // without a lock it has just been made
        }
        QLockFile owner(lock);
        owner.setStaleLockTime(0);
        if (owner.tryLock(0)) {
            QDir(folder.filePath()).removeRecursively();
        }
    }
}

} // namespace pingshen
