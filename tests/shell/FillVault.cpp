// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/FilledVault.h"
#include "tests/support/FixedClock.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

/// Fills the folder of its argument for all tests of a run.
int main(int argc, char** argv)
{
    using namespace pingshen;
    const QGuiApplication application(argc, argv);
    const auto folder = QGuiApplication::arguments().value(1);
    QDir(folder).removeRecursively();
    const auto filled = test::fillVault(folder, test::FixedClock());
    if (!filled) {
        std::fprintf(stderr, "the vault could not be filled: %s\n", qPrintable(logLine(filled.error())));
        return 1;
    }
    return 0;
}
