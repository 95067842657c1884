// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"

#include <QDate>
#include <QDateTime>
#include <QList>

namespace pingshen {

/// Who applies, for which post. Every field may be empty: it is guessed, then corrected by a person.
struct Applicant
{
    QString latinName;
    QString chineseName;
    QString nationality;
    QDate birthDate;
    QString passportNumber;
    QString employer;
    QString position;
    QString caseNumber;

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

/// What an application is called where one word has to do: its case number, else the applicant's name.
QString callNameOf(const Applicant& applicant);

/// What became of opening a document.
enum class DocumentStatus {
    Readable,
    PasswordNeeded,
    Damaged,
    Empty,
    NotAPdf,
    TooLarge,
    NotArrived ///< of a vault, never of a package: another computer received it, and it is not here yet
};

/// One uploaded file, in the form in which it now counts.
struct Document
{
    DocumentId id;      ///< unique in its application, stays when the file is replaced by a resubmission
    QString name;       ///< relative path in its package, `/` between folders, NFC
    KindId kind;        ///< as corrected by a person, else as classified
    int confidence = 0; ///< 0..100, how sure the classification is; 100 when a person said so
    QString reason;     ///< why: a machine word such as "name:护照" or "text:passport"
    Digest digest;
    qint64 bytes = 0;
    int pages = 0;     ///< 0 when it cannot be opened
    int textPages = 0; ///< pages with a text layer
    DocumentStatus status = DocumentStatus::Readable;
    int version = 1; ///< the package version that brought this content
    Digest replaced; ///< content it had before the resubmission; empty if none

    friend bool operator==(const Document&, const Document&) = default;
};

/// One application package as received, or its resubmission.
struct PackageVersion
{
    int number = 1; ///< 1, 2, ...
    Digest digest;  ///< over the digests of its documents, whatever their names and order, and what it says of itself
    QString source; ///< file or folder name without its path
    QDateTime importedAt;

    friend bool operator==(const PackageVersion&, const PackageVersion&) = default;
};

/// Everything known of one application but its scores.
struct Dossier
{
    ApplicationId id;
    RubricId rubric;
    Applicant applicant;
    QList<PackageVersion> versions;
    QList<Document> documents; ///< in slot order, then by name

    friend bool operator==(const Dossier&, const Dossier&) = default;
};

/// Takes in a document of a version of the package. One whose id is known and whose content is the same changes
/// nothing: false. With another content it takes the place of the one before and keeps, when a person chose it, its
/// kind; `replaced` is the content of before. Any other is new, at the end.
bool receive(QList<Document>& documents, const Document& received, int version);

/// What is known of that file, which the document came with and may show or not; null: it never came with it. Of a file
/// that came several times the last.
Document* contentOf(QList<Document>& contents, const DocumentId& id, const Digest& file);
const Document* contentOf(const QList<Document>& contents, const DocumentId& id, const Digest& file);

/// The document becomes what is known of that content; a kind that a person chose stays, and `replaced` is the content
/// of before. False: it has that content already, or never came with it.
bool takeContent(QList<Document>& documents, const QList<Document>& contents, const DocumentId& id,
                 const Digest& content);

/// What a resubmission makes of the documents. A received file continues the document that has the same content, else
/// the one of the same name, else the one of the same kind when both packages have exactly one left of it; it is
/// received under the id of that. What no received file continues stays as it is, for a supplement brings only what was
/// asked for.
QList<Document> resubmitted(const QList<Document>& documents, const QList<Document>& received, int version);

/// The `reason` of a document whose kind a person chose.
inline QString chosenByPerson()
{
    return QStringLiteral("person");
}

/// The `reason` of a scan that was not recognised for its kind yet: the time at import was up.
inline QString notReadYet()
{
    return QStringLiteral("unread");
}

/// "readable", "passwordNeeded" ... as written in JSON and the database.
QString nameOf(DocumentStatus status);
DocumentStatus documentStatusFrom(QStringView name);

} // namespace pingshen
