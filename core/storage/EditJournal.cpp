// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"

#include "core/domain/EditKinds.h"
#include "core/storage/PersonStore.h"
#include "core/storage/journal/ChainCheck.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/LastHead.h"
#include "core/storage/rows/Columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Text that keyboards can leave half-finished (a lone surrogate) becomes what a database can hold.
QString wellFormed(const QString& text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QJsonValue wellFormed(const QJsonValue& value)
{
    return value.isString() ? QJsonValue(wellFormed(value.toString())) : value;
}

/// As it will be read from the journal, so that what is applied now is what a replay applies.
Change asWritten(Change change)
{
    change.author = ReviewerId(wellFormed(change.author.value()));
    change.subject = wellFormed(change.subject);
    change.note = wellFormed(change.note);
    for (auto& field : change.fields) {
        field.from = wellFormed(field.from);
        field.to = wellFormed(field.to);
    }
    return change;
}

/// The next edit is of the same application and folds it as a whole, this one included.
bool isFoldedByNext(const QList<Change>& changes, qsizetype index)
{
    return index + 1 < changes.size() && isFoldedWhole(changes[index + 1].kind)
           && changes[index + 1].application == changes[index].application;
}

} // namespace

EditJournal::EditJournal(Database& database, const Clock& clock, DeviceKey device, SummariseSheet summarise)
    : m_database(database),
      m_clock(clock),
      m_device(std::move(device)),
      m_state(database, std::move(summarise)),
      m_drafts(database)
{}

Result<Edit> EditJournal::record(const Change& change)
{
    PINGSHEN_ASSIGN(auto edits, record(QList{change}));
    return std::move(edits.front());
}

Result<QList<Edit>> EditJournal::record(const QList<Change>& changes, Signed isEndSigned)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(auto head, ownHead());
    PINGSHEN_ASSIGN(const auto counts, countsFound(m_database, m_device));
    QList<Edit> edits;
    EditCounts added;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        PINGSHEN_TRY(checkApplication(changes[i]));
        const auto isSigned = i + 1 == changes.size() ? isEndSigned : Signed::No;
        PINGSHEN_ASSIGN(auto edit, append(changes[i], head, isSigned));
        PINGSHEN_TRY(applyState(edit, isFoldedByNext(changes, i) ? Fold::Later : Fold::Now));
        PINGSHEN_TRY(removeDrafts(edit.change));
        ++added[edit.change.application];
        edits.append(std::move(edit));
    }
    if (!edits.isEmpty()) {
        PINGSHEN_TRY(end(head));
        PINGSHEN_TRY(countOn(m_database, m_device, counts, added));
    }
    PINGSHEN_TRY(renewSummaries(edits));
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

/// Its clock is the highest that any device is known to have reached.
Result<ChainHead> EditJournal::ownHead() const
{
    PINGSHEN_ASSIGN(const auto heads, chainHeads(m_database));
    ChainHead own{.device = m_device.id, .seq = 0, .clock = 0, .hash = {}, .signature = {}};
    for (const auto& head : heads) {
        if (head.device == m_device.id) {
            own.seq = head.seq;
            own.hash = head.hash;
        }
        own.clock = std::max(own.clock, head.clock);
    }
    return own;
}

Result<Edit> EditJournal::append(const Change& change, ChainHead& head, Signed isSigned)
{
    Edit edit;
    edit.device = m_device.id;
    edit.seq = head.seq + 1;
    edit.clock = head.clock + 1;
    edit.at = m_clock.now().toUTC();
    edit.monotonic = m_clock.monotonic();
    edit.change = asWritten(change);
    PINGSHEN_ASSIGN(edit.refs, latestOfOthers(m_database, change.application, m_device.id));
    edit.previousHash = head.hash;
    // Read back, so that what is applied now is what a replay applies.
    PINGSHEN_ASSIGN(edit, editFromBytes(sealed(std::move(edit)).bytes));
    if (isSigned == Signed::Yes) {
        edit.signature = m_device.key.sign(editMessage(edit.hash));
    }
    PINGSHEN_TRY(insertEdit(m_database, edit));
    head.seq = edit.seq;
    head.clock = edit.clock;
    head.hash = edit.hash;
    return edit;
}

/// The end of the own chain, noted beside the key as well once it is on disk.
Done EditJournal::end(ChainHead& head)
{
    head.signature = m_device.key.sign(headMessage(head));
    if (m_device.last) {
        m_database.afterCommit([last = m_device.last, head] { last->keep(head); });
    }
    return writeChainHead(m_database, head);
}

/// What is said of an application is said of one that is there, or makes it.
Done EditJournal::checkApplication(const Change& change) const
{
    const auto part = rowOf(change.kind).part;
    if (part == StatePart::Setting || part == StatePart::Person || part == StatePart::Package
        || part == StatePart::None) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto known,
                    m_database.first("SELECT 1 AS one FROM application WHERE id = :id"_L1,
                                     {{"id", change.application.value()}}, [](const Row&) { return true; }));
    if (!known) {
        return {Error::Code::ApplicationNotFound, {{u"text"_s, change.application.value()}}};
    }
    return {};
}

Done EditJournal::applyState(const Edit& edit, Fold fold)
{
    PINGSHEN_ASSIGN(const auto foldsWhole, m_state.foldsWhole(edit.change));
    if (fold == Fold::Now && foldsWhole) {
        PINGSHEN_ASSIGN(const auto edits, editsOf(edit.change.application));
        return m_state.refold(edit.change.application, edits);
    }
    if (rowOf(edit.change.kind).part != StatePart::Person) {
        return m_state.apply(edit);
    }
    PINGSHEN_ASSIGN(const auto same, m_state.samePersons());
    PINGSHEN_TRY(m_state.apply(edit));
    PINGSHEN_ASSIGN(const auto touched, m_state.touchedBy(same));
    return refold(touched, {});
}

