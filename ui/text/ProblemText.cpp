// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemText.h"

#include "ui/text/EditFileText.h"
#include "ui/text/Sentence.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

// One row a code: the length of the list is the length of the function.
// NOLINTNEXTLINE(readability-function-size)
const char* sentenceOf(VaultProblem::Code code)
{
    switch (code) {
    case VaultProblem::Code::DatabaseCorrupt:
        return QT_TRANSLATE_NOOP(
            "VaultProblem", "The vault's data file is damaged[ ({detail})]; some of its content may be wrong or lost.");
    case VaultProblem::Code::EditChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} was altered after it was recorded.");
    case VaultProblem::Code::EditMissing:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entries are missing[: {count}], starting with {subject}.");
    case VaultProblem::Code::EditLinkBroken:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} does not continue the previous one.");
    case VaultProblem::Code::EditMoved:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} is out of order.");
    case VaultProblem::Code::EditTailChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The history has an unexpected end: entries were removed or added.");
    case VaultProblem::Code::EditsMiscounted:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The history[ of application {application}][ of an application that is not in this "
                                 "vault ({unknown})] does not match its signed count[ ({expected:number} signed, "
                                 "{found:number} found)]: entries were added or removed, or the count was altered. "
                                 "\"pingshen-cli rebuild\" checks every entry and, if all hold, makes the count anew "
                                 "and records that it did.");
    case VaultProblem::Code::EditForged:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "History entry {subject} was not signed by the computer that it is said "
                                 "to come from.");
    case VaultProblem::Code::HeldChanged:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "History entry {subject} of another computer, which waits for earlier ones, is not "
                                 "what that computer wrote: it was altered after it was received, or came from "
                                 "somebody else. It is not taken in; accept that computer's changes again to replace "
                                 "it.");
    case VaultProblem::Code::DeviceForged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The key of a computer that wrote history entries is missing or was "
                                                 "replaced.");
    case VaultProblem::Code::DeviceOther:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The vault's data file belongs to another computer than the key beside "
                                 "it.");
    case VaultProblem::Code::EndUnknown:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The note of where the history ended is missing or unreadable; removed entries at its "
                                 "end would not be noticed.");
    case VaultProblem::Code::EditsLost:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "Entries are missing from the history[: {count:number} of computer {device}, up to "
                                 "its entry {last}][; noticed {since:time}]. The vault's data file was replaced by an "
                                 "older one. Accept the entries from another copy of the vault, or keep this vault as "
                                 "evidence.");
    case VaultProblem::Code::EndLost:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The history may lack entries[: the end of computer {device}'s history is not on "
                                 "record; its last known entry is {last}][; noticed {since:time}]. Compare with a "
                                 "backup, and keep this vault as evidence if something is missing.");
    case VaultProblem::Code::SignedAnew:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "Invalid signatures of the history were replaced[ by computer {device}, "
                                 "{since:time}][ (counts of entries: {counts:number})][ (its own entries: "
                                 "{edits:number}, the first is {first})]. Every entry that was there was checked "
                                 "before.[ Whether entries of other computers ({others:number}) had been removed from "
                                 "the end of their histories by then cannot be known; compare with their vaults.]");
    case VaultProblem::Code::ConversionDiffers:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "When the history of an earlier version of the program was taken over, the stored "
                                 "{part}[ of application {application}] did not match it. The earlier values are kept "
                                 "with the history.");
    case VaultProblem::Code::HistoryBroken:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The history of an earlier version of the program was taken over, but entries in it "
                                 "had been altered, removed or added before.");
    case VaultProblem::Code::SchemaDiffers:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "A part of the vault's data file that keeps it consistent is missing or was altered.[ "
                                 "Run \"{command}\" to restore it.]");
    case VaultProblem::Code::StateDiffers:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored {part}[ of application {application}] do not match the "
                                                 "history: they were changed without an entry. Run "
                                                 "\"pingshen-cli rebuild\" to restore them.");
    case VaultProblem::Code::ListOutdated:
        return QT_TRANSLATE_NOOP("VaultProblem", "The list shows outdated progress or totals, or searches outdated "
                                                 "words[, for application {application}]. Run \"pingshen-cli "
                                                 "rebuild\" to bring it up to date.");
    case VaultProblem::Code::StateOutdated:
        return QT_TRANSLATE_NOOP(
            "VaultProblem", "The vault was last updated by another version of the program, so scores, documents and "
                            "totals cannot be compared with the history. Open the vault once with this version "
                            "where it can be written, then check again.");
    case VaultProblem::Code::SheetForged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The submitted score sheet[ of {reviewer}][, application "
                                                 "{application},] does not come to the total or checksum it was "
                                                 "submitted with, or holds scores that cannot be submitted. Do not "
                                                 "use it; ask its expert for a new one.");
    case VaultProblem::Code::SheetTwice:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "There are two score sheets[ of {reviewer}][, application {application}], "
                                 "entered under two names that were merged. Separate the names, have the "
                                 "office return one sheet if it was submitted, clear it, then merge again.");
    case VaultProblem::Code::MergedIntoOwn:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "Somebody in the office[ ({reviewer})] merged a name[ (\"{name}\")] into their own[, "
                                 "{since:time},] without knowing of everything that was entered under it, and can now "
                                 "read those entries. If they are two people, separate the names; otherwise no action "
                                 "is needed.");
    case VaultProblem::Code::MergedByAnother:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "Somebody who is not of the office[ ({reviewer})] merged a name[ (\"{name}\")] into "
                                 "another[, {since:time}], on a computer whose entries were accepted. What was entered "
                                 "under either name is one person's now. Let the office separate the names unless it "
                                 "agrees.");
    case VaultProblem::Code::StandardMissing:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The version of the standard under which a score sheet was submitted "
                                 "is missing[: {reviewer}][, application {application}]. Install the newest "
                                 "version of the program, then check again.");
    case VaultProblem::Code::StandardChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "A stored version of a standard was altered.");
    case VaultProblem::Code::HighlightUnreadable:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "A highlight or note that a person made for themselves cannot be read. Nothing of the "
                                 "review is affected; it is in an earlier backup, if one was made.");
    case VaultProblem::Code::HighlightBeyond:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "A highlight or note that a person made for themselves is on a page that its document "
                                 "does not have[: page {page} of {pages}]. Nothing of the review is affected.");
    case VaultProblem::Code::DatabaseEmptied:
        return QT_TRANSLATE_NOOP("VaultProblem", "The vault's data file is missing or empty, although the vault was "
                                                 "used before[ (documents: {documents:number}; snapshots: "
                                                 "{snapshots:number})].");
    case VaultProblem::Code::DocumentMissing:
        return QT_TRANSLATE_NOOP(
            "VaultProblem", "The stored file of a document is missing[: \"{document}\"][, application {application}].");
    case VaultProblem::Code::DocumentDamaged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored file of a document differs from what was imported[: "
                                                 "\"{document}\"][, application {application}].");
    case VaultProblem::Code::DocumentUnreadable:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored file of a document cannot be read[: \"{document}\"][, "
                                                 "application {application}]. Check the permissions of the vault's "
                                                 "folder and the disk.");
    }
    Q_UNREACHABLE();
}

