// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

#include "ui/text/Naming.h"
#include "ui/text/Sentence.h"

namespace pingshen::ui {

// The arguments that the sentences name, by code; the subject stands beside the sentence, not in it.
// Every argument may be missing where it stands in brackets.
//
// NoTextLayer              pages, of
// PagesRotated             pages
// PagesPoorlyRead          pages
// PictureUnreadable        pages
// FormNotDrawn             pages
// PageTooComplex           pages
// AttachmentInside         name
// DuplicateContent         other
// KindUncertain            kind, confidence
// KindMissing              kind, slot
// ValueMismatch            field, first, second, other
// ManifestIgnored          field, detail
// NameDuplicate            original
// NameReserved             original
// NameTooLong              maximum
// EncodingGuessed          encoding, count
// NameTooDeep              maximum
// LinkSkipped              target
// LinkTargetMissing        target
// EntryDamaged             detail
// EntryCompressionUnsupported  method
// LimitReached             maximumBytes
// BandGap                  interval
// BandOverlap              interval
// OptionAboveMaximum       option, points, maximum
// BestOptionBelowMaximum   points, maximum
// WeightsNotHundred        sum
// ChildrenNotParent        sum, maximum
// ThresholdUnreachable     threshold, maximum
// TranslationMissing       language, field
// IdDuplicate              id
// ReferenceUnknown         id
// ValueMalformed           field, value
// NotPublished             what (text in both languages)

namespace {

// One row a code: the length of the list is the length of the function.
// NOLINTNEXTLINE(readability-function-size)
const char* sentenceOf(Finding::Code code)
{
    switch (code) {
    case Finding::Code::NotAPdf:
        return QT_TRANSLATE_NOOP("Finding", "This file is not a PDF and cannot be read as a document. Ask for a PDF.");
    case Finding::Code::PdfDamaged:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is damaged and cannot be opened. Ask for a new copy.");
    case Finding::Code::PdfPasswordNeeded:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is password-protected. Enter the password to read it.");
    case Finding::Code::PdfEmpty:
        return QT_TRANSLATE_NOOP("Finding", "This PDF has no pages. Ask for the correct file.");
    case Finding::Code::NoTextLayer:
        return QT_TRANSLATE_NOOP("Finding", "This document is a scan[; {pages} of {of} pages have no text layer]. It "
                                            "can be read; searching requires text recognition.");
    case Finding::Code::PagesRotated:
        return QT_TRANSLATE_NOOP("Finding", "Some pages of this document are stored rotated[ ({pages})]. They are "
                                            "shown upright; check that they are all readable.");
    case Finding::Code::PagesPoorlyRead:
        return QT_TRANSLATE_NOOP("Finding", "Text recognition could hardly read this document[ (page {pages})]. Read "
                                            "it on screen; ask for a better scan if needed.");
    case Finding::Code::PictureUnreadable:
        return QT_TRANSLATE_NOOP("Finding", "Images in this document cannot be decoded and are missing from the "
                                            "page[ (page {pages})]. Ask for a new copy.");
    case Finding::Code::FormNotDrawn:
        return QT_TRANSLATE_NOOP("Finding", "Form fields or annotations in this document cannot be drawn[ (page "
                                            "{pages})]. Ask for a printed PDF of it.");
    case Finding::Code::PageTooComplex:
        return QT_TRANSLATE_NOOP("Finding", "This document has pages that take too long to draw and are not shown[ "
                                            "(page {pages})]. The other pages are not affected; ask for a simpler "
                                            "copy of the file.");
    case Finding::Code::XfaForm:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is an XFA form, whose content cannot be shown here. Ask for a "
                                            "printed PDF of it.");
    case Finding::Code::AttachmentInside:
        return QT_TRANSLATE_NOOP("Finding", "There is a file attached inside this PDF[: \"{name}\"]. It is not shown; "
                                            "save it from the PDF and import it if it belongs here.");
    case Finding::Code::OutlineShortened:
        return QT_TRANSLATE_NOOP("Finding", "Not all bookmarks of this document are listed: there are too many, or "
                                            "they refer to each other. The pages are not affected.");
    case Finding::Code::DuplicateContent:
        return QT_TRANSLATE_NOOP("Finding", "This file has the same content as another one[: \"{other}\"]. Check "
                                            "whether a document is missing.");
    case Finding::Code::KindUnknown:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The kind of this document could not be determined. Choose it in the document list.");
    case Finding::Code::KindUncertain:
        return QT_TRANSLATE_NOOP(
            "Finding",
            "This file is probably \"{kind}\"[ ({confidence}% confidence)]. Check it and correct the kind if needed.");
    case Finding::Code::KindMissing:
        return QT_TRANSLATE_NOOP("Finding", "A required document is missing: {kind}[ (number {slot})]. Ask for it.");
    case Finding::Code::ValueMismatch:
        return QT_TRANSLATE_NOOP("Finding", "Two documents state \"{field}\" differently[: \"{first}\" here, "
                                            "\"{second}\" in \"{other}\"]. Compare both with the original.");
    case Finding::Code::BagDigestMismatch:
        return QT_TRANSLATE_NOOP("Finding", "The content of this file does not match the checksum in the bag's "
                                            "manifest. Ask for a new copy of the package.");
    case Finding::Code::BagFileMissing:
        return QT_TRANSLATE_NOOP("Finding", "This file is listed in the bag's manifest but is not in the package. "
                                            "Ask for the complete package.");
    case Finding::Code::BagFileUnlisted:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file is in the bag but not in its manifest, so it cannot be verified. Check its origin.");
    case Finding::Code::BagMalformed:
        return QT_TRANSLATE_NOOP("Finding", "The bag does not follow the BagIt specification. The documents were read, "
                                            "but checksums were not verified.");
    case Finding::Code::ManifestIgnored:
        return QT_TRANSLATE_NOOP("Finding", "The file application.json could not be used[ (field \"{field}\")][ "
                                            "({detail})]. Names were guessed instead; check the applicant's "
                                            "details.");
    case Finding::Code::NameUnsafe:
        return QT_TRANSLATE_NOOP(
            "Finding", "A file was not imported because its name points outside the package. Ask the sender about it.");
    case Finding::Code::NameDuplicate:
        return QT_TRANSLATE_NOOP(
            "Finding", "Two files have the same name[: \"{original}\"]. Both were kept; check which one applies.");
    case Finding::Code::NameReserved:
        return QT_TRANSLATE_NOOP("Finding", "The file was renamed because its original name is reserved on some "
                                            "systems[: \"{original}\"]. No action is needed.");
    case Finding::Code::NameTooLong:
        return QT_TRANSLATE_NOOP("Finding", "A file was not imported because its name is too long[ (more than "
                                            "{maximum} characters)]. Ask the sender to rename it.");
    case Finding::Code::EncodingGuessed:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The archive does not declare the encoding of its file names; {encoding} was assumed[ "
                                 "for {count} of them]. If names look wrong, import again with another encoding.");
    case Finding::Code::NameTooDeep:
        return QT_TRANSLATE_NOOP("Finding", "A file was not imported because it is nested too deeply[ (more than "
                                            "{maximum} folders)]. Ask the sender to move it up.");
    case Finding::Code::NameUnreadable:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The name of this file is not readable in any known encoding; replacement characters "
                                 "stand for the unreadable part. Open the file to see what it is.");
    case Finding::Code::LinkSkipped:
        return QT_TRANSLATE_NOOP("Finding", "A link was not followed[: it leads to \"{target}\"]. Ask for the file "
                                            "itself if it is a document.");
    case Finding::Code::LinkTargetMissing:
        return QT_TRANSLATE_NOOP("Finding", "This entry only links to another file[, \"{target}\"], which is not in "
                                            "the archive, so it has no content. Ask for the file itself.");
    case Finding::Code::SpecialSkipped:
        return QT_TRANSLATE_NOOP("Finding", "An entry that is not a regular file was skipped. No action is needed.");
    case Finding::Code::NestedArchive:
        return QT_TRANSLATE_NOOP("Finding", "The package contains another archive, which was not opened. Unpack it and "
                                            "import its documents if they belong here.");
    case Finding::Code::ArchivePart:
        return QT_TRANSLATE_NOOP("Finding", "This file is one of several parts of a split archive and was not opened. "
                                            "Extract all parts together and import the documents if they belong here.");
    case Finding::Code::EntryEncrypted:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file in the package is password-protected. Import the package again with the password.");
    case Finding::Code::EntryDamaged:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file in the package is damaged[ ({detail})] and was not imported. Ask for a new copy.");
    case Finding::Code::EntryCompressionUnsupported:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file uses a compression method that is not supported[ ({method})] and was not imported. "
                       "Extract the package with the program that created it and import the folder.");
    case Finding::Code::LimitReached:
        return QT_TRANSLATE_NOOP("Finding", "This file is too large[ (more than {maximumBytes:bytes})] and was not "
                                            "imported. Ask the sender to reduce its size.");
    case Finding::Code::BandGap:
        return QT_TRANSLATE_NOOP("Finding", "No band covers the values[ {interval}]. Extend one of the neighbouring "
                                            "bands.");
    case Finding::Code::BandOverlap:
        return QT_TRANSLATE_NOOP("Finding", "Two bands overlap[: {interval}]. Adjust one of their ends.");
    case Finding::Code::OptionAboveMaximum:
        return QT_TRANSLATE_NOOP("Finding", "An option[ \"{option}\"] gives more points[ ({points})] than the "
                                            "indicator allows[ ({maximum})]. Lower it or raise the maximum.");
    case Finding::Code::BestOptionBelowMaximum:
        return QT_TRANSLATE_NOOP("Finding", "The best option gives fewer points[ ({points})] than the maximum[ "
                                            "({maximum})], so the maximum cannot be reached. Check both.");
    case Finding::Code::WeightsNotHundred:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The weights of the parts add up to[ {sum}%,] a value other than 100%. Correct them.");
    case Finding::Code::ChildrenNotParent:
        return QT_TRANSLATE_NOOP("Finding", "The sum of the secondary indicators[ ({sum})] differs from their "
                                            "indicator[ ({maximum})]. Correct one of them.");
    case Finding::Code::ThresholdUnreachable:
        return QT_TRANSLATE_NOOP("Finding", "The threshold[ of {threshold}] cannot be reached with the available "
                                            "points[ (at most {maximum})]. Lower it or raise the maxima.");
    case Finding::Code::TranslationMissing:
        return QT_TRANSLATE_NOOP("Finding", "A label is missing[ in {language}]. Add it.");
    case Finding::Code::IdDuplicate:
        return QT_TRANSLATE_NOOP("Finding", "The same identifier is used twice[: \"{id}\"]. Change one of them.");
    case Finding::Code::ReferenceUnknown:
        return QT_TRANSLATE_NOOP("Finding", "A reference does not exist[: \"{id}\"]. Correct it.");
    case Finding::Code::ValueMalformed:
        return QT_TRANSLATE_NOOP("Finding", "A value cannot be used[: \"{value}\"][ (field \"{field}\")]. Correct it.");
    case Finding::Code::NotPublished:
        return QT_TRANSLATE_NOOP(
            "Finding", "Not published · set by the office[: {what}]. Enter it in the office settings before scoring.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString findingText(const Finding& finding, const Phrasebook& book, const Rubric* rubric)
{
    return fillIn(book.words("Finding", sentenceOf(finding.code)), named(finding.args, rubric, book), book);
}

} // namespace pingshen::ui
