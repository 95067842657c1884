// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/CrossCheck.h"

#include <QMap>
#include <QStringList>

namespace pingshen::test {

/// A document of a generated package: lines of text, two spaces or more between columns.
struct PlantedDocument
{
    QString kind; ///< "passport" ...
    QStringList lines;

    friend bool operator==(const PlantedDocument&, const PlantedDocument&) = default;
};

/// A package in which one document states one fact in another way.
struct PlantedCase
{
    FactKind fact = FactKind::LatinName;
    bool isContradiction = false; ///< else it is the same, written otherwise
    QString what;                 ///< "work-permit: SPL720481"
    QList<PlantedDocument> documents;
};

/// 40 contradictions and 40 harmless variants over five invented applicants; the same on every run.
QList<PlantedCase> plantedCases();
/// The five packages as they are without anything planted.
QList<QList<PlantedDocument>> plantedBases();

/// How many of the planted contradictions were found, and of the harmless variants told as differences.
struct PlantedScore
{
    int contradictions = 0;
    int found = 0;
    int variants = 0;
    int false_ = 0;
    QStringList missed;  ///< what was planted and not found
    QStringList wrongly; ///< what was told and is none
};

/// By the facts that were read of a case's documents.
void count(QMap<FactKind, PlantedScore>& scores, const PlantedCase& planted, const QList<DocumentFacts>& facts);
PlantedScore sumOf(const QMap<FactKind, PlantedScore>& scores);

} // namespace pingshen::test
