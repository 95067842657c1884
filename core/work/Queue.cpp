// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Queue.h"

#include "core/base/VisibleText.h"
#include "core/review/Visibility.h"
#include "core/storage/DossierStore.h"
#include "core/storage/SettingStore.h"

#include <algorithm>

namespace pingshen {

namespace {

QueueRow asSeenBy(QueueRow row, const ReviewerId& reader)
{
    if (reader.isEmpty()) {
        if (row.sheets > 1) {
            row.reviewer = {};
            row.total = std::nullopt;
            row.stale = 0;
        }
        return row;
    }
    if (!Visibility(reader, row.state).seesVisit(row.visitRequested)) {
        row.notifiedOn = {};
        row.visitDate = {};
        row.conclusion = Conclusion::None;
    }
    return row;
}

} // namespace

QueueRow withoutSheet(QueueRow row)
{
    row.reviewer = {};
    row.state = SheetState::Draft;
    row.scored = 0;
    row.stale = 0;
    row.total = std::nullopt;
    row.submittedAt = {};
    if (!row.visitRequested) {
        row.notifiedOn = {};
        row.visitDate = {};
        row.conclusion = Conclusion::None;
    }
    return row;
}

Result<QueuePage> queuePage(Workplace& workplace, const QueueFilter& filter, int offset, int limit)
{
    const QueueStore queue(workplace.database());
    QueuePage page;
    PINGSHEN_ASSIGN(const auto rows, queue.page(filter, offset, limit));
    for (const auto& row : rows) {
        page.rows.append(asSeenBy(row, filter.reviewer));
    }
    PINGSHEN_ASSIGN(page.total, queue.count(filter));
    for (auto& row : page.rows) {
        for (auto* text : {&row.caseNumber, &row.latinName, &row.chineseName, &row.employer, &row.source}) {
            *text = visibleText(*text, Breaks::Show);
        }
    }
    return page;
}

Result<ApplicationId> neighbourInQueue(Workplace& workplace, const QueueFilter& filter, const ApplicationId& of,
                                       int step)
{
    const QueueStore queue(workplace.database());
    PINGSHEN_ASSIGN(const auto total, queue.count(filter));
    PINGSHEN_ASSIGN(const auto rows, queue.page(filter, 0, total));
    const auto here = std::ranges::find(rows, of, &QueueRow::id);
    const auto at = here == rows.end() ? 0 : (here - rows.begin()) + step;
    return at >= 0 && at < rows.size() ? rows[at].id : ApplicationId();
}

Result<ApplicationId> findApplication(Workplace& workplace, QStringView text)
{
    auto found = DossierStore(workplace.database()).resolve(text);
    if (found) {
        return found;
    }
    auto error = std::move(found).error();
    error.where = text.toString();
    return error;
}

Result<QList<ReviewerId>> reviewersOf(Workplace& workplace)
{
    return SettingStore(workplace.database()).reviewers();
}

} // namespace pingshen
