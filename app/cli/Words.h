// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace pingshen::cli {

/// The texts of the command line itself: `Cli::tr("...")`. Those of errors, findings and states are in ui/text.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace pingshen::cli
