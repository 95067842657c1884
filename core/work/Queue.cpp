// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Queue.h"

#include "core/storage/DossierStore.h"
#include "core/storage/SettingStore.h"

namespace pingshen {

Result<QueuePage> queuePage(Workplace& workplace, const QueueFilter& filter, int offset, int limit)
{
    const QueueStore queue(workplace.database());
    QueuePage page;
    PINGSHEN_ASSIGN(page.rows, queue.page(filter, offset, limit));
    PINGSHEN_ASSIGN(page.total, queue.count(filter));
    return page;
}

Result<ApplicationId> findApplication(Workplace& workplace, QStringView text)
{
    return DossierStore(workplace.database()).resolve(text);
}

Result<QList<ReviewerId>> reviewersOf(Workplace& workplace)
{
    return SettingStore(workplace.database()).reviewers();
}

} // namespace pingshen
