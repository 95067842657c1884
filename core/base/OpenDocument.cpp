// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/OpenDocument.h"

#include <QIODevice>

#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#include <sys/stat.h>
#include <windows.h>
#else
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace pingshen {

namespace {

#ifdef Q_OS_WIN

// Untested.

qint64 sizeOf(int descriptor)
{
    struct _stat64 state = {};
    return ::_fstat64(descriptor, &state) == 0 && (state.st_mode & _S_IFREG) != 0 ? state.st_size : -1;
}

qint64 readOnce(int descriptor, qint64 offset, char* data, qint64 bytes)
{
    OVERLAPPED place = {};
    place.Offset = static_cast<DWORD>(offset & 0xFFFFFFFF);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32);
    DWORD count = 0;
    auto* handle = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
    const auto wanted = static_cast<DWORD>(qMin<qint64>(bytes, 1 << 30));
    const bool done = ::ReadFile(handle, data, wanted, &count, &place) || ::GetLastError() == ERROR_HANDLE_EOF;
    return done ? qint64(count) : -1;
}

void closeDescriptor(int descriptor)
{
    ::_close(descriptor);
}

#else

qint64 sizeOf(int descriptor)
{
    struct stat state = {};
    return ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) ? state.st_size : -1;
}

qint64 readOnce(int descriptor, qint64 offset, char* data, qint64 bytes)
{
    for (;;) {
        const auto count = ::pread(descriptor, data, static_cast<size_t>(bytes), offset);
        if (count >= 0 || errno != EINTR) {
            return count;
        }
    }
}

void closeDescriptor(int descriptor)
{
    ::close(descriptor);
}

#endif

class DocumentDevice final : public QIODevice
{
public:
    explicit DocumentDevice(std::shared_ptr<const OpenDocument> document) : m_document(std::move(document))
    {
        open(QIODevice::ReadOnly);
    }

    qint64 size() const override { return m_document->size(); }

    bool seek(qint64 position) override
    {
        m_offset = position;
        return QIODevice::seek(position);
    }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const auto count = m_document->read(m_offset, data, most);
        m_offset += qMax<qint64>(count, 0);
        return count;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::shared_ptr<const OpenDocument> m_document;
    qint64 m_offset = 0; ///< of the next byte to fetch; ahead of pos() by what QIODevice keeps
};

} // namespace

std::shared_ptr<const OpenDocument> OpenDocument::adopt(int descriptor)
{
    const auto size = descriptor >= 0 ? sizeOf(descriptor) : -1;
    if (size < 0) {
        if (descriptor >= 0) {
            closeDescriptor(descriptor);
        }
        return nullptr;
    }
    return std::shared_ptr<const OpenDocument>(new OpenDocument(descriptor, size));
}

OpenDocument::~OpenDocument()
{
    closeDescriptor(m_descriptor);
}

qint64 OpenDocument::read(qint64 offset, char* data, qint64 bytes) const
{
    qint64 done = 0;
    while (done < bytes) {
        const auto count = readOnce(m_descriptor, offset + done, data + done, bytes - done);
        if (count < 0) {
            return -1;
        }
        if (count == 0) {
            break;
        }
        done += count;
    }
    return done;
}

std::unique_ptr<QIODevice> deviceOn(std::shared_ptr<const OpenDocument> document)
{
    return std::make_unique<DocumentDevice>(std::move(document));
}

} // namespace pingshen
