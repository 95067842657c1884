// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

#include <QByteArray>

#include <optional>

namespace pingshen {

/// Words with their boxes in few bytes: some two a character. Lengths are kept to a hundredth of a point.
QByteArray bytesOf(const QList<PageWord>& words);
/// Nothing when they are no such bytes.
std::optional<QList<PageWord>> wordsFrom(const QByteArray& bytes);

} // namespace pingshen
