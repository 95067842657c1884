// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

namespace pingshen {

/// Whoever works here. What is read is asked for as the person, with all ids that mean them; what they write is written
/// under the one whose name was given, so that a merge that is taken back parts it again.
struct Seat
{
    Seat() = default;
    /// Of most people they are one and the same. Said where it is meant: what goes by the person alone would else be
    /// written under them unnoticed.
    explicit Seat(const PersonId& id) : person(id), writer(id) {}
    Seat(const PersonId& known, const PersonId& given) : person(known), writer(given) {}

    PersonId person; ///< empty: nobody
    PersonId writer;

    bool isEmpty() const { return person.isEmpty(); }
    friend bool operator==(const Seat&, const Seat&) = default;
};

} // namespace pingshen
