// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/HighlightStore.h"

#include "core/base/Json.h"
#include "core/storage/PersonStore.h"
#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto highlightColumns = u"reviewer, content, id, document, page, rects, quote, note, draft, at, rest"_s;
const QString highlightRow = u"SELECT "_s + highlightColumns + u" FROM highlight"_s;

/// Nothing if it is no place on a page.
std::optional<Highlight> highlightFrom(const Row& row)
{
    const auto rects = rectsFrom(row.text("rects"));
    const auto rest = parseJsonObject(row.text("rest").toUtf8());
    bool isNumber = false;
    const int page = row.text("page").toInt(&isNumber);
    Highlight highlight{.id = column::idFrom<HighlightId>(row, "id"),
                        .place = {column::idFrom<DocumentId>(row, "document"),
                                  column::digestFrom(row, "content"),
                                  {page, rects.value_or(QList<PageRect>()), row.text("quote")}},
                        .note = row.text("note"),
                        .at = column::timeFrom(row, "at"),
                        .draft = row.text("draft"),
                        .rest = rest ? *rest : QJsonObject()};
    const bool isReadable =
        isNumber && rest && !highlight.id.isEmpty() && !highlight.place.content.isEmpty() && !highlight.place.isEmpty();
    return isReadable ? std::optional(highlight) : std::nullopt;
}

Error unreadable(const QString& id)
{
    return {Error::Code::VaultDamaged, {{u"detail"_s, QString(u"highlight "_s + id)}}, {}, nullptr};
}

} // namespace

Result<HighlightStore::Found> HighlightStore::of(const ReviewerId& reviewer, const ApplicationId& application,
                                                 const QList<Digest>& contents) const
{
    PINGSHEN_ASSIGN(const auto ids, idsOf(reviewer));
    QJsonArray digests;
    for (const auto& content : contents) {
        digests.append(content.hex());
    }
    const QString sql =
        highlightRow
        + u" WHERE reviewer IN (SELECT value FROM json_each(:ids)) AND content IN (SELECT value FROM "
          u"json_each(:contents))"
          " AND (reviewer = :reviewer OR (SELECT count(*) FROM sheet WHERE sheet.application = :application"
          " AND sheet.reviewer IN (SELECT value FROM json_each(:ids))) < 2)"_s;
    Found found;
    PINGSHEN_TRY(
        m_database.each(sql,
                        {{"ids", ids},
                         {"contents", QString::fromUtf8(QJsonDocument(digests).toJson(QJsonDocument::Compact))},
                         {"reviewer", reviewer.value()},
                         {"application", application.value()}},
                        [&found](const Row& row) {
                            if (const auto highlight = highlightFrom(row)) {
                                found.highlights.append(*highlight);
                            } else {
                                found.unreadable.append(row.text("id"));
                            }
                            return Done();
                        }));
    return found;
}

Result<bool> HighlightStore::hasAny(const ReviewerId& reviewer) const
{
    PINGSHEN_ASSIGN(const auto ids, idsOf(reviewer));
    bool isAny = false;
    PINGSHEN_TRY(
        m_database.each("SELECT id FROM highlight WHERE reviewer IN (SELECT value FROM json_each(:ids)) LIMIT 1"_L1,
                        {{"ids", ids}}, [&isAny](const Row&) {
                            isAny = true;
                            return Done();
                        }));
    return isAny;
}

Done HighlightStore::put(const Seat& who, const Highlight& highlight, const QDateTime& now)
{
    const auto& place = highlight.place;
    PINGSHEN_ASSIGN(const auto fresh, newlyUnder(who, place.content));
    PINGSHEN_ASSIGN(const auto writer, writtenUnder(who.person, place.content, highlight.id, fresh));
    return m_database.run(
        "INSERT INTO highlight (reviewer, content, id, document, page, rects, quote, note, draft, at, changed_at, rest)"
        " VALUES (:reviewer, :content, :id, :document, :page, :rects, :quote, :note, :draft, :at, :changed, :rest)"
        " ON CONFLICT (reviewer, content, id) DO UPDATE SET document = excluded.document, page = excluded.page,"
        " rects = excluded.rects, quote = excluded.quote, note = excluded.note, draft = excluded.draft,"
        " at = excluded.at, changed_at = excluded.changed_at, rest = excluded.rest"_L1,
        {{"reviewer", writer.value()},
         {"content", place.content.hex()},
         {"id", highlight.id.value()},
         {"document", place.document.value()},
         {"page", place.passage.page},
         {"rects", textOf(place.passage.rects)},
         {"quote", place.passage.quote},
         {"note", highlight.note},
         {"draft", highlight.draft},
         {"at", column::time(highlight.at)},
         {"changed", column::timeOrZero(now)},
         {"rest", QString::fromUtf8(canonicalJson(highlight.rest))}});
}

