// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/QueueStore.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Wait.h"

namespace pingshen::test {

/// A file of the newest edition: two diplomas under one slot, a passport, one document of no known kind.
ApplicationFile documentsOfThreeKinds();

/// A session over a vault with as many applications as a test asks for.
class ModelTest : public SessionTest
{
protected:
    /// Applications with the case numbers GT-1000, GT-1001 ... beside the one that is there.
    void addApplications(int count);
    /// As another window would: the points of one indicator.
    void score(const ApplicationId& application, const QString& indicator, const QString& points);
};

} // namespace pingshen::test
