// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace pingshen {

/// What the machine-readable zone of a travel document says.
/// Source: ICAO Doc 9303, 8th edition, parts 3 (characters, check digits, names), 4 (TD3: passports), 5 (TD1: cards)
/// and 6 (TD2).
struct MachineReadableZone
{
    enum class Form { Td1, Td2, Td3 };
    enum class Check {
        Holds,
        Fails,
        Absent, ///< the field has none, or where it stands cannot be told: a recogniser lost or added fillers
    };
    struct Checks
    {
        Check number = Check::Absent;
        Check birth = Check::Absent;
        Check expiry = Check::Absent;
        Check optional = Check::Absent; ///< of TD3's personal number
        Check composite = Check::Absent;

        friend bool operator==(const Checks&, const Checks&) = default;
    };

    Form form = Form::Td3;
    QString documentCode; ///< "P", "I", "AC"
    QString issuer;       ///< three letters, or fewer: "ESP", "D"
    QString surname;      ///< in capitals, parts by spaces
    QString givenNames;
    QString number;
    QString nationality;
    QDate birth;  ///< invalid: unknown, or misread
    QDate expiry; ///< the same
    QString sex;  ///< "M", "F", "X" or empty
    Checks checks;
    bool isCorrected = false; ///< letters that a recogniser takes for one another were set right by the check digits

    /// Where its number stands, for whoever shows it: line of the zone, from 0, and character.
    qsizetype firstLine = 0; ///< among the lines it was found in
    int lines = 2;

    /// No check digit fails.
    bool holds() const;
};

/// A line as it may be one of a zone: without spaces, « as two fillers, capitals.
QString zoneLine(QStringView line);

/// The first zone that begins at a line, of lines as `zoneLine` gives them. Lines that lack fillers, or have too many,
/// are read as far as they go. Of a zone whose number checks only after O and 0, I and 1, B and 8, S and 5, Z and 2 or
/// G and 6 change places, that is taken if it is the only way.
std::optional<MachineReadableZone> zoneAt(const QList<QString>& lines, qsizetype at);

/// What Doc 9303-3, section 6 makes of a name: capitals A to Z, "MUELLER" of Müller; other letters without their marks.
QString zoneSpelling(const QString& name);

} // namespace pingshen
