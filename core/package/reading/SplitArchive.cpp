// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/SplitArchive.h"

#include "core/archive/ArchivePlace.h"
#include "core/package/EntryName.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace pingshen {

using namespace Qt::StringLiterals;

QStringList archiveParts(const QStringList& names)
{
    // One volume of the set is named like a whole archive.
    static const QList<std::pair<QString, QString>> wholeNames{{u".z01"_s, u".zip"_s}, {u".r00"_s, u".rar"_s}};
    QSet<QString> wholes;
    for (const auto& name : names) {
        for (const auto& [volume, whole] : wholeNames) {
            if (name.endsWith(volume, Qt::CaseInsensitive)) {
                wholes.insert(collisionKey(name.chopped(volume.size()) + whole));
            }
        }
    }
    QStringList parts;
    std::ranges::copy_if(names, std::back_inserter(parts), [&](const QString& name) {
        return isNamedAsPart(name) || wholes.contains(collisionKey(name));
    });
    return parts;
}

} // namespace pingshen
