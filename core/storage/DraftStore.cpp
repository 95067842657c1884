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

} // namespace

Done DraftStore::put(const Draft& draft)
{
    PINGSHEN_TRY(remove(draft.key)); // what was shown in the field, typed under whichever id
    return m_database.run("INSERT OR REPLACE INTO draft (author, application, kind, subject, field, text, caret, at)"
                          " VALUES (:author, :application, :kind, :subject, :field, :text, :caret, :at)"_L1,
                          {{"author", draft.key.author.value()},
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
    return m_database.run("DELETE FROM draft WHERE (author, application, kind, subject, field) IN (SELECT author,"
                          " application, kind, subject, field FROM draft WHERE author IN (SELECT value FROM"
                          " json_each(:authors)) AND application = :application AND kind = :kind AND subject = :subject"
                          " AND field = :field ORDER BY at DESC, author LIMIT 1)"_L1,
                          {{"authors", authors},
                           {"application", key.application.value()},
                           {"kind", nameOf(key.kind)},
                           {"subject", key.subject},
                           {"field", key.field}});
}

Result<QList<Draft>> DraftStore::allOf(const ReviewerId& author) const
{
    PINGSHEN_ASSIGN(const auto authors, idsOf(author));
    PINGSHEN_ASSIGN(auto drafts,
                    m_database.list("SELECT author, application, kind, subject, field, text, caret, at FROM draft"
                                    " WHERE author IN (SELECT value FROM json_each(:authors))"
                                    " ORDER BY at, author DESC, application, kind, subject, field"_L1,
                                    {{"authors", authors}}, fromRow));
    QMap<QStringList, qsizetype> latest; // of those of one field
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const auto& key = drafts[i].key;
        drafts[i].key.author = author;
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
