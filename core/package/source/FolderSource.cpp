// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/FolderSource.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockBytes = 1 << 20;

bool isLink(const QFileInfo& info)
{
    return info.isSymbolicLink() || info.isShortcut() || info.isJunction();
}

/// A folder still to be looked into.
struct OpenFolder
{
    QString path;
    QString prefix;
};

Done listInto(FolderListing& listing, QList<OpenFolder>& open, const OpenFolder& folder, int room)
{
    using Type = FolderListing::Item::Type;
    if (!QDir(folder.path).isReadable()) {
        return {Error::Code::FileNotReadable, {}, folder.prefix};
    }
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (QDirIterator found(folder.path, filter); found.hasNext(); --room) {
        if (room <= 0) {
            return Error::Code::PackageTooManyEntries;
        }
        found.next();
        const auto info = found.fileInfo();
        const QString name = folder.prefix + info.fileName();
        if (info.isDir() && !isLink(info)) {
            open.append({info.filePath(), name + u'/'});
            continue;
        }
        const auto type = isLink(info) ? Type::Link : info.isFile() ? Type::File : Type::Special;
        const auto bytes = type == Type::File ? info.size() : 0;
        listing.items.append({name, info.filePath(), type, bytes});
        listing.bytes += bytes;
    }
    return {};
}

Done copyFile(const FolderListing::Item& item, const QString& name, Staging& staging,
              const std::function<void(qint64)>& advanced)
{
    QFile file(item.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
        return {};
    }
    QByteArray buffer(blockBytes, Qt::Uninitialized);
    const auto next = [&]() -> Result<QByteArrayView> {
        const auto count = file.read(buffer.data(), buffer.size());
        if (count < 0) {
            return Error::Code::FileNotReadable;
        }
        advanced(file.pos());
        return QByteArrayView(buffer).first(count);
    };
    const auto kept = staging.keep(name, next);
    if (!kept && kept.error().code == Error::Code::FileNotReadable) {
        staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
        return {};
    }
    return kept ? Done() : Done(kept.error());
}

Done readItem(const FolderListing::Item& item, Staging& staging, const std::function<void(qint64)>& advanced)
{
    using Type = FolderListing::Item::Type;
    PINGSHEN_TRY(staging.countEntry());
    const auto name = staging.admit(item.name);
    if (!name) {
        return {};
    }
    if (item.type != Type::File) {
        staging.note(item.type == Type::Link ? Finding::Code::LinkSkipped : Finding::Code::SpecialSkipped, *name);
        return {};
    }
    if (item.bytes > staging.limits().fileBytes) {
        staging.noteTooLarge(*name);
        return {};
    }
    return copyFile(item, *name, staging, advanced);
}

} // namespace

Result<FolderListing> listFolder(const QString& path, const Limits& limits, const Task& task)
{
    FolderListing listing;
    QList<OpenFolder> open{{path, {}}};
    int folders = 0;
    for (; !open.isEmpty(); ++folders) {
        PINGSHEN_TRY(task.proceed());
        const auto folder = open.takeFirst();
        const auto room = limits.entries - static_cast<int>(listing.items.size() + open.size()) - folders;
        if (auto listed = listInto(listing, open, folder, room); !listed) {
            auto error = std::move(listed).error();
            if (error.code == Error::Code::PackageTooManyEntries) {
                error.args = {{u"maximum"_s, limits.entries}};
            }
            return error;
        }
    }
    std::ranges::sort(listing.items, {}, &FolderListing::Item::name);
    return listing;
}

Done readFolder(const FolderListing& listing, Staging& staging, const std::function<void(qint64)>& advanced)
{
    staging.begin(0);
    qint64 before = 0;
    for (const auto& item : listing.items) {
        PINGSHEN_TRY(readItem(item, staging, [&](qint64 bytes) { advanced(before + bytes); }));
        before += item.bytes;
        advanced(before);
    }
    return {};
}

} // namespace pingshen
