// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Labels.h"

#include "ui/text/Formats.h"

#include <algorithm>
#include <array>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

struct ContentWord
{
    const char* content;
    const char* word;
};

constexpr std::array contentWords{
    ContentWord{"ofd", QT_TRANSLATE_NOOP("Content", "an OFD document")},
    ContentWord{"empty", QT_TRANSLATE_NOOP("Content", "an empty file")},
    ContentWord{"docx", QT_TRANSLATE_NOOP("Content", "a Word document")},
    ContentWord{"xlsx", QT_TRANSLATE_NOOP("Content", "an Excel workbook")},
    ContentWord{"pptx", QT_TRANSLATE_NOOP("Content", "a PowerPoint presentation")},
    ContentWord{"odf", QT_TRANSLATE_NOOP("Content", "an OpenDocument file")},
    ContentWord{"epub", QT_TRANSLATE_NOOP("Content", "an EPUB book")},
    ContentWord{"jar", QT_TRANSLATE_NOOP("Content", "a Java program (JAR)")},
    ContentWord{"apk", QT_TRANSLATE_NOOP("Content", "an Android app (APK)")},
    ContentWord{"ipa", QT_TRANSLATE_NOOP("Content", "an iOS app (IPA)")},
    ContentWord{"extension", QT_TRANSLATE_NOOP("Content", "a browser extension")},
    ContentWord{"wheel", QT_TRANSLATE_NOOP("Content", "a Python package")},
    ContentWord{"vsdx", QT_TRANSLATE_NOOP("Content", "a Visio drawing")},
    ContentWord{"kmz", QT_TRANSLATE_NOOP("Content", "a map (KMZ)")},
    ContentWord{"zipped", QT_TRANSLATE_NOOP("Content", "a document of another program")},
    ContentWord{"xps", QT_TRANSLATE_NOOP("Content", "an XPS document")},
    ContentWord{"iwork", QT_TRANSLATE_NOOP("Content", "an Apple iWork document")},
    ContentWord{"ole-text", QT_TRANSLATE_NOOP("Content", "a legacy Word or WPS document")},
    ContentWord{"ole-sheet", QT_TRANSLATE_NOOP("Content", "a legacy Excel or WPS workbook")},
    ContentWord{"ole-slides", QT_TRANSLATE_NOOP("Content", "a legacy PowerPoint or WPS presentation")},
    ContentWord{"ole-mail", QT_TRANSLATE_NOOP("Content", "an Outlook message")},
    ContentWord{"mail", QT_TRANSLATE_NOOP("Content", "an e-mail message")},
    ContentWord{"jp2", QT_TRANSLATE_NOOP("Content", "a JPEG 2000 picture")},
    ContentWord{"caj", QT_TRANSLATE_NOOP("Content", "a CAJ document (CNKI)")},
    ContentWord{"ole", QT_TRANSLATE_NOOP("Content", "a legacy Office or WPS document")},
    ContentWord{"jpeg", QT_TRANSLATE_NOOP("Content", "a JPEG picture")},
    ContentWord{"png", QT_TRANSLATE_NOOP("Content", "a PNG picture")},
    ContentWord{"gif", QT_TRANSLATE_NOOP("Content", "a GIF picture")},
    ContentWord{"bmp", QT_TRANSLATE_NOOP("Content", "a BMP picture")},
    ContentWord{"webp", QT_TRANSLATE_NOOP("Content", "a WebP picture")},
    ContentWord{"heic", QT_TRANSLATE_NOOP("Content", "a HEIC picture")},
    ContentWord{"tiff", QT_TRANSLATE_NOOP("Content", "a TIFF picture")},
    ContentWord{"rtf", QT_TRANSLATE_NOOP("Content", "an RTF document")},
    ContentWord{"html", QT_TRANSLATE_NOOP("Content", "a web page")},
    ContentWord{"postscript", QT_TRANSLATE_NOOP("Content", "a PostScript file")},
    ContentWord{"djvu", QT_TRANSLATE_NOOP("Content", "a DjVu document")},
    ContentWord{"video", QT_TRANSLATE_NOOP("Content", "a video or audio file")},
    ContentWord{"program", QT_TRANSLATE_NOOP("Content", "a program")},
    ContentWord{"script", QT_TRANSLATE_NOOP("Content", "a script")},
    ContentWord{"text", QT_TRANSLATE_NOOP("Content", "a text file")},
    ContentWord{"svg", QT_TRANSLATE_NOOP("Content", "an SVG drawing")},
    ContentWord{"psd", QT_TRANSLATE_NOOP("Content", "a Photoshop picture")},
    ContentWord{"dwg", QT_TRANSLATE_NOOP("Content", "an AutoCAD drawing (DWG)")},
    ContentWord{"avif", QT_TRANSLATE_NOOP("Content", "an AVIF picture")},
    ContentWord{"cpio", QT_TRANSLATE_NOOP("Content", "a CPIO archive")},
    ContentWord{"ar", QT_TRANSLATE_NOOP("Content", "an AR archive")},
    ContentWord{"xar", QT_TRANSLATE_NOOP("Content", "an XAR archive")},
    ContentWord{"cab", QT_TRANSLATE_NOOP("Content", "a CAB archive")},
    ContentWord{"wim", QT_TRANSLATE_NOOP("Content", "a WIM image")},
    ContentWord{"lzh", QT_TRANSLATE_NOOP("Content", "an LZH archive")},
    ContentWord{"arj", QT_TRANSLATE_NOOP("Content", "an ARJ archive")},
    ContentWord{"lzip", QT_TRANSLATE_NOOP("Content", "an LZIP file")},
    ContentWord{"iso", QT_TRANSLATE_NOOP("Content", "a disc image (ISO)")},
    ContentWord{"warc", QT_TRANSLATE_NOOP("Content", "a web archive (WARC)")},
    ContentWord{"rpm", QT_TRANSLATE_NOOP("Content", "an RPM package")},
    ContentWord{"ace", QT_TRANSLATE_NOOP("Content", "an ACE archive")},
    ContentWord{"zoo", QT_TRANSLATE_NOOP("Content", "a ZOO archive")},
    ContentWord{"alz", QT_TRANSLATE_NOOP("Content", "an ALZ archive")},
    ContentWord{"egg", QT_TRANSLATE_NOOP("Content", "an EGG archive")},
    ContentWord{"sit", QT_TRANSLATE_NOOP("Content", "a StuffIt archive")},
    ContentWord{"squashfs", QT_TRANSLATE_NOOP("Content", "a disk image (SquashFS)")},
    ContentWord{"packed", QT_TRANSLATE_NOOP("Content", "a single compressed file")},
};

