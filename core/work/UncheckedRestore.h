// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/RestoreOutcome.h"

#include <QString>

namespace pingshen {

/// What was put back and is not yet held against its own history. It is written down in the vault's folder before the
/// database is replaced, so that a program that ends in between, however, leaves the check to the next one.

/// Errors: FileNotRegular, FileNotWritable, DiskFull.
Done noteUnchecked(const QString& vaultFolder, const RestoreOutcome& restored);
/// None: nothing is left to check. What was replaced is named as long as its snapshot is there.
RestoreOutcome uncheckedIn(const QString& vaultFolder);
/// It was checked, or a person went without.
void forgetUnchecked(const QString& vaultFolder);

} // namespace pingshen
