// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PdfSignature.h"

#include "core/domain/Names.h"

namespace pingshen {

namespace {

using Chain = PdfSignature::Chain;

constexpr Names chainNames{std::array{NameRow{Chain::Trusted, "trusted"}, NameRow{Chain::Unknown, "unknown"},
                                      NameRow{Chain::Broken, "broken"}}};

} // namespace

QString nameOf(PdfSignature::Chain chain)
{
    return chainNames.name(chain);
}

} // namespace pingshen
