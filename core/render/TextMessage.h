// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

#include <optional>

class QDataStream;

namespace pingshen {

/// A page's text as a worker sends it. Places in whole hundredths of a point: finer ones are not kept.
void writeText(QDataStream& out, const PageText& text);
/// Nothing when malformed or out of range: words beside the page, ends that go back or are not one for each character,
/// lines that count down, a confidence of 101, more than the limits of the protocol.
std::optional<PageText> readText(QDataStream& in);

} // namespace pingshen
