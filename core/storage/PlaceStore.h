// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/storage/Database.h"

#include <QJsonObject>
#include <QList>

namespace pingshen {

/// Where a reviewer was (application, document, page, zoom, indicator, caret), how long each page was on screen, and
/// what was compared for them. Small values that the program noted by itself, not part of the journal: a text that a
/// person wrote does not belong here.
class PlaceStore
{
public:
    explicit PlaceStore(Database& database) : m_database(database) {}

    Done put(const ReviewerId& reviewer, const QString& key, const QJsonObject& place);
    /// An empty object when there is none. Of a person who was entered twice that of this id or, without one, of
    /// another.
    Result<QJsonObject> place(const ReviewerId& reviewer, const QString& key) const;
    /// Those of all ids of the person, that of this one first.
    Result<QList<QJsonObject>> places(const ReviewerId& reviewer, const QString& key) const;
    /// Of this id alone.
    Result<QJsonObject> placeUnder(const ReviewerId& id, const QString& key) const;

private:
    Database& m_database;
};

} // namespace pingshen
