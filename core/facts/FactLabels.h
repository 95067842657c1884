// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/FactPage.h"

namespace pingshen {

/// What a document prints before a value.
enum class FactLabel {
    Name, ///< in whatever script the value has
    LatinName,
    ChineseName,
    Surname,
    GivenNames,
    Nationality,
    PassportNumber,
    BirthDate,
    Employer,
    CreditCode,
    OrganisationCode,
    Position,
    Salary,
    Degree,
    Term,  ///< from when till when somebody is employed
    Table, ///< the head of a column of many rows
    None,  ///< of something else
};

/// A label on a page, and what follows it on its line up to the next label.
struct LabelPlace
{
    FactLabel label = FactLabel::None;
    bool isWeak = false; ///< a word of prose too, see resources/facts/labels.json
    qsizetype begin = 0;
    qsizetype end = 0; ///< of the label, with what stands in brackets behind it
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
    bool hasColon = false;
};

/// The labels of a line, in its order.
QList<LabelPlace> labelsOf(const FactPage& page, const FactPage::Line& line);

} // namespace pingshen
