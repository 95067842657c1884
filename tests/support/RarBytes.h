// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ArchiveBuilder.h"

namespace pingshen::test {

/// RAR archives of stored files; no free program writes RAR. Sources: RAR technotes, versions 4 and 5.
QByteArray rar4Of(const QList<Member>& members);
QByteArray rar5Of(const QList<Member>& members);

/// The first volume of several: these files, then as much as `stored` of one that goes on in the next volume; without
/// a name there is no such file.
QByteArray rar4VolumeOf(const QList<Member>& members, const Member& last, qsizetype stored);
QByteArray rar5VolumeOf(const QList<Member>& members, const Member& last, qsizetype stored);

} // namespace pingshen::test
