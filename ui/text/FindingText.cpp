// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

#include "core/base/VisibleText.h"
#include "ui/text/Naming.h"
#include "ui/text/Sentence.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

// The arguments that the sentences name, by code; the subject stands beside the sentence, not in it.
// Every argument may be missing where it stands in brackets.
//
// NotAPdf                  content
// NoTextLayer              pages, of
// PagesRotated             pages
// PagesPoorlyRead          pages
// PictureUnreadable        pages
// FontMissing              pages, names
// FieldDiffers             page, name, stored, drawn; or, of one that shows nothing: page, name, unshown
// FormNotDrawn             pages
// PassportsApart           folders
// FieldsUncompared         pages
// PageTooComplex           pages
// AttachmentInside         name
// AttachmentsInside        count, names
// PagesBlank               pages
// TextUnreadable           pages
// PageSizeUnusual          pages
// BagAlgorithmUnknown      algorithm
// BagSizeMismatch          statedBytes, statedCount, bytes, count
// BagFetchListed           count
// NameHidesCharacters      original
// NameInvisible            original
// NameIncomplete           original
// DuplicateContent         other
// KindUncertain            kind, confidence
// KindMissing              kind, slot
// FileNotTaken             file, other
// NameDuplicate            original
// NameReserved             original
// NameRestored             original
// NameTooLong              maximum, original
// EncodingGuessed          encoding, count
// EncodingUnfit            asked, encoding, count
// NameTooDeep              maximum
// LinkSkipped              target
// LinkTargetMissing        target
// EntryCompressionUnsupported  method
// LimitReached             maximumBytes
// ManifestFieldIgnored     fields
// ManifestKeyUnknown       fields
// RecognitionLeft          count
// MoreFindings             count
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
        return QT_TRANSLATE_NOOP("Finding", "This file is not a PDF[ but {content}] and cannot be read as a "
                                            "document. Ask for a PDF.");
    case Finding::Code::PdfDamaged:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is damaged and cannot be opened. Ask for a new copy.");
    case Finding::Code::PdfPasswordNeeded:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is password-protected. Enter the password to read it.");
    case Finding::Code::PdfEmpty:
        return QT_TRANSLATE_NOOP("Finding", "This PDF has no pages. Ask for the correct file.");
    case Finding::Code::PdfTooLarge:
        return QT_TRANSLATE_NOOP("Finding", "This PDF takes too long to read or is too large inside, so reading it was "
                                            "stopped. Ask for a smaller or simpler copy.");
    case Finding::Code::DocumentNotArrived:
        return QT_TRANSLATE_NOOP("Finding", "This document was recorded on another computer and has not arrived yet. "
                                            "Import its package here.");
    case Finding::Code::NoTextLayer:
        return QT_TRANSLATE_NOOP("Finding", "This document is a scan[ (pages without a text layer: {pages} of {of})]. "
                                            "It can be read; searching requires text recognition.");
    case Finding::Code::PagesRotated:
        return QT_TRANSLATE_NOOP("Finding", "Pages of this document are stored rotated[ (number of pages: {pages})] "
                                            "and are shown as the file specifies. Rotate any page that lies sideways.");
    case Finding::Code::PagesPoorlyRead:
        return QT_TRANSLATE_NOOP("Finding", "Text recognition could hardly read this document[ (page {pages})]. Read "
                                            "it on screen; ask for a better scan if needed.");
    case Finding::Code::PictureUnreadable:
        return QT_TRANSLATE_NOOP("Finding", "Images in this document are incomplete or cannot be decoded[ (page "
                                            "{pages})]. Ask for a new copy.");
    case Finding::Code::FontMissing:
        return QT_TRANSLATE_NOOP("Finding", "The font[ {names}] is neither in this document nor installed on this "
                                            "computer, so its characters are not shown[ (page {pages})]. Install a "
                                            "Chinese font, or ask for a PDF with its fonts embedded.");
    case Finding::Code::FieldDiffers:
        return QT_TRANSLATE_NOOP("Finding",
                                 "Form field[ \"{name}\"][ on page {page}][ shows \"{drawn}\" but stores "
                                 "\"{stored}\"][ shows nothing but stores \"{unshown}\"]. Pages and search use what is "
                                 "shown; ask the applicant which is correct.");
    case Finding::Code::FieldsUncompared:
        return QT_TRANSLATE_NOOP("Finding", "Form fields in this document could not be compared with the values stored "
                                            "in them[ (page {pages})]. Go by what the page shows.");
    case Finding::Code::FormNotDrawn:
        return QT_TRANSLATE_NOOP("Finding", "Form fields or annotations in this document cannot be drawn[ (page "
                                            "{pages})]. Ask for a printed PDF of it.");
    case Finding::Code::PageTooComplex:
        return QT_TRANSLATE_NOOP("Finding", "Some content of this document is too large or too complex to draw; it is "
                                            "simplified or left out[ (page {pages})]. The rest is shown. Ask for a "
                                            "simpler copy if something is missing.");
    case Finding::Code::XfaForm:
        return QT_TRANSLATE_NOOP("Finding", "This PDF is an XFA form, whose content cannot be shown here. Ask for a "
                                            "printed PDF of it.");
    case Finding::Code::AttachmentInside:
        return QT_TRANSLATE_NOOP("Finding", "There is a file attached inside this PDF[: \"{name}\"]. It is not shown; "
                                            "save it from the PDF and import it if it belongs here.");
    case Finding::Code::AttachmentsInside:
        return QT_TRANSLATE_NOOP("Finding", "There are {count:number} files attached inside this PDF[, among them "
                                            "{names}]. They are not shown; save them from the PDF and import them if "
                                            "they belong here.");
    case Finding::Code::PagesBlank:
        return QT_TRANSLATE_NOOP("Finding", "There are pages in this document on which nothing is drawn[ (page "
                                            "{pages})]. Ask for a new copy if something should be there.");
    case Finding::Code::TextUnreadable:
        return QT_TRANSLATE_NOOP("Finding", "The text of this document is stored in characters that cannot be "
                                            "searched or copied[ (page {pages})]. It can be read on screen; searching "
                                            "requires text recognition.");
    case Finding::Code::PageSizeUnusual:
        return QT_TRANSLATE_NOOP("Finding", "The file declares a page size so small that next to nothing is shown[ "
                                            "(page {pages})]. Ask for a new copy.");
    case Finding::Code::OutlineShortened:
        return QT_TRANSLATE_NOOP("Finding", "Not all bookmarks of this document are listed: there are too many, or "
                                            "they refer to each other. The pages are not affected.");
    case Finding::Code::DuplicateContent:
        return QT_TRANSLATE_NOOP("Finding", "This file has the same content as another one[: \"{other}\"]. Check "
                                            "whether a document is missing.");
    case Finding::Code::KindUnknown:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The kind of this document could not be determined from its file name or first page. "
                                 "Choose it in the document list.");
    case Finding::Code::KindUncertain:
        return QT_TRANSLATE_NOOP(
            "Finding",
            "This file is probably \"{kind}\"[ ({confidence}% confidence)]. Check it and correct the kind if needed.");
    case Finding::Code::KindMissing:
        return QT_TRANSLATE_NOOP("Finding", "A required document is missing: {kind}[ (number {slot})]. Ask for it.");
    case Finding::Code::ApplicantUnnamed:
        return QT_TRANSLATE_NOOP("Finding", "The applicant's name is missing. Enter it as it stands in the passport.");
    case Finding::Code::PassportsApart:
        return QT_TRANSLATE_NOOP("Finding", "Passports or application forms are in several folders[: {folders}]. Check "
                                            "that they all belong to this application.");
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
    case Finding::Code::BagAlgorithmUnknown:
        return QT_TRANSLATE_NOOP("Finding", "The checksums in this manifest cannot be verified[: the algorithm "
                                            "{algorithm} is not supported]. Ask for a bag with SHA-256 or SHA-512 if "
                                            "they matter.");
    case Finding::Code::BagSizeMismatch:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The bag does not have the size that it states[ (stated: {statedBytes:bytes}, "
                                 "files: {statedCount:number}; found: {bytes:bytes}, files: "
                                 "{count:number})]. Ask for the complete package.");
    case Finding::Code::BagFetchListed:
        return QT_TRANSLATE_NOOP("Finding", "The bag leaves files to be downloaded[ ({count:number})], which is never "
                                            "done. Ask for a package that contains all files.");
    case Finding::Code::NameHidesCharacters:
        return QT_TRANSLATE_NOOP("Finding", "The name of this file hides direction marks or control characters, so "
                                            "that it could be shown as another name[: \"{original}\"]. They were "
                                            "replaced; check what the file really is.");
    case Finding::Code::NameInvisible:
        return QT_TRANSLATE_NOOP("Finding", "The name of this file contained invisible characters[: \"{original}\"]. "
                                            "They were removed or replaced; no action is needed.");
    case Finding::Code::NameIncomplete:
        return QT_TRANSLATE_NOOP("Finding", "The name of this file was garbled in transit and characters are lost[; "
                                            "the original was \"{original}\"]. Open the file to see what it is.");
    case Finding::Code::ManifestIgnored:
        return QT_TRANSLATE_NOOP(
            "Finding",
            "The file application.json could not be used. The applicant's details were guessed; check them.");
    case Finding::Code::NameUnsafe:
        return QT_TRANSLATE_NOOP(
            "Finding", "A file was not imported because its name points outside the package. Ask the sender about it.");
    case Finding::Code::NameDuplicate:
        return QT_TRANSLATE_NOOP(
            "Finding", "Two files have the same name[: \"{original}\"]. Both were kept; check which one applies.");
    case Finding::Code::NameReserved:
        return QT_TRANSLATE_NOOP("Finding", "The file was renamed because its original name is reserved on some "
                                            "systems[: \"{original}\"]. No action is needed.");
    case Finding::Code::NameRestored:
        return QT_TRANSLATE_NOOP("Finding", "The name of this file was garbled in transit and has been restored[; the "
                                            "original was \"{original}\"]. Check that it is right.");
    case Finding::Code::NameTooLong:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The name of this file is too long[ (more than {maximum} characters)] and was "
                                 "shortened[; it began \"{original}\"]. No action is needed.");
    case Finding::Code::EncodingGuessed:
        return QT_TRANSLATE_NOOP("Finding",
                                 "The package does not declare the encoding of its file names; {encoding} was assumed[ "
                                 "for {count} of them]. If names look wrong, import again with another encoding.");
    case Finding::Code::EncodingUnfit:
        return QT_TRANSLATE_NOOP("Finding",
                                 "File names are not valid in the encoding asked for[ ({asked})][: {count}]; they were "
                                 "read as {encoding}. If names look wrong, import again with another encoding.");
    case Finding::Code::NameTooDeep:
        return QT_TRANSLATE_NOOP("Finding", "A file was not imported because it is nested too deeply[ (more than "
                                            "{maximum} folders)]. Ask the sender to move it up.");
    case Finding::Code::NameUnreadable:
        return QT_TRANSLATE_NOOP("Finding", "The name of this file is not readable in any known encoding; unreadable "
                                            "characters are replaced. Open the file to see what it is.");
    case Finding::Code::LinkSkipped:
        return QT_TRANSLATE_NOOP("Finding", "A link was not followed[: it leads to \"{target}\"]. Ask for the file "
                                            "itself if it is a document.");
    case Finding::Code::LinkTargetMissing:
        return QT_TRANSLATE_NOOP("Finding", "This entry only links to another file[, \"{target}\"], which is not in "
                                            "the archive, so it has no content. Ask for the file itself.");
    case Finding::Code::SpecialSkipped:
        return QT_TRANSLATE_NOOP("Finding", "An entry that is not a regular file was skipped. No action is needed.");
    case Finding::Code::NestedArchive:
        return QT_TRANSLATE_NOOP("Finding", "This archive in the package was not opened. Extract it and import its "
                                            "documents if they belong here.");
    case Finding::Code::ArchiveBefore:
        return QT_TRANSLATE_NOOP("Finding", "Another archive precedes this one in the same file and was not opened. "
                                            "Ask the sender for each archive as a file of its own.");
    case Finding::Code::ArchivePart:
        return QT_TRANSLATE_NOOP("Finding", "This file is one of several parts of a split archive and was not opened. "
                                            "Extract all parts together and import the documents if they belong here.");
    case Finding::Code::EntryEncrypted:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file in the package is password-protected. Import the package again with the password.");
    case Finding::Code::EntryDamaged:
        return QT_TRANSLATE_NOOP("Finding",
                                 "This file in the package is damaged and was not imported. Ask for a new copy.");
    case Finding::Code::EntryCompressionUnsupported:
        return QT_TRANSLATE_NOOP(
            "Finding", "This file uses a compression method that is not supported[ ({method})] and was not imported. "
                       "Extract the package with the program that created it and import the folder.");
    case Finding::Code::LimitReached:
        return QT_TRANSLATE_NOOP("Finding", "This file is too large[ (more than {maximumBytes:bytes})] and was not "
                                            "imported. Ask the sender to reduce its size.");
    case Finding::Code::ManifestFieldIgnored:
        return QT_TRANSLATE_NOOP("Finding", "Some values in application.json cannot be used[: {fields}]. Check the "
                                            "applicant's details and enter them by hand.");
    case Finding::Code::ManifestKeyUnknown:
        return QT_TRANSLATE_NOOP("Finding",
                                 "Unknown entries in application.json were skipped[: {fields}]. No action is needed.");
    case Finding::Code::ManifestMended:
        return QT_TRANSLATE_NOOP("Finding", "The file application.json is not valid JSON. It was read all the same; "
                                            "check the applicant's details.");
    case Finding::Code::FileNotTaken:
        return QT_TRANSLATE_NOOP("Finding",
                                 "A file[ \"{file}\"] was submitted again with the content of a document that "
                                 "is already here[: \"{other}\"]. Nothing was replaced. If a new file was "
                                 "intended, ask for it.");
    case Finding::Code::RecognitionLeft:
        return QT_TRANSLATE_NOOP(
            "Finding", "The kinds of {count:number} scanned documents are not known yet: recognition takes long and "
                       "continues while the application is open in the window. You can also choose the kinds "
                       "yourself.");
    case Finding::Code::MoreFindings:
        return QT_TRANSLATE_NOOP("Finding", "There are {count:number} more findings of this kind.");
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

