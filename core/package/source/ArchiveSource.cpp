// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ArchiveSource.h"

#include "core/package/source/StreamSource.h"
#include "core/package/source/ZipSource.h"

#include <QFileInfo>

namespace pingshen {

namespace {

/// A volume that is not the first, or that is cut off, reads like a damaged archive; its name tells more.
Error volumeError(Error error, const QString& path)
{
    switch (error.code) {
    case Error::Code::PackageTruncated:
    case Error::Code::PackageUnreadable:
    case Error::Code::PackageChecksumWrong:
    case Error::Code::PackageKindUnknown:
        return isNamedAsPart(QFileInfo(path).fileName()) ? Error{Error::Code::PackageIsPart, {}, {}, nullptr} : error;
    default:
        return error;
    }
}

} // namespace

Done readArchive(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    staging.begin(request.bytes);
    const auto read = request.place.kind == FileKind::Zip ? &readZip : &readStream;
    auto done = read(request, decoder, staging, task);
    return done ? Done() : Done(volumeError(std::move(done).error(), request.place.path));
}

Result<QList<NameDecoder::Raw>> namesInArchive(const ArchiveRequest& request, const Limits& limits, const Task& task)
{
    const auto list = request.place.kind == FileKind::Zip ? &namesInZip : &namesInStream;
    auto names = list(request, limits, task);
    return names ? std::move(names)
                 : Result<QList<NameDecoder::Raw>>(volumeError(std::move(names).error(), request.place.path));
}

} // namespace pingshen
