// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace pingshen {

/// Something the check of a vault found: a code with arguments, worded by `ui/text`.
struct VaultProblem
{
    Q_GADGET

public:
    enum class Code {
        DatabaseCorrupt, ///< args: detail
        DatabaseEmptied, ///< missing, or without what the documents and snapshots say it held; args: documents,
                         ///< snapshots
        EditChanged,     ///< subject: "device/seq"; the row is not what was written
        EditMissing,     ///< subject: "device/seq" of the first missing one; args: count
        EditLinkBroken,  ///< subject: "device/seq"; it does not continue the row before it
        EditMoved,       ///< subject: "device/seq"; it stands before a row it was written after
        EditTailChanged, ///< subject: device; the chain does not end where it was left; args: expected, found
        EditsMiscounted, ///< subject: application id, empty for the office's; it has not as many edits as were counted,
                         ///< or the count is not this vault's; args: application (its name) or unknown (the id of one
                         ///< that is not here), expected, found
        EditForged,   ///< subject: "device/seq"; its device did not sign it; args: own (true: that device's key is the
                      ///< vault's)
        HeldChanged,  ///< subject: "device/seq"; an edit that waits for earlier ones is not as its device wrote it
        DeviceForged, ///< subject: device; its key is not the one its name stands for, or is missing
        DeviceOther,  ///< subject: device that the database names as the vault's own; the key beside it is another's
        EndUnknown,   ///< subject: device; where its chain was left is not noted beside its key, or not legibly
        EditsLost,    ///< subject: "device/seq" of the last one; the vault went on without them, and they did not come
                      ///< since; args: device, count, last, since
        EndLost,      ///< subject: "device/seq" of the last known; the vault went on without knowing where the device's
                      ///< chain ended; args: device, last, since
        SignedAnew,   ///< subject: device that made signatures of its own anew which did not hold; args: device, since,
                      ///< maybe edits, first, counts, others (devices that had written by then, of whose edits some may
                      ///< be missing for it; without it nothing can be)
        ConversionDiffers, ///< subject: application id, empty for the office's; what the first format's state held was
                           ///< not what its edits gave when it was brought over; args: application (its name), table
        HistoryBroken, ///< subject: "device/seq" of the edit that says so; the first format's history had been altered
                       ///< before it was brought over
        SchemaDiffers, ///< subject: table, index or trigger that is missing or altered; args: mendable (true:
                       ///< rebuilding makes it anew)
        StateDiffers,  ///< subject: application id, empty for the office's; the rows are not the fold of the edits;
                       ///< args: application (its name), table, column (empty: rows are missing or added)
        ListOutdated,  ///< subject: application id; its list entry is not what its sheets give under the standard that
                       ///< counts here, or is searched by other words; args: application (its name)
        StateOutdated, ///< the rows are what another version of the program made of the edits, and cannot be compared
        SheetForged,   ///< subject: application id; a submitted sheet's total or checksum is not what its scores give;
                       ///< args: application (its name), reviewer
        SheetTwice,    ///< the same; the person has two sheets of the application, under two ids
        MergedIntoOwn, ///< subject: person id; whoever keeps the name said that it is theirs where entries under it
                       ///< that not everyone may see were not known; args: name, reviewer (who keeps it), since
        MergedByAnother, ///< subject: person id; whoever merged it into another name was not of the office; args: name,
                         ///< reviewer (who merged it), since
        StandardMissing, ///< subject: application id; the version of the standard that a sheet was submitted under is
                         ///< not there; args: application (its name), reviewer
        StandardChanged, ///< a kept version of a standard is not what it was
        HighlightUnreadable, ///< subject: id of what a person noted for themselves; it cannot be read
        HighlightBeyond,     ///< the same; it is on a page that its document does not have; args: page (from 1), pages
        DocumentMissing,     ///< subject: digest; args: document, application
        DocumentDamaged,     ///< subject: digest; args: document, application; its bytes are others
        DocumentUnreadable,  ///< subject: digest; args: document, application; it is there and cannot be read
    };
    Q_ENUM(Code)

    Code code;
    QString subject;
    QJsonObject args; ///< named arguments of the sentence

    friend bool operator==(const VaultProblem&, const VaultProblem&) = default;
};

/// What a problem is of, and with it what helps against it.
enum class ProblemKind {
    Stored,    ///< what is stored is not what the history says; it can be made anew from it
    Signature, ///< signatures of this vault's own do not hold; where every edit does, they can be made anew
    Chain,     ///< the history is damaged or tampered with
    Loss,      ///< the history says itself that it may lack something, for good: a backup has it, too
    Lasting,   ///< the same of anything else in it, from others, or of another version of the program
    Private,   ///< what a person noted for themselves, and nothing of the review
    Harm,      ///< anything else that is damaged or tampered with
};
ProblemKind kindOf(const VaultProblem& problem);

/// The history has not, or may not have, every edit that was written, as it was written.
bool isOfChain(const VaultProblem& problem);

/// Documents that are missing, damaged or unreadable, by name; empty when everything was saved.
using LostDocuments = QList<VaultProblem>;

/// As written in JSON, e.g. "EditMissing".
QString nameOf(VaultProblem::Code code);

} // namespace pingshen
