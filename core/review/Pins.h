// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

namespace pingshen {

/// Of a pin that is made: 32 random hexadecimal digits.
PinId newPinId();

/// A passage of a document as it is now, as a pin; its id is new.
Pin pinOf(const ApplicationFile& file, const DocumentPassage& place, const IndicatorId& indicator, Stance stance);
/// Words that were searched for and not found, in one document or, with an empty id, in the whole package.
Pin absenceOf(const ApplicationFile& file, const DocumentId& document, const IndicatorId& indicator,
              const QString& words, const SearchCoverage& coverage);

/// The pin, new on its author's sheet.
Change pinAdded(const ApplicationFile& file, const ReviewerId& author, const Pin& pin);
/// One that is there is taken off the sheet; of one that is not the change is refused, see checkChange.
Change pinRemoved(const ApplicationFile& file, const ReviewerId& author, const PinId& id);

/// A comparison found the passage in another content of its document: unchanged (Firm), or elsewhere (Moved), which
/// waits for the expert's word. One that it did not find stays stale, and nothing is recorded.
Change pinFollowed(const ApplicationFile& file, const ReviewerId& author, const PinId& id, const DocumentPassage& place,
                   PinState found);
/// The expert has looked at where a passage moved to.
Change pinConfirmed(const ApplicationFile& file, const ReviewerId& author, const PinId& id);

/// What the rules ask of the pin that a change leaves: an indicator of the rubric, and a passage of a content that its
/// document came with, or words with the coverage of the search. `before`: the pin as it was, blank if there was none.
/// Errors: PinNotFound, IndicatorUnknown, DocumentNotFound, PdfPageMissing {page}, FieldUnknown.
Done checkPin(const ApplicationFile& file, const Pin& before, const Pin& after);

/// Whether the passage is still where it was pinned: its document may have another content since. Of an absence,
/// whether that which was searched is all there is now.
PinState stateOf(const ApplicationFile& file, const Pin& pin);

/// On the reviewer's sheet, oldest first: those of the indicator, and of a primary one those of its secondaries too.
QList<Pin> pinsOf(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& indicator);

/// What the passage of a pin is called where it is listed: the document's name as it is now, else as it was.
QString documentNameOf(const ApplicationFile& file, const Pin& pin);

} // namespace pingshen
