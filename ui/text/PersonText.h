// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/PersonBook.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// A person where people are listed or greeted: both names, that in the language of the book first, with the remark
/// where it tells them apart. Empty for nobody.
QString bothNamesText(const PersonId& person, const PersonBook& persons, const Phrasebook& book = {});

/// Of a change of roles: which were given and which were taken away, "Chen Xiao · Role given: Office".
QString rolesChangeText(const Change& change, const PersonBook& persons, const Phrasebook& book = {});

/// Who made a change; empty where no person did. A vault was put back by who asked for it, by the name of then if what
/// was put back does not know them.
LocalText authorLabel(const Change& change, const PersonBook& persons);
/// The same as a name that is shown; "Program" where no person did.
QString authorText(const Change& change, const PersonBook& persons, const Phrasebook& book = {});

} // namespace pingshen::ui
