// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ReportText.h"

#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

namespace {

/// One text in both languages, whatever the program speaks at the moment.
class BothLanguages
{
public:
    LocalText operator()(const char* source) const
    {
        LocalText text;
        text.zh = m_chinese.words("ReportText", source);
        text.en = m_english.words("ReportText", source);
        return text;
    }

private:
    Phrasebook m_chinese{Language::Chinese};
    Phrasebook m_english{Language::English};
};

PageWords pageWords(const BothLanguages& say)
{
    return {say(QT_TRANSLATE_NOOP("ReportText", "Page %1 of %2")),
            say(QT_TRANSLATE_NOOP("ReportText", "Checksum")),
            say(QT_TRANSLATE_NOOP("ReportText", "Printed")),
            say(QT_TRANSLATE_NOOP("ReportText", "Full checksum (SHA-256)")),
            say(QT_TRANSLATE_NOOP("ReportText", "History")),
            say(QT_TRANSLATE_NOOP("ReportText", "History, key %1, entry %2 (SHA-256)")),
            say(QT_TRANSLATE_NOOP("ReportText", "Entries of the history are missing or may be missing; the history "
                                                "says which.")),
            say(QT_TRANSLATE_NOOP("ReportText", "The history holds changes by a newer version of the program (%1), "
                                                "which are neither shown nor counted in this report.")),
            say(QT_TRANSLATE_NOOP("ReportText", "key")),
            say(QT_TRANSLATE_NOOP("ReportText", "entry")),
            say(QT_TRANSLATE_NOOP("ReportText", "checksum"))};
}

CaseWords caseWords(const BothLanguages& say)
{
    return {say(QT_TRANSLATE_NOOP("ReportText", "Edition")),
            say(QT_TRANSLATE_NOOP("ReportText", "Case number")),
            say(QT_TRANSLATE_NOOP("ReportText", "Applicant")),
            say(QT_TRANSLATE_NOOP("ReportText", "Nationality")),
            say(QT_TRANSLATE_NOOP("ReportText", "Employer")),
            say(QT_TRANSLATE_NOOP("ReportText", "Position")),
            say(QT_TRANSLATE_NOOP("ReportText", "Eligibility")),
            say(QT_TRANSLATE_NOOP("ReportText", "Not eligible")),
            say(QT_TRANSLATE_NOOP("ReportText", "date applied outside the application period"))};
}

} // namespace

PageWords pageWords()
{
    return pageWords(BothLanguages());
}

ScoreSheetWords scoreSheetWords()
{
    const BothLanguages say;
    ScoreSheetWords words;
    words.page = pageWords(say);
    words.about = caseWords(say);
    words.signing = {say(QT_TRANSLATE_NOOP("ReportText", "Reviewer")),
                     say(QT_TRANSLATE_NOOP("ReportText", "Signature")), say(QT_TRANSLATE_NOOP("ReportText", "Date"))};
    words.title = say(QT_TRANSLATE_NOOP("ReportText", "Expert score sheet"));
    words.reviewer = say(QT_TRANSLATE_NOOP("ReportText", "Reviewer"));
    words.state = say(QT_TRANSLATE_NOOP("ReportText", "State"));
    words.draft = say(QT_TRANSLATE_NOOP("ReportText", "Draft, not submitted"));
    words.submitted = say(QT_TRANSLATE_NOOP("ReportText", "Submitted"));
    words.returned = say(QT_TRANSLATE_NOOP("ReportText", "Returned"));
    words.submittedAt = say(QT_TRANSLATE_NOOP("ReportText", "Submitted on"));
    words.returnReason = say(QT_TRANSLATE_NOOP("ReportText", "Reason for return"));
    words.draftMark = say(QT_TRANSLATE_NOOP("ReportText", "DRAFT"));
    words.indicator = say(QT_TRANSLATE_NOOP("ReportText", "Indicator"));
    words.maximum = say(QT_TRANSLATE_NOOP("ReportText", "Maximum"));
    words.points = say(QT_TRANSLATE_NOOP("ReportText", "Points"));
    words.grounds = say(QT_TRANSLATE_NOOP("ReportText", "Option, reason and facts"));
    words.option = say(QT_TRANSLATE_NOOP("ReportText", "Option"));
    words.reason = say(QT_TRANSLATE_NOOP("ReportText", "Reason"));
    words.fact = say(QT_TRANSLATE_NOOP("ReportText", "Fact"));
    words.notScored = say(QT_TRANSLATE_NOOP("ReportText", "not scored"));
    words.stale = say(QT_TRANSLATE_NOOP("ReportText", "Recheck: a supporting document was replaced"));
    words.notPublished = say(QT_TRANSLATE_NOOP("ReportText", "not published · set by the office"));
    words.part = say(QT_TRANSLATE_NOOP("ReportText", "Part"));
    words.weight = say(QT_TRANSLATE_NOOP("ReportText", "Weight"));
    words.weighted = say(QT_TRANSLATE_NOOP("ReportText", "Weighted"));
    words.subtotal = say(QT_TRANSLATE_NOOP("ReportText", "Subtotal"));
    words.total = say(QT_TRANSLATE_NOOP("ReportText", "Total"));
    words.threshold = say(QT_TRANSLATE_NOOP("ReportText", "Site visit threshold"));
    words.met = say(QT_TRANSLATE_NOOP("ReportText", "Reached"));
    words.notMet = say(QT_TRANSLATE_NOOP("ReportText", "Not reached"));
    words.provisional = say(QT_TRANSLATE_NOOP("ReportText", "Provisional: the sheet is incomplete"));
    words.missing = say(QT_TRANSLATE_NOOP("ReportText", "Not scored"));
    words.recheck = say(QT_TRANSLATE_NOOP("ReportText", "Scores to recheck"));
    words.missingReasons = say(QT_TRANSLATE_NOOP("ReportText", "Reason missing"));
    words.unpublishedHeading = say(QT_TRANSLATE_NOOP("ReportText", "Unpublished values"));
    words.declaration =
        say(QT_TRANSLATE_NOOP("ReportText", "I scored independently under the standard stated above and have no "
                                            "relationship with the applicant or the employer that requires recusal."));
    return words;
}

