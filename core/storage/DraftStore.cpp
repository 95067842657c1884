// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DraftStore.h"

#include "core/storage/rows/Columns.h"

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
    return m_database.run("DELETE FROM draft WHERE author = :author AND application = :application AND kind = :kind"
                          " AND subject = :subject AND field = :field"_L1,
                          {{"author", key.author.value()},
                           {"application", key.application.value()},
                           {"kind", nameOf(key.kind)},
                           {"subject", key.subject},
                           {"field", key.field}});
}

Result<QList<Draft>> DraftStore::allOf(const ReviewerId& author) const
{
    return m_database.list("SELECT author, application, kind, subject, field, text, caret, at FROM draft"
                           " WHERE author = :author ORDER BY at, application, kind, subject, field"_L1,
                           {{"author", author.value()}}, fromRow);
}

} // namespace pingshen
