// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "ui/text/ErrorFacts.h"
#include "ui/text/Naming.h"
#include "ui/text/Sentence.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

// The arguments that the sentences name, by code. Every sentence may name {where}; every argument may be missing.
// `detail` is a technical word of a library, never a sentence of ours. Sizes are bytes; points are decimal text.
//
// PackageEmpty             archives, skipped
// PackageTruncated         detail
// PackageCompressionUnsupported  method
// PackageTooManyEntries    maximum
// PackageTooLarge          maximumBytes
// PackageRatioTooHigh      maximum
// PackageForeignFormat     content
// PackageForeignArchive    content
// PackageIsPart            count
// PackagesUnclear          count, packages
// PackageAlreadyImported   application, caseNumber
// EncodingUnknown          encoding, encodings
// VaultBusy                program, host, pid
// VaultLockLeft            program, host, since
// VaultEmptied             documents, snapshots
// VaultNewer               found, supported
// VaultDamaged             detail
// VaultMigrationFailed     number
// DocumentMissing          digest
// DocumentDamaged          digest
// BackupInvalid            detail
// JournalBroken            seq
// StateDiffers             application
// StateOutdated            application
// VaultOlder               count
// VaultEndUnknown          count
// PdfPageMissing           page from 1
// PdfPageUnrenderable      page from 1
// RubricNotFound           rubric
// RubricMalformed          path
// IndicatorUnknown         indicator
// OptionUnknown            option
// ApplicationNotFound      text
// ApplicationAmbiguous     text, count
// ApplicationKnown         application, caseNumber, applicant, otherName; sameCaseNumber, samePassport, sameDocuments
// DocumentNotFound         document
// PointsMalformed          text
// PointsOutOfRange         points, lowest, highest
// PointsOffStep            points, step
// PointsNotOffered         points, offered
// SplitNotMaximum          sum, maximum
// NoteOfAnother            author
// SheetLocked              reviewer
// SheetForged              application, reviewer
// SheetIncomplete          missing, undecided, missingReasons, missingPins, stale, outdated, entries, documents
// SheetNotSubmitted        reviewer
// PersonNotFound           name
// PersonAmbiguous          name, persons
// PersonKnown              name
// PersonsMerged            name
// MergeNotByAnother        name
// MergeShowsEntries        name
// PersonsBothScored        one, other, application
// SheetTwice               application, reviewer
// FieldUnknown             field
// TextTooLong              maximum, length, field; maximumBytes of a file
// ConditionUnknown         condition
// VisitClosed              threshold
// DateMalformed            text
// DateUnlikely             text
// AgeUnlikely              text, age
// BirthDateInFuture        text
// SettingUnknown           key
// ReportKindUnknown        kind, kinds
// ReportFormatUnknown      format, formats
// FontMissing              characters, each with its number
// TypedEarlier             name, recorded
// TypedUnnamed             text

