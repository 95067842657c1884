// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/classify/Classifier.h"
#include "core/domain/PackageRequest.h"
#include "core/package/reading/PathKind.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace pingshen {

/// What a folder or an archive holds: one package, which is itself, or those of several applicants. A package within an
/// archive is named by its path, as if the archive were a folder.
struct FoundPackages
{
    QList<QStringList> packages; ///< each an application of its own
    QStringList leftOut;         ///< files beside packages, which belong to none of them
    QStringList together;        ///< the paths to read when all of it is one package
};

/// Looks for packages at any depth, by names alone. Sub-folders for kinds of documents are parts of one package.
class PackageSearch
{
public:
    PackageSearch(const PackageRequest& request, const Task& task) : m_request(request), m_task(task) {}

    /// Errors: FileNotReadable, PackageTooManyEntries, Cancelled, EncodingUnknown.
    Result<FoundPackages> inFolder(const QString& path) const;
    /// What cannot be listed is one package: the reading says why it is none. Errors: Cancelled.
    Result<FoundPackages> inArchive(const QString& path) const;

    /// Its name is that of a kind of document.
    bool isPart(const QString& path) const;

private:
    enum class Place { Folder, BelowFolder, Archive, BelowArchive };

    /// What lies directly in a folder, and for each folder there what lies below it.
    struct Level
    {
        QStringList files;
        QStringList archives;
        QMap<QString, QList<FolderFile>> folders; ///< by path
        bool hasMark = false;                     ///< says itself that it is one package
    };

    Level levelOf(const QString& path, const QList<FolderFile>& files, Place place) const;
    bool isArchive(const QString& path, Place place) const;
    Result<FoundPackages> search(const QString& path, const QList<FolderFile>& files, Place place) const;
    Done addFolder(FoundPackages& found, QStringList& others, const QString& path, const QList<FolderFile>& files,
                   Place place) const;
    void addLoose(FoundPackages& found, const Level& level, bool hasPerson) const;
    bool isPackage(const QString& path, const QList<FolderFile>& files) const;
    bool isPerson(const QString& path, const QStringList& names) const;
    QSet<QString> kindsOf(const QStringList& names) const;

    const PackageRequest& m_request;
    const Task& m_task;
    Classifier m_classifier;
};

} // namespace pingshen