struct FieldWord
{
    const char* field;
    const char* word;
};

constexpr std::array fieldWords{
    FieldWord{"points", QT_TRANSLATE_NOOP("Field", "Points")},
    FieldWord{"option", QT_TRANSLATE_NOOP("Field", "Option")},
    FieldWord{"reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    FieldWord{"fact", QT_TRANSLATE_NOOP("Field", "Fact")},
    FieldWord{"name", QT_TRANSLATE_NOOP("Field", "File name")},
    FieldWord{"content", QT_TRANSLATE_NOOP("Field", "File")},
    FieldWord{"kind", QT_TRANSLATE_NOOP("Field", "Document kind")},
    FieldWord{"latinName", QT_TRANSLATE_NOOP("Field", "Name (Latin)")},
    FieldWord{"chineseName", QT_TRANSLATE_NOOP("Field", "Chinese name")},
    FieldWord{"nationality", QT_TRANSLATE_NOOP("Field", "Nationality")},
    FieldWord{"birthDate", QT_TRANSLATE_NOOP("Field", "Date of birth")},
    FieldWord{"passportNumber", QT_TRANSLATE_NOOP("Field", "Passport number")},
    FieldWord{"employer", QT_TRANSLATE_NOOP("Field", "Employer")},
    FieldWord{"position", QT_TRANSLATE_NOOP("Field", "Position")},
    FieldWord{"caseNumber", QT_TRANSLATE_NOOP("Field", "Case number")},
    FieldWord{"notifiedOn", QT_TRANSLATE_NOOP("Field", "Notification date")},
    FieldWord{"date", QT_TRANSLATE_NOOP("Field", "Visit date")},
    FieldWord{"place", QT_TRANSLATE_NOOP("Field", "Place")},
    FieldWord{"participants", QT_TRANSLATE_NOOP("Field", "Participants")},
    FieldWord{"conclusion", QT_TRANSLATE_NOOP("Field", "Conclusion")},
    FieldWord{"summary", QT_TRANSLATE_NOOP("Field", "Summary")},
    FieldWord{"state", QT_TRANSLATE_NOOP("Field", "Original")},
    FieldWord{"remark", QT_TRANSLATE_NOOP("Field", "Remark")},
    FieldWord{"topic", QT_TRANSLATE_NOOP("Field", "Topic")},
    FieldWord{"text", QT_TRANSLATE_NOOP("Field", "Text")},
    FieldWord{"indicator", QT_TRANSLATE_NOOP("Field", "Indicator")},
    FieldWord{"stance", QT_TRANSLATE_NOOP("Field", "Stance")},
    FieldWord{"page", QT_TRANSLATE_NOOP("Field", "Page")},
    FieldWord{"quote", QT_TRANSLATE_NOOP("Field", "Quote")},
    FieldWord{"words", QT_TRANSLATE_NOOP("Field", "Searched for and not found")},
    FieldWord{"coverage", QT_TRANSLATE_NOOP("Field", "Pages that could be searched")},
    FieldWord{"placement", QT_TRANSLATE_NOOP("Field", "Position")},
    FieldWord{"result", QT_TRANSLATE_NOOP("Field", "Condition")},
    FieldWord{"source", QT_TRANSLATE_NOOP("Field", "Looked up in")},
    FieldWord{"lookedUpOn", QT_TRANSLATE_NOOP("Field", "Looked up on")},
    FieldWord{"appliedOn", QT_TRANSLATE_NOOP("Field", "Applied on")},
    FieldWord{"evidence", QT_TRANSLATE_NOOP("Field", "Evidence")},
    FieldWord{"decision", QT_TRANSLATE_NOOP("Field", "Difference")},
    FieldWord{"against", QT_TRANSLATE_NOOP("Field", "Others state")},
    FieldWord{"roles", QT_TRANSLATE_NOOP("Field", "Roles")},
    FieldWord{"sameAs", QT_TRANSLATE_NOOP("Field", "Same person as")},
};

const char* wordOf(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::Readable:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Readable");
    case DocumentStatus::PasswordNeeded:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Password needed");
    case DocumentStatus::Damaged:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Damaged");
    case DocumentStatus::Empty:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Empty");
    case DocumentStatus::NotAPdf:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Not a PDF");
    case DocumentStatus::TooLarge:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Too large to read");
    case DocumentStatus::NotArrived:
        return QT_TRANSLATE_NOOP("DocumentStatus", "Not arrived");
    }
    Q_UNREACHABLE();
}

