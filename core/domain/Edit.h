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
        PackageImported,  ///< subject: version number; note: digest
        ApplicantChanged, ///< fields of Applicant
        DocumentChanged,  ///< subject: document id; fields: kind; name (note: digest of the content that bears it)
        ScoreChanged,     ///< subject: indicator id; fields: points, option, reason, fact
        ScoreConfirmed,   ///< subject: indicator id; the score was looked at again after a document was replaced
        SheetSubmitted,   ///< note: digest of the sheet's content
        SheetReturned,    ///< subject: reviewer whose sheet it is; note: reason
        VisitRequested,   ///< note: the office's reason for a visit below the threshold
        VisitChanged,     ///< fields: notifiedOn, date, place, participants, conclusion, summary
        OriginalChecked,  ///< subject: document id; fields: state, remark
        NoteChanged,      ///< subject: note id; fields: topic, text (a note whose text is empty is withdrawn)
        SettingChanged,   ///< office setting; application is empty, subject: rubric id; fields: setting keys
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

/// What a person (or the program on their behalf) changed: all its fields together or none.
/// It becomes an Edit when the journal takes it in.
struct Change
{
    EditKind::Value kind;
    ApplicationId application; ///< empty for office settings
    ReviewerId author;
    QString subject; ///< what it is about, by kind; may be empty
    QList<FieldChange> fields;
    QString note;
    std::optional<qint64> undoes; ///< the edit of this device that it takes back

    /// The same change backwards. Only for changes made of fields.
    Change inverse() const;
    bool isEmpty() const; ///< nothing differs between before and after, and the kind has no other effect

    QJsonObject toJson() const; ///< the journal's payload
};

/// A change as the journal keeps it: one audit row, one undo entry, one line of an exchange file.
/// Rows of one device form a chain: `hash` covers the row and `previousHash`.
struct Edit
{
    DeviceId device;
    qint64 seq = 0; ///< 1, 2, ... without gaps within a device
    QDateTime at;   ///< UTC, milliseconds
    qint64 monotonic = 0;
    Change change;
    Digest previousHash;
    Digest hash;

    /// What the hash ought to be.
    Digest computedHash() const;
};

QString nameOf(EditKind::Value kind);
std::optional<EditKind::Value> editKindFrom(QStringView name);
/// Reads what Change::toJson wrote. Errors: JournalBroken.
Result<Change> changeFromJson(EditKind::Value kind, const ApplicationId& application, const ReviewerId& author,
                              const QJsonObject& payload);

} // namespace pingshen
