// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace pingshen {

/// A folder in the system's temporary folder, for this user only, gone with the object. What a killed program left of
/// its own is removed by the next program that asks.
class ScratchFolder
{
public:
    /// Errors: DiskFull, FileNotWritable.
    static Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    QString path() const;

    /// Removes folders of make() whose program is gone, of this user only.
    static void removeAbandoned();

private:
    ScratchFolder(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<QLockFile> owner);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_owner; ///< let go before the folder goes
};

} // namespace pingshen
