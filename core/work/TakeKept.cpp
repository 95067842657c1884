// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DraftStore.h"
#include "core/storage/KeptNotes.h"
#include "core/work/Drafts.h"
#include "core/work/KeptChanges.h"
#include "core/work/RecordChange.h"

#include <QFile>

#include <algorithm>
#include <numeric>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Which changes of a file are not taken in yet, by their place in it. Of a file that nobody has seen: all.
Result<QList<qsizetype>> restOf(Database& database, const KeptChanges& kept)
{
    PINGSHEN_ASSIGN(const auto noted, leftOfKept(database, kept.content));
    QList<qsizetype> rest;
    if (noted) {
        for (const auto& place : *noted) {
            rest.append(place.toLongLong());
        }
        rest.removeIf([&](qsizetype place) { return place < 0 || place >= kept.changes.size(); });
    } else {
        rest.resize(kept.changes.size());
        std::iota(rest.begin(), rest.end(), 0);
    }
    return rest;
}

/// Takes the changes of one file in, in one transaction.
class Taking
{
public:
    Taking(Workplace& workplace, const KeptChanges& kept) : m_workplace(workplace), m_kept(kept) {}

    Done take()
    {
        PINGSHEN_ASSIGN(const auto places, restOf(m_workplace.database(), m_kept));
        if (!places.isEmpty()) {
            PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
            for (qsizetype i = 0; i < places.size();) {
                const auto group = groupAt(places, i);
                PINGSHEN_TRY(takeGroup(group));
                i += group.size();
            }
            for (const auto& text : std::as_const(m_drafts)) {
                PINGSHEN_TRY(keepTyped(m_workplace, text));
            }
            PINGSHEN_TRY(noteLeftOfKept(m_workplace.database(), m_kept.content, m_left));
            PINGSHEN_TRY(transaction.commit());
        }
        if (m_left.isEmpty()) {
            QFile::remove(m_kept.file); // if it stays, or comes back, the note says that nothing is left of it
        }
        return {};
    }

    bool isWaiting() const { return !m_left.isEmpty(); }
    qint64 overtaken() const { return m_overtaken; }

private:
    /// Of the places from that one on those whose changes are taken in together or not at all.
    QList<qsizetype> groupAt(const QList<qsizetype>& places, qsizetype first) const
    {
        const auto end = places[first] + sizeOfGroup(m_kept.changes, places[first]);
        QList<qsizetype> group;
        for (auto i = first; i < places.size() && places[i] >= places[first] && places[i] < end; ++i) {
            group.append(places[i]);
        }
        return group;
    }

    Done takeGroup(const QList<qsizetype>& places)
    {
        bool isTyped = false;
        for (const auto place : places) {
            PINGSHEN_ASSIGN(const bool isThis, isTypedSince(m_kept.changes[place].change));
            isTyped = isTyped || isThis;
        }
        for (const auto place : isTyped ? places : QList<qsizetype>()) {
            m_left.append(QString::number(place));
        }
        return isTyped ? Done() : takeTogether(places);
    }

    Done takeTogether(const QList<qsizetype>& places)
    {
        for (const auto place : places) {
            m_drafts.removeIf([&](const TypedText& text) { return isOf(text, m_kept.changes[place].change); });
        }
        PINGSHEN_ASSIGN(auto savepoint, Savepoint::begin(m_workplace.database()));
        const auto before = m_known;
        for (const auto place : places) {
            const auto overtaken = recordUnlessOvertaken(m_workplace, m_kept.changes[place], m_known);
            if (!overtaken && mayPass(overtaken.error())) {
                return overtaken.error();
            }
            if (!overtaken || !overtaken->isEmpty()) {
                m_known = before;
                m_overtaken += overtaken ? 1 : 0;
                keepTexts(places);
                return {};
            }
        }
        return savepoint.keep();
    }

    void keepTexts(const QList<qsizetype>& places)
    {
        for (const auto place : places) {
            for (auto text : typedFor(m_kept.changes[place].change)) {
                text.isUnseen = true;
                m_drafts.append(text);
            }
        }
    }

    static bool isOf(const TypedText& text, const Change& change)
    {
        return text.author == change.author && text.application == change.application && text.field.kind == change.kind
               && text.field.subject == change.subject
               && std::ranges::find(change.fields, text.field.field, &FieldChange::field) != change.fields.end();
    }

    /// The person goes on in one of its fields.
    Result<bool> isTypedSince(const Change& change)
    {
        PINGSHEN_ASSIGN(const auto drafts, DraftStore(m_workplace.database()).allOf(change.author));
        return std::ranges::any_of(drafts, [&](const Draft& draft) {
            const auto& key = draft.key;
            const TypedText text{change.author, key.application, {key.kind, key.subject, key.field}, {}, 0};
            return draft.at > m_kept.at && isOf(text, change);
        });
    }

    Workplace& m_workplace;
    const KeptChanges& m_kept;
    NumberedEdits m_known;
    QList<TypedText> m_drafts; ///< what becomes no edit
    QStringList m_left;        ///< what waits on, by its place
    qint64 m_overtaken = 0;
};

} // namespace

KeptOutcome recordKept(Workplace& workplace)
{
    KeptOutcome outcome;
    const auto all = keptChanges(workplace);
    if (!all) {
        outcome.failure = all.error();
    }
    outcome.unreadable = all ? all->unreadable : QStringList();
    for (const auto& kept : all ? all->readable : QList<KeptChanges>()) {
        Taking taking(workplace, kept);
        const auto taken = taking.take();
        if (!taken) { // those after it build on it
            outcome.failure = taken.error();
            break;
        }
        outcome.isWaiting = outcome.isWaiting || taking.isWaiting();
        outcome.overtaken += taking.overtaken();
    }
    outcome.isWaiting = outcome.isWaiting || outcome.failure;
    return outcome;
}

} // namespace pingshen
