// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/PackageSources.h"

#include "core/package/reading/ArchivePath.h"
#include "core/package/reading/DocumentFormat.h"
#include "core/package/reading/SplitArchive.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Error foreignFormat(const QString& format)
{
    const auto args = format.isEmpty() ? QJsonObject() : QJsonObject{{u"content"_s, format}};
    const auto code = isForeignArchive(format) ? Error::Code::PackageForeignArchive : Error::Code::PackageForeignFormat;
    return {code, args, {}, nullptr};
}

bool isNamedPdf(const PackageSource& source)
{
    return source.path.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

/// A single file that is neither PDF nor a known archive may still be an old TAR; among others it is just a file.
/// A program may be an archive that unpacks itself: it is tried first. Other documents never are packages.
Result<PackageSource> shaped(PackageSource source, bool isAlone)
{
    if (isAlone && source.bytes == 0) {
        return isNamedPdf(source) ? Result<PackageSource>(foreignFormat(u"empty"_s))
                                  : Result<PackageSource>(Error::Code::PackageEmpty);
    }
    if (!source.file.mayBeArchive()) {
        return isAlone ? Result<PackageSource>(foreignFormat(source.file.format))
                       : Result<PackageSource>(std::move(source));
    }
    const bool isTried = isAlone && source.file.place.kind == FileKind::Other;
    source.shape = source.file.isArchive() || isTried ? PackageSource::Shape::Archive : PackageSource::Shape::File;
    return source;
}

Result<PackageSource> lookAt(const QString& path, const PackageRequest& request, Unpacker& unpacker, const Task& task)
{
    PackageSource source;
    source.path = path;
    if (nativeFolderOf(path)) {
        source.shape = PackageSource::Shape::Folder;
        PINGSHEN_ASSIGN(source.listing, listFolder(path, request.limits, task));
        source.bytes = source.listing.bytes;
        return source;
    }
    PINGSHEN_ASSIGN(source.file, lookAtFile(path, unpacker));
    source.bytes = source.file.bytes;
    return shaped(std::move(source), request.paths.size() == 1);
}

} // namespace

Result<QList<PackageSource>> packageSources(const PackageRequest& request, Unpacker& unpacker, const Task& task)
{
    if (const auto parts = archiveParts(request.paths); parts.size() > 1 && parts == request.paths) {
        return {Error::Code::PackageIsPart, {{u"count"_s, parts.size()}}, nameOfSource(parts.first())};
    }
    QList<PackageSource> sources;
    for (const auto& path : request.paths) {
        const auto inArchive = archivePathOf(path);
        if (inArchive && !sources.isEmpty() && sources.last().path == inArchive->archive) {
            sources.last().within.append(inArchive->within);
            continue;
        }
        auto source = lookAt(inArchive ? inArchive->archive : path, request, unpacker, task);
        if (!source) {
            return inSource(std::move(source).error(), path);
        }
        if (inArchive) {
            source->within = {inArchive->within};
        }
        sources.append(std::move(source).value());
    }
    return sources.isEmpty() ? Result<QList<PackageSource>>(Error::Code::PackageEmpty)
                             : Result<QList<PackageSource>>(std::move(sources));
}

/// What is compressed holds one file if it holds no TAR, unless it is said to be one: then it is damaged.
Done notAnArchive(const PackageSource& source, Done done)
{
    if (source.file.place.kind == FileKind::Tar && isNamedTar(source.path)) {
        return Error::Code::PackageUnreadable;
    }
    const auto format = source.file.place.kind == FileKind::Tar ? packedFile() : source.file.format;
    return format.isEmpty() && !isNamedPdf(source) ? std::move(done) : Done(foreignFormat(format));
}

Error inSource(Error error, const QString& path)
{
    const bool isAboutDisk = error.code == Error::Code::DiskFull || error.code == Error::Code::FileNotWritable;
    if (error.where.isEmpty() && !isAboutDisk) {
        error.where = nameOfSource(path);
    }
    return error;
}

} // namespace pingshen
