// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/DocumentHandle.h"
#include "core/domain/ApplicationState.h"
#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/PersonBook.h"
#include "core/domain/Review.h"
#include "core/domain/Rubric.h"
#include "core/review/NoteAuthors.h"
#include "core/review/TextField.h"
#include "core/review/VisitAccess.h"

namespace pingshen {

/// All that one reviewer may see of one application, as a snapshot.
struct ApplicationFile
{
    Dossier dossier;
    Rubric rubric;             ///< with the settings below
    Digest rubricVersion = {}; ///< of the rubric without them
    /// The office's for the rubric; for a submitted sheet of the reviewer's own those it was submitted under.
    QMap<QString, QString> settings = {};
    Review review; ///< of the sheets only the reviewer's own
    QList<Finding> findings;
    /// The other experts' sheets taken together, as far as the reviewer may know of them, see Visibility.
    PanelTotal others;
    /// Typed by the reviewer into the sheet and not taken in, at most one a field.
    QList<OpenEntry> entries;
    /// What was said in several ways on several computers and waits for a choice, see Conflicts.
    QList<Conflict> conflicts = {};
    /// Of the documents that came with several contents each, as it came, in that order: one may be chosen.
    QList<Document> contents = {};
    QMap<Digest, DocumentHandle> bytes;                 ///< of each document, and of the contents above
    PersonBook persons = {};                            ///< who the ids are
    QMap<NoteId, NoteHand> noteHands = {};              ///< of the notes whose words are not their author's
    QList<DeviceId> here = {};                          ///< as which this computer wrote, the present one first
    QMap<ReviewerId, QDateTime> submittedByOthers = {}; ///< as far as the reviewer may know, see Visibility

    /// What the office decided on it, with who did and why, oldest first: on its visit, and on the reviewer's own
    /// sheet.
    QList<Edit> decisions = {};

    /// The last of those decisions of the kind; null: there is none, or an older program kept none.
    const Edit* decision(EditKind::Value kind) const;
    /// The request that the withdrawal took back; null likewise.
    const Edit* requestOf(const Edit& withdrawal) const;

    /// Kinds the edition requires and no document has.
    QList<KindId> missing() const;

    /// Null if there is none. Lives as long as the file.
    const Document* document(const DocumentId& id) const;
    /// What words of a change may name: the documents, then the contents that they came with.
    QList<Document> documentsInHistory() const { return dossier.documents + contents; }
    /// The documents of the kinds that prove the indicator, best kind first.
    QList<const Document*> proofOf(const IndicatorId& indicator) const;

    /// A document that proves the indicator, or holds a passage pinned to it, was replaced after the score was last set
    /// or confirmed; of a primary indicator its own score or that of one of its secondaries.
    bool isStale(const ReviewerId& reviewer, const IndicatorId& indicator) const;
    /// Each stale score, primary or secondary, in order of the form.
    QList<IndicatorId> staleScores(const ReviewerId& reviewer) const;
    /// The person has a sheet here: a reviewing expert, somebody of whom no role is known, or whoever entered something
    /// on one. Nobody else is told what their sheet lacks.
    bool hasSheet(const ReviewerId& reviewer) const;
    /// The documents for which the score under a primary indicator is stale.
    QList<const Document*> replacedProof(const ReviewerId& reviewer, const IndicatorId& primary) const;

    /// What is typed in the field and not taken in; null if nothing is.
    const OpenEntry* entry(const TextField& field) const;

    /// The reviewer's own sheet and the others' taken together.
    PanelTotal panel() const;
    /// Whose sheets are submitted, own and others', and since when: what the office may return.
    QMap<ReviewerId, QDateTime> submitted() const;
};

/// The file as it is with the edit: review, dossier and, once a document is another one, what is found of it.
void takeIn(ApplicationFile& file, const Edit& edit);

} // namespace pingshen
