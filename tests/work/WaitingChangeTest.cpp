// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/WaitingChange.h"
#include "core/work/RecordChange.h"
#include "tests/support/Printers.h"

#include <QMetaEnum>

#include <gtest/gtest.h>

namespace pingshen {

TEST(WaitingChange, isTriedAgainWhereTheFailureMayPass)
{
    // The disk, the medium, another program: never what the rules say of the change itself.
    const QSet<QByteArray> passing{"DiskFull",   "VaultBusy",    "VaultLockLeft",  "VaultReadOnly",
                                   "VaultMoved", "VaultDamaged", "DatabaseFailed", "FileNotWritable"};
    const auto codes = QMetaEnum::fromType<Error::Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        EXPECT_EQ(passing.contains(codes.key(i)), mayPass({static_cast<Error::Code>(codes.value(i))})) << codes.key(i);
    }
}

TEST(WaitingChange, belongsToThoseOfItsGroupBehindIt)
{
    QList<WaitingChange> changes;
    for (const int group : {0, 0, 1, 1, 0, 2, 2, 2, 3}) {
        changes.append(WaitingChange());
        changes.last().group = group;
    }
    QList<qsizetype> sizes;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        sizes.append(sizeOfGroup(changes, i));
    }
    EXPECT_EQ((QList<qsizetype>{1, 1, 2, 1, 1, 3, 2, 1, 1}), sizes);
}

} // namespace pingshen
