// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <memory>

namespace pingshen {

/// Why something could not be done: a code with arguments, never a sentence.
/// `ui/text` words it at display time, in the language of that moment.
struct Error
{
    Q_GADGET

public:
    enum class Code {
        Cancelled, ///< the person asked for it; never shown

        // files and folders
        FileNotFound,
        FileNotReadable,
        FileNotRegular, ///< a device, a pipe, a folder
        FileNotWritable,
        FileIsOriginal, ///< it holds what a package came with, and is not written over
        DiskFull,
        FileExists,

        // packages
        PackageEmpty,
        PackageUnreadable,
        PackageTruncated,
        PackageIsPart,                 ///< one volume of several
        PackageCompressionUnsupported, ///< nothing in it can be unpacked by this program
        PackageChecksumWrong,
        PackageEncrypted,
        PackagePasswordWrong,
        PackageEncryptionUnsupported, ///< no password would help: encrypted 7z and RAR
        PackageTooManyEntries,
        PackageTooLarge,
        PackageRatioTooHigh,
        PackageKindUnknown,
        PackageForeignFormat,  ///< a document, picture or program that is no PDF
        PackageForeignArchive, ///< an archive of a kind that is not read
        PackagesUnclear,       ///< several packages: of one applicant or of several?
        PackageAlreadyImported,
        EncodingUnknown,

        // vault
        VaultBusy,
        VaultLockLeft, ///< the lock's owner cannot be seen from here: another machine's, or of no rights
        VaultEmptied,  ///< documents or snapshots are there, their database is not
        VaultReadOnly,
        VaultMoved,     ///< while it was open its database was moved, deleted or replaced
        FolderNotVault, ///< holds other things
        VaultNewer,
        VaultDamaged,
        VaultMigrationFailed,
        DatabaseFailed,
        DocumentMissing,
        DocumentNotArrived, ///< recorded on another computer, whose package was not imported here
        DocumentDamaged,
        BackupInvalid,
        JournalBroken,
        StateDiffers,    ///< what is stored of an application is not what its history says
        StateOutdated,   ///< what is stored is what another version of the program made of the history
        VaultOlder,      ///< not a failure: the database lacks changes that were made here
        VaultEndUnknown, ///< it is only read, and lacks such changes, or nobody can say whether it does

        // the worker
        WorkerNotStarted,
        WorkerCrashed,
        WorkerTimedOut,
        WorkerOutOfMemory,
        WorkerProtocolBroken,

        // PDF
        PdfDamaged,
        PdfPasswordRequired,
        PdfPasswordWrong,
        PdfUnsupported,
        PdfPageMissing,
        PdfPageUnrenderable,
        PdfEncrypted,    ///< nothing can be written behind it that others would read
        PdfUnsound,      ///< it is read with repair only, so that nothing can be written behind it
        PdfMarksTooMany, ///< for one copy
        OcrUnavailable,

        // rubrics
        RubricNotFound,
        RubricMalformed,
        IndicatorUnknown,
        OptionUnknown,

        // scoring
        ApplicationNotFound,
        ApplicationAmbiguous,
        ApplicationKnown, ///< a new one would have the case number or the passport of one that is there
        DocumentNotFound,
        PointsMalformed,
        PointsOutOfRange,
        PointsOffStep,
        PointsBySecondaries,    ///< the indicator is scored through its secondaries
        PointsNotOffered,       ///< the option, band or list leaves other points only
        IndicatorWithoutPoints, ///< a secondary whose share the office has not set: a fact to record
        ReasonMissing,
        SheetLocked,
        SheetChanged, ///< since it was submitted on screen
        SheetForged,  ///< it does not come to what it was submitted with, or its standard is missing
        SheetIncomplete,
        SheetNotSubmitted,
        ReviewerMissing,
        PersonNotFound,
        PersonAmbiguous,      ///< several people have the name
        PersonKnown,          ///< another one has the name and the remark already
        PersonsMerged,        ///< it was said before that they are one
        PersonsBothScored,    ///< each has a score sheet of the same application
        MergeNotByAnother,    ///< who gives up their name says it
        MergeShowsEntries,    ///< who merges a name into their own would have what was entered under it
        MergeNotByOffice,     ///< who says it has other roles
        ReservedForOffice,    ///< somebody has the role Office, and who does it has not
        ReservedForMaterials, ///< who records what was looked up is neither a material reviewer nor of the office
        ReservedForExperts,   ///< who scores has other roles
        SheetTwice,           ///< a person has two sheets of one application, see SamePersons
        FieldUnknown,
        TextTooLong,
        NoteEmpty,
        NoteOfAnother, ///< only its author changes or withdraws a note
        PinNotFound,
        ConditionUnknown, ///< the edition's standard has none of that name
        VisitClosed,
        VisitRequestGone, ///< the request that was to be withdrawn is not the one there is
        VisitBegun,       ///< or concluded: its request is not withdrawn any more
        DateMalformed,
        DateUnlikely, ///< years away: a person has to say that it is meant
        AgeUnlikely,  ///< likewise, of a date of birth
        BirthDateInFuture,
        SettingUnknown,
        SplitNotMaximum, ///< the shares of the secondaries do not add up to the maximum

        // reports
        ReportKindUnknown,
        ReportFormatUnknown,
        ReportFailed,
        FontMissing, ///< no installed font holds simplified Chinese

        // what is typed
        TypedUnnamed, ///< before a reviewer was named, in a field in which they had begun something else
        TypedEarlier, ///< under another name of the person, before what is recorded in the field
    };
    Q_ENUM(Code)

    // Failures are handed up through every function: what they do when they are copied, moved and gone is compiled
    // once.
    Error();
    Error(Code what, QJsonObject named = {}, QString about = {}, std::shared_ptr<const Error> beneath = nullptr);
    Error(const Error& other);
    Error(Error&& other) noexcept;
    Error& operator=(const Error& other);
    Error& operator=(Error&& other) noexcept;
    ~Error();

    Code code = Code::Cancelled;
    QJsonObject args;                   ///< named arguments of the sentence
    QString where;                      ///< the file, document or indicator it is about; may be empty
    std::shared_ptr<const Error> cause; ///< what lay beneath; may be null
};

/// The code's name as written in JSON and logs, e.g. "FileNotFound".
QString nameOf(Error::Code code);

/// For the log: code, place and causes, without the arguments (they may hold personal data).
QString logLine(const Error& error);

} // namespace pingshen
