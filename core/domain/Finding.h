// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace pingshen {

/// Something a person should know about a package, a document or a rubric: a code with arguments, worded by `ui/text`.
struct Finding
{
    Q_GADGET

public:
    enum class Code {
        // documents
        NotAPdf,
        PdfDamaged,
        PdfPasswordNeeded,
        PdfEmpty,
        PdfTooLarge,        ///< reading it took too long or too much memory
        DocumentNotArrived, ///< another computer received it, and it is not here yet
        NoTextLayer,
        PagesBlank,      ///< nothing is drawn on them
        TextUnreadable,  ///< text in characters of a font's own, which nobody can search
        PageSizeUnusual, ///< so small that next to nothing can be shown
        PagesRotated,
        PagesPoorlyRead,   ///< recognised with little confidence
        PictureUnreadable, ///< pictures that cannot be decoded leave a gap on their pages
        FontMissing,       ///< a font the document does not bring, and no installed one stands in for it
        FieldsUncompared,  ///< form fields of which nobody can tell whether they show what is stored in them
        FieldDiffers,      ///< a form field shows a different value from the one stored in it
        FormNotDrawn,      ///< form fields or annotations that cannot be drawn
        PageTooComplex,    ///< drawing all of it would not end: some is simplified or left out
        XfaForm,           ///< its content exists for one vendor's reader only
        AttachmentInside,  ///< a file within the PDF
        AttachmentsInside, ///< several
        OutlineShortened,  ///< bookmarks in a circle, or too many
        DuplicateContent,
        KindUnknown,
        KindUncertain,
        KindMissing,
        ApplicantUnnamed, ///< neither name is known
        PassportsApart,   ///< in several folders: of one applicant?

        // packages
        BagDigestMismatch,
        BagFileMissing,
        BagFileUnlisted,
        BagMalformed,
        BagAlgorithmUnknown, ///< checksums that this program cannot compute
        BagSizeMismatch,     ///< Payload-Oxum
        BagFetchListed,      ///< files to be fetched from elsewhere, which is never done
        ManifestIgnored,
        NameUnsafe,
        NameDuplicate,
        NameReserved,
        NameHidesCharacters, ///< direction or control characters
        NameInvisible,       ///< characters without width
        NameIncomplete,      ///< garbled, restored but for what was lost
        NameTooLong,
        NameTooDeep,  ///< too many folders within one another
        NameRestored, ///< garbled on its way through mail or the web, and read again
        EncodingGuessed,
        EncodingUnfit,
        NameUnreadable, ///< its bytes are text in no encoding; replacement characters stand for them
        LinkSkipped,
        LinkTargetMissing, ///< a hard link to what the archive does not hold
        SpecialSkipped,
        NestedArchive,
        ArchiveBefore, ///< another archive stands before the one that was read, in one file
        ArchivePart,   ///< one volume of a split archive, inside the package
        EntryEncrypted,
        EntryDamaged,
        EntryCompressionUnsupported,
        LimitReached,
        ManifestFieldIgnored, ///< fields of application.json that cannot be used
        ManifestKeyUnknown,   ///< fields of application.json that mean nothing here
        ManifestMended,       ///< application.json is no valid JSON, but was read
        FileNotTaken,         ///< a resubmission repeats a content that is here already
        RecognitionLeft,      ///< scans that were not recognised for their kind: the time was up
        MoreFindings,         ///< stands for those of one code that are not kept

        // rubrics
        BandGap,
        BandOverlap,
        OptionAboveMaximum,
        BestOptionBelowMaximum,
        WeightsNotHundred,
        ChildrenNotParent,
        ThresholdUnreachable,
        TranslationMissing,
        IdDuplicate,
        ReferenceUnknown,
        ValueMalformed,
        NotPublished, ///< information: the office has to set it
    };
    Q_ENUM(Code)

    enum class Severity { Info, Warning, Error };
    Q_ENUM(Severity)

    Code code;
    Severity severity = Severity::Warning;
    QString subject;  ///< document name or rubric path it is about; empty: the whole
    QJsonObject args; ///< named arguments of the sentence

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Findings of one code and severity, so that they can be said once.
struct FindingGroup
{
    QList<Finding> findings; ///< by what they are about, see comesBefore(); at least one
    qint64 count = 0;        ///< with those that were not kept
};

/// By first appearance.
QList<FindingGroup> grouped(const QList<Finding>& findings);

constexpr int mostFindingsOfACode = 100;

/// The first of each code and severity; MoreFindings {code, count} says how many were left out. Capping twice adds up.
QList<Finding> capped(const QList<Finding>& findings, int most = mostFindingsOfACode);

/// As written in JSON, e.g. "NoTextLayer".
QString nameOf(Finding::Code code);
Finding::Code findingCodeFrom(const QString& name); ///< ValueMalformed for a code this program does not know
/// "info", "warning" or "error".
QString nameOf(Finding::Severity severity);
Finding::Severity severityFrom(const QString& name);

} // namespace pingshen
