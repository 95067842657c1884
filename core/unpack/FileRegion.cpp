// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/FileRegion.h"

#include <algorithm>

namespace pingshen {

FileRegion::FileRegion(std::shared_ptr<const OpenDocument> file, qint64 start)
    : m_file(std::move(file)),
      m_start(std::max<qint64>(0, start))
{
    open(ReadOnly);
}

qint64 FileRegion::size() const
{
    return std::max<qint64>(0, m_file->size() - m_start);
}

bool FileRegion::seek(qint64 at)
{
    m_at = at;
    return at >= 0 && QIODevice::seek(at);
}

qint64 FileRegion::readData(char* data, qint64 count)
{
    if (m_at >= size()) {
        return 0; // also far beyond: offsets in archives are anybody's
    }
    const auto got = m_file->read(m_start + m_at, data, count);
    m_at += std::max<qint64>(0, got);
    return got;
}

qint64 FileRegion::writeData(const char*, qint64)
{
    return -1;
}

} // namespace pingshen
