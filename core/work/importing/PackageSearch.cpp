// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/PackageSearch.h"

#include "core/package/ApplicantGuess.h"
#include "core/package/EntryName.h"
#include "core/package/reading/ArchivePath.h"
#include "core/package/reading/GivenFile.h"
#include "core/package/reading/RestoredName.h"
#include "core/package/reading/SplitArchive.h"
#include "core/package/source/PackageNames.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int sureKind = 50;      ///< a name that tells a kind so surely is a document's or a part's, not a person's
constexpr qsizetype wholeSet = 3; ///< kinds in one folder that only a whole package has

bool isMark(const QString& name)
{
    return name.compare(u"bagit.txt"_s, Qt::CaseInsensitive) == 0
           || name.compare(u"application.json"_s, Qt::CaseInsensitive) == 0;
}

bool isPdfNamed(const QString& name)
{
    return name.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

/// The folder in `path` that the file lies in. Bytes that are no text would make one of several folders: those are told
/// apart by what the names mean.
QString folderOf(const QString& path, const FolderFile& file)
{
    const auto folder = file.path.section(u'/', 0, -1 - file.name.count(u'/'));
    return folder.contains(QChar::ReplacementCharacter) ? path + u'/' + file.name.section(u'/', 0, 0) : folder;
}

QStringList namesOf(const QList<FolderFile>& files)
{
    QStringList names;
    std::ranges::transform(files, std::back_inserter(names), &FolderFile::name);
    return names;
}

QStringList fileNames(const QStringList& paths)
{
    QStringList names;
    std::ranges::transform(paths, std::back_inserter(names),
                           [](const QString& path) { return QFileInfo(path).fileName(); });
    return names;
}

/// Without what systems leave behind, and with the names that mail and the web garbled as they were.
QList<FolderFile> readable(const QList<FolderFile>& files)
{
    const NameRestorer restorer(namesOf(files));
    QList<FolderFile> kept;
    for (const auto& file : files) {
        if (entryNameOf(file.name, Limits()).verdict != EntryName::Verdict::Junk) {
            const auto name = restorer.restored(file.name).value_or(file.name);
            kept.append({name.count(u'/') == file.name.count(u'/') ? name : file.name, file.path});
        }
    }
    return kept;
}

void add(FoundPackages& found, const FoundPackages& more)
{
    found.packages += more.packages;
    found.leftOut += more.leftOut;
}

} // namespace

Result<FoundPackages> PackageSearch::inFolder(const QString& path) const
{
    PINGSHEN_ASSIGN(const auto files, filesIn(path, m_request.limits, m_task));
    return search(path, readable(files), Place::Folder);
}

Result<FoundPackages> PackageSearch::inArchive(const QString& path) const
{
    auto request = m_request;
    request.paths = {path};
    const auto raw = rawNamesIn(request, m_task);
    if (!raw && raw.error().code == Error::Code::Cancelled) {
        return raw.error();
    }
    PINGSHEN_ASSIGN(auto decoder, NameDecoder::create(m_request.encoding));
    QList<FolderFile> files;
    for (const auto& names : raw ? *raw : QList<QList<NameDecoder::Raw>>()) {
        for (const auto& decoded : decoder.decode(names)) {
            const auto name = pathInArchive(decoded.text);
            if (!name.isEmpty() && !decoded.text.endsWith(u'/') && !decoded.text.endsWith(u'\\')) {
                files.append({name, path + u'/' + name});
            }
        }
    }
    return search(path, readable(files), Place::Archive);
}

bool PackageSearch::isPart(const QString& path) const
{
    return m_classifier.classify(QFileInfo(path).fileName()).confidence >= sureKind;
}

/// Every file that a person may have given is looked into; of those further below the names are enough.
bool PackageSearch::isArchive(const QString& path, Place place) const
{
    if (place != Place::Folder) {
        const auto name = QFileInfo(path).fileName();
        return withoutArchiveExtension(name) != name;
    }
    const auto kind = pathKindOf(path, m_request.unpacker, m_task); // what Qt cannot open is a file, which is read
    return kind && *kind == PathKind::Archive;
}

PackageSearch::Level PackageSearch::levelOf(const QString& path, const QList<FolderFile>& files, Place place) const
{
    Level level;
    for (const auto& file : files) {
        const auto slash = file.name.indexOf(u'/');
        if (slash >= 0) {
            level.folders[folderOf(path, file)].append({file.name.sliced(slash + 1), file.path});
            continue;
        }
        level.hasMark = level.hasMark || isMark(file.name);
        if (!file.name.startsWith(u'.')) {
            (isArchive(file.path, place) ? level.archives : level.files).append(file.path);
        }
    }
    for (const auto& part : archiveParts(level.archives + level.files)) { // no volume is a package
        if (level.archives.removeOne(part)) {
            level.files.append(part);
        }
    }
    return level;
}

