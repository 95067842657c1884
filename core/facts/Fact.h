// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/Passage.h"

#include <QList>
#include <QString>

#include <optional>

namespace pingshen {

/// What documents say of an applicant. Names are those of application.json where it has them.
enum class FactKind {
    LatinName,
    ChineseName,
    Nationality,
    PassportNumber,
    BirthDate,
    Employer,
    CreditCode,
    Position,
    Salary,
    Degree,
    Employment,
};

/// In the order in which they are listed.
const QList<FactKind>& factKinds();
/// "latinName" ... as in JSON.
QString nameOf(FactKind kind);
/// Nothing if no fact is called so.
std::optional<FactKind> factKindFrom(QStringView name);

/// Whether the check digits that a value has hold.
enum class FactCheck { None, Holds, Fails };
/// "none", "holds", "fails".
QString nameOf(FactCheck check);

/// One statement of one document.
struct Fact
{
    FactKind kind = FactKind::LatinName;
    /// In one form whatever the document's: dates by ISO 8601 (see WrittenDate), money in yuan with fen, countries by
    /// ISO 3166-1 alpha-3, degrees "doctorate", "master", "bachelor", "college"; else as it stands, of half width.
    QString value;
    QString text; ///< as it stands on the page
    Passage passage;
    int confidence = 100; ///< 0 to 100, of the recogniser; 100 for text of the PDF
    bool isRecognised = false;
    FactCheck check = FactCheck::None;
    QString surname = {};  ///< of a name where the document says which part it is
    bool isOfZone = false; ///< from a machine-readable zone, which has no marks on letters

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// What one document says.
struct DocumentFacts
{
    DocumentId document;
    KindId kind;
    QList<Fact> facts;
    bool isWhole = true; ///< all of its pages could be read well: what was not found is not there
};

} // namespace pingshen
