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

} // namespace pingshen::ui