struct GroupWording
{
    Finding::Code code;
    const char* sentence; ///< {count} is at least 2
};

/// Codes that come in numbers. Those that are not here are said one by one.
constexpr GroupWording groupWordings[]{
    {Finding::Code::NotAPdf,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files are not PDFs and cannot be read as documents. Ask for "
                                       "PDFs.")},
    {Finding::Code::PdfDamaged,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} PDFs are damaged and cannot be opened. Ask for new copies.")},
    {Finding::Code::PdfTooLarge,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} PDFs take too long to read or are too large inside. Ask for "
                                       "smaller or simpler copies.")},
    {Finding::Code::PdfPasswordNeeded,
     QT_TRANSLATE_NOOP("FindingGroup",
                       "{count:number} PDFs are password-protected. Enter their passwords to read them.")},
    {Finding::Code::PdfEmpty,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files are empty. Ask for the right files.")},
    {Finding::Code::DocumentNotArrived,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents were recorded on another computer and have not "
                                       "arrived yet. Import their packages here.")},
    {Finding::Code::NoTextLayer,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents are scans. They can be read; searching requires text "
                                       "recognition.")},
    {Finding::Code::PagesRotated,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents have pages that are stored rotated and are shown as "
                                       "the files specify. Rotate any page that lies sideways.")},
    {Finding::Code::DuplicateContent,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files have the same content as another one. Check whether "
                                       "documents are missing.")},
    {Finding::Code::KindUnknown,
     QT_TRANSLATE_NOOP(
         "FindingGroup",
         "The kind of {count:number} documents could not be determined from their file names or first pages. "
         "Choose it in the document list.")},
    {Finding::Code::KindUncertain,
     QT_TRANSLATE_NOOP("FindingGroup",
                       "The kind of {count:number} documents is uncertain. Check it and correct it if needed.")},
    {Finding::Code::KindMissing,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} required documents are missing. Ask for them.")},
    {Finding::Code::BagDigestMismatch,
     QT_TRANSLATE_NOOP("FindingGroup", "The content of {count:number} files does not match the checksums in the bag's "
                                       "manifest. Ask for a new copy of the package.")},
    {Finding::Code::BagFileMissing,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files are listed in the bag's manifest but are not in the "
                                       "package. Ask for the complete package.")},
    {Finding::Code::BagFileUnlisted,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files are in the bag but not in its manifest, so they cannot be "
                                       "verified. Check their origin.")},
    {Finding::Code::BagMalformed,
     QT_TRANSLATE_NOOP(
         "FindingGroup",
         "The bag does not follow the BagIt specification in {count:number} places. The documents were read.")},
    {Finding::Code::NameUnsafe,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files were not imported because their names point outside the "
                                       "package. Ask the sender about it.")},
    {Finding::Code::NameDuplicate,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files have a name that another file has too. All were kept; "
                                       "check which ones apply.")},
    {Finding::Code::NameReserved,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files were renamed because their original names are reserved on "
                                       "some systems. No action is needed.")},
    {Finding::Code::NameTooLong,
     QT_TRANSLATE_NOOP("FindingGroup", "The names of {count:number} files are too long and were shortened. No action "
                                       "is needed.")},
    {Finding::Code::NameTooDeep,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files were not imported because they are nested too deeply. "
                                       "Ask the sender to move them up.")},
    {Finding::Code::NameRestored,
     QT_TRANSLATE_NOOP("FindingGroup", "The names of {count:number} files were garbled in transit and have been "
                                       "restored. Check that they are right.")},
    {Finding::Code::NameHidesCharacters,
     QT_TRANSLATE_NOOP("FindingGroup", "The names of {count:number} files hide direction marks or control characters, "
                                       "which were replaced. Check what the files really are.")},
    {Finding::Code::NameInvisible,
     QT_TRANSLATE_NOOP("FindingGroup", "The names of {count:number} files contained invisible characters, which were "
                                       "removed or replaced. No action is needed.")},
    {Finding::Code::NameIncomplete,
     QT_TRANSLATE_NOOP("FindingGroup", "The names of {count:number} files were garbled in transit and characters are "
                                       "lost. Open the files to see what they are.")},
    {Finding::Code::AttachmentsInside,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} PDFs have several files attached inside, which are not shown. "
                                       "Save them from the PDFs and import them if they belong here.")},
    {Finding::Code::AttachmentInside,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} PDFs have a file attached inside, which is not shown. Save it "
                                       "from the PDF and import it if it belongs here.")},
    {Finding::Code::FieldDiffers,
     QT_TRANSLATE_NOOP("FindingGroup",
                       "{count:number} form fields show a different value from the one stored in them. Pages and "
                       "search use what is shown; ask the applicant which is correct.")},
    {Finding::Code::PictureUnreadable,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents have images that are incomplete or cannot be decoded. "
                                       "Ask for new copies.")},
    {Finding::Code::PagesBlank,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents have pages on which nothing is drawn. Ask for new "
                                       "copies if something should be there.")},
    {Finding::Code::TextUnreadable,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} documents have text that cannot be searched or copied. They can "
                                       "be read on screen; searching requires text recognition.")},
    {Finding::Code::LinkSkipped,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} links were not followed. Ask for the files themselves if they "
                                       "are documents.")},
    {Finding::Code::SpecialSkipped,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} entries that are not regular files were skipped. No action is "
                                       "needed.")},
    {Finding::Code::NestedArchive,
     QT_TRANSLATE_NOOP("FindingGroup", "The package contains {count:number} archives that were not opened. "
                                       "Extract them and import their documents if they belong here.")},
    {Finding::Code::EntryEncrypted,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files in the package are password-protected. Import the "
                                       "package again with the password.")},
    {Finding::Code::EntryDamaged,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files in the package are damaged and were not imported. Ask for "
                                       "a new copy.")},
    {Finding::Code::LimitReached,
     QT_TRANSLATE_NOOP("FindingGroup", "{count:number} files are too large and were not imported. Ask the sender to "
                                       "reduce their size.")},
};

} // namespace

QString groupText(const FindingGroup& group, const Phrasebook& book)
{
    const auto* wording = std::ranges::find(groupWordings, group.findings.first().code, &GroupWording::code);
    if (group.count < 2 || wording == std::ranges::end(groupWordings)) {
        return {};
    }
    return fillIn(book.words("FindingGroup", wording->sentence), {{u"count"_s, group.count}}, book);
}

QString groupItemText(const Finding& finding, const Phrasebook& book, const Rubric* rubric)
{
    const auto args = named(finding.args, rubric, book);
    for (const auto& telling : {u"original"_s, u"kind"_s, u"other"_s, u"content"_s, u"target"_s, u"name"_s}) {
        const auto value = visibleText(args[telling].toString(), Breaks::Show);
        if (!value.isEmpty()) {
            return finding.subject.isEmpty() ? value : QString(finding.subject + u" \u2013 "_s + value);
        }
    }
    return finding.subject.isEmpty() ? findingText(finding, book, rubric) : finding.subject;
}

QString findingText(const Finding& finding, const Phrasebook& book, const Rubric* rubric)
{
    return fillIn(book.words("Finding", sentenceOf(finding.code)), named(finding.args, rubric, book), book);
}

} // namespace pingshen::ui