/// What the rows of a table are to a person.
const char* partOf(const QString& table)
{
    static const QMap<QString, const char*> words{
        {u"application"_s, QT_TRANSLATE_NOOP("VaultProblem", "details of the applicant")},
        {u"package_version"_s, QT_TRANSLATE_NOOP("VaultProblem", "package versions")},
        {u"document"_s, QT_TRANSLATE_NOOP("VaultProblem", "documents")},
        {u"document_content"_s, QT_TRANSLATE_NOOP("VaultProblem", "documents")},
        {u"finding"_s, QT_TRANSLATE_NOOP("VaultProblem", "findings")},
        {u"sheet"_s, QT_TRANSLATE_NOOP("VaultProblem", "score sheets")},
        {u"score"_s, QT_TRANSLATE_NOOP("VaultProblem", "scores")},
        {u"visit"_s, QT_TRANSLATE_NOOP("VaultProblem", "site visit records")},
        {u"original_check"_s, QT_TRANSLATE_NOOP("VaultProblem", "checks of originals")},
        {u"note"_s, QT_TRANSLATE_NOOP("VaultProblem", "site visit notes")},
        {u"eligibility"_s, QT_TRANSLATE_NOOP("VaultProblem", "eligibility checks")},
        {u"settlement"_s, QT_TRANSLATE_NOOP("VaultProblem", "differences settled")},
        {u"conflict"_s, QT_TRANSLATE_NOOP("VaultProblem", "conflicting entries")},
        {u"setting"_s, QT_TRANSLATE_NOOP("VaultProblem", "office settings")},
        {u"person"_s, QT_TRANSLATE_NOOP("VaultProblem", "people")}};
    return words.value(table, QT_TRANSLATE_NOOP("VaultProblem", "values"));
}

} // namespace

