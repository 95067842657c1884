// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace pingshen {

/// The check digit of a field of a machine-readable zone: weights 7, 3, 1 and modulus 10; digits count as themselves,
/// A to Z as 10 to 35, the filler as 0. Nothing if the field has another character.
/// Source: ICAO Doc 9303-3, 8th edition, 4.9.
std::optional<int> zoneCheckDigit(QStringView field);

/// A unified social credit code whose last character checks the seventeen before it: modulus 31, no I, O, S, V, Z; and
/// so does that of the organisation code within it.
/// Source: GB 32100-2015, 4 and appendix A.
bool isCreditCode(QStringView code);

/// It has the length and the characters of one, whether it checks or not.
bool looksLikeCreditCode(QStringView code);

/// An organisation code of eight characters and a check character, a hyphen before it or not: modulus 11.
/// Source: GB 11714-1997, 4.
bool isOrganisationCode(QStringView code);

/// The registration number of enterprises until 2015: fourteen digits and a check digit, ISO/IEC 7064 MOD 11,10.
/// Source: GS 15-2006.
bool isRegistrationNumber(QStringView number);

/// An identity number of a citizen, 18 characters with ISO/IEC 7064 MOD 11-2: taxpayers who are people have one in the
/// place of a credit code. Source: GB 11643-1999.
bool isCitizenNumber(QStringView number);

} // namespace pingshen
