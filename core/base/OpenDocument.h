// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

class QIODevice;

namespace pingshen {

/// A document that is open for reading: its bytes without the place they lie at. Reads at any offset, from any thread.
/// Closed when the last who shares it lets go.
class OpenDocument
{
public:
    /// Takes the descriptor over, and closes it when it is no ordinary file; then null.
    static std::shared_ptr<const OpenDocument> adopt(int descriptor);
    ~OpenDocument();
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    int descriptor() const { return m_descriptor; }
    qint64 size() const { return m_size; } ///< bytes, when it was opened
    /// The number of bytes read, fewer than asked at the end; -1 when they cannot be read.
    qint64 read(qint64 offset, char* data, qint64 bytes) const;

private:
    OpenDocument(int descriptor, qint64 size) : m_descriptor(descriptor), m_size(size) {}

    int m_descriptor;
    qint64 m_size;
};

/// A device that is open for reading and has a position of its own.
std::unique_ptr<QIODevice> deviceOn(std::shared_ptr<const OpenDocument> document);

} // namespace pingshen
