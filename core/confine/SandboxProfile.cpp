// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#ifdef Q_OS_MACOS
#include <sandbox.h>
#endif

namespace pingshen::barrier {

#ifdef Q_OS_MACOS

// Untested.

namespace {

QByteArray quoted(const QString& path)
{
    return '"' + path.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

Guards applySandboxProfile(const QStringList& readable)
{
    QByteArray profile = "(version 1)(deny default)(allow sysctl-read)(allow file-read-metadata)(allow file-read*"
                         "(subpath \"/System/Library\")(subpath \"/Library/Fonts\")";
    for (const auto& path : readable) {
        profile += "(subpath " + quoted(path) + ")";
    }
    profile += ')';
    char* reason = nullptr;
    if (::sandbox_init(profile.constData(), 0, &reason) != 0) {
        ::sandbox_free_error(reason);
        return {};
    }
    return Guard::SystemCalls | Guard::Writing | Guard::Reading | Guard::Network;
}

#else

Guards applySandboxProfile(const QStringList&)
{
    return {};
}

#endif

} // namespace pingshen::barrier
