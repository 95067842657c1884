// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ReceivedDocuments.h"

#include "core/domain/ApplicationState.h"
#include "core/domain/Fields.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Change renaming(const ApplicationId& application, const Document& before, const QString& name, const ReviewerId& author)
{
    return {.kind = EditKind::DocumentChanged,
            .application = application,
            .author = author,
            .subject = before.id.value(),
            .fields = {{u"name"_s, before.name, name}},
            .note = before.digest.hex(),
            .undoes = std::nullopt};
}

/// Of documents with the file's content the one of its name, else the first.
QList<Document>::const_iterator likest(const QList<Document>& documents, const Document& file)
{
    const auto same = std::ranges::find_if(
        documents, [&](const Document& each) { return each.digest == file.digest && each.name == file.name; });
    return same != documents.end() ? same : std::ranges::find(documents, file.digest, &Document::digest);
}

} // namespace

QList<Document> readAgain(QList<Document> documents, QList<Document> received)
{
    for (auto& document : documents) {
        const auto same = std::ranges::find(received, document.digest, &Document::digest);
        if (same != received.end()) {
            document.name = same->name;
            document.kind = same->kind;
            document.confidence = same->confidence;
            document.reason = same->reason;
            received.erase(same); // two of the same content have a name each
        }
    }
    return documents;
}

QList<Change> readingAgain(const Dossier& before, const QList<Document>& again, const ReviewerId& author)
{
    QList<Change> changes;
    for (qsizetype i = 0; i < again.size(); ++i) {
        const auto& old = before.documents[i];
        if (old.name != again[i].name) {
            changes.append(renaming(before.id, old, again[i].name, author));
        }
        if (old.reason != chosenByPerson() && guessJson(old) != guessJson(again[i])) {
            changes.append(recognition(before.id, again[i], author));
        }
    }
    return changes;
}

QList<Document> asReceived(QList<Document> documents, const QList<Document>& received)
{
    for (auto& document : documents) {
        const auto brought = std::ranges::find_if(
            received, [&](const Document& r) { return r.digest == document.digest && r.name == document.name; });
        if (brought != received.end()) {
            takeGuess(document, guessJson(*brought));
        }
    }
    return documents;
}

QList<Finding> filesNotTaken(const Dossier& before, const QList<Document>& received, const QList<Document>& after,
                             bool bringsDetails)
{
    const int version = before.versions.last().number;
    const auto isNew = [&](const Document& document) { return document.version > version; };
    const bool bringsNews = bringsDetails || std::ranges::any_of(after, isNew);
    QList<Finding> findings;
    for (const auto& file : received) {
        const auto there = likest(before.documents, file);
        const bool isTaken = std::ranges::any_of(after, [&](const Document& document) {
            return isNew(document) && document.digest == file.digest && document.name == file.name;
        });
        if (there != before.documents.end() && !isTaken && (there->name != file.name || !bringsNews)) {
            findings.append({Finding::Code::FileNotTaken,
                             Finding::Severity::Warning,
                             {},
                             {{u"file"_s, file.name}, {u"other"_s, there->name}}});
        }
    }
    return findings;
}

} // namespace pingshen
