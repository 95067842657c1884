// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace pingshen::test {

/// A program of this build, which lies beside the test. Found here and named in no definition of the compiler's, so
/// that a test's object is the same in every build folder and compiled once for all.
inline QString programPath(const char* name)
{
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".exe");
#else
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
#endif
}

} // namespace pingshen::test
