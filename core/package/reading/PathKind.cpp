// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/PathKind.h"

#include "core/package/reading/DocumentFormat.h"
#include "core/package/source/ArchiveSource.h"
#include "core/package/source/FolderSource.h"

#include <QFile>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

Result<PathKind> pathKindOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return {Error::Code::FileNotFound, {}, info.fileName()};
    }
    if (info.isDir()) {
        return PathKind::Folder;
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return PathKind::File; // the reading says why
    }
    const auto format = documentFormat(file.read(headBytes), path);
    file.seek(0);
    const auto kind = findArchive(file).kind;
    const bool mayBeArchive = format.isEmpty() || format == "program"_L1 || format == "html"_L1;
    const bool isArchive = mayBeArchive && kind != FileKind::Pdf && kind != FileKind::Other;
    return isArchive ? PathKind::Archive : PathKind::File;
}

Result<QList<FolderFile>> filesIn(const QString& folder, const Limits& limits, const Task& task)
{
    PINGSHEN_ASSIGN(const auto listing, listFolder(folder, limits, task));
    PINGSHEN_ASSIGN(auto decoder, NameDecoder::create({}));
    QList<NameDecoder::Raw> raw;
    QList<FolderFile> files;
    for (const auto& item : listing.items) {
        if (item.type == FolderListing::Item::Type::File) {
            raw.append(item.name);
            files.append({{}, QFile::decodeName(item.path)});
        }
    }
    const auto names = decoder.decode(raw);
    for (qsizetype i = 0; i < files.size(); ++i) {
        files[i].name = names[i].text;
    }
    return files;
}

} // namespace pingshen
