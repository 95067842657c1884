// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Undecided.h"

#include "core/storage/ReviewStore.h"
#include "core/work/OpenApplication.h"

namespace pingshen {

Result<QList<ApplicationFile>> undecidedApplications(Workplace& workplace, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto applications, ReviewStore(workplace.database()).undecided());
    QList<ApplicationFile> undecided;
    for (const auto& id : applications) {
        PINGSHEN_ASSIGN(auto file, openApplication(workplace, id, reader));
        if (!file.conflicts.isEmpty()) {
            undecided.append(std::move(file));
        }
    }
    return undecided;
}

} // namespace pingshen
