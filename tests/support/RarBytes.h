// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ArchiveBuilder.h"

namespace pingshen::test {

/// RAR archives of stored files; no free program writes RAR. Sources: RAR technotes, versions 4 and 5.
QByteArray rar4Of(const QList<Member>& members);
QByteArray rar5Of(const QList<Member>& members);

} // namespace pingshen::test
