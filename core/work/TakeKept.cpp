// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DraftStore.h"
#include "core/storage/KeptNotes.h"
#include "core/storage/PersonStore.h"
#include "core/storage/Vault.h"
#include "core/work/Drafts.h"
#include "core/work/KeptChanges.h"
#include "core/work/RecordChange.h"
#include "core/work/RecordUnlessOvertaken.h"

#include <QFile>

#include <algorithm>
#include <numeric>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto refusedMark = "refused"_L1; ///< beside the places: something of the file was refused

/// Which changes of a file are not taken in yet, by their place in it. Of a file that nobody has seen: all.
QList<qsizetype> restOf(const std::optional<QStringList>& noted, qsizetype changes)
{
    QList<qsizetype> rest;
    if (!noted) {
        rest.resize(changes);
        std::iota(rest.begin(), rest.end(), 0);
    }
    for (const auto& place : noted.value_or(QStringList())) {
        bool isPlace = false;
        const auto number = place.toLongLong(&isPlace);
        if (isPlace && number >= 0 && number < changes) {
            rest.append(number);
        }
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
        PINGSHEN_ASSIGN(const auto noted, leftOfKept(m_workplace.database(), m_kept.content));
        m_isRefused = noted && noted->contains(refusedMark);
        const auto places = restOf(noted, m_kept.changes.size());
        if (!places.isEmpty()) {
            PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
            for (qsizetype i = 0; i < places.size();) {
                const auto group = groupAt(places, i);
                PINGSHEN_TRY(takeGroup(group));
                i += group.size();
            }
            for (const auto& text : std::as_const(m_drafts)) {
                PINGSHEN_TRY(keepUnrecorded(m_workplace, text));
            }
            const auto mark = m_isRefused ? QStringList{QString(refusedMark)} : QStringList();
            PINGSHEN_TRY(noteLeftOfKept(m_workplace.database(), m_kept.content, m_left + mark));
            PINGSHEN_TRY(transaction.commit());
        }
        clearUp();
        return {};
    }

    bool isWaiting() const { return !m_left.isEmpty(); }
    qint64 overtaken() const { return m_overtaken; }
    /// The name of the file, if the rules refused something of it.
    QStringList refused() const { return m_isRefused ? QStringList{m_name} : QStringList(); }

private:
    /// If the file stays, or comes back, the note says that nothing is left of it to take in.
    void clearUp()
    {
        if (m_left.isEmpty() && m_isRefused) {
            m_name = putAside(m_kept); // what the rules refused may have no place among the drafts
        } else if (m_left.isEmpty()) {
            QFile::remove(m_kept.file);
        }
    }

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
        PINGSHEN_ASSIGN(const auto last, takeSignedAt(places, places.last()));
        if (last != places.last()) { // those after it changed nothing
            PINGSHEN_TRY(takeSignedAt(places, last));
        }
        return {};
    }

    /// All of them or none. Returns the place of the last one that became an edit: if it is another one than was
    /// signed, nothing is taken in yet.
    Result<qsizetype> takeSignedAt(const QList<qsizetype>& places, qsizetype end)
    {
        PINGSHEN_ASSIGN(auto savepoint, Savepoint::begin(m_workplace.database()));
        const auto before = m_known;
        std::optional<qsizetype> last;
        for (const auto place : places) {
            PINGSHEN_ASSIGN(const bool isKnown, isOfSomebody(m_kept.changes[place].change));
            if (!isKnown) { // nobody would find such a text among the drafts
                m_known = before;
                m_isRefused = true;
                return end;
            }
            const auto isSigned = place == end ? EditJournal::Signed::Yes : EditJournal::Signed::No;
            const auto taken = recordUnlessOvertaken(m_workplace, m_kept.changes[place], m_known, isSigned);
            if (!taken && mayPass(taken.error())) {
                return taken.error();
            }
            if (!taken || taken->isOvertaken) {
                m_known = before;
                m_overtaken += taken ? 1 : 0;
                m_isRefused = m_isRefused || !taken;
                keepTexts(places);
                return end;
            }
            last = taken->isEdit ? place : last;
        }
        if (last.value_or(end) == end) {
            PINGSHEN_TRY(savepoint.keep());
        } else {
            m_known = before;
        }
        return last.value_or(end);
    }

    /// Its author is somebody here, or was added before it. An id that is a name, of the journal's first format, stands
    /// for itself.
    Result<bool> isOfSomebody(const Change& change)
    {
        PINGSHEN_ASSIGN(const auto persons, PersonStore(m_workplace.database()).load());
        return !isMadePersonId(change.author) || change.kind == EditKind::PersonAdded
               || persons.person(change.author) != nullptr;
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
        PINGSHEN_ASSIGN(const auto same, PersonStore(m_workplace.database()).same());
        PINGSHEN_ASSIGN(const auto drafts, DraftStore(m_workplace.database()).allOf(same.of(change.author)));
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
    bool m_isRefused = false;
    QString m_name = m_kept.file.section(u'/', -1);
};

} // namespace

KeptOutcome recordKept(Workplace& workplace)
{
    KeptOutcome outcome;
    const auto all = keptChanges(workplace);
    if (!all) {
        outcome.failure = all.error();
    }
    const auto files = all ? *all : KeptFiles();
    outcome.unreadable = files.unreadable;
    outcome.unread = files.unread;
    outcome.unsignedOnes = files.unsignedOnes;
    outcome.altered = files.altered;
    for (const auto& kept : files.readable) {
        Taking taking(workplace, kept);
        const auto taken = taking.take();
        if (!taken) { // those after it build on it
            outcome.failure = taken.error();
            break;
        }
        outcome.isWaiting = outcome.isWaiting || taking.isWaiting();
        outcome.overtaken += taking.overtaken();
        outcome.refused += taking.refused();
    }
    outcome.isWaiting = outcome.isWaiting || outcome.failure;
    outcome.displaced = workplace.vault().displaced();
    return outcome;
}

Result<KeptOutcome> strayKept(Workplace& workplace)
{
    PINGSHEN_ASSIGN(const auto all, keptChanges(workplace));
    return KeptOutcome{.unreadable = all.unreadable,
                       .unread = all.unread,
                       .unsignedOnes = all.unsignedOnes,
                       .altered = all.altered,
                       .refused = all.refused,
                       .displaced = workplace.vault().displaced()};
}

} // namespace pingshen
