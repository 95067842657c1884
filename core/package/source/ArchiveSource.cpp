// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ArchiveSource.h"

#include "core/package/source/StreamSource.h"
#include "core/package/source/ZipSource.h"

namespace pingshen {

namespace {

/// A volume that is not the first, or that is cut off, reads like a damaged archive; its name tells more.
/// That a decoder needs more memory than the process may have is told like too much content.
Error tellingError(Error error, const QString& name)
{
    switch (error.code) {
    case Error::Code::WorkerOutOfMemory:
        return {Error::Code::PackageTooLarge, {}, {}, nullptr};
    case Error::Code::PackageTruncated:
    case Error::Code::PackageUnreadable:
    case Error::Code::PackageChecksumWrong:
    case Error::Code::PackageKindUnknown:
        return isNamedAsPart(name) ? Error{Error::Code::PackageIsPart, {}, {}, nullptr} : error;
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
    return done ? Done() : Done(tellingError(std::move(done).error(), request.name));
}

Result<QList<NameDecoder::Raw>> namesInArchive(const ArchiveRequest& request, const Limits& limits)
{
    const auto list = request.place.kind == FileKind::Zip ? &namesInZip : &namesInStream;
    auto names = list(request, limits);
    return names ? std::move(names)
                 : Result<QList<NameDecoder::Raw>>(tellingError(std::move(names).error(), request.name));
}

} // namespace pingshen