namespace {

// One row a code: the length of the list is the length of the function.
// NOLINTNEXTLINE(readability-function-size)
const char* sentenceOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Cancelled:
        return QT_TRANSLATE_NOOP("Error", "Cancelled. Nothing was changed.");
    case Error::Code::FileNotFound:
        return QT_TRANSLATE_NOOP("Error",
                                 "The file[ \"{where}\"] was not found. Check that it still exists, then try again.");
    case Error::Code::FileNotReadable:
        return QT_TRANSLATE_NOOP("Error", "The file[ \"{where}\"] cannot be read. Check that you have permission and "
                                          "that no other program is using it.");
    case Error::Code::FileNotRegular:
        return QT_TRANSLATE_NOOP("Error", "This is not a file but a device, a pipe or a folder[: \"{where}\"]. Choose "
                                          "a file; what stands in the place of a vault's file is to be moved away.");
    case Error::Code::FileNotWritable:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The file or folder[ \"{where}\"] cannot be written. Choose another location or check its permissions.");
    case Error::Code::FileIsOriginal:
        return QT_TRANSLATE_NOOP("Error", "This file is an original document and is not overwritten[: \"{where}\"]. "
                                          "Choose another name.");
    case Error::Code::DiskFull:
        return QT_TRANSLATE_NOOP(
            "Error", "The disk is full[, \"{where}\" could not be written]. Free some space, then try again.");
    case Error::Code::TypedEarlier:
        return QT_TRANSLATE_NOOP("Error", "What stands here is a draft[, typed as \"{name}\"]; a different entry is "
                                          "saved[: \"{recorded}\"]. Edit the draft to replace that entry, or undo to "
                                          "keep it.");
    case Error::Code::TypedUnnamed:
        return QT_TRANSLATE_NOOP("Error",
                                 "Text that was typed before a reviewer was named is kept apart[: \"{text}\"], "
                                 "because you had already begun that field. Copy from here what you need.");
    case Error::Code::FontMissing:
        return QT_TRANSLATE_NOOP("Error", "No installed font has all the characters needed[: {characters}]. Install "
                                          "one that has them, for example from the Noto family, then try again.");
    case Error::Code::FileExists:
        return QT_TRANSLATE_NOOP("Error", "The file[ \"{where}\"] already exists. Choose another name or location.");
    case Error::Code::PackageEmpty:
        return QT_TRANSLATE_NOOP("Error", "The package[ \"{where}\"] contains no documents[ but another archive, which "
                                          "was not opened: {archives}. Extract it and import what it contains][; not "
                                          "imported: {skipped}]. Check that you chose the right folder or archive.");
    case Error::Code::PackageUnreadable:
        return QT_TRANSLATE_NOOP(
            "Error", "The package[ \"{where}\"] cannot be opened. It may be damaged; ask the sender for a new copy.");
    case Error::Code::PackageTruncated:
        return QT_TRANSLATE_NOOP(
            "Error", "The package[ \"{where}\"] is incomplete: its end is missing. Copy or download it again.");
    case Error::Code::PackageIsPart:
        return QT_TRANSLATE_NOOP("Error", "The file[ \"{where}\"] is one of several parts of a split archive[ "
                                          "({count:number} parts are here)]. Put all parts in one folder, extract them "
                                          "together (for example with 7-Zip), and import the extracted folder.");
    case Error::Code::PackageCompressionUnsupported:
        return QT_TRANSLATE_NOOP("Error",
                                 "The package[ \"{where}\"] uses a compression method that is not supported[ "
                                 "({method})]. Extract it with the program that created it and import the folder.");
    case Error::Code::PackageChecksumWrong:
        return QT_TRANSLATE_NOOP("Error", "The package[ \"{where}\"] does not match its checksum: it was altered or "
                                          "damaged in transit. Ask the sender for a new copy.");
    case Error::Code::PackageEncrypted:
        return QT_TRANSLATE_NOOP("Error",
                                 "The package[ \"{where}\"] is password-protected. Enter the password to open it (on "
                                 "the command line: --password-file).");
    case Error::Code::PackageEncryptionUnsupported:
        return QT_TRANSLATE_NOOP("Error",
                                 "The package[ \"{where}\"] uses unsupported encryption and cannot be opened even with "
                                 "the password. Unpack it with the program that created it and import the folder.");
    case Error::Code::PackagePasswordWrong:
        return QT_TRANSLATE_NOOP(
            "Error", "Wrong password for the package[ \"{where}\"]. Check it with the sender and try again.");
    case Error::Code::PackageTooManyEntries:
        return QT_TRANSLATE_NOOP("Error", "The package[ \"{where}\"] contains too many files[ (more than "
                                          "{maximum:number})]. It was not imported; ask the sender to split it.");
    case Error::Code::PackageTooLarge:
        return QT_TRANSLATE_NOOP("Error", "The content of the package[ \"{where}\"] is too large[ (more than "
                                          "{maximumBytes:bytes})]. It was not imported; ask the sender to split it.");
    case Error::Code::PackageRatioTooHigh:
        return QT_TRANSLATE_NOOP(
            "Error", "The package[ \"{where}\"] expands to far more than its size[ (over {maximum} times)], which "
                     "suggests a malicious archive. It was not imported; ask the sender about it.");
    case Error::Code::PackageKindUnknown:
        return QT_TRANSLATE_NOOP("Error", "This is not an application package[: \"{where}\"]. Choose a folder, a "
                                          "ZIP, 7z, RAR or TAR archive, or PDF files.");
    case Error::Code::PackageForeignFormat:
        return QT_TRANSLATE_NOOP("Error", "The file[ \"{where}\"] is not a PDF or an archive[ but {content}]. Ask the "
                                          "sender for a PDF.");
    case Error::Code::PackageForeignArchive:
        return QT_TRANSLATE_NOOP("Error", "The file[ \"{where}\"] cannot be opened here[: it is {content}]. Extract it "
                                          "and import what it contains.");
    case Error::Code::PackagesUnclear:
        return QT_TRANSLATE_NOOP("Error",
                                 "There are several packages here[ ({count})][: {packages}]. Use --each to import "
                                 "each as its own application, or --together to import them as one.");
    case Error::Code::PackageAlreadyImported:
        return QT_TRANSLATE_NOOP("Error", "The package[ \"{where}\"] was already imported[ as application "
                                          "{application}]. Nothing was changed; open that application from the list.");
    case Error::Code::EncodingUnknown:
        return QT_TRANSLATE_NOOP("Error",
                                 "Unknown file name encoding[: \"{encoding,where}\"]. Use another one[: {encodings}].");
    case Error::Code::VaultBusy:
        return QT_TRANSLATE_NOOP("Error", "The vault[ \"{where}\"] is in use by another program[: {program}][ on "
                                          "{host}][ (process {pid})]. Close that program first, then try again.");
    case Error::Code::VaultLockLeft:
        return QT_TRANSLATE_NOOP(
            "Error", "The vault[ \"{where}\"] is marked as in use[ by {program}][ on the computer {host}][ since "
                     "{since:time}], and it cannot be determined whether that program is still running. Make sure that "
                     "no one is using it there, then take it over.");
    case Error::Code::VaultEmptied:
        return QT_TRANSLATE_NOOP("Error", "The data file of the vault[ \"{where}\"] is missing or empty, although the "
                                          "vault was used before[ (documents: {documents:number}; snapshots: "
                                          "{snapshots:number})]. Nothing was changed; restore the latest full snapshot "
                                          "or a backup.");
    case Error::Code::VaultReadOnly:
        return QT_TRANSLATE_NOOP("Error",
                                 "The vault[ \"{where}\"] is read-only: its medium or folder is write-protected. "
                                 "Nothing was changed; copy the vault to a writable folder and open it there.");
    case Error::Code::VaultMoved:
        return QT_TRANSLATE_NOOP("Error",
                                 "The vault's data file was moved, deleted or replaced while it was open, so nothing "
                                 "can be saved. Put the file back; what you enter is kept until then. If the file is "
                                 "lost, close the window and restore the snapshot taken as it closes.");
    case Error::Code::FolderNotVault:
        return QT_TRANSLATE_NOOP("Error", "The folder[ \"{where}\"] is not a vault and contains other files. Nothing "
                                          "was changed; choose an empty folder or a new name.");
    case Error::Code::VaultNewer:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The vault[ \"{where}\"] was created by a newer version of this program[ (format {found}; this version "
            "supports up to {supported})]. Install the newer version to open it; nothing was changed.");
    case Error::Code::VaultDamaged:
        return QT_TRANSLATE_NOOP(
            "Error", "The vault is damaged[ ({detail})]. Restore the latest backup; the damaged file is kept.");
    case Error::Code::VaultMigrationFailed:
        return QT_TRANSLATE_NOOP("Error", "The vault could not be upgraded[ (step {number})]. It was left unchanged, "
                                          "and a backup is in its backups folder.");
    case Error::Code::DatabaseFailed:
        return QT_TRANSLATE_NOOP(
            "Error", "The vault could not be read or written. Nothing was changed; try again and restart the program. "
                     "If the problem persists, check the vault (verify) and restore a backup.");
    case Error::Code::DocumentMissing:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The document[ \"{where}\"] is missing from the vault. Import its package again or restore a backup.");
    case Error::Code::DocumentNotArrived:
        return QT_TRANSLATE_NOOP("Error", "The document[ \"{where}\"] was recorded on another computer and has not "
                                          "arrived yet. Import its package here.");
    case Error::Code::DocumentDamaged:
        return QT_TRANSLATE_NOOP("Error", "The stored copy of the document[ \"{where}\"] differs from what was "
                                          "imported. Import its package again or restore a backup.");
    case Error::Code::BackupInvalid:
        return QT_TRANSLATE_NOOP("Error", "The backup[ \"{where}\"] cannot be used[ ({detail})]. Choose another "
                                          "one; nothing was changed.");
    case Error::Code::JournalBroken:
        return QT_TRANSLATE_NOOP("Error",
                                 "The history is broken[ at entry {seq}]: an entry is missing or was altered. Restore "
                                 "the latest backup and keep this vault as evidence.");
    case Error::Code::StateDiffers:
        return QT_TRANSLATE_NOOP("Error",
                                 "The stored data[ of application {application}] do not match the history; nothing was "
                                 "submitted or printed. Run \"pingshen-cli rebuild\", then check the sheet.");
    case Error::Code::StateOutdated:
        return QT_TRANSLATE_NOOP("Error",
                                 "The vault was last updated by another version of the program, so the stored data[ of "
                                 "application {application}] cannot be compared with the history; nothing was printed. "
                                 "Open the vault once with this version where it can be written, then try again.");
    case Error::Code::VaultOlder:
        return QT_TRANSLATE_NOOP(
            "Error", "The vault's data file is older than the one last used on this computer[; changes "
                     "missing from it: {count:number}]. Unless you put it back yourself, restore the latest "
                     "backup.");
    case Error::Code::VaultEndUnknown:
        return QT_TRANSLATE_NOOP(
            "Error", "The vault's data file cannot be shown to be the latest one[; changes missing from it: "
                     "{count:number}]; nothing was printed or exported. Restore the latest backup; or, if "
                     "there is none, open the vault where it can be written, and its history and reports "
                     "will say that entries may be missing.");
    case Error::Code::WorkerNotStarted:
        return QT_TRANSLATE_NOOP("Error", "A helper program did not start. Reinstall the program.");
    case Error::Code::WorkerCrashed:
        return QT_TRANSLATE_NOOP(
            "Error", "The helper program that reads PDFs failed on this document[: \"{where}\"]. It was restarted; "
                     "other documents are not affected. Ask for a new copy of the file if this happens again.");
    case Error::Code::WorkerTimedOut:
        return QT_TRANSLATE_NOOP("Error", "Reading this document took too long and was stopped[: \"{where}\"]. Try "
                                          "again; ask for a simpler copy of the file if this happens again.");
    case Error::Code::WorkerOutOfMemory:
        return QT_TRANSLATE_NOOP("Error", "Reading this document needed too much memory and was stopped[: "
                                          "\"{where}\"]. Ask for a smaller copy of the file.");
    case Error::Code::WorkerProtocolBroken:
        return QT_TRANSLATE_NOOP("Error", "The helper program that reads PDFs returned an invalid response. It was "
                                          "restarted; reinstall the program if this happens again.");
    case Error::Code::PdfDamaged:
        return QT_TRANSLATE_NOOP("Error", "The PDF[ \"{where}\"] is damaged and cannot be opened. Ask for a new "
                                          "copy of the file.");
    case Error::Code::PdfPasswordRequired:
        return QT_TRANSLATE_NOOP("Error",
                                 "The PDF[ \"{where}\"] is password-protected. Enter the password to read it.");
    case Error::Code::PdfPasswordWrong:
        return QT_TRANSLATE_NOOP(
            "Error", "Wrong password for the PDF[ \"{where}\"]. Check it with the applicant and try again.");
    case Error::Code::PdfUnsupported:
        return QT_TRANSLATE_NOOP("Error", "The PDF[ \"{where}\"] uses protection or features that this program does "
                                          "not support. Ask for a standard PDF.");
    case Error::Code::PdfPageMissing:
        return QT_TRANSLATE_NOOP("Error",
                                 "The document[ \"{where}\"] has no such page[: {page}]. Choose a page that exists.");
    case Error::Code::PdfPageUnrenderable:
        return QT_TRANSLATE_NOOP("Error", "A page of the document[ \"{where}\"] cannot be shown[ (page {page})]. The "
                                          "other pages are not affected; ask for a new copy of the file.");
    case Error::Code::PdfEncrypted:
        return QT_TRANSLATE_NOOP("Error",
                                 "The PDF[ \"{where}\"] is encrypted, so your highlights cannot be written into "
                                 "a copy of it. Ask for the file without protection.");
    case Error::Code::PdfUnsound:
        return QT_TRANSLATE_NOOP("Error",
                                 "The structure of the PDF[ \"{where}\"] is damaged, so your highlights cannot "
                                 "be written into a copy of it. Ask for a new copy of the file.");
    case Error::Code::PdfMarksTooMany:
        return QT_TRANSLATE_NOOP("Error",
                                 "There are too many highlights for one copy[ of \"{where}\"]. Remove some that "
                                 "you no longer need.");
    case Error::Code::OcrUnavailable:
        return QT_TRANSLATE_NOOP(
            "Error", "Text recognition is not available. Install the Tesseract language data for Chinese and English.");
    case Error::Code::RubricNotFound:
        return QT_TRANSLATE_NOOP("Error",
                                 "Unknown standard[: \"{rubric,where}\"]. Choose one of the installed standards.");
    case Error::Code::RubricMalformed:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The standard[ \"{where}\"] cannot be used[ (at \"{path}\")]. Check the file with \"rubric check\".");
    case Error::Code::IndicatorUnknown:
        return QT_TRANSLATE_NOOP("Error", "The standard has no such indicator[: \"{indicator,where}\"]. Choose one "
                                          "from the score sheet.");
    case Error::Code::OptionUnknown:
        return QT_TRANSLATE_NOOP("Error", "The indicator[ \"{where}\"] has no such option[: \"{option}\"]. Choose one "
                                          "from its list.");
    case Error::Code::ApplicationNotFound:
        return QT_TRANSLATE_NOOP(
            "Error", "There is no such application in this vault[: \"{text,where}\"]. Check its number in the list.");
    case Error::Code::ApplicationAmbiguous:
        return QT_TRANSLATE_NOOP("Error",
                                 "More than one application[ ({count})] matches[ \"{text,where}\"]. Use the id "
                                 "in the first column of the list; its first characters are enough.");
    case Error::Code::ApplicationKnown:
        return QT_TRANSLATE_NOOP("Error",
                                 "The application[ {caseNumber}][ of {applicant}] is already in the vault[, as "
                                 "{application}][: the case number {sameCaseNumber} is the same][: the passport "
                                 "{samePassport} is the same][: the documents ({sameDocuments:number}) are the "
                                 "same][; the package names the applicant {otherName}]. Use --application "
                                 "with that id to import a resubmission, or --new to "
                                 "import a separate application.");
    case Error::Code::DocumentNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no such document in the application[: \"{document,where}\"]. "
                                          "Check its name in the document list.");
    case Error::Code::PointsMalformed:
        return QT_TRANSLATE_NOOP("Error", "This is not a valid number of points[: \"{text}\"]. Enter a number with at "
                                          "most two decimals, for example 12.5.");
    case Error::Code::PointsOutOfRange:
        return QT_TRANSLATE_NOOP(
            "Error", "The points[ {points}] are out of range[ for \"{where}\"].[ Enter {lowest} to {highest}.]");
    case Error::Code::PointsOffStep:
        return QT_TRANSLATE_NOOP("Error",
                                 "Points[ for \"{where}\"] go in steps[ of {step}]. Change[ {points}] to one of "
                                 "them.");
    case Error::Code::PointsNotOffered:
        return QT_TRANSLATE_NOOP("Error", "The points[ {points}] are not among those offered by the indicator[ "
                                          "\"{where}\"][: {offered}]. Choose one of its options.");
    case Error::Code::IndicatorWithoutPoints:
        return QT_TRANSLATE_NOOP("Error", "The indicator[ \"{where}\"] has no points of its own until the office sets "
                                          "its share. Record its fact and score the parent indicator.");
    case Error::Code::SplitNotMaximum:
        return QT_TRANSLATE_NOOP("Error", "The shares of the secondary indicators[ of \"{where}\"] add up to[ {sum},] "
                                          "a value other than the maximum[ of {maximum}]. Correct the shares.");
    case Error::Code::PointsBySecondaries:
        return QT_TRANSLATE_NOOP("Error", "The points of this indicator[ \"{where}\"] are the sum of its secondary "
                                          "indicators. Score those instead.");
    case Error::Code::ReasonMissing:
        return QT_TRANSLATE_NOOP("Error", "A reason is missing[ for \"{where}\"]. Enter one, then try again.");
    case Error::Code::SheetLocked:
        return QT_TRANSLATE_NOOP("Error", "The score sheet[ of {reviewer}] is submitted and locked. Ask the "
                                          "office to return it, with a reason, before changing it.");
    case Error::Code::SheetChanged:
        return QT_TRANSLATE_NOOP("Error", "The score sheet was changed elsewhere in the meantime and has not been "
                                          "submitted. Check it, then submit it again.");
    case Error::Code::SheetForged:
        return QT_TRANSLATE_NOOP("Error", "The submitted score sheet[ of {reviewer}][, application {application},] "
                                          "does not come to the total or checksum it was submitted with, or holds "
                                          "scores that cannot be submitted. Nothing was done. Verify the vault.");
    case Error::Code::SheetIncomplete:
        return QT_TRANSLATE_NOOP(
            "Error", "The score sheet cannot be submitted yet[; not scored: {missing}][; entered differently on two "
                     "computers: {undecided}][; documents with a different file or kind on two computers: "
                     "{documents}][; reason missing or too short: {missingReasons}][; too little evidence: "
                     "{missingPins}][; to recheck after a resubmission: {stale}][; points that the standard does not "
                     "allow: {outdated}][; entered but not accepted: {entries}]. Resolve these, then submit.");
    case Error::Code::SheetNotSubmitted:
        return QT_TRANSLATE_NOOP("Error", "The score sheet[ of {reviewer}] has not been submitted and cannot be "
                                          "returned. No action is needed.");
    case Error::Code::ReviewerMissing:
        return QT_TRANSLATE_NOOP("Error", "No reviewer is named. Enter the reviewer's name first.");
    case Error::Code::PersonNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no such person here[: \"{name}\"]. Check the spelling.");
    case Error::Code::PersonAmbiguous:
        return QT_TRANSLATE_NOOP("Error", "Several people here have this name[: \"{name}\"][ ({persons})]. Enter it "
                                          "with its remark, or with the id shown, in brackets.");
    case Error::Code::PersonKnown:
        return QT_TRANSLATE_NOOP("Error", "Another person here has this name[: \"{name}\"]. Add a remark that tells "
                                          "them apart, such as the employer.");
    case Error::Code::PersonsMerged:
        return QT_TRANSLATE_NOOP("Error", "These two names are already merged[: \"{name}\"]. No action is needed.");
    case Error::Code::PersonsBothScored:
        return QT_TRANSLATE_NOOP(
            "Error",
            "These two people[, \"{one}\" and \"{other}\",] each have a score sheet for the same application[: "
            "{application}]. Have the office return one sheet if it was submitted, clear it, then merge the names.");
    case Error::Code::MergeNotByAnother:
        return QT_TRANSLATE_NOOP("Error", "You cannot give up your own name[, nor merge a name into it on the command "
                                          "line: \"{name}\"]. Ask somebody else in the office to merge it.");
    case Error::Code::MergeShowsEntries:
        return QT_TRANSLATE_NOOP("Error", "Entries were made under this name[: \"{name}\"], and merging would make "
                                          "them yours. Only somebody else in the office can merge it into your name.");
    case Error::Code::MergeNotByOffice:
        return QT_TRANSLATE_NOOP("Error", "Only the office can merge names or separate them. Enter the name of "
                                          "somebody with the role \"Office\".");
    case Error::Code::ReservedForOffice:
        return QT_TRANSLATE_NOOP(
            "Error",
            "Only the office can do this. Enter the name of somebody with the role \"Office\", or correct the roles.");
    case Error::Code::ReservedForMaterials:
        return QT_TRANSLATE_NOOP("Error", "Only a material reviewer or the office can record this. Enter the name of "
                                          "somebody with one of these roles, or correct the roles.");
    case Error::Code::ReservedForExperts:
        return QT_TRANSLATE_NOOP("Error", "Only reviewing experts score. If you are to score, correct your roles.");
    case Error::Code::SheetTwice:
        return QT_TRANSLATE_NOOP("Error", "There are two score sheets[ of {reviewer}][, application {application}], "
                                          "entered under two names that were merged. Separate the names, have the "
                                          "office return one sheet if it was submitted, clear it, then merge again.");
    case Error::Code::FieldUnknown:
        return QT_TRANSLATE_NOOP("Error", "There is no such field[: \"{field,where}\"]. Check its spelling.");
    case Error::Code::TextTooLong:
        return QT_TRANSLATE_NOOP("Error",
                                 "The text[ in \"{field,where}\"] is too long[ ({length:number} characters; the limit "
                                 "is {maximum:number})][ (more than {maximumBytes:bytes})]. Shorten it.");
    case Error::Code::NoteEmpty:
        return QT_TRANSLATE_NOOP("Error", "The note is empty. Enter some text or discard it.");
    case Error::Code::NoteOfAnother:
        return QT_TRANSLATE_NOOP("Error", "Only its author[, {author},] can change or withdraw this note. Add a "
                                          "note of your own.");
    case Error::Code::PinNotFound:
        return QT_TRANSLATE_NOOP("Error", "The evidence is no longer on the score sheet. Reopen the application.");
    case Error::Code::ConditionUnknown:
        return QT_TRANSLATE_NOOP(
            "Error", "The edition has no such condition of eligibility[: \"{condition}\"]. Use an id from the list.");
    case Error::Code::VisitClosed:
        return QT_TRANSLATE_NOOP("Error",
                                 "No site visit can be recorded yet: it requires an experts' total that reaches the "
                                 "threshold[ of {threshold:points}]. Complete the score sheet, or have the office "
                                 "request a visit with a reason.");
    case Error::Code::VisitRequestGone:
        return QT_TRANSLATE_NOOP("Error", "There is no such request for a site visit any more.");
    case Error::Code::VisitBegun:
        return QT_TRANSLATE_NOOP("Error", "The request cannot be withdrawn: the site visit has begun. Clear what was "
                                          "recorded by mistake first.");
    case Error::Code::DateMalformed:
        return QT_TRANSLATE_NOOP("Error",
                                 "This is not a date[: \"{text}\"]. Use year-month-day, for example 2025-12-05.");
    case Error::Code::DateUnlikely:
        return QT_TRANSLATE_NOOP(
            "Error", "The date[ {text}] is years away. Check the year; if it is correct, press Enter again.");
    case Error::Code::AgeUnlikely:
        return QT_TRANSLATE_NOOP("Error",
                                 "Born[ on {text}], the applicant would be[ {age} years old,] unusually young or "
                                 "old. Check the year; if it is correct, press Enter again.");
    case Error::Code::BirthDateInFuture:
        return QT_TRANSLATE_NOOP("Error", "The date of birth[ {text}] is in the future. Check the year.");
    case Error::Code::SettingUnknown:
        return QT_TRANSLATE_NOOP("Error", "There is no such setting[: \"{key,where}\"]. Check its spelling.");
    case Error::Code::ReportKindUnknown:
        return QT_TRANSLATE_NOOP("Error",
                                 "There is no such report[: \"{kind,where}\"]. Choose one from the list[ ({kinds})].");
    case Error::Code::ReportFormatUnknown:
        return QT_TRANSLATE_NOOP("Error", "This report is not available in the requested format[: \"{format}\"]. "
                                          "Choose one of its formats[ ({formats})].");
    case Error::Code::ReportFailed:
        return QT_TRANSLATE_NOOP("Error", "The report[ \"{where}\"] could not be created. No file was written; choose "
                                          "another location and try again.");
    }
    Q_UNREACHABLE();
}

QString sentence(const Error& error, const Phrasebook& book, const Rubric* rubric)
{
    auto args = error.args;
    if (const auto where = nameable(error.where); !where.isEmpty()) {
        args.insert(u"where"_s, where);
    }
    return fillIn(book.words("Error", sentenceOf(error.code)), named(args, rubric, book), book);
}

} // namespace

QString errorText(const Error& error, const Phrasebook& book, const Rubric* rubric)
{
    const auto* cause = usefulCause(error);
    const auto text = sentence(error, book, rubric);
    if (!cause) {
        return text;
    }
    return book.words("Error", QT_TRANSLATE_NOOP("Error", "%1 Cause: %2")).arg(text, sentence(*cause, book, rubric));
}

} // namespace pingshen::ui
