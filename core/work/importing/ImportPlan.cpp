// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ImportPlan.h"

#include "core/classify/Classifier.h"
#include "core/package/ApplicantGuess.h"
#include "core/package/reading/PathKind.h"
#include "core/package/reading/SplitArchive.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int sureKind = 50;      ///< a name that tells a kind so surely is a document's or a part's, not a person's
constexpr qsizetype wholeSet = 3; ///< kinds in one folder that only a whole package has

/// What lies directly in a folder, and for each folder there what lies below it.
struct FolderContents
{
    QStringList files;
    QStringList archives;
    QMap<QString, QStringList> folders; ///< names below, by path
    bool hasMark = false;               ///< says itself that it is one package
};

bool isMark(const QString& name)
{
    return name.compare(u"bagit.txt"_s, Qt::CaseInsensitive) == 0
           || name.compare(u"application.json"_s, Qt::CaseInsensitive) == 0;
}

/// The folder in `path` that the file lies in. Bytes that are no text would make one of several folders: those are told
/// apart by what the names mean.
QString folderOf(const QString& path, const FolderFile& file)
{
    const auto folder = file.path.section(u'/', 0, -1 - file.name.count(u'/'));
    return folder.contains(QChar::ReplacementCharacter) ? path + u'/' + file.name.section(u'/', 0, 0) : folder;
}

class FolderLook
{
public:
    FolderLook(const Limits& limits, const UnpackerSettings& unpacker, const Task& task)
        : m_limits(limits),
          m_unpacker(unpacker),
          m_task(task)
    {}

    Result<FolderContents> contentsOf(const QString& path) const
    {
        PINGSHEN_ASSIGN(const auto files, filesIn(path, m_limits, m_task));
        FolderContents contents;
        for (const auto& file : files) {
            const auto slash = file.name.indexOf(u'/');
            if (slash >= 0) {
                contents.folders[folderOf(path, file)].append(file.name.sliced(slash + 1));
                continue;
            }
            contents.hasMark = contents.hasMark || isMark(file.name);
            if (!file.name.startsWith(u'.')) {
                const auto kind = kindOf(file.path);
                (kind == PathKind::Archive ? contents.archives : contents.files).append(file.path);
            }
        }
        const auto parts = archiveParts(contents.archives + contents.files);
        for (const auto& part : parts) { // no volume is a package
            if (contents.archives.removeOne(part)) {
                contents.files.append(part);
            }
        }
        return contents;
    }

    /// A name that Qt cannot open is a file's, which the reading opens.
    PathKind kindOf(const QString& path) const
    {
        const auto kind = pathKindOf(path, m_unpacker, m_task);
        return kind ? *kind : PathKind::File;
    }

    /// A folder with one applicant's package, rather than a part of one.
    bool isPackage(const QString& path, const QStringList& names) const
    {
        if (std::ranges::any_of(names, isMark)) {
            return true;
        }
        if (isPart(path)) {
            return false;
        }
        QSet<QString> kinds;
        for (const auto& name : names) {
            const auto kind = m_classifier.classify(name);
            if (kind.confidence >= sureKind) {
                kinds.insert(kind.kind.value());
            }
        }
        const auto who = guessApplicant(QFileInfo(path).fileName());
        const bool isNamed = !who.caseNumber.isEmpty() || !who.passportNumber.isEmpty() || !who.chineseName.isEmpty();
        return isNamed || kinds.contains(u"passport"_s) || kinds.size() >= wholeSet;
    }

    /// Its name is that of a kind of document.
    bool isPart(const QString& path) const
    {
        return m_classifier.classify(QFileInfo(path).fileName()).confidence >= sureKind;
    }

private:
    Classifier m_classifier;
    const Limits& m_limits;
    const UnpackerSettings& m_unpacker;
    const Task& m_task;
};

class Planner
{
public:
    Planner(const Limits& limits, const UnpackerSettings& unpacker, const Task& task)
        : m_look(limits, unpacker, task),
          m_unpacker(unpacker),
          m_task(task)
    {}

