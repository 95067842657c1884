// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"
#include "core/storage/safety/LockedFile.h"

#include <QCoreApplication>

#include <cstdio>

/// Says that it is ready, tries for the lock of a vault when told to, says what came of it, and holds it until it is
/// told to end.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    std::puts("ready");
    std::fflush(stdout);
    std::getchar();
    const auto lock = pingshen::Vault::lockVault(application.arguments().value(1));
    std::puts(lock ? "taken" : qPrintable(nameOf(lock.error().code)));
    std::fflush(stdout);
    std::getchar();
    return 0;
}
