// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/GivenFile.h"

#include "core/archive/FileKind.h"
#include "core/base/Files.h"
#include "core/package/reading/DocumentFormat.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

bool GivenFile::mayBeArchive() const
{
    static const QStringList prefaces{u"program"_s, u"script"_s, u"html"_s, u"text"_s};
    return format.isEmpty() || prefaces.contains(format);
}

bool GivenFile::isArchive() const
{
    return mayBeArchive() && place.kind != FileKind::Pdf && place.kind != FileKind::Other;
}

Result<GivenFile> lookAtFile(const QString& path, Unpacker& unpacker)
{
    const auto file = openOrdinary(path);
    if (!file) {
        return {file.error().code, {}, QFileInfo(path).fileName()};
    }
    GivenFile given;
    given.bytes = (*file)->size();
    given.format = documentFormat((*file)->read(headBytes), path, unpacker);
    if (const auto place = archiveAtBeginning(**file)) {
        given.place = *place;
        return given;
    }
    const auto place = unpacker.find(DocumentHandle::ofFile(path));
    if (!place && place.error().code != Error::Code::PackageUnreadable) {
        return {place.error().code, {}, QFileInfo(path).fileName()};
    }
    given.place = place ? *place : ArchivePlace();
    return given;
}

QString nameOfSource(const QString& path)
{
    const QFileInfo info(path);
    return info.fileName().isEmpty() ? QFileInfo(info.absoluteFilePath()).dir().dirName() : info.fileName();
}

QString withoutArchiveExtension(const QString& name)
{
    static const QStringList extensions{u".zip"_s, u".7z"_s, u".rar"_s, u".tgz"_s, u".txz"_s, u".tbz2"_s, u".tzst"_s,
                                        u".gz"_s,  u".xz"_s, u".bz2"_s, u".zst"_s, u".lz4"_s, u".lzma"_s, u".tar"_s};
    auto stem = name;
    for (const auto& extension : extensions) {
        if (stem.endsWith(extension, Qt::CaseInsensitive)) {
            stem.chop(extension.size());
        }
    }
    return stem;
}

} // namespace pingshen
