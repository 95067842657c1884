// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/texts/PageIndex.h"

#include "core/storage/texts/TextNames.h"
#include "core/storage/texts/WordBytes.h"
#include "core/text/PlacedText.h"

#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString spaced(const QList<Segment>& segments)
{
    QString text;
    for (const auto& segment : segments) {
        text += segment.text + u' ';
    }
    return text;
}

/// Segments are letters and digits, so that there is nothing to escape.
QString quotedPhrase(const Phrase& phrase, Cut cut)
{
    const QString text = u'"' + phrase.segments(cut).join(u' ') + u'"';
    return phrase.isBegun(cut) ? QString(text + u" *"_s) : text;
}

QString expressionOf(const Phrase& phrase, Phrase::LookAlikes lookAlikes)
{
    QStringList readings{quotedPhrase(phrase, Cut::Apart), quotedPhrase(phrase, Cut::Joined)};
    readings.removeDuplicates();
    const QString exact = u"{apart joined} : ("_s + readings.join(u" OR "_s) + u')';
    return lookAlikes == Phrase::LookAlikes::No
               ? exact
               : QString(exact + u" OR {alike} : "_s + quotedPhrase(phrase, Cut::Alike));
}

struct Columns
{
    QString apart;
    QString joined;
    QString alike;
};

/// Between two texts of one page: no phrase goes over it, for it is no letter.
constexpr char16_t border = 0xE000;

/// A page may be read in another order by its words than by its text: it is found by either.
Columns columnsOf(const Segmenter& segmenter, const PageText& text)
{
    auto read = segmenter.readings(text.text);
    Columns columns{spaced(read.apart), spaced(read.joined), spaced(read.alike)};
    if (!text.words.isEmpty()) {
        read = segmenter.readings(PlacedText(text).text());
        if (const auto apart = spaced(read.apart); apart != columns.apart) {
            columns.apart += QString(QChar(border)) + u' ' + apart;
            columns.joined += QString(QChar(border)) + u' ' + spaced(read.joined);
            columns.alike += QString(QChar(border)) + u' ' + spaced(read.alike);
        }
    }
    columns.joined = columns.joined == columns.apart ? QString() : columns.joined;
    columns.alike = text.origin == PageText::Origin::Ocr ? columns.alike : QString();
    return columns;
}

/// FTS5 goes by so many bytes of a longer one.
constexpr qsizetype longestSegment = 32'768;

/// FNV-1a, with the last bytes spread over all of it.
quint64 valueOf(QByteArrayView segment)
{
    quint64 value = 0xcbf29ce484222325;
    for (const char byte : segment.first(std::min(segment.size(), longestSegment))) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    value ^= value >> 32;
    return value * 0x9e3779b97f4a7c15;
}

constexpr quint64 idWeight = 1'000'003;

/// The sum over segments of (page, position) weighed by the segment, modulo 2^64: in whatever order they are read.
quint64 printOf(qint64 id, const Columns& columns)
{
    quint64 print = 0;
    for (const auto* column : {&columns.apart, &columns.joined, &columns.alike}) {
        quint64 offset = 0;
        for (const auto segment : QStringView(*column).tokenize(u' ', Qt::SkipEmptyParts)) {
            print += valueOf(segment.toUtf8()) * (static_cast<quint64>(id) * idWeight + ++offset);
        }
    }
    return print;
}

} // namespace

QString indexEdition()
{
    return segmentEdition() + u", prints 1"_s;
}

IndexedPage indexedFrom(const Row& row)
{
    IndexedPage page{row.number("id"), {}};
    page.text.text = row.text("text");
    page.text.origin = textOriginNames.value(row.text("origin"), PageText::Origin::None);
    page.text.words = wordsFrom(row.bytes("words")).value_or(QList<PageWord>());
    return page;
}

Done PageIndex::add(qint64 id, const PageText& text) const
{
    const auto columns = columnsOf(m_segmenter, text);
    PINGSHEN_TRY(m_database.run("INSERT OR REPLACE INTO page_print (id, print) VALUES (:id, :print)"_L1,
                                {{"id", id}, {"print", static_cast<qint64>(printOf(id, columns))}}));
    return m_database.run("INSERT INTO segments (rowid, apart, joined, alike) VALUES (:id, :apart, :joined, :alike)"_L1,
                          {{"id", id}, {"apart", columns.apart}, {"joined", columns.joined}, {"alike", columns.alike}});
}

Done PageIndex::remove(qint64 id, const PageText& text) const
{
    const auto columns = columnsOf(m_segmenter, text);
    return m_database.run("INSERT INTO segments (segments, rowid, apart, joined, alike)"
                          " VALUES ('delete', :id, :apart, :joined, :alike)"_L1,
                          {{"id", id}, {"apart", columns.apart}, {"joined", columns.joined}, {"alike", columns.alike}});
}

Done PageIndex::clear() const
{
    PINGSHEN_TRY(
        m_database.run("CREATE TABLE IF NOT EXISTS page_print (id INTEGER PRIMARY KEY, print INTEGER NOT NULL)"_L1));
    PINGSHEN_TRY(m_database.run("DELETE FROM page_print"_L1));
    return m_database.run("INSERT INTO segments (segments) VALUES ('delete-all')"_L1);
}

Result<bool> PageIndex::isWhole(const Task& task) const
{
    quint64 expected = 0;
    PINGSHEN_TRY(m_database.each("SELECT print FROM page_print"_L1, {}, [&](const Row& row) {
        expected += static_cast<quint64>(row.number("print"));
        return Done();
    }));
    PINGSHEN_TRY(m_database.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.segment_place"
                                " USING fts5vocab('main', 'segments', 'instance')"_L1));
    quint64 found = 0;
    PINGSHEN_TRY(m_database.each("SELECT CAST(term AS BLOB) AS term, sum(doc) AS ids, sum(offset) AS offsets,"
                                 " count(*) AS places FROM temp.segment_place GROUP BY term"_L1,
                                 {}, [&](const Row& row) -> Done {
                                     const auto sum = static_cast<quint64>(row.number("ids")) * idWeight
                                                      + static_cast<quint64>(row.number("offsets"))
                                                      + static_cast<quint64>(row.number("places"));
                                     found += valueOf(row.bytes("term")) * sum;
                                     return task.proceed();
                                 }));
    return found == expected;
}

Done PageIndex::each(const Phrase& phrase, Phrase::LookAlikes lookAlikes, qint64 from, qint64 to,
                     const std::function<Done(qint64)>& visit) const
{
    if (phrase.isEmpty()) {
        return {};
    }
    return m_database.each(
        "SELECT rowid AS id FROM segments WHERE segments MATCH :words AND rowid BETWEEN :from AND :to"
        " ORDER BY rowid"_L1,
        {{"words", expressionOf(phrase, lookAlikes)}, {"from", from}, {"to", to}},
        [&](const Row& row) { return visit(row.number("id")); });
}

} // namespace pingshen
