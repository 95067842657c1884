// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/IndexText.h"

#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"

#include <QSet>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>

namespace pingshen {

namespace {

/// As many as there are workers by default; more would only wait for one another.
constexpr int pagesAtOnce = 2;
/// Pages that are kept together: of a PDF's text a moment's, of recognition what every worker reads once.
constexpr qsizetype textsKeptTogether = 32;
constexpr qsizetype readingsKeptTogether = pagesAtOnce;
/// A scanner's mark has no more characters than this; see core/pdf/reading/TextQuality. Such a page is asked about once
/// more when it may be a picture.
constexpr qsizetype longestMark = 150;

bool isShort(const PageText& text)
{
    return std::ranges::count_if(text.text, [](QChar c) { return !c.isSpace(); }) < longestMark;
}

/// The page's own fault, or a document's that cannot be opened; everything else concerns all pages.
bool isOfThePages(Error::Code code)
{
    switch (code) {
    case Error::Code::WorkerCrashed:
    case Error::Code::WorkerTimedOut:
    case Error::Code::WorkerOutOfMemory:
    case Error::Code::PdfDamaged:
    case Error::Code::PdfPasswordRequired:
    case Error::Code::PdfPasswordWrong:
    case Error::Code::PdfUnsupported:
    case Error::Code::PdfPageMissing:
    case Error::Code::PdfPageUnrenderable:
        return true;
    default:
        return false;
    }
}

bool isOfTheFile(Error::Code code)
{
    switch (code) {
    case Error::Code::DocumentMissing:
    case Error::Code::DocumentNotArrived:
    case Error::Code::DocumentDamaged:
    case Error::Code::FileNotFound:
    case Error::Code::FileNotReadable:
    case Error::Code::FileNotRegular:
        return true;
    default:
        return false;
    }
}

class Indexing
{
public:
    Indexing(Workplace& workplace, TextStore& texts, const IndexRequest& request, PdfService& pdf, const Task& task)
        : m_workplace(workplace),
          m_texts(texts),
          m_request(request),
          m_pdf(pdf),
          m_task(task)
    {
        m_pool.setMaxThreadCount(pagesAtOnce);
        m_pool.setThreadPriority(QThread::LowPriority);
    }

    Result<int> index(const QList<ScopedDocument>& documents)
    {
        for (const auto& scoped : documents) {
            m_total += scoped.document.status == DocumentStatus::Readable ? scoped.document.pages : 0;
        }
        PINGSHEN_TRY(pass(documents, PdfService::Recognise::No));
        if (m_request.depth == IndexDepth::Recognised) {
            PINGSHEN_TRY(pass(documents, PdfService::Recognise::Yes));
        }
        return m_count;
    }

private:
    Done pass(const QList<ScopedDocument>& documents, PdfService::Recognise recognise)
    {
        m_done = 0;
        QSet<QByteArray> seen; // of one content that several documents have
        for (const auto& scoped : documents) {
            const auto& document = scoped.document;
            if (document.status != DocumentStatus::Readable) {
                continue;
            }
            if (!seen.contains(document.digest.bytes())) {
                seen.insert(document.digest.bytes());
                PINGSHEN_TRY(read(scoped, recognise));
            }
        }
        return {};
    }

    Done read(const ScopedDocument& scoped, PdfService::Recognise recognise)
    {
        PINGSHEN_ASSIGN(auto waiting, waitingPages(scoped.document, recognise));
        m_done += scoped.document.pages - static_cast<int>(waiting.size());
        const auto together = recognise == PdfService::Recognise::No ? textsKeptTogether : readingsKeptTogether;
        while (!waiting.isEmpty()) {
            m_task.report(m_done, m_total);
            if (m_request.pace) {
                m_request.pace();
            }
            PINGSHEN_TRY(m_task.proceed());
            const auto some = waiting.first(std::min(waiting.size(), together));
            waiting.remove(0, some.size());
            PINGSHEN_ASSIGN(const bool goesOn, readSome(scoped, some, recognise));
            if (!goesOn) {
                return {};
            }
            m_done += static_cast<int>(some.size());
        }
        m_task.report(m_done, m_total);
        return {};
    }

