// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Phrase.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace pingshen {

Phrase::Phrase(const QString& query, LastWord lastWord)
    : m_query(query),
      m_lastWord(lastWord),
      m_readings(Segmenter().readings(query))
{}

const QList<Segment>& Phrase::of(Cut cut) const
{
    switch (cut) {
    case Cut::Apart:
        return m_readings.apart;
    case Cut::Joined:
        return m_readings.joined;
    case Cut::Alike:
        return m_readings.alike;
    }
    Q_UNREACHABLE();
}

QStringList Phrase::segments(Cut cut) const
{
    QStringList texts;
    std::ranges::transform(of(cut), std::back_inserter(texts), &Segment::text);
    return texts;
}

bool Phrase::isBegun(Cut cut) const
{
    const auto& segments = of(cut);
    const bool isWord = !segments.isEmpty() && segments.last().isWord && segments.last().text.size() > 1;
    const bool goesOn = !m_query.isEmpty() && m_query.back().isLetterOrNumber();
    return m_lastWord == LastWord::Begun && isWord && goesOn;
}

void Phrase::find(QList<Place>& places, const QList<Segment>& text, Cut cut, bool isAlike) const
{
    const auto& wanted = of(cut);
    const bool begun = isBegun(cut);
    const auto last = wanted.size() - 1;
    for (qsizetype at = 0; at + wanted.size() <= text.size(); ++at) {
        qsizetype i = 0;
        while (i < last && text[at + i].text == wanted[i].text) {
            ++i;
        }
        const auto& end = text[at + last];
        if (i == last && (end.text == wanted[last].text || (begun && end.text.startsWith(wanted[last].text)))) {
            places.append({text[at].begin, end.end, isAlike});
        }
    }
}

QList<Phrase::Place> Phrase::placesIn(const QString& text, const Segmenter& segmenter, LookAlikes lookAlikes) const
{
    if (isEmpty()) {
        return {};
    }
    const bool isPlain = lookAlikes == LookAlikes::No;
    return placesIn(isPlain ? segmenter.plainReadings(text) : segmenter.readings(text), lookAlikes);
}

QList<Phrase::Place> Phrase::placesIn(const Segmenter::Readings& text, LookAlikes lookAlikes) const
{
    QList<Place> all;
    if (isEmpty()) {
        return all;
    }
    for (const auto& segments : {text.apart, text.joined}) {
        find(all, segments, Cut::Apart, false);
        find(all, segments, Cut::Joined, false);
    }
    if (lookAlikes == LookAlikes::Yes) {
        find(all, text.alike, Cut::Alike, true);
    }
    std::ranges::stable_sort(all, [](const Place& a, const Place& b) {
        return std::tuple(a.begin, a.isAlike, a.end) < std::tuple(b.begin, b.isAlike, b.end);
    });
    QList<Place> places;
    for (const auto& place : all) {
        const bool overlaps = !places.isEmpty() && place.begin < places.last().end;
        if (!overlaps) {
            places.append(place);
        } else if (places.last().isAlike && !place.isAlike) {
            places.last() = place; // what stands there counts before what looks like it
        }
    }
    return places;
}

} // namespace pingshen
