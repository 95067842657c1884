// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ArchivePart.h"

#include "core/package/reading/ArchivePath.h"

#include <algorithm>

namespace pingshen {

void keepWithin(const QStringList& paths, QList<StagedFile>& files, QList<Finding>& findings, Staging& staging)
{
    const auto isMeant = [&paths](const StagedFile& file) {
        const auto path = pathInArchive(file.original);
        return std::ranges::any_of(paths, [&path](const QString& wanted) {
            return path == wanted || path.startsWith(QString(wanted).append(u'/'));
        });
    };
    QSet<QString> others;
    QList<StagedFile> kept;
    for (const auto& file : std::as_const(files)) {
        if (isMeant(file)) {
            kept.append(file);
        } else {
            others.insert(file.name);
            staging.drop(file);
        }
    }
    files = kept;
    findings.removeIf([&others](const Finding& finding) { return others.contains(finding.subject); });
}

} // namespace pingshen