Done EditJournal::removeDrafts(const Change& change)
{
    // What the person was shown, whichever of their ids the change is written under.
    PINGSHEN_ASSIGN(const auto same, PersonStore(m_database).same());
    const auto author = same.of(change.author);
    if (!change.note.isEmpty()) {
        PINGSHEN_TRY(m_drafts.remove({author, change.application, change.kind, change.subject, u"note"_s}));
    }
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(m_drafts.remove({author, change.application, change.kind, change.subject, field.field}));
    }
    return {};
}

/// Of what was folded as a whole they are new already.
Done EditJournal::renewSummaries(const QList<Edit>& edits)
{
    QSet<std::pair<ApplicationId, ReviewerId>> sheets;
    QSet<QString> rubrics;
    for (const auto& edit : edits) {
        if (const auto owner = sheetOwner(edit.change); !owner.isEmpty()) {
            sheets.insert({edit.change.application, owner});
        } else if (rowOf(edit.change.kind).part == StatePart::Setting) {
            rubrics.insert(edit.change.subject);
        }
    }
    for (const auto& [application, reviewer] : std::as_const(sheets)) {
        PINGSHEN_TRY(m_state.summarise(application, reviewer));
    }
    for (const auto& rubric : std::as_const(rubrics)) {
        PINGSHEN_TRY(m_state.summariseRubric(RubricId(rubric)));
    }
    return {};
}

Result<QList<Edit>> EditJournal::editsOf(const ApplicationId& application) const
{
    return readEdits(m_database, application);
}

Result<QList<Edit>> EditJournal::all() const
{
    return readEdits(m_database);
}

Done EditJournal::eachByDevice(const std::function<void(const Edit&)>& visit) const
{
    return eachEditByDevice(m_database, visit);
}

Result<qint64> EditJournal::count() const
{
    PINGSHEN_ASSIGN(const auto count, m_database.first("SELECT count(*) AS number FROM edit"_L1, {},
                                                       [](const Row& row) { return row.number("number"); }));
    return *count;
}

Result<Acceptance> EditJournal::accept(const QList<SentEdit>& sent, const QList<QByteArray>& keys, const Task& task)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(auto accepted, takeIn(m_database, m_device, sent, keys, task));
    PINGSHEN_TRY(refold(accepted.touched, task));
    PINGSHEN_TRY(transaction.commit());
    return accepted;
}

/// What the office set and who works here. Sheets are summed up anew where other settings count for them than before.
/// Returns the applications in which other people's work goes to one.
Result<QList<ApplicationId>> EditJournal::refoldOffice(const QList<Edit>& edits, const Task& task)
{
    PINGSHEN_ASSIGN(const auto same, m_state.samePersons());
    PINGSHEN_ASSIGN(const auto before, m_state.settings());
    PINGSHEN_TRY(m_state.refoldSettings(edits, task));
    PINGSHEN_ASSIGN(const auto after, m_state.settings());
    auto rubrics = before.values.keys() + after.values.keys();
    std::ranges::sort(rubrics, std::less());
    rubrics.erase(std::unique(rubrics.begin(), rubrics.end()), rubrics.end());
    for (const auto& rubric : rubrics) {
        PINGSHEN_TRY(before.of(rubric) == after.of(rubric) ? Done() : m_state.summariseRubric(rubric, task));
    }
    return m_state.touchedBy(same);
}

Done EditJournal::refold(QList<ApplicationId> applications, const Task& task)
{
    QSet<ApplicationId> known(applications.begin(), applications.end());
    for (qsizetype i = 0; i < applications.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        task.report(i, applications.size());
        PINGSHEN_ASSIGN(const auto edits, readEdits(m_database, applications[i]));
        if (applications[i].isEmpty()) {
            PINGSHEN_ASSIGN(const auto touched, refoldOffice(edits, task));
            for (const auto& application : touched) {
                if (!known.contains(application)) {
                    known.insert(application);
                    applications.append(application);
                }
            }
        } else {
            PINGSHEN_TRY(m_state.refold(applications[i], edits));
        }
    }
    task.report(applications.size(), applications.size());
    return task.proceed(); // also while the last of them was folded, which may be the only one
}

Result<QList<VaultProblem>> EditJournal::checkChain(const Task& task) const
{
    return pingshen::checkChain(m_database, task);
}

Done EditJournal::rebuild(const Task& task)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_TRY(m_state.clear());
    PINGSHEN_ASSIGN(const auto applications, editedApplications(m_database)); // the office first: its id is empty
    PINGSHEN_TRY(refold(applications, task));
    PINGSHEN_TRY(noteFold(m_database));
    return transaction.commit();
}

Done EditJournal::renewFold(const Task& task)
{
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(m_database));
    return isCurrent ? Done() : rebuild(task);
}

Done EditJournal::summariseUnder(const QList<Digest>& standards)
{
    QStringList digests;
    for (const auto& standard : standards) {
        digests.append(standard.hex());
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(
        const auto applications,
        m_database.list("SELECT DISTINCT application FROM sheet WHERE frozen_total IS NULL OR frozen_rubric IN"
                        " (SELECT value FROM json_each(:digests))"_L1,
                        {{"digests", QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(digests)).toJson())}},
                        [](const Row& row) { return column::idFrom<ApplicationId>(row, "application"); }));
    for (const auto& application : applications) {
        PINGSHEN_TRY(m_state.summarise(application));
    }
    return transaction.commit();
}

} // namespace pingshen