Done HighlightStore::remove(const ReviewerId& reviewer, const Digest& content, const HighlightId& id)
{
    PINGSHEN_ASSIGN(const auto writer, writtenUnder(reviewer, content, id, reviewer));
    return m_database.run("DELETE FROM highlight WHERE reviewer = :reviewer AND content = :content AND id = :id"_L1,
                          {{"reviewer", writer.value()}, {"content", content.hex()}, {"id", id.value()}});
}

Result<QList<VaultProblem>> HighlightStore::check() const
{
    const QString sql = u"SELECT "_s + highlightColumns
                        + u", ifnull(d.pages, 0) AS pages FROM highlight AS h LEFT JOIN (SELECT digest, max(pages) AS "
                          u"pages FROM (SELECT digest, pages FROM document UNION ALL"
                          " SELECT digest, pages FROM document_content) GROUP BY digest) AS d ON d.digest = h.content"
                          " ORDER BY h.reviewer, h.content, h.id"_s;
    QList<VaultProblem> problems;
    PINGSHEN_TRY(m_database.each(sql, {}, [&problems](const Row& row) {
        const auto highlight = highlightFrom(row);
        const int page = highlight ? highlight->place.passage.page : 0;
        const auto pages = row.number("pages"); // 0: not known
        if (!highlight) {
            problems.append({VaultProblem::Code::HighlightUnreadable, row.text("id"), {}});
        } else if (pages > 0 && page >= pages) {
            problems.append(
                {VaultProblem::Code::HighlightBeyond, row.text("id"), {{u"page"_s, page + 1}, {u"pages"_s, pages}}});
        }
        return Done();
    }));
    return problems;
}

/// Under which of the person's ids a new one is shown to them again.
Result<ReviewerId> HighlightStore::newlyUnder(const Seat& who, const Digest& content) const
{
    if (who.writer == who.person) {
        return who.person;
    }
    PINGSHEN_ASSIGN(const auto ids, idsOf(who.person));
    PINGSHEN_ASSIGN(
        const auto apart,
        m_database.list("SELECT application FROM sheet WHERE reviewer IN (SELECT value FROM json_each(:ids))"
                        " AND application IN (SELECT application FROM document WHERE digest = :content"
                        " UNION SELECT application FROM document_content WHERE digest = :content)"
                        " GROUP BY application HAVING count(*) > 1"_L1,
                        {{"ids", ids}, {"content", content.hex()}}, [](const Row&) { return true; }));
    return apart.isEmpty() ? who.writer : who.person;
}

/// Which of the person's ids the one of that id stands under; none does yet: `fresh`.
Result<ReviewerId> HighlightStore::writtenUnder(const ReviewerId& reviewer, const Digest& content,
                                                const HighlightId& id, const ReviewerId& fresh) const
{
    PINGSHEN_ASSIGN(const auto ids, idsOf(reviewer));
    const QString sql = highlightRow
                        + u" WHERE reviewer IN (SELECT value FROM json_each(:ids)) AND content = :content AND id = :id"
                          " ORDER BY reviewer <> :reviewer, reviewer"_s;
    auto writer = fresh;
    bool isFirst = true;
    PINGSHEN_TRY(m_database.each(
        sql, {{"ids", ids}, {"content", content.hex()}, {"id", id.value()}, {"reviewer", reviewer.value()}},
        [&](const Row& row) -> Done {
            if (std::exchange(isFirst, false)) {
                writer = column::idFrom<ReviewerId>(row, "reviewer");
                return highlightFrom(row) ? Done() : Done(unreadable(row.text("id")));
            }
            return {};
        }));
    return writer;
}

/// Those of the person, as JSON.
Result<QString> HighlightStore::idsOf(const ReviewerId& reviewer) const
{
    PINGSHEN_ASSIGN(const auto same, PersonStore(m_database).same());
    return column::jsonList(QList{reviewer} + same.others(reviewer));
}

} // namespace pingshen
