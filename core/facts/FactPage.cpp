// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactPage.h"

#include "core/text/Folding.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int sure = 100;

QChar plainOf(QChar c)
{
    constexpr QStringView dots = u"·・•‧･∙⋅‥";
    constexpr QStringView dashes = u"‐‑‒–—―−－﹣─";
    if (c >= u'！' && c <= u'～') {
        return QChar(c.unicode() - u'！' + u'!');
    }
    if (dots.contains(c)) {
        return u'·';
    }
    if (dashes.contains(c)) {
        return u'-';
    }
    switch (c.unicode()) {
    case u'￥':
        return u'¥';
    case u'○':
    case u'◯':
    case u'〇':
        return u'〇';
    case u'。':
    case u'，':
        return c;
    case u'〈':
    case u'﹙':
        return u'('; // what recognition makes of a bracket
    case u'～':
    case u'〜':
        return u'~';
    default:
        break;
    }
    if (c.isSpace() && c != u'\n') {
        return u' ';
    }
    const auto compatible = c.unicode() < 0x80 ? QString(c) : QString(c).normalized(QString::NormalizationForm_KC);
    return compatible.size() == 1 ? compatible.front() : c;
}

/// It stands beside the one before: the cells of a row are lines of their own to a reader of PDFs.
bool isBeside(const PageWord& before, const PageWord& word)
{
    const auto middle = word.rect.center().y();
    const bool isAtHeight = middle > before.rect.top() && middle < before.rect.bottom();
    return before.line == word.line || (isAtHeight && word.rect.left() >= before.rect.right());
}

} // namespace

QChar PlainCharacters::plain(QChar c)
{
    const auto known = m_plain.constFind(c);
    return known != m_plain.constEnd() ? *known : *m_plain.insert(c, plainOf(c));
}

QChar PlainCharacters::key(QChar c)
{
    const auto known = m_keys.constFind(c);
    if (known != m_keys.constEnd()) {
        return *known;
    }
    const auto key = folded(QString(c));
    return *m_keys.insert(c, key.size() == 1 ? key.front() : c);
}

FactPage::FactPage(const PageText& page, PlainCharacters& characters)
    : m_placed(page),
      m_words(page.words),
      m_number(page.page),
      m_isRecognised(page.origin == PageText::Origin::Ocr),
      m_confidence(page.confidence)
{
    qsizetype at = 0;
    QSet<qsizetype> besides; // ends of lines that go on beside
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const bool isParted = i > 0 && (m_words[i].line != m_words[i - 1].line || m_words[i - 1].spaceAfter);
        if (i > 0 && m_words[i].line != m_words[i - 1].line && isBeside(m_words[i - 1], m_words[i])) {
            besides.insert(at);
        }
        at += isParted ? 1 : 0; // as PlacedText sets them
        m_starts.append(at);
        at += m_words[i].text.size();
    }
    const auto text = QStringView(m_placed.text()).first(std::min(m_placed.text().size(), longestText));
    m_plain.reserve(text.size());
    Line line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto plain = besides.contains(i) ? QChar(u' ') : characters.plain(text[i]);
        m_plain += plain;
        if (plain == u'\n') {
            line.end = i;
            m_lines.append(line);
            line = Line{.begin = i + 1, .end = i + 1, .keys = {}, .places = {}};
        } else if (plain != u' ') {
            line.keys += characters.key(plain);
            line.places.append(i);
        }
    }
    line.end = text.size();
    m_lines.append(line);
}

qsizetype FactPage::lineAt(qsizetype at) const
{
    const auto after = std::ranges::upper_bound(m_lines, at, {}, &Line::begin);
    return after - m_lines.begin() - 1;
}

qsizetype FactPage::wordAt(qsizetype place) const
{
    return std::ranges::upper_bound(m_starts, place) - m_starts.begin() - 1;
}

double FactPage::gapBefore(qsizetype at) const
{
    if (m_words.isEmpty()) {
        const bool isWide = at >= 2 && m_plain[at - 1] == u' ' && m_plain[at - 2] == u' ';
        return isWide ? 1 : 0;
    }
    const auto word = wordAt(at);
    if (word <= 0 || m_starts[word] != at || !isBeside(m_words[word - 1], m_words[word])) {
        return 0;
    }
    const auto& before = m_words[word - 1].rect;
    const auto& rect = m_words[word].rect;
    const auto height = std::max({rect.height(), before.height(), 1.0});
    return std::max(rect.left() - before.right(), 0.0) / height;
}

FactPage::Span FactPage::below(qsizetype begin, qsizetype end) const
{
    const auto line = lineAt(begin);
    if (m_words.isEmpty() || line < 0 || line + 1 >= m_lines.size() || end <= begin) {
        return {};
    }
    const auto label = boundsOf(rects(begin, end));
    const auto points = pointsOf(label);
    const auto height = std::max(points.height(), 1.0);
    constexpr double farthest = 2.5; // heights from line to line
    const auto& next = m_lines[line + 1];
    Span span;
    for (auto i = wordAt(next.begin); i >= 0 && i < m_words.size() && m_starts[i] < next.end; ++i) {
        const auto& rect = m_words[i].rect;
        if (m_starts[i] < next.begin || rect.top() - points.bottom() > farthest * height) {
            continue;
        }
        const bool begins = span.end == 0 && std::abs(rect.left() - points.left()) <= height;
        const bool goesOn = span.end > 0 && gapBefore(m_starts[i]) < 1;
        if (begins) {
            span.begin = m_starts[i];
        }
        if (begins || goesOn) {
            span.end = std::min(m_starts[i] + m_words[i].text.size(), m_plain.size());
        } else if (span.end > 0) {
            break;
        }
    }
    return span;
}

QList<PageRect> FactPage::rects(qsizetype begin, qsizetype end) const
{
    QList<PageRect> rects;
    for (const auto& rect : m_placed.rects(begin, end)) {
        if (const auto hundredths = hundredthsOf(rect); !hundredths.isEmpty()) {
            rects.append(hundredths);
        }
    }
    return rects;
}

int FactPage::confidence(qsizetype begin, qsizetype end) const
{
    if (!m_isRecognised) {
        return sure;
    }
    qint64 sum = 0;
    qint64 length = 0;
    for (auto i = std::max<qsizetype>(wordAt(begin), 0); i < m_words.size() && m_starts[i] < end; ++i) {
        sum += qint64(m_words[i].confidence) * m_words[i].text.size();
        length += m_words[i].text.size();
    }
    return length == 0 ? m_confidence : static_cast<int>(sum / length);
}

} // namespace pingshen