const char* wordOf(SheetState state)
{
    switch (state) {
    case SheetState::Draft:
        return QT_TRANSLATE_NOOP("SheetState", "Draft");
    case SheetState::Submitted:
        return QT_TRANSLATE_NOOP("SheetState", "Submitted");
    case SheetState::Returned:
        return QT_TRANSLATE_NOOP("SheetState", "Returned");
    }
    Q_UNREACHABLE();
}

const char* wordOf(OriginalState state)
{
    switch (state) {
    case OriginalState::NotAsked:
        return QT_TRANSLATE_NOOP("OriginalState", "Not checked");
    case OriginalState::SeenMatches:
        return QT_TRANSLATE_NOOP("OriginalState", "Original matches");
    case OriginalState::Differs:
        return QT_TRANSLATE_NOOP("OriginalState", "Original differs");
    case OriginalState::NotShown:
        return QT_TRANSLATE_NOOP("OriginalState", "Original not shown");
    }
    Q_UNREACHABLE();
}

const char* wordOf(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::None:
        return QT_TRANSLATE_NOOP("Conclusion", "No conclusion yet");
    case Conclusion::Consistent:
        return QT_TRANSLATE_NOOP("Conclusion", "Consistent");
    case Conclusion::PartlyConsistent:
        return QT_TRANSLATE_NOOP("Conclusion", "Partly consistent");
    case Conclusion::Inconsistent:
        return QT_TRANSLATE_NOOP("Conclusion", "Inconsistent");
    case Conclusion::NeedsSupplement:
        return QT_TRANSLATE_NOOP("Conclusion", "Supplement needed");
    }
    Q_UNREACHABLE();
}

