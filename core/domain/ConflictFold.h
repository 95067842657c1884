// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"

#include <map>
#include <tuple>
#include <utility>

namespace pingshen {

/// One of several values that a field was given by edits that did not know each other. All of them stay until a person
/// chooses, which is an edit that knows them all.
struct Conflict
{
    ReviewerId owner; ///< whose sheet the field is on; empty for what all share
    EditKind::Value kind = EditKind::Unknown;
    QString subject;
    QString field;
    EditRef edit;
    ReviewerId author;
    QDateTime at;
    QJsonValue value;

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// What an edit does to fields that wait for a choice between several values.
struct ChoiceStep
{
    bool isChoice = false;     ///< it sets one of the values that waited
    QStringList settled = {};  ///< its fields that waited, as it knew, until it set them to whatever value
    QStringList reopened = {}; ///< its fields that wait once it has taken another edit back

    friend bool operator==(const ChoiceStep&, const ChoiceStep&) = default;
};

/// Finds the conflicts among edits of one application, or of the office, taken in their order. An edit that takes back
/// another one chooses nothing: what that one had replaced waits for a choice again. Pure.
class ConflictFold
{
public:
    void take(const Edit& edit);
    /// The same, and what it does to the fields that wait for a choice.
    ChoiceStep takeStep(const Edit& edit);
    /// The edit brings a package with this document: its content is said by it as a field is by a change.
    void addContent(const Edit& import, const Document& document);
    /// All these edits bring one package, the last of them again: who knows any of them knows what it brought.
    void mergeImports(const QList<EditRef>& imports);
    /// By field; of each in the order of the edits. The name of a file waits only while its document shows that file.
    QList<Conflict> conflicts(const QList<Document>& documents = {}) const;

private:
    /// Owner, kind, subject, field, and of a name the digest of the file that bears it.
    using FieldKey = std::tuple<QString, EditKind::Value, QString, QString, QString>;
    using EditKey = std::pair<DeviceId, qint64>;

    /// A value that no later edit replaced.
    struct Value
    {
        Conflict said;
        EditRef since;                ///< the edit that set it or brought it back: who knows that one knows the value
        EditRef step;                 ///< the edit that takes it away when it is taken back
        QList<EditRef> alsoFrom = {}; ///< imports of the same package: who knows one of them knows the value too

        bool isKnown(const Edit& edit) const;
    };
    struct Field
    {
        QList<Value> values;
        std::map<EditKey, QList<Value>> replaced; ///< by each edit
    };

    static FieldKey keyOf(const Change& change, const QString& field);
    void addValue(const Edit& edit, const Conflict& said, Field& field);
    bool isUndo(const Edit& edit) const;
    bool isOpen(const Change& change, const QString& field) const;
    bool settles(const Edit& edit, const FieldChange& changed) const;
    bool isOneOfThem(const Edit& edit, const FieldChange& changed) const;
    static bool takeBack(Field& field, const Edit& undo, const Conflict& said);

    std::map<FieldKey, Field> m_fields;
    std::map<EditKey, Change> m_changes;
};

/// Of each of the edits, given in their order.
QList<ChoiceStep> choiceSteps(const QList<Edit>& edits);

} // namespace pingshen
