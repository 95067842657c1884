// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"

#include <QJsonObject>
#include <QPointF>

#include <map>
#include <optional>

namespace pingshen::ui {

/// Pages below one another, or one at a time.
enum class PageMode { Continuous, Single };

enum class ZoomMode { FitWidth, FitPage, Percent };

struct Zoom
{
    ZoomMode mode = ZoomMode::FitWidth;
    double percent = 100; ///< counts in ZoomMode::Percent; at 100 an inch of paper takes 96 logical pixels

    friend bool operator==(const Zoom&, const Zoom&) = default;
};

/// A point of a page that stays where it is on the paper, whatever the zoom, the rotation or the window.
struct PageAnchor
{
    int page = 0; ///< from 0
    /// 0..1 across and down the unrotated page. What lies beyond an edge counts in logical pixels, so that margins
    /// do not grow with the zoom: -12 is 12 pixels before the page, 13 is 12 pixels behind it.
    QPointF at;

    friend bool operator==(const PageAnchor&, const PageAnchor&) = default;
};

/// Where a reader is in a document: enough to come back to the same pixel in a window of the same size.
struct ReadingPlace
{
    Digest document;
    PageAnchor anchor = {}; ///< its page is the page being read; its point is the window's upper left corner
    Zoom zoom = {};
    int rotation = 0; ///< 0, 90, 180 or 270 degrees clockwise
    PageMode mode = PageMode::Continuous;

    friend bool operator==(const ReadingPlace&, const ReadingPlace&) = default;
};

/// Keys: document (hex), page, x, y, zoom ("fitWidth", "fitPage" or "percent"), percent, rotation, mode ("continuous"
/// or "single").
QJsonObject toJson(const ReadingPlace& place);
/// Empty when the object names no document; whatever else is missing or makes no sense takes its default.
std::optional<ReadingPlace> placeFrom(const QJsonObject& json);

/// The place of every document read so far; whoever keeps it decides how long.
class PlaceBook
{
public:
    void remember(const ReadingPlace& place) { m_places.insert_or_assign(place.document, place); }

    void clear() { m_places.clear(); }

    std::optional<ReadingPlace> find(const Digest& document) const
    {
        const auto found = m_places.find(document);
        return found == m_places.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<Digest, ReadingPlace> m_places;
};

} // namespace pingshen::ui
