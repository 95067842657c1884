// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct z_stream_s;

namespace pingshen {

/// Unpacks a gzip file and verifies its checksum and length, which libarchive does not.
class Gunzip
{
public:
    /// `file` is open, at its beginning, and outlives this.
    explicit Gunzip(QIODevice& file);
    ~Gunzip();
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    /// The next unpacked bytes, valid until the next call; empty at the end, when everything has proved right.
    /// Errors: PackageTruncated, PackageChecksumWrong, FileNotReadable.
    Result<QByteArrayView> read();

private:
    Done refill();
    bool beginsNextMember();

    QIODevice& m_file;
    QByteArray m_packed;
    QByteArray m_unpacked;
    std::unique_ptr<z_stream_s> m_stream;
    bool m_isMemberDone = false;
    bool m_isDone = false;
};

} // namespace pingshen
