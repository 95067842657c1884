// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#ifdef Q_OS_LINUX
#include <QFile>

#include <cstddef>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace pingshen::barrier {

#if defined(Q_OS_LINUX) && defined(SYS_landlock_create_ruleset)

namespace {

// The kernel's interface as of its seventh version. Headers of a distribution are often older than its kernels, so
// it stands here. Source: include/uapi/linux/landlock.h.
struct RulesetAttributes
{
    quint64 handledFileAccess;
    quint64 handledNetworkAccess; // since version 4
    quint64 scoped;               // since version 6
};

struct [[gnu::packed]] PathBeneath
{
    quint64 allowedAccess;
    qint32 parent;
};

constexpr quint32 askForVersion = 1;
constexpr int pathBeneathRule = 1;
constexpr quint64 readFile = 1 << 2;
constexpr quint64 readFolder = 1 << 3;
constexpr quint64 firstVersionAccess = (1 << 13) - 1; // execute, write, read, remove, make
constexpr quint64 refer = 1 << 13;                    // since version 2
constexpr quint64 truncate = 1 << 14;                 // since version 3
constexpr quint64 deviceCalls = 1 << 15;              // since version 5
constexpr quint64 bindAndConnect = 3;
constexpr quint64 abstractSocketsAndSignals = 3;

class Ruleset
{
public:
    Ruleset() : m_version(create(nullptr, 0, askForVersion))
    {
        if (m_version < 1) {
            return;
        }
        const RulesetAttributes attributes{fileAccess(), m_version >= 4 ? bindAndConnect : 0,
                                           m_version >= 6 ? abstractSocketsAndSignals : 0};
        const auto size = m_version >= 6   ? sizeof(RulesetAttributes)
                          : m_version >= 4 ? offsetof(RulesetAttributes, scoped)
                                           : offsetof(RulesetAttributes, handledNetworkAccess);
        m_descriptor = static_cast<int>(create(&attributes, size, 0));
    }

    ~Ruleset()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    Ruleset(const Ruleset&) = delete;
    Ruleset& operator=(const Ruleset&) = delete;

    void allowReading(const QString& path) const
    {
        const int parent = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
        struct stat state = {};
        if (parent >= 0 && ::fstat(parent, &state) == 0) {
            const PathBeneath rule{S_ISDIR(state.st_mode) ? readFile | readFolder : readFile, parent};
            ::syscall(SYS_landlock_add_rule, m_descriptor, pathBeneathRule, &rule, 0);
        }
        if (parent >= 0) {
            ::close(parent);
        }
    }

    bool enforce() const { return m_descriptor >= 0 && ::syscall(SYS_landlock_restrict_self, m_descriptor, 0) == 0; }
    bool coversNetwork() const { return m_version >= 4; }

private:
    static long create(const RulesetAttributes* attributes, size_t size, quint32 flags)
    {
        return ::syscall(SYS_landlock_create_ruleset, attributes, size, flags);
    }

    quint64 fileAccess() const
    {
        return firstVersionAccess | (m_version >= 2 ? refer : 0) | (m_version >= 3 ? truncate : 0)
               | (m_version >= 5 ? deviceCalls : 0);
    }

    long m_version;
    int m_descriptor = -1;
};

} // namespace

Guards closeFileSystem(const QStringList& readable)
{
    const Ruleset ruleset;
    for (const auto& path : readable) {
        ruleset.allowReading(path);
    }
    if (!ruleset.enforce()) {
        return {};
    }
    return ruleset.coversNetwork() ? Guard::Writing | Guard::Reading | Guard::Network : Guard::Writing | Guard::Reading;
}

#else

Guards closeFileSystem(const QStringList&)
{
    return {};
}

#endif

} // namespace pingshen::barrier
