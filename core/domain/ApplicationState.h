// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"
#include "core/domain/Review.h"
#include "core/domain/ScoreEdits.h"

#include <QJsonArray>

#include <map>
#include <tuple>

namespace pingshen {

/// A content that a document had, under the name that it came with.
struct DocumentContent
{
    DocumentId document;
    int version = 1;
    QString name;
    Digest digest;
    qint64 bytes = 0;

    friend bool operator==(const DocumentContent&, const DocumentContent&) = default;
};

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

/// All that the edits of one application say.
struct ApplicationState
{
    Dossier dossier; ///< its id is empty until a package came
    QList<DocumentContent> contents;
    QList<Finding> findings;
    Review review;
    QList<Conflict> conflicts; ///< in the order of the edits
};

/// What PackageImported carries: everything that was received, so that the state needs nothing but edits.
struct ReceivedPackage
{
    PackageVersion version; ///< its number follows from the order of the edits
    RubricId rubric;
    Digest rubricVersion = {}; ///< of the standard as the importing program knew it; empty: an older program's
    Applicant applicant;       ///< counts of the first package only
    QList<Document> documents; ///< new ones, and those that replace what their ids stood for
    QList<Finding> findings;   ///< of the whole application from then on
};

QJsonObject toJson(const ReceivedPackage& package);
ReceivedPackage packageFrom(const QJsonObject& content);

/// The import of the dossier's last version; its documents are those of that version.
Change importOf(const Dossier& dossier, const QList<Finding>& findings, const ReviewerId& author,
                const Digest& rubricVersion = {});

/// What the program takes a document for now.
Change recognition(const ApplicationId& application, const Document& document, const ReviewerId& author);

/// Findings as a change carries them, when it altered what there is to say.
QJsonArray findingsJson(const QList<Finding>& findings);

/// Folds the edits of one application, in their order, into its state. Pure: the same edits always give the same.
class ApplicationFold
{
public:
    explicit ApplicationFold(const ApplicationId& application);

    void take(const Edit& edit);
    ApplicationState finish() &&;

private:
    using FieldKey = std::tuple<QString, EditKind::Value, QString, QString>; ///< owner, kind, subject, field

    void receive(const ReceivedPackage& package);
    void receiveDocument(const Document& document, int version);
    void layScores(const Edit& edit);
    void noteValues(const Edit& edit);

    ApplicationId m_application;
    ApplicationState m_state;
    QMap<ReviewerId, ScoreEdits> m_scores;
    std::map<FieldKey, QList<Conflict>> m_latest; ///< values that no later edit knew of
};

} // namespace pingshen
