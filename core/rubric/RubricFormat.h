// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/DomainCodec.h"

/// The rubric file's format: one table a type, one row a key. Internal to the module.
/// `resources/rubrics/rubric.schema.json` says the same for authors; a test compares the two.
namespace pingshen::json {

template<>
QList<Property<LocalText>> propertiesOf();
template<>
QList<Property<RubricOption>> propertiesOf();
template<>
QList<Property<RubricBand>> propertiesOf();
template<>
QList<Property<PerUnitRule>> propertiesOf();
template<>
QList<Property<EvidenceRule>> propertiesOf();
template<>
QList<Property<RubricKeyword>> propertiesOf();
template<>
QList<Property<Indicator>> propertiesOf();
template<>
QList<Property<RubricPart>> propertiesOf();
template<>
QList<Property<RequiredDocument>> propertiesOf();
template<>
QList<Property<EligibilityGate>> propertiesOf();
template<>
QList<Property<RubricOutcome>> propertiesOf();
template<>
QList<Property<RubricTrack>> propertiesOf();
template<>
QList<Property<Rubric>> propertiesOf();

} // namespace pingshen::json
