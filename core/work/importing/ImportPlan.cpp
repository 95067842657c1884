// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ImportPlan.h"

#include "core/package/reading/SplitArchive.h"
#include "core/work/importing/PackageSearch.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Planner
{
public:
    Planner(const PackageRequest& request, const Task& task) : m_search(request, task), m_request(request), m_task(task)
    {}

    Result<ImportPlan> plan()
    {
        auto given = withoutTwins(m_request.paths);
        if (const auto parts = archiveParts(given); parts.size() > 1) { // nothing by themselves
            m_plan.packages.append(parts);
            m_plan.together += parts;
            given.removeIf([&parts](const QString& path) { return parts.contains(path); });
        }
        for (const auto& path : std::as_const(given)) {
            PINGSHEN_ASSIGN(const auto kind, pathKindOf(path, m_request.unpacker, m_task));
            if (kind == PathKind::File) {
                m_loose.append(path);
                m_plan.together.append(path);
            } else {
                PINGSHEN_ASSIGN(const auto found,
                                kind == PathKind::Archive ? m_search.inArchive(path) : m_search.inFolder(path));
                take(path, found);
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

    void take(const QString& path, const FoundPackages& found)
    {
        m_plan.packages += found.packages;
        m_plan.together += found.together;
        m_plan.leftOut += found.leftOut;
        if (found.packages.size() > 1) {
            m_plan.doubt = ImportPlan::Doubt::FolderOfPackages;
        } else {
            m_parts += m_search.isPart(path) ? 1 : 0;
        }
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

    PackageSearch m_search;
    const PackageRequest& m_request;
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

Result<ImportPlan> planPackages(const PackageRequest& request, const Task& task)
{
    return Planner(request, task).plan();
}

} // namespace pingshen
