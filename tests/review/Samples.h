// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

namespace pingshen::test {

extern const ReviewerId anna;
extern const ReviewerId bo;

/// An application of the 2023 edition with a passport and a diploma; nobody has scored it.
ApplicationFile applicationFile();
Document documentOf(const QString& name, const QString& kind);

/// The change as it would be made and taken in.
void make(ApplicationFile& file, const Change& change);
Change scoreChange(const ApplicationFile& file, const QString& indicator, const QString& field, const QString& value);

/// Every indicator gets its maximum minus `less` of the first one's points, each with a reason.
void scoreAll(ApplicationFile& file, int less = 0);

/// Everything scored, with a document for every kind that proves something.
ApplicationFile complete();
/// The first page of the first document, as evidence for the indicator.
void pinTo(ApplicationFile& file, const QString& indicator);

} // namespace pingshen::test
