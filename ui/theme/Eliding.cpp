// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Eliding.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace pingshen::ui {

namespace {

qsizetype alikeAtStart(const QString& a, const QString& b)
{
    const auto end = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < end && a[count] == b[count]) {
        ++count;
    }
    return count;
}

qsizetype alikeAtEnd(const QString& a, const QString& b)
{
    const auto end = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < end && a[a.size() - 1 - count] == b[b.size() - 1 - count]) {
        ++count;
    }
    return count;
}

/// How many characters of `shown` are left of `name` beside the ellipsis.
qsizetype kept(const QString& shown)
{
    return std::max<qsizetype>(0, shown.size() - 1);
}

/// What is shown beyond the part that a neighbour shares tells them apart: by letters or digits, not by the mark that
/// comes before them.
bool tells(QStringView shown, QStringView whole)
{
    constexpr qsizetype enough = 3;
    const auto letters = [](QStringView text) {
        return std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber(); });
    };
    return !shown.isEmpty() && letters(shown) >= std::min<qsizetype>(enough, letters(whole));
}

/// The start is gone anyway: what is left of a broken word goes too, if only a little.
QString fromAWord(const QString& tail, const QString& name)
{
    constexpr qsizetype little = 12;
    const auto begin = name.size() - kept(tail);
    const bool isBroken = begin > 0 && name[begin - 1].script() == QChar::Script_Latin;
    const auto gap = isBroken ? name.indexOf(u' ', begin) : begin;
    auto word = gap;
    while (word >= 0 && word < name.size() && !name[word].isLetterOrNumber()) {
        ++word; // "…- Copenhagen" begins with Copenhagen
    }
    return gap >= 0 && gap - begin <= little && name.size() - word > 2 ? u'…' + name.mid(word) : tail;
}

/// How much of it, up to such a boundary, has room in a line.
qsizetype fitting(const QString& text, QTextBoundaryFinder::BoundaryType boundary, const QFontMetrics& metrics,
                  int width)
{
    QTextBoundaryFinder places(boundary, text);
    qsizetype end = 0;
    while (places.toNextBoundary() > 0 && metrics.horizontalAdvance(text.first(places.position()).trimmed()) <= width) {
        end = places.position();
    }
    return end;
}

} // namespace

Qt::TextElideMode cutOf(TextOf what)
{
    return what == TextOf::Label ? Qt::ElideRight : Qt::ElideMiddle;
}

QString elided(const QString& text, TextOf what, const QFontMetrics& metrics, int width)
{
    // Of two scripts the width is rounded down, and elidedText would cut what just fits.
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, cutOf(what), width);
}

QString elidedAmong(const QString& name, const QString& before, const QString& after, const QFontMetrics& metrics,
                    int width)
{
    if (metrics.horizontalAdvance(name) <= width) {
        return name;
    }
    // A neighbour of the very same name can be told apart by no part of it.
    const auto alike = [&name](const QString& other, auto count) {
        return other == name ? qsizetype(0) : count(name, other);
    };
    const auto start = std::max(alike(before, alikeAtStart), alike(after, alikeAtStart));
    const auto end = std::max(alike(before, alikeAtEnd), alike(after, alikeAtEnd));
    const auto head = metrics.elidedText(name, Qt::ElideRight, width);
    const QStringView whole(name);
    if (kept(head) > start && tells(whole.mid(start, kept(head) - start), whole.mid(start))) {
        return head;
    }
    const auto tail = metrics.elidedText(name, Qt::ElideLeft, width);
    const auto differing = kept(tail) - end;
    if (differing > 0 && tells(whole.chopped(end).last(differing), whole.chopped(end))) {
        const auto words = fromAWord(tail, name);
        return kept(words) > end ? words : tail;
    }
    // What tells them apart is in between.
    return metrics.elidedText(u'…' + name.mid(start), Qt::ElideRight, width);
}

bool breaksAWord(const QString& text, const QFontMetrics& metrics, int width)
{
    QTextBoundaryFinder places(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    while (places.toNextBoundary() > 0) {
        const auto end = places.position();
        if (metrics.horizontalAdvance(text.sliced(begin, end - begin).trimmed()) > width) {
            return true;
        }
        begin = end;
    }
    return false;
}

QString inTwoLines(const QString& name, const QFontMetrics& metrics, int width)
{
    const auto lines = inLines(name, metrics, width, 2);
    const auto first = lines.section(u'\n', 0, 0);
    if (lines.size() == first.size() || !lines.endsWith(u'…')) {
        return lines;
    }
    const auto rest = name.sliced(name.indexOf(first) + first.size()).trimmed();
    return first + u'\n' + fromAWord(metrics.elidedText(rest, Qt::ElideLeft, width), rest);
}

QString inLines(const QString& text, const QFontMetrics& metrics, int width, int most)
{
    if (most <= 1 || metrics.horizontalAdvance(text) <= width) {
        return metrics.elidedText(text, Qt::ElideRight, width);
    }
    auto end = fitting(text, QTextBoundaryFinder::Line, metrics, width);
    if (end == 0) { // a word longer than the line, such as a file's name
        end = fitting(text, QTextBoundaryFinder::Grapheme, metrics, width);
    }
    return end == 0 ? metrics.elidedText(text, Qt::ElideRight, width)
                    : text.first(end).trimmed() + u'\n' + inLines(text.sliced(end), metrics, width, most - 1);
}

} // namespace pingshen::ui
