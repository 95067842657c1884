// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/NamePreview.h"

#include "core/package/source/PackageNames.h"

namespace pingshen {

Result<QList<NamePreview>> previewNames(const PackageRequest& request, const Task& task)
{
    PINGSHEN_ASSIGN(const auto names, rawNamesIn(request, task));
    QList<NamePreview> previews;
    for (const auto& reading : namesInEveryEncoding(names)) {
        if (!reading.names.isEmpty()) {
            previews.append({reading.encoding, reading.names, reading.unreadable});
        }
    }
    return previews;
}

} // namespace pingshen
