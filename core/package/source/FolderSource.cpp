// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/FolderSource.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 copiedBytes = 1 << 20;
constexpr int mostAround = 20'000; ///< entries beside a folder that are looked at to find it by what its name means

NameDecoder::Raw rawName(const QByteArray& bytes)
{
    return {bytes, areNativeNamesUnicode() ? NameDecoder::Declared::Utf8 : NameDecoder::Declared::Nothing};
}

/// A folder still to be looked into.
struct OpenFolder
{
    QByteArray path;
    QByteArray prefix;
    LastLink link = LastLink::Refused;
};

Done listInto(FolderListing& listing, QList<OpenFolder>& open, const OpenFolder& folder, int room)
{
    using Type = FolderListing::Item::Type;
    const auto entries = entriesOf(folder.path, folder.link, room);
    if (!entries) {
        auto error = entries.error();
        error.where = QString::fromUtf8(folder.prefix.chopped(folder.prefix.isEmpty() ? 0 : 1));
        return error;
    }
    for (const auto& entry : *entries) {
        const QByteArray name = folder.prefix + entry.name;
        const QByteArray path = folder.path + '/' + entry.name;
        if (entry.type == Type::Folder) {
            open.append({path, name + '/'});
            continue;
        }
        listing.items.append({rawName(name), path, entry.type, entry.bytes});
        listing.bytes += entry.bytes;
    }
    return {};
}

class FolderReader
{
public:
    FolderReader(Staging& staging, const std::function<void(qint64)>& advanced)
        : m_staging(staging),
          m_advanced(advanced)
    {}

    Done read(const FolderListing::Item& item, const NameDecoder::Name& decoded, LastLink link)
    {
        using Type = FolderListing::Item::Type;
        PINGSHEN_TRY(m_staging.countEntry());
        const auto name = m_staging.admit(decoded, areNativeNamesUnicode() ? Staging::Backslash::Separates
                                                                           : Staging::Backslash::MayBelong);
        if (!name) {
            return {};
        }
        if (item.type != Type::File) {
            m_staging.note(item.type == Type::Link ? Finding::Code::LinkSkipped : Finding::Code::SpecialSkipped, *name);
            return {};
        }
        if (item.bytes > m_staging.limits().fileBytes) {
            m_staging.noteTooLarge(*name);
            return {};
        }
        return copy(item, *name, link);
    }

private:
    Done copy(const FolderListing::Item& item, const QString& name, LastLink link)
    {
        QFile file;
        const auto isOpen = openNative(file, item.path, link);
        QByteArray buffer(copiedBytes, Qt::Uninitialized);
        qint64 copied = 0;
        const auto next = [&]() -> Result<QByteArrayView> {
            const auto count = isOpen ? file.read(buffer.data(), buffer.size()) : -1;
            if (count < 0) {
                return Error::Code::FileNotReadable;
            }
            copied += count;
            m_advanced(copied);
            return QByteArrayView(buffer).first(count);
        };
        const auto kept = m_staging.keep(name, next);
        if (!kept && kept.error().code == Error::Code::FileNotReadable) {
            m_staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
            return {};
        }
        return kept ? Done() : Done(kept.error());
    }

    Staging& m_staging;
    const std::function<void(qint64)>& m_advanced;
};

} // namespace

std::optional<QByteArray> nativeFolderOf(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return QFile::encodeName(path);
    }
    if (info.exists() || !QFileInfo(info.absolutePath()).isDir()) {
        return std::nullopt;
    }
    Limits limits;
    limits.entries = mostAround;
    const auto around = listFolder(info.absolutePath(), limits, {});
    auto decoder = NameDecoder::create({}).value();
    QList<NameDecoder::Raw> raw;
    for (const auto& item : around ? around->items : QList<FolderListing::Item>()) {
        raw.append(item.type == FolderListing::Item::Type::File ? item.name : NameDecoder::Raw());
    }
    const auto names = decoder.decode(raw);
    const auto beginning = QString(info.fileName() + u'/');
    const auto meant = std::ranges::find_if(names, [&](const auto& name) { return name.text.startsWith(beginning); });
    if (meant == names.end()) {
        return std::nullopt;
    }
    const auto& bytes = raw[meant - names.begin()].bytes;
    return QByteArray(QFile::encodeName(info.absolutePath()) + '/' + bytes.first(bytes.indexOf('/')));
}

Result<FolderListing> listFolder(const QString& path, const Limits& limits, const Task& task)
{
    FolderListing listing;
    const auto native = nativeFolderOf(path);
    if (!native) {
        return Error::Code::FileNotFound;
    }
    QList<OpenFolder> open{{*native, {}, LastLink::Followed}};
    int folders = 0;
    for (; !open.isEmpty(); ++folders) {
        PINGSHEN_TRY(task.proceed());
        const auto folder = open.takeFirst();
        const auto room = limits.entries - static_cast<int>(listing.items.size() + open.size()) - folders;
        if (auto listed = listInto(listing, open, folder, room); !listed) {
            auto error = std::move(listed).error();
            if (error.code == Error::Code::PackageTooManyEntries) {
                error.args = {{u"maximum"_s, limits.entries}};
                error.where.clear();
            }
            return error;
        }
    }
    std::ranges::sort(listing.items, {}, [](const auto& item) { return item.name.bytes; });
    return listing;
}

FolderListing listingOf(const QString& file)
{
    const QFileInfo info(file);
    const NameDecoder::Raw name{info.fileName().toUtf8(), NameDecoder::Declared::Utf8};
    FolderListing listing;
    listing.items.append(
        {name, QFile::encodeName(info.canonicalFilePath()), FolderListing::Item::Type::File, info.size()});
    listing.bytes = info.size();
    return listing;
}

Done readFolder(const FolderListing& listing, NameDecoder& decoder, Staging& staging,
                const std::function<void(qint64)>& advanced)
{
    staging.begin(0);
    QList<NameDecoder::Raw> raw;
    std::ranges::transform(listing.items, std::back_inserter(raw), &FolderListing::Item::name);
    const auto names = decoder.decode(raw);
    qint64 before = 0;
    for (qsizetype i = 0; i < listing.items.size(); ++i) {
        const auto& item = listing.items[i];
        const auto ofFile = [&](qint64 bytes) { advanced(before + bytes); };
        PINGSHEN_TRY(FolderReader(staging, ofFile).read(item, names[i], LastLink::Refused));
        before += item.bytes;
        advanced(before);
    }
    return {};
}

} // namespace pingshen
