// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>

#include <optional>

namespace pingshen {

/// Every kind of change there is. Kinds are written into journals for ever: add, never rename.
struct EditKind
{
    Q_GADGET

public:
    enum Value {
        PackageImported,    ///< subject: version number; content: all that was received
        ApplicantChanged,   ///< fields of Applicant
        DocumentChanged,    ///< subject: document id; fields: kind, content; name (note: the digest of its content)
        ScoreChanged,       ///< subject: indicator id; fields: points, option, reason, fact
        ScoreConfirmed,     ///< subject: indicator id; the score was looked at again after a document was replaced
        SheetSubmitted,     ///< note: digest of the sheet's content; content: what it was scored under
        SheetReturned,      ///< subject: reviewer whose sheet it is; note: reason
        VisitRequested,     ///< note: the office's reason for a visit below the threshold
        VisitChanged,       ///< its fields
        OriginalChecked,    ///< subject: document id; fields: state, remark
        NoteChanged,        ///< subject: note id; fields: topic, text (a note whose text is empty is withdrawn)
        SettingChanged,     ///< office setting; application is empty, subject: rubric id; fields: setting keys
        KindRecognised,     ///< subject: document id; content: what the program takes it for now
        HistoryConverted,   ///< application is empty; content: the end of the chain that an older format had
        VaultContinued,     ///< application is empty, subject: device; content: where its chain is known to have ended
        PersonAdded,        ///< application is empty, subject: person id; fields of Person
        PersonNamed,        ///< the same; fields: names and remark
        RolesChanged,       ///< the same; fields: roles
        PersonMerged,       ///< the same; fields: sameAs, the id of the person who this one is, too
        DocumentsReceived,  ///< content: digests of documents of others that arrived here
        PinChanged,         ///< subject: pin id; fields of Pin (one without an indicator is removed)
        VisitWithdrawn,     ///< content: the request that is withdrawn; note: why, or empty
        EligibilityChecked, ///< subject: condition id; what was looked up of it, fields of ConditionCheck
        DifferenceSettled,  ///< subject: statement id; fields of Settlement
        Unknown,            ///< of a newer program: kept and chained, never written by this one
    };
    Q_ENUM(Value)
};

/// A field's value before and after; JSON null stands for "not set".
struct FieldChange
{
    QString field;
    QJsonValue from;
    QJsonValue to;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// One edit of one device, as others refer to it.
struct EditRef
{
    DeviceId device;
    qint64 seq = 0;

    friend bool operator==(const EditRef&, const EditRef&) = default;
};

/// What a person (or the program on their behalf) changed: all its fields together or none.
/// It becomes an Edit when the journal takes it in.
struct Change
{
    EditKind::Value kind;
    ApplicationId application; ///< empty for office settings and people
    PersonId author;
    QString subject; ///< what it is about, by kind; may be empty
    QList<FieldChange> fields;
    QString note;
    std::optional<EditRef> undoes; ///< the edit that it takes back
    QJsonObject content = {};      ///< what else the kind carries, see resources/formats/journal.md
    bool takesBack = false;        ///< made by `inverse`; an edit says so by `undoes`, and this is not written

    /// The same change backwards. Only for changes made of fields, and of kinds that another one takes back.
    Change inverse() const;
    bool isEmpty() const; ///< nothing differs between before and after, and the kind has no other effect

    /// One of several values is chosen, or that is taken back: something is done even where it stood there already.
    void markChosen();
    bool isChosen() const;
};

/// A change as the journal keeps it: one audit row, one undo entry, one line of an exchange file.
/// Edits of one device form a chain: `hash` covers `bytes`, and these hold the hash of the one before.
struct Edit
{
    static constexpr int format = 2;

    DeviceId device;
    qint64 seq = 0;   ///< 1, 2, ... without gaps within a device
    qint64 clock = 0; ///< one more than the highest that the device had seen
    QDateTime at;     ///< UTC, milliseconds
    qint64 monotonic = 0;
    Change change;
    QList<EditRef> refs; ///< the last edit of every other device in this application that was known here
    Digest previousHash;
    QByteArray bytes; ///< canonical JSON, made once by `sealed`; never written again
    Digest hash;
    QByteArray signature; ///< by the device, over the hash; empty within a transaction, see journal.md

    EditRef ref() const { return {device, seq}; }
    /// The order in which edits are folded, the same on every device.
    bool isBefore(const Edit& other) const;
    /// Whether the device had the other edit when it made this one.
    bool knows(const EditRef& other) const;
};

/// The edit with its bytes and their hash.
Edit sealed(Edit edit);
/// Reads an edit back from its bytes. One of a newer format, or of a kind this program does not know, is Unknown.
/// Errors: JournalBroken.
Result<Edit> editFromBytes(const QByteArray& bytes);

QString nameOf(EditKind::Value kind);
std::optional<EditKind::Value> editKindFrom(QStringView name);

} // namespace pingshen
