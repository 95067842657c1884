// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Places.h"

#include "core/storage/PlaceStore.h"

namespace pingshen {

Done keepPlace(Workplace& workplace, const ReviewerId& reviewer, const QString& key, const QJsonObject& place)
{
    return PlaceStore(workplace.database()).put(reviewer, key, place);
}

Result<QJsonObject> placeOf(Workplace& workplace, const ReviewerId& reviewer, const QString& key)
{
    return PlaceStore(workplace.database()).place(reviewer, key);
}

} // namespace pingshen
