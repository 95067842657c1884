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
            say(QT_TRANSLATE_NOOP("ReportText", "Content SHA-256")),
            say(QT_TRANSLATE_NOOP("ReportText", "Printed on"))};
}

CaseWords caseWords(const BothLanguages& say)
{
    return {say(QT_TRANSLATE_NOOP("ReportText", "Edition")),   say(QT_TRANSLATE_NOOP("ReportText", "Case number")),
            say(QT_TRANSLATE_NOOP("ReportText", "Applicant")), say(QT_TRANSLATE_NOOP("ReportText", "Nationality")),
            say(QT_TRANSLATE_NOOP("ReportText", "Employer")),  say(QT_TRANSLATE_NOOP("ReportText", "Position"))};
}

} // namespace

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
    words.returnReason = say(QT_TRANSLATE_NOOP("ReportText", "Reason for the return"));
    words.draftMark = say(QT_TRANSLATE_NOOP("ReportText", "DRAFT"));
    words.indicator = say(QT_TRANSLATE_NOOP("ReportText", "Indicator"));
    words.maximum = say(QT_TRANSLATE_NOOP("ReportText", "Maximum"));
    words.points = say(QT_TRANSLATE_NOOP("ReportText", "Points"));
    words.grounds = say(QT_TRANSLATE_NOOP("ReportText", "Option, reason and facts"));
    words.option = say(QT_TRANSLATE_NOOP("ReportText", "Option"));
    words.reason = say(QT_TRANSLATE_NOOP("ReportText", "Reason"));
    words.fact = say(QT_TRANSLATE_NOOP("ReportText", "Fact"));
    words.notScored = say(QT_TRANSLATE_NOOP("ReportText", "not scored"));
    words.stale = say(QT_TRANSLATE_NOOP("ReportText", "A document behind this score was replaced since"));
    words.notPublished = say(QT_TRANSLATE_NOOP("ReportText", "not published · set by the office"));
    words.part = say(QT_TRANSLATE_NOOP("ReportText", "Part"));
    words.weight = say(QT_TRANSLATE_NOOP("ReportText", "Weight"));
    words.weighted = say(QT_TRANSLATE_NOOP("ReportText", "Weighted"));
    words.subtotal = say(QT_TRANSLATE_NOOP("ReportText", "Subtotal"));
    words.total = say(QT_TRANSLATE_NOOP("ReportText", "Total"));
    words.threshold = say(QT_TRANSLATE_NOOP("ReportText", "Gate for due diligence"));
    words.met = say(QT_TRANSLATE_NOOP("ReportText", "Met"));
    words.notMet = say(QT_TRANSLATE_NOOP("ReportText", "Not met"));
    words.provisional =
        say(QT_TRANSLATE_NOOP("ReportText", "Provisional: the sheet is not complete, nothing is decided"));
    words.missing = say(QT_TRANSLATE_NOOP("ReportText", "Not scored"));
    words.missingReasons = say(QT_TRANSLATE_NOOP("ReportText", "Reason missing"));
    words.unpublishedHeading = say(QT_TRANSLATE_NOOP("ReportText", "What is not published"));
    words.declaration =
        say(QT_TRANSLATE_NOOP("ReportText", "I scored independently by the published standard and have no relation to "
                                            "applicant or employer that requires recusal."));
    return words;
}

SiteVisitWords siteVisitWords()
{
    const BothLanguages say;
    SiteVisitWords words;
    words.page = pageWords(say);
    words.about = caseWords(say);
    words.signing = {say(QT_TRANSLATE_NOOP("ReportText", "Took part")),
                     say(QT_TRANSLATE_NOOP("ReportText", "Signature")), say(QT_TRANSLATE_NOOP("ReportText", "Date"))};
    words.title = say(QT_TRANSLATE_NOOP("ReportText", "On-site due diligence report"));
    words.total = say(QT_TRANSLATE_NOOP("ReportText", "Experts' total"));
    words.requestReason = say(QT_TRANSLATE_NOOP("ReportText", "Reason of the request"));
    words.notifiedOn = say(QT_TRANSLATE_NOOP("ReportText", "Notified on"));
    words.deadline = say(QT_TRANSLATE_NOOP("ReportText", "To be completed by"));
    words.date = say(QT_TRANSLATE_NOOP("ReportText", "Date of the visit"));
    words.place = say(QT_TRANSLATE_NOOP("ReportText", "Place"));
    words.participants = say(QT_TRANSLATE_NOOP("ReportText", "Took part"));
    words.originalsHeading = say(QT_TRANSLATE_NOOP("ReportText", "Originals"));
    words.material = say(QT_TRANSLATE_NOOP("ReportText", "Material"));
    words.document = say(QT_TRANSLATE_NOOP("ReportText", "Document"));
    words.state = say(QT_TRANSLATE_NOOP("ReportText", "Result"));
    words.remark = say(QT_TRANSLATE_NOOP("ReportText", "Remark"));
    words.notAsked = say(QT_TRANSLATE_NOOP("ReportText", "Not asked for"));
    words.seenMatches = say(QT_TRANSLATE_NOOP("ReportText", "Seen, matches"));
    words.differs = say(QT_TRANSLATE_NOOP("ReportText", "Differs"));
    words.notShown = say(QT_TRANSLATE_NOOP("ReportText", "Not shown"));
    words.notesHeading = say(QT_TRANSLATE_NOOP("ReportText", "Notes"));
    words.noNotes = say(QT_TRANSLATE_NOOP("ReportText", "No notes."));
    words.conclusionHeading = say(QT_TRANSLATE_NOOP("ReportText", "Conclusion"));
    words.conclusion = say(QT_TRANSLATE_NOOP("ReportText", "Conclusion"));
    words.none = say(QT_TRANSLATE_NOOP("ReportText", "None yet"));
    words.consistent = say(QT_TRANSLATE_NOOP("ReportText", "Consistent"));
    words.partlyConsistent = say(QT_TRANSLATE_NOOP("ReportText", "Partly consistent"));
    words.inconsistent = say(QT_TRANSLATE_NOOP("ReportText", "Inconsistent"));
    words.needsSupplement = say(QT_TRANSLATE_NOOP("ReportText", "Needs a supplement"));
    words.summary = say(QT_TRANSLATE_NOOP("ReportText", "Summary"));
    words.openMark = say(QT_TRANSLATE_NOOP("ReportText", "OPEN"));
    words.declaration = say(QT_TRANSLATE_NOOP("ReportText", "This record agrees with what was found on site."));
    return words;
}

} // namespace pingshen::ui
