// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/PageRows.h"

#include <QHash>

#include <optional>

namespace pingshen {

/// Where in a document each row stands.
class RowPlaces
{
public:
    struct Place
    {
        int page = 0;
        int row = 0;
    };

    RowPlaces() = default;
    explicit RowPlaces(const QList<PageRows>& pages);

    QList<Place> of(const QString& text) const { return m_places.value(text); }
    bool isUnique(const QString& text) const { return m_places.value(text).size() == 1; }

private:
    QHash<QString, QList<Place>> m_places;
};

/// Looks for a passage of one document in another by the rows it stands in.
class RowSearch
{
public:
    RowSearch(const QList<PageRows>& before, const RowPlaces& placesBefore, const QList<PageRows>& after,
              const RowPlaces& placesAfter)
        : m_before(before),
          m_placesBefore(placesBefore),
          m_after(after),
          m_placesAfter(placesAfter)
    {}

    /// `signs`: those of the passage. `pairedPage`: the new page that its page became, or -1; of which `isSame` says
    /// that all its rows are as before. Nothing unless there is one place only that can be it:
    /// - on a page that is the same, the same rows;
    /// - on a page that has changed, the same rows at the same place, if they are long or the next row is the same too;
    ///   or elsewhere on it, if they or the rows around them are found nowhere else in either document;
    /// - on another page, if they and the rows around them are long and found nowhere else in either document.
    std::optional<Passage> find(const Passage& passage, const QList<int>& signs, int pairedPage, bool isSame) const;

private:
    struct Core
    {
        int page = 0;
        int first = 0;
        int count = 0;
        qsizetype length = 0;
        bool isUnique = false; ///< one of its rows, in both documents
    };
    /// What around the rows is the same as before.
    struct Context
    {
        int above = 0; ///< rows that follow each other without a gap
        int below = 0;
        int uniqueAbove = 0;
        int uniqueBelow = 0;
        qsizetype uniqueLength = 0;
    };

    Core coreOf(int page, const QList<int>& signs) const;
    bool isUnique(const QString& row) const { return m_placesBefore.isUnique(row) && m_placesAfter.isUnique(row); }
    QList<RowPlaces::Place> placesOf(const Core& core) const;
    Context contextOf(const Core& core, const RowPlaces::Place& place) const;
    Passage placed(const Passage& passage, const QList<int>& signs, const Core& core,
                   const RowPlaces::Place& place) const;

    const QList<PageRows>& m_before;
    const RowPlaces& m_placesBefore;
    const QList<PageRows>& m_after;
    const RowPlaces& m_placesAfter;
};

} // namespace pingshen
