// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pingshen {

/// Bytes of one encoding that somebody read in another: the pairs are numbered.
/// The misreading that the name itself proves: read the right way it is common Chinese or one script, and as it stands
/// it is nothing that anybody would write. Nothing when there is none.
std::optional<int> provenMisreading(const QString& name);

/// The name read the right way, whatever it looks like then; nothing when it cannot be.
std::optional<QString> reread(const QString& name, int misreading);
/// The same for a name that proves nothing, in a package where another name does: nothing when it makes no sense.
std::optional<QString> rereadLikely(const QString& name, int misreading);

/// The same for a name that lost bytes on the way: a replacement character stands for each place where some are
/// missing. Nothing when hardly anything of it can be read.
std::optional<QString> rereadLossy(const QString& name, int misreading);

/// How much the text looks like a name, 0..100: common Chinese characters most, one script less, a mixture least.
int plausibility(const QString& text);

} // namespace pingshen
