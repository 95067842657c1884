// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/PageGlyphs.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pingshen::ui {

namespace {

using WordDirection = PageWord::Direction;

bool isUpright(WordDirection direction)
{
    return direction == WordDirection::Down || direction == WordDirection::Up;
}

/// From a word's start, along its direction.
double distanceAlong(const PageWord& word, QPointF point)
{
    switch (word.direction) {
    case WordDirection::Right:
        return point.x() - word.rect.left();
    case WordDirection::Down:
        return point.y() - word.rect.top();
    case WordDirection::Left:
        return word.rect.right() - point.x();
    case WordDirection::Up:
        return word.rect.bottom() - point.y();
    }
    Q_UNREACHABLE();
}

double lengthOf(const PageWord& word)
{
    return isUpright(word.direction) ? word.rect.height() : word.rect.width();
}

/// The part of a word between two distances from its start.
QRectF slice(const PageWord& word, double from, double to)
{
    const auto& rect = word.rect;
    switch (word.direction) {
    case WordDirection::Right:
        return {rect.left() + from, rect.top(), to - from, rect.height()};
    case WordDirection::Down:
        return {rect.left(), rect.top() + from, rect.width(), to - from};
    case WordDirection::Left:
        return {rect.right() - to, rect.top(), to - from, rect.height()};
    case WordDirection::Up:
        return {rect.left(), rect.bottom() - to, rect.width(), to - from};
    }
    Q_UNREACHABLE();
}

/// Where the code point ends in which a UTF-16 unit lies; what the source did not say is spread evenly.
double endOf(const PageWord& word, int unit)
{
    const auto points = QStringView(word.text).left(unit).toUcs4().size();
    const auto all = word.text.toUcs4().size();
    if (points <= 0) {
        return 0;
    }
    if (word.ends.size() == all) {
        return std::clamp(word.ends.at(points - 1), 0.0, lengthOf(word));
    }
    return lengthOf(word) * static_cast<double>(points) / static_cast<double>(std::max<qsizetype>(1, all));
}

double gap(double from, double to, double position)
{
    return std::max({0.0, from - position, position - to});
}

/// Far across is farther than far along: the end of a short line is nearer than the line below it.
double distance(const QRectF& line, WordDirection direction, QPointF point)
{
    constexpr double across = 3;
    const double x = gap(line.left(), line.right(), point.x());
    const double y = gap(line.top(), line.bottom(), point.y());
    return isUpright(direction) ? y + across * x : x + across * y;
}

Arrow arrowOf(WordDirection direction)
{
    return static_cast<Arrow>(direction);
}

Arrow turned(Arrow arrow, int quarters)
{
    return static_cast<Arrow>((static_cast<int>(arrow) + quarters) % 4);
}

} // namespace

PageGlyphs::PageGlyphs(const PageText& page) : m_origin(page.origin)
{
    m_words.reserve(page.words.size());
    for (const auto& word : page.words) {
        if (!word.text.isEmpty() && word.rect.isValid()) {
            m_words.append(word);
        }
    }
    int first = 0;
    for (int at = 1; at <= m_words.size(); ++at) {
        if (at == m_words.size() || m_words.at(at).line != m_words.at(first).line) {
            addLine(first, at);
            first = at;
        }
    }
}

void PageGlyphs::addLine(int firstWord, int endWord)
{
    if (!m_text.isEmpty()) {
        m_text.append(u'\n');
    }
    Line line{firstWord, endWord, {end(), 0}, {}, m_words.at(firstWord).direction};
    for (int at = firstWord; at < endWord; ++at) {
        const auto& word = m_words.at(at);
        m_starts.append(end());
        m_text.append(word.text);
        if (word.spaceAfter && at + 1 < endWord) {
            m_text.append(u' ');
        }
        line.rect |= word.rect;
    }
    line.span.end = end();
    m_lines.append(line);
}

bool PageGlyphs::isOnText(QPointF point) const
{
    return std::ranges::any_of(m_lines, [&](const Line& line) {
        // The spaces between words belong to the line.
        return line.rect.contains(point)
               && std::any_of(m_words.begin() + line.firstWord, m_words.begin() + line.endWord, [&](const auto& word) {
                      const double room = isUpright(line.direction) ? line.rect.width() : line.rect.height();
                      return word.rect.adjusted(-room, -room, room, room).contains(point);
                  });
    });
}

const PageGlyphs::Line* PageGlyphs::lineNear(QPointF point) const
{
    const Line* nearest = nullptr;
    double shortest = std::numeric_limits<double>::max();
    for (const auto& line : m_lines) {
        if (const double length = distance(line.rect, line.direction, point); length < shortest) {
            shortest = length;
            nearest = &line;
        }
    }
    return nearest;
}

int PageGlyphs::positionAt(QPointF point) const
{
    const auto* line = lineNear(point);
    return line ? positionIn(*line, point, Side::Nearest) : 0;
}

int PageGlyphs::characterAt(QPointF point) const
{
    const auto* line = lineNear(point);
    return line ? positionIn(*line, point, Side::Before) : 0;
}

