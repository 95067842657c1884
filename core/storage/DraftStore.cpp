// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DraftStore.h"

#include "core/storage/PersonStore.h"
#include "core/storage/rows/Columns.h"

#include <QMap>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Draft fromRow(const Row& row)
{
    return {.key = {.author = column::idFrom<ReviewerId>(row, "author"),
                    .application = column::idFrom<ApplicationId>(row, "application"),
                    .kind = editKindFrom(row.text("kind")).value_or(EditKind::ScoreChanged),
                    .subject = row.text("subject"),
                    .field = row.text("field")},
            .text = row.text("text"),
            .caret = column::intFrom(row, "caret"),
            .at = column::timeFrom(row, "at")};
}

/// What the person typed under any of their ids. Where two of those have sheets, which are not one's to read under the
/// other (see apart), it is what was typed under the id asked for.
constexpr auto ofPerson =
    "author IN (SELECT value FROM json_each(:authors)) AND (author = :author OR (SELECT count(*) FROM sheet"
    " WHERE sheet.application = draft.application AND reviewer IN (SELECT value FROM json_each(:authors))) < 2)"_L1;

/// Under which id the person begins to type: where it is shown to them again.
Result<ReviewerId> newlyUnder(Database& database, const DraftKey& key, const QString& authors, const ReviewerId& writer)
{
    if (writer.isEmpty() || writer == key.author) {
        return key.author;
    }
    PINGSHEN_ASSIGN(const auto sheets,
                    database.first("SELECT count(*) AS number FROM sheet WHERE application = :application"
                                   " AND reviewer IN (SELECT value FROM json_each(:authors))"_L1,
                                   {{"application", key.application.value()}, {"authors", authors}},
                                   [](const Row& row) { return row.number("number"); }));
    return *sheets < 2 ? writer : key.author;
}

/// The id under which the person typed what the field shows; nothing typed: `fresh`.
Result<ReviewerId> typedUnder(Database& database, const DraftKey& key, const QString& authors, const ReviewerId& fresh)
{
    const QString sql = u"SELECT author FROM draft WHERE "_s + ofPerson
                        + u" AND application = :application AND kind = :kind AND subject = :subject AND field = :field"
                          " ORDER BY at DESC, author LIMIT 1"_s;
    PINGSHEN_ASSIGN(const auto shown,
                    database.first(sql,
                                   {{"authors", authors},
                                    {"author", key.author.value()},
                                    {"application", key.application.value()},
                                    {"kind", nameOf(key.kind)},
                                    {"subject", key.subject},
                                    {"field", key.field}},
                                   [](const Row& row) { return column::idFrom<ReviewerId>(row, "author"); }));
    return shown.value_or(fresh);
}

} // namespace

Done DraftStore::put(const Draft& draft, const ReviewerId& writer)
{
    PINGSHEN_ASSIGN(const auto authors, idsOf(draft.key.author));
    PINGSHEN_ASSIGN(const auto fresh, newlyUnder(m_database, draft.key, authors, writer));
    // In the place of what the field showed: what is typed under another id of theirs, and hidden by it, stays.
    PINGSHEN_ASSIGN(const auto author, typedUnder(m_database, draft.key, authors, fresh));
    return m_database.run("INSERT OR REPLACE INTO draft (author, application, kind, subject, field, text, caret, at)"
                          " VALUES (:author, :application, :kind, :subject, :field, :text, :caret, :at)"_L1,
                          {{"author", author.value()},
                           {"application", draft.key.application.value()},
                           {"kind", nameOf(draft.key.kind)},
                           {"subject", draft.key.subject},
                           {"field", draft.key.field},
                           {"text", draft.text},
                           {"caret", draft.caret},
                           {"at", column::time(draft.at)}});
}

Done DraftStore::remove(const DraftKey& key)
{
    PINGSHEN_ASSIGN(const auto authors, idsOf(key.author));
    PINGSHEN_ASSIGN(const auto author, typedUnder(m_database, key, authors, key.author));
    return m_database.run("DELETE FROM draft WHERE author = :author AND application = :application AND kind = :kind"
                          " AND subject = :subject AND field = :field"_L1,
                          {{"author", author.value()},
                           {"application", key.application.value()},
                           {"kind", nameOf(key.kind)},
                           {"subject", key.subject},
                           {"field", key.field}});
}

Result<QList<Draft>> DraftStore::allOf(const ReviewerId& author) const
{
    PINGSHEN_ASSIGN(const auto authors, idsOf(author));
    const QString sql = u"SELECT author, application, kind, subject, field, text, caret, at FROM draft WHERE "_s
                        + ofPerson + u" ORDER BY at, author DESC, application, kind, subject, field"_s;
    PINGSHEN_ASSIGN(const auto drafts,
                    m_database.list(sql, {{"authors", authors}, {"author", author.value()}}, fromRow));
    QMap<QStringList, qsizetype> latest; // of those of one field
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const auto& key = drafts[i].key;
        latest[{key.application.value(), nameOf(key.kind), key.subject, key.field}] = i;
    }
    const auto shown = latest.values();
    QList<Draft> own;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (shown.contains(i)) {
            own.append(drafts[i]);
        }
    }
    return own;
}

/// Those under which the person typed, as JSON.
Result<QString> DraftStore::idsOf(const ReviewerId& author) const
{
    PINGSHEN_ASSIGN(const auto same, PersonStore(m_database).same());
    return column::jsonList(QList{author} + same.others(author));
}

} // namespace pingshen
