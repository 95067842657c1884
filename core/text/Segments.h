// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace pingshen {

/// A piece of a text that can be found by itself, folded: one ideograph, a word, a number.
struct Segment
{
    QString text;        ///< letters and digits only
    qsizetype begin = 0; ///< where it stands in the text that was taken apart, in UTF-16
    qsizetype end = 0;
    bool isWord =
        false; ///< it has a letter of a script that puts spaces between words: its beginning can be looked for

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Two people write one thing in several ways; a text is found by any of them when both it and what is looked for are
/// taken apart in each.
enum class Cut {
    Apart,  ///< at every sign: "1 200 000" of 1,200,000; "state of the art"
    Joined, ///< over signs within a word or number, and lines that a hyphen ends: "1200000", "stateoftheart", "obrien"
    Alike,  ///< as Joined, with what a recogniser takes for one another as one: O and 0, l and 1, 己 and 已
};

/// Takes texts apart. Keep it: what characters fold to is remembered. For one thread at a time.
class Segmenter
{
public:
    /// In the order of the text. Signs that are neither letter nor digit are in none.
    QList<Segment> segments(const QString& text, Cut cut) const;
    /// All three, for less.
    struct Readings
    {
        QList<Segment> apart;
        QList<Segment> joined;
        QList<Segment> alike;
    };
    Readings readings(const QString& text) const;
    /// Without `alike`, for whoever does not look for look-alikes.
    Readings plainReadings(const QString& text) const;

private:
    struct Atom;
    QList<Atom> atoms(const QString& text) const;
    const QString& foldedCharacter(char32_t code) const;

    mutable QHash<char32_t, QString> m_folded;
};

/// By which segments that are stored were made, folding included; another one where they would be others.
QString segmentEdition();

} // namespace pingshen
