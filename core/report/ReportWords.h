// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"
#include "core/domain/LocalText.h"

#include <QList>

namespace pingshen {

/// Both: the two languages side by side, Chinese first.
enum class ReportLanguage { Chinese, English, Both };

/// What becomes of characters that no installed font draws: the report is refused, naming them (FontMissing), or
/// they are written as their number.
enum class Undrawn { Refuse, Number };

/// The languages of a report in the order in which they are set.
inline QList<Language> languagesOf(ReportLanguage language)
{
    switch (language) {
    case ReportLanguage::Chinese:
        return {Language::Chinese};
    case ReportLanguage::English:
        return {Language::English};
    case ReportLanguage::Both:
        break;
    }
    return {Language::Chinese, Language::English};
}

/// The sentence with the number in the place of "%1".
inline LocalText withCount(LocalText sentence, qint64 count)
{
    for (auto* text : {&sentence.zh, &sentence.en}) {
        text->replace(QLatin1StringView("%1"), QString::number(count));
    }
    return sentence;
}

/// What stands in the margins of every report.
struct PageWords
{
    LocalText page;       ///< "%1" is the page, "%2" how many there are
    LocalText digest;     ///< before the first digits of the content's SHA-256
    LocalText printed;    ///< "printed on"
    LocalText fullDigest; ///< before all of the SHA-256
    LocalText record;     ///< before the history's key, entry and the first digits of its SHA-256
    LocalText fullRecord; ///< the same in full: "%1" is the key, "%2" the entry
    LocalText incomplete; ///< entries of the history are missing, or may be
    LocalText newer; ///< entries that only a later program understands, which count for nothing here; "%1": how many
    LocalText recordKey;      ///< before the first digits of the history's key, in the foot
    LocalText recordEntry;    ///< before the number of its last entry
    LocalText recordChecksum; ///< before the first digits of that entry's SHA-256
};

/// Who and what a report is about.
struct CaseWords
{
    LocalText edition;
    LocalText caseNumber;
    LocalText applicant;
    LocalText nationality;
    LocalText employer;
    LocalText position;
    LocalText eligibility = {};   ///< the heading
    LocalText notEligible = {};   ///< before what is not met
    LocalText outsidePeriod = {}; ///< one of these reasons: the date of the application
};

struct SignatureWords
{
    LocalText name;
    LocalText signature;
    LocalText date;
};

/// The words of a score sheet, one field a label.
struct ScoreSheetWords
{
    PageWords page;
    CaseWords about;
    SignatureWords signing;
    LocalText title;
    LocalText reviewer;
    LocalText state;
    LocalText draft;
    LocalText submitted;
    LocalText returned;
    LocalText submittedAt;
    LocalText returnReason;
    LocalText draftMark; ///< across every page of a sheet that is not submitted
    LocalText indicator;
    LocalText maximum;
    LocalText points;
    LocalText grounds; ///< heading of the column with option, reason and facts
    LocalText option;
    LocalText reason;
    LocalText fact;
    LocalText notScored;
    LocalText stale; ///< a document that proves it was replaced since
    LocalText notPublished;
    LocalText part;
    LocalText weight;
    LocalText weighted;
    LocalText subtotal;
    LocalText total;
    LocalText threshold;
    LocalText met;
    LocalText notMet;
    LocalText provisional;
    LocalText missing;        ///< before the indicators that are not scored
    LocalText missingReasons; ///< before those whose reason is missing
    LocalText recheck;        ///< before those whose score has to be checked again
    LocalText unpublishedHeading;
    LocalText declaration; ///< what the reviewer signs
};

/// The words of a site-visit report, one field a label.
struct SiteVisitWords
{
    PageWords page;
    CaseWords about;
    SignatureWords signing;
    LocalText title;
    LocalText total;
    LocalText requestReason;
    LocalText notifiedOn;
    LocalText deadline;
    LocalText date;
    LocalText afterDeadline; ///< %1: a date
    LocalText place;
    LocalText participants;
    LocalText originalsHeading;
    LocalText material;
    LocalText document;
    LocalText state;
    LocalText remark;
    LocalText notAsked;
    LocalText seenMatches;
    LocalText differs;
    LocalText notShown;
    LocalText notesHeading;
    LocalText noNotes;
    LocalText editedBy; ///< %1: who, %2: when
    LocalText conclusionHeading;
    LocalText conclusion;
    LocalText none;
    LocalText consistent;
    LocalText partlyConsistent;
    LocalText inconsistent;
    LocalText needsSupplement;
    LocalText summary;
    LocalText openMark; ///< across every page while there is no conclusion
    LocalText declaration;
};

/// The words of a list of evidence, one field a label.
struct EvidenceWords
{
    PageWords page;
    CaseWords about;
    LocalText title;
    LocalText reviewer;
    LocalText nothing;
    LocalText draftMark; ///< across every page of a sheet that is not submitted
    LocalText isFor;
    LocalText isAgainst;
    LocalText isContext;
    LocalText absent; ///< searched for and not found
    LocalText place;  ///< "%1": the document, "%2": the page
    LocalText wholePackage;
    LocalText searched; ///< "%1" of "%2" pages
    LocalText remark;
    LocalText digest; ///< before all of the document's SHA-256
    LocalText moved;
    LocalText stale;
};

} // namespace pingshen
