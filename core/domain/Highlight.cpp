// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Highlight.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

bool touch(const DocumentPassage& one, const DocumentPassage& other)
{
    if (one.content != other.content || one.passage.page != other.passage.page) {
        return false;
    }
    return std::ranges::any_of(one.passage.rects, [&](const PageRect& rect) {
        return std::ranges::any_of(other.passage.rects,
                                   [&](const PageRect& each) { return pointsOf(rect).intersects(pointsOf(each)); });
    });
}

QJsonObject toJson(const Highlight& highlight)
{
    const auto& passage = highlight.place.passage;
    return {{u"id"_s, highlight.id.value()},
            {u"document"_s, highlight.place.document.value()},
            {u"page"_s, passage.page},
            {u"rects"_s, textOf(passage.rects)},
            {u"quote"_s, passage.quote},
            {u"note"_s, highlight.note},
            {u"at"_s, highlight.at.toUTC().toString(Qt::ISODateWithMs)}};
}

std::optional<Highlight> highlightFrom(const QJsonObject& json, const Digest& content)
{
    const auto rects = rectsFrom(json[u"rects"_s].toString());
    Highlight highlight{
        .id = HighlightId(json[u"id"_s].toString()),
        .place = {DocumentId(json[u"document"_s].toString()),
                  content,
                  {json[u"page"_s].toInt(-1), rects.value_or(QList<PageRect>()), json[u"quote"_s].toString()}},
        .note = json[u"note"_s].toString(),
        .at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs)};
    if (highlight.id.isEmpty() || highlight.place.isEmpty()) {
        return std::nullopt;
    }
    return highlight;
}

} // namespace pingshen