    Result<ImportPlan> plan(const QStringList& paths)
    {
        auto given = withoutTwins(paths);
        if (const auto parts = archiveParts(given); parts.size() > 1) { // nothing by themselves
            m_plan.packages.append(parts);
            m_plan.together += parts;
            given.removeIf([&parts](const QString& path) { return parts.contains(path); });
        }
        for (const auto& path : std::as_const(given)) {
            PINGSHEN_ASSIGN(const auto kind, pathKindOf(path, m_unpacker, m_task));
            if (kind == PathKind::File) {
                m_loose.append(path);
                m_plan.together.append(path);
            } else if (kind == PathKind::Archive) {
                m_plan.packages.append({path});
                m_plan.together.append(path);
            } else {
                PINGSHEN_TRY(takeFolder(path));
            }
        }
        settle();
        return std::move(m_plan);
    }

private:
    static QStringList withoutTwins(const QStringList& paths)
    {
        QStringList kept;
        QSet<QString> seen;
        for (const auto& path : paths) {
            const auto canonical = QFileInfo(path).canonicalFilePath();
            const auto key = canonical.isEmpty() ? path : canonical;
            if (!seen.contains(key)) {
                seen.insert(key);
                kept.append(path);
            }
        }
        return kept;
    }

    Done takeFolder(const QString& path)
    {
        PINGSHEN_ASSIGN(const auto contents, m_look.contentsOf(path));
        const bool isEmptyButForArchives = contents.files.isEmpty() && contents.folders.isEmpty();
        if (!contents.hasMark && isEmptyButForArchives && contents.archives.size() == 1) {
            m_plan.packages.append(contents.archives); // wrapped in a folder, but the only thing there
            m_plan.together.append(contents.archives);
            return {};
        }
        QStringList packages = contents.archives;
        for (auto [folder, names] : contents.folders.asKeyValueRange()) {
            if (m_look.isPackage(folder, names)) {
                packages.append(folder);
            }
        }
        if (contents.hasMark || !hasNoDocuments(contents.files) || packages.size() < 2) {
            takeWhole(path);
            return {};
        }
        for (const auto& package : packages) {
            m_plan.packages.append({package});
        }
        for (const auto& folder : contents.folders.keys()) {
            if (!packages.contains(folder)) {
                m_plan.packages.append({folder}); // nothing is left out
            }
        }
        // Archives within a folder are not opened; given by themselves they are.
        m_plan.together += contents.archives.isEmpty() ? QStringList{path}
                                                       : contents.archives + contents.folders.keys() + contents.files;
        m_plan.leftOut += contents.files;
        m_plan.doubt = ImportPlan::Doubt::FolderOfPackages;
        return {};
    }

    /// Lists and notes beside packages are nobody's documents.
    static bool hasNoDocuments(const QStringList& files)
    {
        return std::ranges::none_of(files,
                                    [](const QString& file) { return file.endsWith(".pdf"_L1, Qt::CaseInsensitive); });
    }

    void takeWhole(const QString& path)
    {
        m_plan.packages.append({path});
        m_plan.together.append(path);
        m_parts += m_look.isPart(path) ? 1 : 0;
    }

    void settle()
    {
        const bool hasPackages = !m_plan.packages.isEmpty();
        if (m_plan.doubt == ImportPlan::Doubt::None && m_parts > 1 && m_parts == m_plan.packages.size()) {
            m_plan.doubt = ImportPlan::Doubt::FoldersOfOne;
        }
        if (!m_loose.isEmpty()) {
            m_plan.doubt = hasPackages ? ImportPlan::Doubt::FilesAmongThem : ImportPlan::Doubt::None;
            m_plan.packages.append(m_loose);
        }
    }

    FolderLook m_look;
    const UnpackerSettings& m_unpacker;
    const Task& m_task;
    ImportPlan m_plan;
    QStringList m_loose;
    qsizetype m_parts = 0;
};

} // namespace

QStringList ImportPlan::names() const
{
    QStringList names;
    for (const auto& package : packages) {
        names.append(QFileInfo(QDir(package.first()).absolutePath()).fileName());
    }
    return names;
}

Result<ImportPlan> planPackages(const QStringList& paths, const Limits& limits, const UnpackerSettings& unpacker,
                                const Task& task)
{
    return Planner(limits, unpacker, task).plan(paths);
}

} // namespace pingshen