Result<FoundPackages> PackageSearch::search(const QString& path, const QList<FolderFile>& files, Place place) const
{
    const bool isTop = place == Place::Folder || place == Place::Archive;
    const bool isInArchive = place == Place::Archive || place == Place::BelowArchive;
    const auto level = levelOf(path, files, place);
    const FoundPackages whole{{{path}}, {}, {path}};
    if (level.hasMark) {
        return whole;
    }
    if (level.files.isEmpty() && level.folders.isEmpty() && level.archives.size() == 1 && !isInArchive) {
        return inArchive(level.archives.first()); // wrapped in a folder, but the only thing there
    }
    FoundPackages found;
    for (const auto& archive : level.archives) {
        PINGSHEN_ASSIGN(const auto inside, isInArchive ? FoundPackages{{{archive}}, {}, {}} : inArchive(archive));
        add(found, inside);
    }
    const bool isOnlyWrapping = isTop && level.files.isEmpty() && level.archives.isEmpty() && level.folders.size() == 1;
    const auto below = isOnlyWrapping ? place : isInArchive ? Place::BelowArchive : Place::BelowFolder;
    QStringList others;
    bool hasPerson = level.archives.size() > 1;
    for (auto [folder, names] : level.folders.asKeyValueRange()) {
        PINGSHEN_TRY(addFolder(found, others, folder, names, below));
        hasPerson = hasPerson || (!others.contains(folder) && isPerson(folder, namesOf(names)));
    }
    const bool isOnesOwn =
        !isTop && kindsOf(fileNames(level.files)).contains(u"passport"_s); // with those of the family
    if (isOnesOwn || found.packages.isEmpty()) {
        return whole;
    }
    addLoose(found, level, hasPerson);
    if (found.packages.size() < 2) {
        return whole;
    }
    for (const auto& folder : others) {
        found.packages.append({folder}); // nothing is left out
    }
    // Archives within a folder are not opened; given by themselves they are.
    found.together = level.archives.isEmpty() || isInArchive ? QStringList{path}
                                                             : level.archives + level.folders.keys() + level.files;
    return found;
}

Done PackageSearch::addFolder(FoundPackages& found, QStringList& others, const QString& path,
                              const QList<FolderFile>& files, Place place) const
{
    PINGSHEN_ASSIGN(const auto inside, search(path, files, place));
    const auto who = guessApplicant(QFileInfo(path).fileName());
    const bool isOnes = !who.caseNumber.isEmpty() || !who.passportNumber.isEmpty();
    if (inside.packages.size() > 1 && !isOnes) {
        add(found, inside);
    } else if (isPackage(path, files)) {
        found.packages.append(inside.packages.size() == 1 ? inside.packages.first() : QStringList{path});
    } else {
        others.append(path);
    }
    return {};
}

/// Documents beside packages are a package too when they are a person's; lists and notes are nobody's.
void PackageSearch::addLoose(FoundPackages& found, const Level& level, bool hasPerson) const
{
    QStringList documents;
    std::ranges::copy_if(level.files, std::back_inserter(documents), isPdfNamed);
    const auto kinds = kindsOf(fileNames(documents));
    const bool isOnes = hasPerson && (kinds.contains(u"passport"_s) || kinds.size() >= wholeSet);
    if (isOnes) {
        found.packages.append(documents);
    }
    std::ranges::copy_if(level.files, std::back_inserter(found.leftOut),
                         [&](const QString& file) { return !isOnes || !isPdfNamed(file); });
}

QSet<QString> PackageSearch::kindsOf(const QStringList& names) const
{
    QSet<QString> kinds;
    for (const auto& name : names) {
        const auto kind = m_classifier.classify(name);
        if (kind.confidence >= sureKind) {
            kinds.insert(kind.kind.value());
        }
    }
    return kinds;
}

/// A folder with one applicant's package, rather than a part of one.
bool PackageSearch::isPackage(const QString& path, const QList<FolderFile>& files) const
{
    const auto names = namesOf(files);
    return std::ranges::any_of(names, isMark)
           || (!isPart(path) && (isPerson(path, names) || kindsOf(names).contains(u"passport"_s)));
}

/// It is named as a person is, or holds what only a whole package does.
bool PackageSearch::isPerson(const QString& path, const QStringList& names) const
{
    const auto who = guessApplicant(QFileInfo(path).fileName());
    const bool isNamed = !who.caseNumber.isEmpty() || !who.passportNumber.isEmpty() || !who.chineseName.isEmpty();
    return isNamed || kindsOf(names).size() >= wholeSet;
}

} // namespace pingshen
