// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QIODevice>

namespace pingshen {

/// A file from some byte on, as if it began there: an archive behind the program of a self-extractor.
/// Opens for reading only; seeking and reading as of a file.
class FileRegion : public QIODevice
{
public:
    explicit FileRegion(const QString& path, qint64 start = 0);

    bool open(OpenMode mode) override;
    bool isSequential() const override { return false; }
    qint64 size() const override;
    bool seek(qint64 at) override;

protected:
    qint64 readData(char* data, qint64 count) override;
    qint64 writeData(const char* data, qint64 count) override;

private:
    QFile m_file;
    qint64 m_start;
    qint64 m_at = 0;
};

} // namespace pingshen
