// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PdfSignature.h"

#include "core/domain/Names.h"

#include <algorithm>

namespace pingshen {

namespace {

using Chain = PdfSignature::Chain;

constexpr Names chainNames{std::array{NameRow{Chain::Trusted, "trusted"}, NameRow{Chain::Unknown, "unknown"},
                                      NameRow{Chain::Broken, "broken"}}};

} // namespace

bool coverWholeFile(const QList<PdfSignature>& signatures)
{
    return std::ranges::any_of(
        signatures, [](const PdfSignature& signature) { return signature.coversWholeFile && signature.digestMatches; });
}

QString nameOf(PdfSignature::Chain chain)
{
    return chainNames.name(chain);
}

} // namespace pingshen