SiteVisitWords siteVisitWords()
{
    const BothLanguages say;
    SiteVisitWords words;
    words.page = pageWords(say);
    words.about = caseWords(say);
    words.signing = {say(QT_TRANSLATE_NOOP("ReportText", "Participants")),
                     say(QT_TRANSLATE_NOOP("ReportText", "Signature")), say(QT_TRANSLATE_NOOP("ReportText", "Date"))};
    words.title = say(QT_TRANSLATE_NOOP("ReportText", "Site visit report"));
    words.total = say(QT_TRANSLATE_NOOP("ReportText", "Experts' total"));
    words.requestReason = say(QT_TRANSLATE_NOOP("ReportText", "Reason for the request"));
    words.notifiedOn = say(QT_TRANSLATE_NOOP("ReportText", "Notification date"));
    words.deadline = say(QT_TRANSLATE_NOOP("ReportText", "Deadline"));
    words.date = say(QT_TRANSLATE_NOOP("ReportText", "Visit date"));
    words.afterDeadline = say(QT_TRANSLATE_NOOP("ReportText", "%1 (after the deadline)"));
    words.place = say(QT_TRANSLATE_NOOP("ReportText", "Place"));
    words.participants = say(QT_TRANSLATE_NOOP("ReportText", "Participants"));
    words.originalsHeading = say(QT_TRANSLATE_NOOP("ReportText", "Originals"));
    words.material = say(QT_TRANSLATE_NOOP("ReportText", "Document"));
    words.document = say(QT_TRANSLATE_NOOP("ReportText", "File"));
    words.state = say(QT_TRANSLATE_NOOP("ReportText", "Result"));
    words.remark = say(QT_TRANSLATE_NOOP("ReportText", "Remark"));
    words.notAsked = say(QT_TRANSLATE_NOOP("ReportText", "Not checked"));
    words.seenMatches = say(QT_TRANSLATE_NOOP("ReportText", "Original matches"));
    words.differs = say(QT_TRANSLATE_NOOP("ReportText", "Original differs"));
    words.notShown = say(QT_TRANSLATE_NOOP("ReportText", "Original not shown"));
    words.notesHeading = say(QT_TRANSLATE_NOOP("ReportText", "Notes"));
    words.noNotes = say(QT_TRANSLATE_NOOP("ReportText", "No notes."));
    words.editedBy = say(QT_TRANSLATE_NOOP("ReportText", "Edited by %1, %2"));
    words.conclusionHeading = say(QT_TRANSLATE_NOOP("ReportText", "Conclusion"));
    words.conclusion = say(QT_TRANSLATE_NOOP("ReportText", "Conclusion"));
    words.none = say(QT_TRANSLATE_NOOP("ReportText", "No conclusion yet"));
    words.consistent = say(QT_TRANSLATE_NOOP("ReportText", "Consistent"));
    words.partlyConsistent = say(QT_TRANSLATE_NOOP("ReportText", "Partly consistent"));
    words.inconsistent = say(QT_TRANSLATE_NOOP("ReportText", "Inconsistent"));
    words.needsSupplement = say(QT_TRANSLATE_NOOP("ReportText", "Supplement needed"));
    words.summary = say(QT_TRANSLATE_NOOP("ReportText", "Summary"));
    words.openMark = say(QT_TRANSLATE_NOOP("ReportText", "INCOMPLETE"));
    words.declaration = say(QT_TRANSLATE_NOOP("ReportText", "This record is a true account of the visit."));
    return words;
}

EvidenceWords evidenceWords()
{
    const BothLanguages say;
    EvidenceWords words;
    words.page = pageWords(say);
    words.about = caseWords(say);
    words.title = say(QT_TRANSLATE_NOOP("ReportText", "List of evidence"));
    words.reviewer = say(QT_TRANSLATE_NOOP("ReportText", "Reviewer"));
    words.nothing = say(QT_TRANSLATE_NOOP("ReportText", "No evidence is pinned."));
    words.draftMark = say(QT_TRANSLATE_NOOP("ReportText", "DRAFT"));
    words.isFor = say(QT_TRANSLATE_NOOP("ReportText", "For"));
    words.isAgainst = say(QT_TRANSLATE_NOOP("ReportText", "Against"));
    words.isContext = say(QT_TRANSLATE_NOOP("ReportText", "Context"));
    words.absent = say(QT_TRANSLATE_NOOP("ReportText", "Searched for and not found"));
    words.place = say(QT_TRANSLATE_NOOP("ReportText", "%1, page %2"));
    words.wholePackage = say(QT_TRANSLATE_NOOP("ReportText", "Whole package"));
    words.searched = say(QT_TRANSLATE_NOOP("ReportText", "%1 of %2 pages searched"));
    words.remark = say(QT_TRANSLATE_NOOP("ReportText", "Remark"));
    words.digest = say(QT_TRANSLATE_NOOP("ReportText", "Document checksum (SHA-256)"));
    words.moved = say(QT_TRANSLATE_NOOP("ReportText", "Moved"));
    words.stale = say(QT_TRANSLATE_NOOP("ReportText", "The document was replaced since"));
    return words;
}

} // namespace pingshen::ui
