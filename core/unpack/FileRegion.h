// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"

#include <QIODevice>

namespace pingshen {

/// A file from some byte on, as if it began there: an archive behind the program of a self-extractor. Open for reading.
class FileRegion : public QIODevice
{
public:
    explicit FileRegion(std::shared_ptr<const OpenDocument> file, qint64 start = 0);

    qint64 size() const override;
    bool seek(qint64 at) override;

protected:
    qint64 readData(char* data, qint64 count) override;
    qint64 writeData(const char* data, qint64 count) override;

private:
    std::shared_ptr<const OpenDocument> m_file;
    qint64 m_start;
    qint64 m_at = 0; ///< of the next byte to fetch; ahead of pos() by what QIODevice keeps
};

} // namespace pingshen
