// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/LocalText.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace pingshen {

/// The country that a name begins with: 西班牙, Spain, Spanish, SPAIN, ESP, 中国香港, of the longest name that is one.
/// Chinese and English names of ICU, adjectives, the names people use (英国, USA), codes of three letters where nothing
/// else goes on behind them.
struct CountryName
{
    QString code;         ///< ISO 3166-1 alpha-3; of Germany's passports "D" is DEU
    qsizetype length = 0; ///< of the name, in UTF-16
};

/// `keys` are folded and without spaces (FactPage::Line).
std::optional<CountryName> countryAt(QStringView keys);

/// The same of a name that ends there: 西班牙 before 国籍.
std::optional<CountryName> countryBefore(QStringView keys);

/// What a country is called, by ISO 3166-1 alpha-3; empty: there is none of that code.
LocalText countryCalled(const QString& code);

/// Of a machine-readable zone. Empty: none is known.
QString countryOfZone(const QString& code);

} // namespace pingshen
