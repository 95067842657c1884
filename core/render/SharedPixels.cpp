// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/SharedPixels.h"

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace pingshen {

SharedPixels::SharedPixels(int descriptor, char* data, qsizetype size)
    : m_descriptor(descriptor),
      m_data(data),
      m_size(size)
{}

#ifdef Q_OS_LINUX

namespace {

char* map(int descriptor, qsizetype bytes)
{
    auto* data = ::mmap(nullptr, static_cast<size_t>(bytes), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    return data == MAP_FAILED ? nullptr : static_cast<char*>(data);
}

} // namespace

SharedPixels::~SharedPixels()
{
    ::munmap(m_data, static_cast<size_t>(m_size));
    ::close(m_descriptor);
}

std::unique_ptr<SharedPixels> SharedPixels::create(qsizetype bytes)
{
    const int descriptor = ::memfd_create("pingshen-pixels", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0) {
        return nullptr;
    }
    // A worker that could shrink the block would make the window's next read a fatal signal.
    const auto sealed = ::ftruncate(descriptor, bytes) == 0
                        && ::fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
    auto* data = sealed ? map(descriptor, bytes) : nullptr;
    if (!data) {
        ::close(descriptor);
        return nullptr;
    }
    return std::unique_ptr<SharedPixels>(new SharedPixels(descriptor, data, bytes));
}

std::unique_ptr<SharedPixels> SharedPixels::inherited(int descriptor, qsizetype bytes)
{
    struct stat state = {};
    if (::fstat(descriptor, &state) != 0 || bytes <= 0 || state.st_size != bytes) {
        return nullptr;
    }
    auto* data = map(descriptor, bytes);
    return data ? std::unique_ptr<SharedPixels>(new SharedPixels(descriptor, data, bytes)) : nullptr;
}

void SharedPixels::keepOpenOnExec() const
{
    ::fcntl(m_descriptor, F_SETFD, 0);
}

#else

SharedPixels::~SharedPixels() = default;

std::unique_ptr<SharedPixels> SharedPixels::create(qsizetype)
{
    return nullptr;
}

std::unique_ptr<SharedPixels> SharedPixels::inherited(int, qsizetype)
{
    return nullptr;
}

void SharedPixels::keepOpenOnExec() const {}

#endif

} // namespace pingshen
