// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/Gunzip.h"

#include "core/unpack/Bytes.h"

#include <zlib.h>

namespace pingshen {

namespace {
constexpr int gzipWindow = 15 + 16; // the greatest window, gzip's frame
} // namespace

Gunzip::Gunzip(QIODevice& file)
    : m_file(file),
      m_packed(blockBytes, Qt::Uninitialized),
      m_unpacked(blockBytes, Qt::Uninitialized),
      m_stream(std::make_unique<z_stream>())
{
    inflateInit2(m_stream.get(), gzipWindow);
}

Gunzip::~Gunzip()
{
    inflateEnd(m_stream.get());
}

Done Gunzip::refill()
{
    const auto count = m_file.read(m_packed.data(), m_packed.size());
    if (count < 0) {
        return Error::Code::FileNotReadable;
    }
    m_stream->next_in = reinterpret_cast<Bytef*>(m_packed.data());
    m_stream->avail_in = static_cast<uInt>(count);
    return {};
}

/// A gzip file may be several in a row; other bytes behind the last one are nobody's.
bool Gunzip::beginsNextMember()
{
    const bool begins = m_stream->avail_in > 0 && m_stream->next_in[0] == 0x1F;
    m_isMemberDone = !begins || inflateReset(m_stream.get()) != Z_OK;
    return !m_isMemberDone;
}

Result<QByteArrayView> Gunzip::read()
{
    m_stream->next_out = reinterpret_cast<Bytef*>(m_unpacked.data());
    m_stream->avail_out = static_cast<uInt>(m_unpacked.size());
    while (m_stream->avail_out > 0 && !m_isDone) {
        if (m_stream->avail_in == 0) {
            PINGSHEN_TRY(refill());
        }
        if (m_isMemberDone && !beginsNextMember()) {
            m_isDone = true;
            break;
        }
        if (m_stream->avail_in == 0) {
            return Error::Code::PackageTruncated;
        }
        const auto outcome = inflate(m_stream.get(), Z_NO_FLUSH);
        if (outcome != Z_OK && outcome != Z_STREAM_END) {
            return Error::Code::PackageChecksumWrong;
        }
        m_isMemberDone = outcome == Z_STREAM_END;
    }
    return QByteArrayView(m_unpacked).first(m_unpacked.size() - m_stream->avail_out);
}

} // namespace pingshen
