// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/AcceptEdits.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen::test {

/// All edits of one vault, taken in by another one that trusts its devices.
inline void sendEdits(Workplace& from, Workplace& to)
{
    const auto sent = editsToSend(from);
    ASSERT_OK(sent);
    const auto accepted = acceptEdits(to, sent->edits, sent->keys, {});
    ASSERT_OK(accepted);
    ASSERT_TRUE(accepted->refused.isEmpty());
}

} // namespace pingshen::test
