// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/Passage.h"
#include "core/domain/Rubric.h"

#include <QJsonArray>
#include <QJsonObject>

/// Values that several commands answer with, as JSON and as text.
namespace pingshen::cli {

/// Findings with their sentences in the program's language; kinds are named by the rubric's labels.
QJsonArray findingsToJson(const QList<Finding>& findings, const Rubric& rubric);
QString findingsText(const QList<Finding>& findings, const Rubric& rubric);

/// By the slots of the checklist.
QJsonArray documentsToJson(QList<Document> documents, const Rubric& rubric);
/// A document of which an error was found is not called readable, whatever its file is.
QString documentsText(QList<Document> documents, const Rubric& rubric, const QList<Finding>& findings);

/// The applicant's names in one line.
QString nameOf(const Applicant& applicant);

/// X, Y, width, height in points from the top left of the page as shown.
QJsonArray rectToJson(const PageRect& rect);

/// Any ids as JSON strings.
template<class Tag>
QJsonArray idsToJson(const QList<Id<Tag>>& ids)
{
    QJsonArray array;
    for (const auto& id : ids) {
        array.append(id.value());
    }
    return array;
}

} // namespace pingshen::cli
