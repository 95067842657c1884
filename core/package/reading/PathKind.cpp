// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/PathKind.h"

#include "core/package/reading/GivenFile.h"
#include "core/package/source/FolderSource.h"

#include <QFile>
#include <QFileInfo>

namespace pingshen {

Result<PathKind> pathKindOf(const QString& path, const UnpackerSettings& unpacker, const Task& task)
{
    if (nativeFolderOf(path)) {
        return PathKind::Folder;
    }
    Unpacker own(unpacker, task); // what two packages hold never meets in one process
    const auto file = lookAtFile(path, own);
    if (!file && file.error().code == Error::Code::FileNotReadable) {
        return PathKind::File;
    }
    return file ? Result<PathKind>(file->isArchive() ? PathKind::Archive : PathKind::File)
                : Result<PathKind>(file.error());
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