const char* wordOf(Role role)
{
    switch (role) {
    case Role::ReviewingExpert:
        return QT_TRANSLATE_NOOP("Role", "Reviewing expert");
    case Role::MaterialReviewer:
        return QT_TRANSLATE_NOOP("Role", "Material reviewer");
    case Role::VisitTeam:
        return QT_TRANSLATE_NOOP("Role", "Site visit team");
    case Role::Office:
        return QT_TRANSLATE_NOOP("Role", "Office");
    }
    Q_UNREACHABLE();
}

const char* wordOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return QT_TRANSLATE_NOOP("Severity", "Note");
    case Finding::Severity::Warning:
        return QT_TRANSLATE_NOOP("Severity", "Warning");
    case Finding::Severity::Error:
        return QT_TRANSLATE_NOOP("Severity", "Error");
    }
    Q_UNREACHABLE();
}

const char* wordOf(Stance stance)
{
    switch (stance) {
    case Stance::For:
        return QT_TRANSLATE_NOOP("Stance", "For");
    case Stance::Against:
        return QT_TRANSLATE_NOOP("Stance", "Against");
    case Stance::Context:
        return QT_TRANSLATE_NOOP("Stance", "Context");
    }
    Q_UNREACHABLE();
}

const char* wordOf(PinState state)
{
    switch (state) {
    case PinState::Firm:
        return QT_TRANSLATE_NOOP("PinState", "Unchanged");
    case PinState::Moved:
        return QT_TRANSLATE_NOOP("PinState", "Moved");
    case PinState::Stale:
        return QT_TRANSLATE_NOOP("PinState", "Document replaced");
    }
    Q_UNREACHABLE();
}

const char* wordOf(EditKind::Value kind)
{
    switch (kind) {
    case EditKind::PackageImported:
        return QT_TRANSLATE_NOOP("EditKind", "Package imported");
    case EditKind::ApplicantChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Applicant corrected");
    case EditKind::DocumentChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Document kind corrected");
    case EditKind::ScoreChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Score changed");
    case EditKind::ScoreConfirmed:
        return QT_TRANSLATE_NOOP("EditKind", "Score confirmed");
    case EditKind::SheetSubmitted:
        return QT_TRANSLATE_NOOP("EditKind", "Score sheet submitted");
    case EditKind::SheetReturned:
        return QT_TRANSLATE_NOOP("EditKind", "Score sheet returned");
    case EditKind::VisitRequested:
        return QT_TRANSLATE_NOOP("EditKind", "Site visit requested by the office");
    case EditKind::VisitWithdrawn:
        return QT_TRANSLATE_NOOP("EditKind", "Request for a site visit withdrawn");
    case EditKind::VisitChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Site visit changed");
    case EditKind::OriginalChecked:
        return QT_TRANSLATE_NOOP("EditKind", "Original checked");
    case EditKind::NoteChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Site visit note changed");
    case EditKind::PinChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Evidence changed");
    case EditKind::KindRecognised:
        return QT_TRANSLATE_NOOP("EditKind", "Document kind recognised");
    case EditKind::HistoryConverted:
        return QT_TRANSLATE_NOOP("EditKind", "History converted to the current format");
    case EditKind::VaultContinued:
        return QT_TRANSLATE_NOOP("EditKind", "Vault continued");
    case EditKind::PersonAdded:
        return QT_TRANSLATE_NOOP("EditKind", "Person added");
    case EditKind::PersonNamed:
        return QT_TRANSLATE_NOOP("EditKind", "Name corrected");
    case EditKind::RolesChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Roles changed");
    case EditKind::PersonMerged:
        return QT_TRANSLATE_NOOP("EditKind", "Names merged");
    case EditKind::DocumentsReceived:
        return QT_TRANSLATE_NOOP("EditKind", "Documents of another computer received");
    case EditKind::EligibilityChecked:
        return QT_TRANSLATE_NOOP("EditKind", "Eligibility checked");
    case EditKind::DifferenceSettled:
        return QT_TRANSLATE_NOOP("EditKind", "Difference settled");
    case EditKind::Unknown:
        return QT_TRANSLATE_NOOP("EditKind", "Entry of a newer program version");
    case EditKind::SettingChanged:
        return QT_TRANSLATE_NOOP("EditKind", "Office setting changed");
    }
    Q_UNREACHABLE();
}

} // namespace

