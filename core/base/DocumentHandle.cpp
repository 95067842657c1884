// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DocumentHandle.h"

#include <QFile>

#include <fcntl.h>
#ifdef Q_OS_WIN
#include <io.h>
#endif

namespace pingshen {

namespace {

int openForReading(const QString& path)
{
#ifdef Q_OS_WIN
    return ::_wopen(reinterpret_cast<const wchar_t*>(path.utf16()), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
#else
    // Without waiting: a pipe put in the place of a file never answers.
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
#endif
}

} // namespace

Result<std::shared_ptr<const OpenDocument>> DocumentHandle::open() const
{
    auto document = m_path.isEmpty() ? nullptr : OpenDocument::adopt(openForReading(m_path));
    if (!document) {
        return m_missing;
    }
    return document;
}

} // namespace pingshen
