// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/Passage.h"
#include "core/text/Phrase.h"
#include "core/work/searching/TextCoverage.h"

namespace pingshen {

struct SearchRequest
{
    QString words;
    SearchScope scope;
    Phrase::LastWord lastWord = Phrase::LastWord::Whole;
    Phrase::LookAlikes lookAlikes = Phrase::LookAlikes::No;
    int limit = 0; ///< hits that are told; 0: all
};

/// A place where the words stand.
struct SearchHit
{
    ApplicationId application;
    DocumentId document;
    QString name;   ///< of the document, as it is to be shown
    Digest content; ///< of the document
    int page = 0;   ///< from 0
    QString before; ///< the text around it on one line, shortened; as it is to be shown
    QString match;
    QString after;
    QList<PageRect> rects;     ///< one a line; empty where nobody knows where the words stand
    bool isAlike = false;      ///< what stands there only looks like the words
    bool isRecognised = false; ///< by the recogniser, so that it may be misread

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

struct SearchAnswer
{
    /// By application and document as these are listed; of a whole vault as the first hit of each was read.
    QList<SearchHit> hits;
    QMap<ApplicationId, Applicant> applicants; ///< of a whole vault: of the hits, as they are to be shown
    int pages = 0;                             ///< that have the words, those left off included
    int pagesLeft = 0; ///< with hits beyond the limit that are not told; the last page told may have more itself
    int hitsLeft = 0;  ///< of that page
    QMap<DocumentId, int> counts; ///< hits by document, with at most one counted of each page left off
    TextCoverage coverage;
    bool isCounting = false; ///< as many hits as are told are there, and the others are still being counted
};

/// Looks for words in the texts that were read, see indexTexts. Words without a letter or digit are found nowhere.
/// `onFirst` hears the first hits, once, before the rest is counted; where there are no more than these, at the end.
/// Errors: ApplicationNotFound, DocumentNotFound, Cancelled,
/// DatabaseFailed.
Result<SearchAnswer> searchDocuments(Workplace& workplace, const SearchRequest& request, const Task& task,
                                     const std::function<void(const SearchAnswer&)>& onFirst = {});

} // namespace pingshen