QString labelOf(DocumentStatus status, const Phrasebook& book)
{
    return book.words("DocumentStatus", wordOf(status));
}

QString labelOf(SheetState state, const Phrasebook& book)
{
    return book.words("SheetState", wordOf(state));
}

QString labelOf(OriginalState state, const Phrasebook& book)
{
    return book.words("OriginalState", wordOf(state));
}

QString labelOf(Conclusion conclusion, const Phrasebook& book)
{
    return book.words("Conclusion", wordOf(conclusion));
}

QString labelOf(Finding::Severity severity, const Phrasebook& book)
{
    return book.words("Severity", wordOf(severity));
}

QString labelOf(Stance stance, const Phrasebook& book)
{
    return book.words("Stance", wordOf(stance));
}

QString labelOf(PinState state, const Phrasebook& book)
{
    return book.words("PinState", wordOf(state));
}

QString coverageText(const SearchCoverage& coverage, const Phrasebook& book)
{
    QStringList texts{book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "%1 of %2 pages"))
                          .arg(coverage.searchable)
                          .arg(coverage.pages)};
    if (coverage.poor > 0) {
        texts += book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "read poorly: %1")).arg(coverage.poor);
    }
    if (coverage.pending > 0) {
        texts += book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "not read yet: %1")).arg(coverage.pending);
    }
    return listText(texts, book);
}

QString labelOf(EditKind::Value kind, const Phrasebook& book)
{
    return book.words("EditKind", wordOf(kind));
}

QString labelOf(const Change& change, const Phrasebook& book)
{
    const auto has = [&](QLatin1StringView name) {
        return std::ranges::find(change.fields, name, &FieldChange::field) != change.fields.end();
    };
    if (change.kind == EditKind::DocumentChanged && has("content"_L1)) {
        return book.words("EditKind", QT_TRANSLATE_NOOP("EditKind", "Document file chosen"));
    }
    if (change.kind == EditKind::PinChanged && has("indicator"_L1)) {
        const auto indicator = std::ranges::find(change.fields, "indicator"_L1, &FieldChange::field);
        return indicator->to.toString().isEmpty()
                   ? book.words("EditKind", QT_TRANSLATE_NOOP("EditKind", "Evidence removed"))
                   : book.words("EditKind", QT_TRANSLATE_NOOP("EditKind", "Evidence added"));
    }
    const auto text = std::ranges::find(change.fields, "text"_L1, &FieldChange::field);
    if (change.kind != EditKind::NoteChanged || text == change.fields.end()) {
        return labelOf(change.kind, book);
    }
    const auto isNothing = [](const QJsonValue& value) { return value.toString().isEmpty(); };
    if (isNothing(text->from)) {
        return book.words("EditKind", QT_TRANSLATE_NOOP("EditKind", "Site visit note added"));
    }
    return isNothing(text->to) ? book.words("EditKind", QT_TRANSLATE_NOOP("EditKind", "Site visit note withdrawn"))
                               : labelOf(change.kind, book);
}

QString labelOf(Role role, const Phrasebook& book)
{
    return book.words("Role", wordOf(role));
}

QString rolesText(Roles roles, const Phrasebook& book)
{
    QStringList words;
    for (const auto& name : namesOf(roles)) {
        words.append(labelOf(static_cast<Role>(rolesFrom({name}).toInt()), book));
    }
    return listText(words, book);
}

QString contentLabel(const QString& content, const Phrasebook& book)
{
    const auto row = std::ranges::find_if(contentWords,
                                          [&](const auto& word) { return content == QLatin1StringView(word.content); });
    return row == contentWords.end() ? QString() : book.words("Content", row->word);
}

QString fieldLabel(const QString& field, const Phrasebook& book)
{
    const auto row =
        std::ranges::find_if(fieldWords, [&](const auto& word) { return field == QLatin1StringView(word.field); });
    return row == fieldWords.end() ? field : book.words("Field", row->word);
}

QString labelOf(Language language)
{
    return language == Language::Chinese ? u"中文"_s : u"English"_s;
}

} // namespace pingshen::ui
