// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace pingshen::test {

/// Every argument that a sentence may name, with a value of the kind that it has.
QJsonObject sampleArguments();

} // namespace pingshen::test
