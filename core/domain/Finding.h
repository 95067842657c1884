// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
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
        NoTextLayer,
        PagesRotated,
        PagesPoorlyRead,   ///< recognised with little confidence
        PictureUnreadable, ///< pictures that cannot be decoded leave a gap on their pages
        FormNotDrawn,      ///< form fields or annotations that cannot be drawn
        PageTooComplex,    ///< pages whose drawing would not end
        XfaForm,           ///< its content exists for one vendor's reader only
        AttachmentInside,  ///< a file within the PDF
        OutlineShortened,  ///< bookmarks in a circle, or too many
        DuplicateContent,
        KindUnknown,
        KindUncertain,
        KindMissing,
        ValueMismatch, ///< two documents state one fact differently

        // packages
        BagDigestMismatch,
        BagFileMissing,
        BagFileUnlisted,
        BagMalformed,
        ManifestIgnored,
        NameUnsafe,
        NameDuplicate,
        NameReserved,
        NameTooLong,
        NameTooDeep, ///< too many folders within one another
        EncodingGuessed,
        NameUnreadable, ///< its bytes are text in no encoding; replacement characters stand for them
        LinkSkipped,
        LinkTargetMissing, ///< a hard link to what the archive does not hold
        SpecialSkipped,
        NestedArchive,
        ArchivePart, ///< one volume of a split archive, inside the package
        EntryEncrypted,
        EntryDamaged,
        EntryCompressionUnsupported,
        LimitReached,

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

/// As written in JSON, e.g. "NoTextLayer".
QString nameOf(Finding::Code code);
/// "info", "warning" or "error".
QString nameOf(Finding::Severity severity);

} // namespace pingshen
