// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/PdfMark.h"
#include "core/domain/PdfSignature.h"
#include "core/render/PageSource.h"
#include "core/text/PageText.h"

#include <QStringList>

namespace pingshen {

/// A form field whose appearance shows something else than what is stored in it.
struct FieldDifference
{
    int page = 0; ///< from 0
    QString field;
    QString stored;
    QString drawn; ///< empty: nothing

    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

/// What intake wants to know of a PDF.
struct PdfProbe
{
    int pages = 0;
    int textPages = 0; ///< pages with text that can be read; a scanner's mark over a picture is none
    int rotatedPages = 0;
    QString firstText; ///< text of the first page, at most 4,000 characters

    QStringList missingFonts = {};   ///< names of those that FontMissing speaks of, at most renderlimit::fonts
    QStringList attachments = {};    ///< names of the files inside, at most renderlimit::attachments
    bool isXfaForm = false;          ///< what its pages show is not its content
    bool isOutlineShortened = false; ///< there are more bookmarks than are listed, or they refer to each other
    QList<std::pair<int, PageNotice>> notices = {}; ///< what pages lack, by page from 0; as far as there was time
    QList<FieldDifference> differences = {};        ///< by page, at most renderlimit::differences
};

/// The worker seen from a work function: each call blocks its own thread until the answer or the task's stop.
/// May be called from several threads at once; each call is served by a worker process of its own.
/// Errors of every call: WorkerNotStarted, WorkerCrashed, WorkerTimedOut, WorkerOutOfMemory, WorkerProtocolBroken,
/// PdfDamaged, PdfPasswordRequired, PdfPasswordWrong, PdfUnsupported, PdfPageMissing, Cancelled.
class PdfService
{
public:
    virtual ~PdfService() = default;

    virtual Result<PdfProbe> probe(const PdfSource& source, const Task& task) = 0;
    /// Page from 0; width in pixels, 1..10,000; height follows the page.
    virtual Result<QImage> render(const PdfSource& source, int page, int width, const Task& task) = 0;
    /// The values of form fields are text, unless something else is drawn: then it is that. Text that nobody can read
    /// (private-use or replacement characters) is none. Recognise::Yes reads the page's picture when it has no text of
    /// its own, or hardly any beside a picture that covers the page; what text there is comes with it. Errors also:
    /// OcrUnavailable.
    enum class Recognise { No, Yes };
    virtual Result<PageText> text(const PdfSource& source, int page, Recognise recognise, const Task& task) = 0;
    /// The same, with the words and where they stand.
    virtual Result<PageText> words(const PdfSource& source, int page, Recognise recognise, const Task& task) = 0;
    /// The digital signatures of a document, as far as they can be checked without asking anybody.
    virtual Result<QList<PdfSignature>> signatures(const PdfSource& source, const Task& task) = 0;
    /// What is to follow the document's own bytes so that they become a copy with these marks, for every viewer to
    /// show; see core/pdf/MarkedUpdate.h. Errors also: PdfEncrypted, PdfUnsound, PdfMarksTooMany.
    virtual Result<PdfUpdate> marked(const PdfSource& source, const QList<PdfMark>& marks, const Task& task) = 0;
    /// What the processes that parse PDFs have given up. Starts one if none runs.
    virtual Result<Guards> guards() = 0;
};

} // namespace pingshen
