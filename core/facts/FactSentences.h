// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"
#include "core/facts/FactPage.h"

namespace pingshen {

/// What certificates, contracts and letters say in sentences rather than under labels: 兹证明……, 本人……，国籍……,
/// 1984年3月17日出生, 西班牙国籍, 授予……学位, 自……起至……止, "This is to certify that ...", "is awarded the degree of
/// ...".
QList<Fact> factsInSentences(const FactPage& page);

/// The yearly sum of a record of individual income tax: the first amount behind 合计.
QList<Fact> factsOfTaxRecord(const FactPage& page);

} // namespace pingshen
