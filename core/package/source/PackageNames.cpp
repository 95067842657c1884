// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/PackageNames.h"

#include "core/package/reading/ArchivePath.h"
#include "core/package/reading/GivenFile.h"
#include "core/package/source/ArchiveSource.h"
#include "core/package/source/FolderSource.h"

#include <QFileInfo>

#include <algorithm>

namespace pingshen {

namespace {

Result<QList<NameDecoder::Raw>> namesInFile(const QString& path, const UnpackerSettings& settings, const Limits& limits,
                                            const Task& task)
{
    Unpacker unpacker(settings, task);
    PINGSHEN_ASSIGN(const auto file, lookAtFile(path, unpacker));
    if (!file.isArchive()) {
        return QList<NameDecoder::Raw>();
    }
    const auto name = QFileInfo(path).fileName();
    return namesInArchive({unpacker, DocumentHandle::ofFile(path), name, file.place, file.bytes}, limits);
}

Result<QList<NameDecoder::Raw>> namesInFolder(const QString& path, const Limits& limits, const Task& task)
{
    PINGSHEN_ASSIGN(const auto listing, listFolder(path, limits, task));
    QList<NameDecoder::Raw> names;
    std::ranges::transform(listing.items, std::back_inserter(names), &FolderListing::Item::name);
    return names;
}

} // namespace

Result<QList<QList<NameDecoder::Raw>>> rawNamesIn(const PackageRequest& request, const Task& task)
{
    QList<QList<NameDecoder::Raw>> names;
    for (const auto& given : request.paths) {
        const auto inArchive = archivePathOf(given);
        const auto path = inArchive ? inArchive->archive : given;
        auto found = nativeFolderOf(path) ? namesInFolder(path, request.limits, task)
                                          : namesInFile(path, request.unpacker, request.limits, task);
        if (!found) {
            auto error = std::move(found).error();
            error.where = error.where.isEmpty() ? QFileInfo(path).fileName() : error.where;
            return error;
        }
        names.append(std::move(found).value());
    }
    return names;
}

} // namespace pingshen