    /// Those that this pass has something to do for.
    Result<QList<int>> waitingPages(const Document& document, PdfService::Recognise recognise)
    {
        PINGSHEN_ASSIGN(const auto states, m_texts.states(document.digest));
        QList<int> waiting;
        for (int page = 0; page < document.pages; ++page) {
            const auto state = states.value(page).state;
            const bool isRetried = m_request.retriesFailed && state == PageState::Failed;
            const bool waits = recognise == PdfService::Recognise::No ? state == PageState::Unread || isRetried
                                                                      : state == PageState::Waiting;
            if (waits) {
                waiting.append(page);
            }
        }
        return waiting;
    }

    /// False: nothing of this document can be read just now.
    Result<bool> readSome(const ScopedDocument& scoped, const QList<int>& pages, PdfService::Recognise recognise)
    {
        const PdfSource source{.digest = scoped.document.digest,
                               .bytes = m_workplace.vault().documents().handle(scoped.document.digest),
                               .owner = scoped.application.value()};
        const auto results = QtConcurrent::blockingMapped<QList<Result<PageText>>>(
            &m_pool, pages, [&](int page) { return m_pdf.words(source, page, recognise, m_task); });
        QList<KeptPage> kept;
        std::optional<Error> obstacle;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto& result = results[i];
            if (result) {
                kept.append(keptOf(*result, scoped.document, recognise));
            } else if (isOfThePages(result.error().code)) {
                KeptPage failed;
                failed.text.page = pages[i];
                failed.state = PageState::Failed;
                failed.failure = result.error().code;
                kept.append(failed);
            } else {
                obstacle = result.error();
            }
        }
        PINGSHEN_TRY(kept.isEmpty() ? Done() : m_texts.keep(scoped.document.digest, kept));
        m_count += static_cast<int>(kept.size());
        if (obstacle && !isOfTheFile(obstacle->code)) {
            return *obstacle;
        }
        return !obstacle;
    }

    static KeptPage keptOf(const PageText& text, const Document& document, PdfService::Recognise recognise)
    {
        KeptPage kept{.text = text, .state = text.isPoor ? PageState::Poor : PageState::Read};
        const bool mayBePicture = text.text.isEmpty() || (document.textPages < document.pages && isShort(text));
        if (recognise == PdfService::Recognise::No && mayBePicture) {
            kept.state = PageState::Waiting;
        }
        return kept;
    }

    Workplace& m_workplace;
    TextStore& m_texts;
    const IndexRequest& m_request;
    PdfService& m_pdf;
    const Task& m_task;
    QThreadPool m_pool;
    int m_count = 0;
    int m_done = 0;
    int m_total = 0;
};

} // namespace

Result<int> indexTexts(Workplace& workplace, const IndexRequest& request, PdfService& pdf, const Task& task)
{
    PINGSHEN_ASSIGN(const auto documents, documentsIn(workplace, request.scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    return Indexing(workplace, *texts, request, pdf, task).index(documents);
}

Result<bool> checkTexts(Workplace& workplace, const Task& task)
{
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    PINGSHEN_TRY(texts->check(task));
    return texts->isChanged();
}

void keepRead(Workplace& workplace, const QMap<Digest, PageText>& pages)
{
    if (pages.isEmpty()) {
        return;
    }
    const auto texts = TextStore::open(workplace.vault());
    for (auto each = pages.cbegin(); texts && each != pages.cend(); ++each) {
        const auto& text = each.value();
        const KeptPage page{.text = text, .state = text.isPoor ? PageState::Poor : PageState::Read};
        if (const auto kept = (*texts)->keep(each.key(), {page}); !kept) {
            return;
        }
    }
}

} // namespace pingshen
