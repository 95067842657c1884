// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/FileRegion.h"

#include <algorithm>

namespace pingshen {

FileRegion::FileRegion(const QString& path, qint64 start) : m_file(path), m_start(start) {}

bool FileRegion::open(OpenMode mode)
{
    const bool isOpen = mode == ReadOnly && m_file.open(ReadOnly) && m_file.seek(m_start);
    return isOpen && QIODevice::open(ReadOnly | Unbuffered); // the file has a buffer already
}

qint64 FileRegion::size() const
{
    return std::max<qint64>(0, m_file.size() - m_start);
}

bool FileRegion::seek(qint64 at)
{
    m_at = at;
    return at >= 0 && QIODevice::seek(at);
}

qint64 FileRegion::readData(char* data, qint64 count)
{
    const auto wanted = m_start + m_at;
    if (m_file.pos() != wanted && !m_file.seek(wanted)) {
        return -1;
    }
    const auto got = m_file.read(data, count);
    m_at += std::max<qint64>(0, got);
    return got;
}

qint64 FileRegion::writeData(const char*, qint64)
{
    return -1;
}

} // namespace pingshen