QString problemText(const VaultProblem& problem, const Phrasebook& book)
{
    auto args = problem.args;
    args.insert(u"subject"_s, problem.subject.section(u'/', -1)); // an entry's number, without its device
    if (args.contains(u"device"_s)) {
        args.insert(u"device"_s, deviceText(DeviceId(args[u"device"_s].toString())));
    }
    if (kindOf(problem) == ProblemKind::Stored) {
        args.insert(u"command"_s, u"pingshen-cli rebuild"_s);
    }
    args.insert(u"part"_s, book.words("VaultProblem", partOf(args[u"table"_s].toString())));
    return fillIn(book.words("VaultProblem", sentenceOf(problem.code)), args, book);
}

Remedy remedyFor(const QList<VaultProblem>& problems)
{
    const auto isAny = [&problems](ProblemKind kind) {
        return std::ranges::any_of(problems, [kind](const VaultProblem& problem) { return kindOf(problem) == kind; });
    };
    if (isAny(ProblemKind::Harm) || isAny(ProblemKind::Chain)) {
        return Remedy::Backup;
    }
    if (isAny(ProblemKind::Signature)) {
        return Remedy::SignAnew;
    }
    return isAny(ProblemKind::Loss) || isAny(ProblemKind::Lasting) || isAny(ProblemKind::Private) ? Remedy::Each
                                                                                                  : Remedy::Rebuild;
}

QString lostDocumentsText(const QList<VaultProblem>& lost, const Phrasebook& book)
{
    constexpr qsizetype named = 5;
    QJsonArray names;
    for (const auto& problem : lost.mid(0, named)) {
        names.append(problem.args[u"document"_s].toString());
    }
    const QJsonObject args{{u"count"_s, lost.size()},
                           {u"names"_s, names},
                           {u"more"_s, lost.size() > named ? QJsonValue(lost.size() - named) : QJsonValue()}};
    return fillIn(book.words("VaultProblem",
                             QT_TRANSLATE_NOOP("VaultProblem",
                                               "Documents are missing or damaged ({count:number}): {names}[ and "
                                               "{more:number} more]. Everything else is safe; import their packages "
                                               "again.")),
                  args, book);
}

QString newerEditsText(qint64 count, const Phrasebook& book)
{
    return count == 0
               ? QString()
               : fillIn(book.words("VaultProblem",
                                   QT_TRANSLATE_NOOP("VaultProblem",
                                                     "The history holds changes by a newer version of this program "
                                                     "({count:number}). They are kept, but neither shown nor counted "
                                                     "here. Update the program before you submit or print.")),
                        {{u"count"_s, count}}, book);
}

QString pendingDocumentsText(qint64 count, const Phrasebook& book)
{
    const auto* words =
        count == 1 ? QT_TRANSLATE_NOOP("VaultProblem", "1 document has not arrived yet (recorded on another "
                                                       "computer). Import its package to see it.")
                   : QT_TRANSLATE_NOOP("VaultProblem", "{count:number} documents have not arrived yet (recorded "
                                                       "on another computer). Import their packages to see them.");
    return count == 0 ? QString() : fillIn(book.words("VaultProblem", words), {{u"count"_s, count}}, book);
}

QString keyChangeText(KeyChange change, HistoryLoss loss, const Phrasebook& book)
{
    QJsonObject args;
    if (loss == HistoryLoss::None) {
        args[u"safe"_s] = book.words("VaultProblem", QT_TRANSLATE_NOOP("VaultProblem", "Nothing is lost."));
    }
    switch (change) {
    case KeyChange::None:
        return {};
    case KeyChange::Missing:
        return fillIn(
            book.words("VaultProblem",
                       QT_TRANSLATE_NOOP("VaultProblem",
                                         "The key that signs this vault's history was missing. [{safe} ]New entries "
                                         "are signed with a new key, and reports show its fingerprint. To keep the "
                                         "previous key, close the program and put this computer's copies of "
                                         "device.key and device.head back into the vault; otherwise carry on.")),
            args, book);
    case KeyChange::Other:
        return fillIn(
            book.words("VaultProblem",
                       QT_TRANSLATE_NOOP("VaultProblem",
                                         "The key in this vault's folder belonged to another vault. [{safe} ]New "
                                         "entries are signed with a new key, and reports show its fingerprint. To "
                                         "keep the previous key, close the program and put this computer's copies of "
                                         "device.key and device.head back into the vault; otherwise carry on.")),
            args, book);
    }
    Q_UNREACHABLE();
}

} // namespace pingshen::ui
