// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Segments.h"

namespace pingshen {

/// What is looked for in texts: segments that follow each other.
class Phrase
{
public:
    /// Begun: somebody is still typing, so that a last word of at least two letters may go on. A number is always
    /// whole.
    enum class LastWord { Whole, Begun };

    explicit Phrase(const QString& query, LastWord lastWord = LastWord::Whole);

    /// There is nothing to look for: signs only.
    bool isEmpty() const { return m_readings.apart.isEmpty(); }
    const QString& query() const { return m_query; }
    /// The texts of its segments.
    QStringList segments(Cut cut) const;
    /// The last segment of that reading may go on.
    bool isBegun(Cut cut) const;

    /// Where it stands in a text, by UTF-16.
    struct Place
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool isAlike = false; ///< what stands there only looks like it

        friend bool operator==(const Place&, const Place&) = default;
    };
    enum class LookAlikes { No, Yes };
    /// In order, without overlaps.
    QList<Place> placesIn(const QString& text, const Segmenter& segmenter,
                          LookAlikes lookAlikes = LookAlikes::No) const;
    /// The same of a text that was taken apart already.
    QList<Place> placesIn(const Segmenter::Readings& text, LookAlikes lookAlikes = LookAlikes::No) const;

private:
    const QList<Segment>& of(Cut cut) const;
    void find(QList<Place>& places, const QList<Segment>& text, Cut cut, bool isAlike) const;

    QString m_query;
    LastWord m_lastWord;
    Segmenter::Readings m_readings;
};

} // namespace pingshen