int PageGlyphs::positionIn(const Line& line, QPointF point, Side side) const
{
    int nearest = line.firstWord;
    double shortest = std::numeric_limits<double>::max();
    for (int at = line.firstWord; at < line.endWord; ++at) {
        const auto& word = m_words.at(at);
        const double place = distanceAlong(word, point);
        if (const double length = gap(0, lengthOf(word), place); length < shortest) {
            shortest = length;
            nearest = at;
        }
    }
    const auto& word = m_words.at(nearest);
    const double place = distanceAlong(word, point);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.text);
    int best = 0;
    shortest = std::abs(place);
    for (auto unit = letters.toNextBoundary(); unit > 0; unit = letters.toNextBoundary()) {
        const double end = endOf(word, static_cast<int>(unit));
        const bool isLast = unit == word.text.size();
        const bool isBetter = side == Side::Nearest ? std::abs(place - end) < shortest : end <= place && !isLast;
        if (isBetter) {
            shortest = std::abs(place - end);
            best = static_cast<int>(unit);
        }
    }
    return m_starts.at(nearest) + best;
}

const PageGlyphs::Line* PageGlyphs::lineOf(int position) const
{
    const auto found = std::ranges::lower_bound(m_lines, position, {}, [](const Line& line) { return line.span.end; });
    return found != m_lines.end() ? &*found : m_lines.isEmpty() ? nullptr : &m_lines.last();
}

QRectF PageGlyphs::part(const PageWord& word, int firstUnit, int endUnit) const
{
    return slice(word, endOf(word, firstUnit), endOf(word, endUnit));
}

QRectF PageGlyphs::caretAt(int position) const
{
    const auto* line = lineOf(position);
    if (!line) {
        return {};
    }
    const auto next = std::upper_bound(m_starts.begin() + line->firstWord, m_starts.begin() + line->endWord, position);
    const auto at = std::max<qsizetype>(line->firstWord, next - m_starts.begin() - 1);
    const auto& word = m_words.at(at);
    const int unit = std::clamp(position - m_starts.at(at), 0, static_cast<int>(word.text.size()));
    return part(word, unit, unit);
}

QRectF PageGlyphs::partOf(const Line& line, TextSpan span) const
{
    QRectF covered;
    for (int at = line.firstWord; at < line.endWord; ++at) {
        const auto& word = m_words.at(at);
        const int size = static_cast<int>(word.text.size());
        const int first = std::clamp(span.first - m_starts.at(at), 0, size);
        const int last = std::clamp(span.end - m_starts.at(at), 0, size);
        if (first < last) {
            covered |= part(word, first, last);
        }
    }
    return covered;
}

QList<QRectF> PageGlyphs::rects(TextSpan span) const
{
    QList<QRectF> covered;
    for (const auto& line : m_lines) {
        if (line.span.first < span.end && span.first < line.span.end) {
            if (const auto rect = partOf(line, span); !rect.isEmpty()) {
                covered.append(rect);
            }
        }
    }
    return covered;
}

TextSpan PageGlyphs::wordAt(int position) const
{
    return wordAround(m_text, position);
}

TextSpan PageGlyphs::lineAt(int position) const
{
    const auto* line = lineOf(position);
    return line ? line->span : TextSpan();
}

QString PageGlyphs::textIn(const QRectF& rect) const
{
    QString text;
    for (const auto& line : m_lines) {
        QString inLine;
        for (int at = line.firstWord; at < line.endWord; ++at) {
            const auto& word = m_words.at(at);
            QString inWord;
            QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.text);
            for (int from = 0, to = 0; (to = static_cast<int>(letters.toNextBoundary())) > 0; from = to) {
                if (rect.contains(part(word, from, to).center())) {
                    inWord += QStringView(word.text).mid(from, to - from);
                }
            }
            if (!inWord.isEmpty()) {
                inLine += inWord;
                inLine += word.spaceAfter ? QStringLiteral(" ") : QString();
            }
        }
        if (!inLine.isEmpty()) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + inLine.trimmed();
        }
    }
    return text;
}

int PageGlyphs::step(int position, int direction) const
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, m_text);
    letters.setPosition(std::clamp(position, 0, end()));
    return static_cast<int>(direction > 0 ? letters.toNextBoundary() : letters.toPreviousBoundary());
}

int PageGlyphs::stepWord(int position, int direction) const
{
    int at = position;
    if (direction > 0) {
        if (at >= end()) {
            return -1;
        }
        at = wordAt(at).end;
        while (at < end() && m_text.at(at).isSpace()) {
            ++at;
        }
        return at;
    }
    while (at > 0 && m_text.at(at - 1).isSpace()) {
        --at;
    }
    return at == 0 ? -1 : wordAt(at - 1).first;
}

int PageGlyphs::along(Arrow arrow, int position) const
{
    const auto* line = lineOf(position);
    const auto on = line ? arrowOf(line->direction) : Arrow::Right;
    return arrow == on ? 1 : arrow == turned(on, 2) ? -1 : 0;
}

int PageGlyphs::across(Arrow arrow, int position) const
{
    // A quarter clockwise: below a line that runs to the right, left of one that runs down.
    const auto* line = lineOf(position);
    const auto on = turned(line ? arrowOf(line->direction) : Arrow::Right, 1);
    return arrow == on ? 1 : arrow == turned(on, 2) ? -1 : 0;
}

int PageGlyphs::inLineBeside(int position, int direction, QPointF point) const
{
    const auto* line = lineOf(position);
    if (!line) {
        return -1;
    }
    const auto beside = line - m_lines.constData() + direction;
    return beside >= 0 && beside < m_lines.size() ? positionIn(m_lines.at(beside), point, Side::Nearest) : -1;
}

} // namespace pingshen::ui
