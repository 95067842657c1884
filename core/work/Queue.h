// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/QueueRow.h"
#include "core/work/Workplace.h"

#include <QMap>

#include <optional>

namespace pingshen {

/// One page of the queue with the number of all rows that match. `offset` and `limit` count rows. A row says what the
/// filter's reviewer may know of the application, see Visibility. With no reviewer named it says how far the furthest
/// sheet is, and what that comes to only while there is no other one.
struct QueuePage
{
    QList<QueueRow> rows;
    int total = 0;
};

Result<QueuePage> queuePage(Workplace& workplace, const QueueFilter& filter, int offset, int limit);

/// The row without anything of any sheet: for somebody who has not said who they are.
QueueRow withoutSheet(QueueRow row);

/// The application `step` rows after `of` in the queue (before it when negative); the first one when `of` is not in
/// the queue; empty beyond either end.
Result<ApplicationId> neighbourInQueue(Workplace& workplace, const QueueFilter& filter, const ApplicationId& of,
                                       int step);

/// How many stand before the application in the queue; none: it is not in it.
Result<std::optional<int>> placeInQueue(Workplace& workplace, const QueueFilter& filter, const ApplicationId& of);

/// Whose applications these are, as they are to be shown: of those that are here and that the reader may know of.
Result<QMap<ApplicationId, Applicant>> applicantsOf(Workplace& workplace, const QList<ApplicationId>& applications,
                                                    const ReviewerId& reader);

/// A full id, the beginning of one, or a case number. Errors: ApplicationNotFound, ApplicationAmbiguous.
Result<ApplicationId> findApplication(Workplace& workplace, QStringView text);

} // namespace pingshen
