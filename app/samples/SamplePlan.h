// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/SampleFacts.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace pingshen {

/// Text: set in embedded fonts, can be searched. Scan: pictures only.
enum class SampleLook { Text, Scan };

struct DocumentPlan
{
    QString file; ///< name in the package
    KindId kind;
    QString pattern; ///< name of the document's template
    SampleLook look = SampleLook::Text;
    QList<Language> languages; ///< one, or both one below the other
    QJsonObject facts;         ///< laid over those of the package
    QList<int> rotated;        ///< pages whose picture lies on its side and is put right by /Rotate; from 1
    QList<int> sideways;       ///< pages that were fed the wrong way round and stay so; from 1
};

struct PackagePlan
{
    QString name;            ///< of the folder, and of the archive without its ending
    QStringList forms;       ///< "folder", "zip-gbk", "zip-utf8"
    bool declares = false;   ///< with an application.json
    QString supplements;     ///< name of the package that this one completes; empty: none
    QJsonObject application; ///< the content of application.json but for the documents
    QJsonObject facts;
    QList<DocumentPlan> documents;
};

struct SamplePlan
{
    QDateTime created; ///< of every document
    QJsonObject mark;  ///< a line at the foot of every page that says it is invented, in both languages
    QList<PackagePlan> packages;
};

/// The plan compiled in from resources/samples. Errors: FileNotReadable, where: the resource.
Result<SamplePlan> samplePlan();

/// A document's template. Errors: FileNotReadable.
Result<QJsonObject> samplePattern(const QString& name);

} // namespace pingshen
