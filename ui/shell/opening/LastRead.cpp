// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/LastRead.h"

#include "core/work/OpenApplication.h"
#include "core/work/People.h"
#include "core/work/Places.h"
#include "ui/shell/PlaceKeys.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QJsonArray>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QJsonObject noted(Workplace& workplace, const PersonId& reviewer, const QString& key)
{
    const auto place = placeOf(workplace, reviewer, key);
    return place ? *place : QJsonObject();
}

PersonId personCalled(Workplace& workplace, const QString& reviewer)
{
    const auto known = personsOf(workplace);
    const PersonId id(reviewer);
    if (!known || known->person(id)) {
        return known ? known->meant(id) : PersonId();
    }
    const auto named = personTypedIn(*known, reviewer);
    return named && !named->added ? named->id : PersonId();
}

int pageIn(const QJsonObject& place, const Digest& document)
{
    const auto places = place[u"places"_s].toArray();
    for (const auto& value : places) {
        if (const auto reading = placeFrom(value.toObject()); reading && reading->document == document) {
            return reading->anchor.page;
        }
    }
    return 0;
}

} // namespace

std::optional<LastRead> lastRead(Workplace& workplace, const QString& reviewer)
{
    const auto person = personCalled(workplace, reviewer);
    const ApplicationId application(noted(workplace, person, windowPlaceKey)[u"application"_s].toString());
    if (person.isEmpty() || application.isEmpty()) {
        return std::nullopt;
    }
    const auto file = openApplication(workplace, application, person);
    const auto place = noted(workplace, person, applicationPlaceKey(application));
    const auto* document = file ? file->document(DocumentId(place[u"document"_s].toString())) : nullptr;
    if (!document || !file->bytes.contains(document->digest)) {
        return std::nullopt;
    }
    return LastRead{{document->digest, file->bytes.value(document->digest), {}, application.value()},
                    pageIn(place, document->digest)};
}

} // namespace pingshen::ui
