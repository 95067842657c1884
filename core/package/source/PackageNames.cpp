// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/PackageNames.h"

#include "core/package/source/ArchiveSource.h"
#include "core/package/source/FolderSource.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

namespace {

Result<QList<NameDecoder::Raw>> namesInFile(const QString& path, const Limits& limits, const Task& task)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return file.exists() ? Error::Code::FileNotReadable : Error::Code::FileNotFound;
    }
    ArchiveRequest request;
    request.place = findArchive(file);
    request.place.path = path;
    const bool isDocument = request.place.kind == FileKind::Pdf || request.place.kind == FileKind::Other;
    return isDocument ? QList<NameDecoder::Raw>() : namesInArchive(request, limits, task);
}

Result<QList<NameDecoder::Raw>> namesInFolder(const QString& path, const Limits& limits, const Task& task)
{
    PINGSHEN_ASSIGN(const auto listing, listFolder(path, limits, task));
    QList<NameDecoder::Raw> names;
    std::ranges::transform(listing.items, std::back_inserter(names), &FolderListing::Item::name);
    return names;
}

} // namespace

Result<QList<NameDecoder::Raw>> rawNamesIn(const PackageRequest& request, const Task& task)
{
    QList<NameDecoder::Raw> names;
    for (const auto& path : request.paths) {
        auto found = QFileInfo(path).isDir() ? namesInFolder(path, request.limits, task)
                                             : namesInFile(path, request.limits, task);
        if (!found) {
            auto error = std::move(found).error();
            error.where = error.where.isEmpty() ? QFileInfo(path).fileName() : error.where;
            return error;
        }
        names += found.value();
    }
    return names;
}

} // namespace pingshen
