// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DocumentHandle.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#ifdef Q_OS_WIN
#include <io.h>
#endif

namespace pingshen {

namespace {

/// A descriptor, or the negative `errno`.
int openForReading(const QString& path)
{
#ifdef Q_OS_WIN
    const int descriptor =
        ::_wopen(reinterpret_cast<const wchar_t*>(path.utf16()), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
#else
    const auto name = QFile::encodeName(path);
    // Without waiting: a pipe put in the place of a file never answers.
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
#endif
    return descriptor >= 0 ? descriptor : -errno;
}

} // namespace

Result<std::shared_ptr<const OpenDocument>> DocumentHandle::open() const
{
    const int descriptor = m_path.isEmpty() ? -ENOENT : openForReading(m_path);
    if (descriptor == -ENOENT) {
        return m_missing;
    }
    auto document = OpenDocument::adopt(descriptor);
    if (!document) { // there, but no ordinary file, not for this user, or too many files are open
        return Error::Code::FileNotReadable;
    }
    return document;
}

} // namespace pingshen
