// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace pingshen {

/// A name for one thing of one sort; ids of different sorts do not mix.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    const QString& value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using ApplicationId = Id<struct ApplicationTag>;
using DocumentId = Id<struct DocumentTag>;
using KindId = Id<struct KindTag>;           ///< a required document's kind, e.g. "passport"; empty: unknown
using RubricId = Id<struct RubricTag>;       ///< an edition's rubric, e.g. "two-zones-2023"
using IndicatorId = Id<struct IndicatorTag>; ///< "education"; a secondary one is "experience.reputation"
using OptionId = Id<struct OptionTag>;
using PersonId = Id<struct PersonTag>; ///< made on the device where a person first gave their name, see Person
using ReviewerId = PersonId;           ///< whose sheet it is, who wrote an edit
using NoteId = Id<struct NoteTag>;
using PinId = Id<struct PinTag>;             ///< of a passage that proves a score, see Pin
using ConditionId = Id<struct ConditionTag>; ///< of eligibility, e.g. "registered"
using StatementId = Id<struct StatementTag>; ///< of one fact by one document, see Statement
using DeviceId = Id<struct DeviceTag>;

} // namespace pingshen
