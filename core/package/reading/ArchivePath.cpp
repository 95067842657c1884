// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/ArchivePath.h"

#include <QFileInfo>
#include <QStringList>

namespace pingshen {

using namespace Qt::StringLiterals;

std::optional<ArchivePath> archivePathOf(const QString& path)
{
    if (QFileInfo::exists(path)) {
        return std::nullopt;
    }
    for (auto slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QFileInfo before(path.first(slash));
        if (before.isFile()) {
            return ArchivePath{path.first(slash), path.sliced(slash + 1)};
        }
        if (before.exists()) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

QString pathInArchive(const QString& decoded)
{
    auto steps = QString(decoded).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    steps.removeAll(u"."_s);
    return steps.join(u'/');
}

} // namespace pingshen
