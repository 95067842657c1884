// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace pingshen::barrier {

#ifdef Q_OS_WIN

// Untested.

namespace {

bool limitJob(qint64 memoryBytes)
{
    auto* job = ::CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1; // it starts no program
    limits.ProcessMemoryLimit = static_cast<SIZE_T>(memoryBytes);
    // The job stays open, and in force, as long as the process lives.
    return job && ::SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits)
           && ::AssignProcessToJobObject(job, ::GetCurrentProcess());
}

/// Most of the person's files cannot be written from here. Some places can, so no guard is claimed for it.
void lowerIntegrity()
{
    HANDLE token = nullptr;
    if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_ADJUST_DEFAULT | TOKEN_QUERY, &token)) {
        return;
    }
    SID_IDENTIFIER_AUTHORITY authority = SECURITY_MANDATORY_LABEL_AUTHORITY;
    PSID low = nullptr;
    if (::AllocateAndInitializeSid(&authority, 1, SECURITY_MANDATORY_LOW_RID, 0, 0, 0, 0, 0, 0, 0, &low)) {
        TOKEN_MANDATORY_LABEL label = {{low, SE_GROUP_INTEGRITY}};
        ::SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + ::GetLengthSid(low));
        ::FreeSid(low);
    }
    ::CloseHandle(token);
}

} // namespace

Guards enterJob(qint64 memoryBytes)
{
    lowerIntegrity();
    return limitJob(memoryBytes) ? Guards(Guard::Memory) : Guards();
}

#else

Guards enterJob(qint64)
{
    return {};
}

#endif

} // namespace pingshen::barrier
