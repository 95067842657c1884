// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/WrittenDate.h"

namespace pingshen {

/// A sum of money, exact.
struct WrittenAmount
{
    qint64 fen = 0;   ///< hundredths of the currency's unit
    QString currency; ///< ISO 4217, "CNY"; empty: none is named

    friend bool operator==(const WrittenAmount&, const WrittenAmount&) = default;
};

/// "1020000.00"; of another currency than the renminbi "USD 120000.00".
QString valueOf(const WrittenAmount& amount);
std::optional<WrittenAmount> amountFromValue(QStringView value);

/// The amount that begins exactly at a place: 1,020,000.00, 102万元, 人民币壹佰零贰万元整, RMB 1.02 million, ¥96,000.
/// A number without a unit counts in `unit` yuan, as where the label says 万元. `text` is of half width (FactPage).
/// Amounts beyond 10^13 are none, and neither is one that ends within a hundredth.
std::optional<Placed<WrittenAmount>> amountAt(QStringView text, qsizetype begin, qint64 unit = 1);

/// The first amount that begins from `begin` on, and before `end`.
std::optional<Placed<WrittenAmount>> amountWithin(QStringView text, qsizetype begin, qsizetype end, qint64 unit = 1);

} // namespace pingshen
