// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ConflictFold.h"
#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/PersonBook.h"
#include "core/domain/Rubric.h"
#include "core/domain/Undoing.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// One row of the history as a person reads it: never a code, an id or a digest.
struct EditLine
{
    QString subject; ///< the indicator, document, version or reviewer it is about; may be empty
    QString what;    ///< the field that changed, else what was done
    QString from;    ///< "—": it was empty; empty: the edit has no value before
    QString to;      ///< likewise; the reason where one was given
    int field = -1;  ///< which of the change's fields; -1: the edit has none
};

/// `documents`: those that there are, then other contents that they came with, see ApplicationFile.
/// One row for each field that changed; an edit without fields is one row.
QList<EditLine> editLines(const Change& change, const Rubric& rubric, const QList<Document>& documents,
                          const PersonBook& persons, const Phrasebook& book = {});

/// What was done, and that this took it back or did it again: "Points (undo)".
/// "Reason (chosen)": one of several values that were entered on several computers.
QString chosenText(const QString& what, bool isChoice, const Phrasebook& book = {});
QString undoingText(const QString& what, Undoing undoing, const Phrasebook& book = {});

/// What was done, as a whole; of an undo what it took back, which an undo of a withdrawal is not: a request.
QString deedOf(const Change& change, Undoing undoing, const Phrasebook& book = {});

/// Of what settled several values, whichever of them was shown before: from "to be chosen"; and what takes that back
/// leads there again. An undo of what has no values is named by what it took back.
EditLine settledLine(EditLine line, const Change& change, Undoing undoing, const ChoiceStep& step,
                     const Phrasebook& book = {});

/// "Points (to be chosen)": what another computer said of it stands beside it until a person chooses.
QString conflictingText(const QString& what, bool isConflicting, const Phrasebook& book = {});

/// Without the fields that were given again as they were; all of them if nothing else was done.
QList<EditLine> changedLines(const QList<EditLine>& lines);

/// The lines of one edit as one: what a person did in one step is one row of the history. What it is about once, then
/// what was changed and its values in the order of the lines.
EditLine joinedLine(const QList<EditLine>& lines, const Change& change, Undoing undoing, const Phrasebook& book = {});
/// Everything an edit changed, a line each: "Points: 3 → 4".
QString detailsText(const QList<EditLine>& lines, const Phrasebook& book = {});

/// The change as the history words it, on one line; a change that takes another back by what there is after it. Texts
/// are only named: they are long, and stand where they belong. `open`: its fields that wait for a choice after it.
QString changeText(const Change& change, const Rubric& rubric, const QList<Document>& documents,
                   const PersonBook& persons, const Phrasebook& book = {}, const QStringList& open = {});

/// The name of a person as it is to be shown everywhere; empty for nobody, "Unknown person" for one never named here.
QString personText(const PersonId& person, const PersonBook& persons, const Phrasebook& book = {});
/// Who made a change; "Program" where no person did.
QString authorText(const PersonId& author, const PersonBook& persons, const Phrasebook& book = {});

/// That other reviewers' changes of so many kinds are not shown; empty for none.
QString hiddenText(int kinds, const Phrasebook& book = {});

/// Where something was entered: on this computer or on another one, with the beginning of its number. `here`: as which
/// this computer wrote; where two of them stand side by side (`beside`) their numbers tell them apart.
QString computerText(const DeviceId& device, const QList<DeviceId>& here, const QList<DeviceId>& beside = {},
                     const Phrasebook& book = {});

/// When something was entered: with its seconds where another of the times is of the same minute.
QString momentText(const QDateTime& at, const QList<QDateTime>& times, const Phrasebook& book = {});

} // namespace pingshen::ui
