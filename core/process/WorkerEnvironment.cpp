// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/WorkerEnvironment.h"

#include "core/base/Sanitized.h"

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array passedOn{
    "TESSDATA_PREFIX",   "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH",
    "SSL_CERT_FILE",     "SSL_CERT_DIR",
#ifdef Q_OS_WIN
    "SystemRoot",        "PATH",
#endif
#ifdef PINGSHEN_SANITIZED
    "ASAN_OPTIONS",      "UBSAN_OPTIONS",
    "TSAN_OPTIONS",      "LSAN_OPTIONS",
#endif
};

} // namespace

QProcessEnvironment workerEnvironment()
{
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const auto* name : passedOn) {
        if (const auto key = QString::fromLatin1(name); ours.contains(key)) {
            environment.insert(key, ours.value(key));
        }
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"OMP_THREAD_LIMIT"_s, u"1"_s); // one process a core does more than threads that spin for one
    return environment;
}

} // namespace pingshen
