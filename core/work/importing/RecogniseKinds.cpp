// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/RecogniseKinds.h"

#include "core/classify/Classifier.h"
#include "core/domain/ApplicationState.h"
#include "core/review/DocumentFindings.h"
#include "core/storage/Database.h"
#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"
#include "core/work/IndexText.h"
#include "core/work/importing/ProbeDocuments.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace pingshen {

namespace {

constexpr qsizetype keptAtOnce = 8;

class KindReading
{
public:
    KindReading(Workplace& workplace, const ApplicationId& application, PdfService& pdf, const Task& task)
        : m_workplace(workplace),
          m_application(application),
          m_pdf(pdf),
          m_task(task),
          m_dossiers(workplace.database())
    {}

    Result<int> read()
    {
        PINGSHEN_ASSIGN(const auto dossier, m_dossiers.load(m_application));
        const auto waiting = unreadDocuments(dossier.documents);
        for (const auto& document : waiting) {
            m_task.report(m_count, waiting.size());
            PINGSHEN_ASSIGN(auto kind, kindOf(document));
            if (!kind) {
                break;
            }
            m_read.append(withKind(document, *kind));
            ++m_count;
            if (m_read.size() >= keptAtOnce) {
                PINGSHEN_TRY(keep());
            }
        }
        PINGSHEN_TRY(keep());
        PINGSHEN_TRY(m_task.proceed());
        return m_count;
    }

private:
    /// Nothing when it was stopped; what cannot be read has no kind, and that is known now.
    Result<std::optional<Classification>> kindOf(const Document& document)
    {
        if (m_task.stop.stop_requested()) {
            return std::optional<Classification>();
        }
        const PdfSource source{.digest = document.digest,
                               .bytes = m_workplace.vault().documents().handle(document.digest),
                               .owner = m_application.value()};
        const auto page = firstPage(document, source);
        if (!page && page.error().code == Error::Code::Cancelled) {
            return std::optional<Classification>();
        }
        if (!page && page.error().code == Error::Code::WorkerNotStarted) {
            return page.error();
        }
        if (page && page->isPoor) {
            m_poorlyRead.insert(document.name);
        }
        if (page) {
            m_firstPages.insert(document.digest, *page);
        }
        return std::optional(m_classifier.classify(document.name, page ? page->text : QString()));
    }

    /// As it was read for the search, if it was.
    Result<PageText> firstPage(const Document& document, const PdfSource& source)
    {
        const auto texts = TextStore::open(m_workplace.vault());
        const auto kept = texts ? (*texts)->page(document.digest, 0) : Result<KeptPage>(KeptPage{});
        const bool isRead = kept && (kept->state == PageState::Read || kept->state == PageState::Poor);
        return isRead ? Result<PageText>(kept->text) : m_pdf.words(source, 0, PdfService::Recognise::Yes, m_task);
    }

    static Document withKind(Document document, const Classification& kind)
    {
        document.kind = kind.kind;
        document.confidence = kind.confidence;
        document.reason = kind.reason;
        return document;
    }

    Done keep()
    {
        if (m_read.isEmpty()) {
            return {};
        }
        PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
        PINGSHEN_ASSIGN(const auto dossier, m_dossiers.load(m_application));
        m_read.removeIf([&dossier](const Document& document) { return !isStillUnread(document, dossier); });
        QList<Change> changes;
        for (const auto& document : std::as_const(m_read)) {
            changes.append(recognition(m_application, document, {}));
            if (m_poorlyRead.contains(document.name)) {
                changes.last().content[QStringLiteral("found")] = findingsJson({poorlyRead(document.name)});
            }
        }
        PINGSHEN_TRY(m_workplace.journal().record(changes));
        m_read.clear();
        PINGSHEN_TRY(transaction.commit());
        keepRead(m_workplace, std::exchange(m_firstPages, {}));
        return {};
    }

    /// A resubmission may have replaced it meanwhile.
    static bool isStillUnread(const Document& document, const Dossier& now)
    {
        const auto same = std::ranges::find(now.documents, document.id, &Document::id);
        return same != now.documents.end() && same->digest == document.digest && same->reason == notReadYet();
    }

    Workplace& m_workplace;
    const ApplicationId m_application;
    PdfService& m_pdf;
    const Task& m_task;
    DossierStore m_dossiers;
    Classifier m_classifier;
    QList<Document> m_read;
    QSet<QString> m_poorlyRead; ///< by name
    QMap<Digest, PageText> m_firstPages;
    int m_count = 0;
};

} // namespace

Result<int> recogniseKinds(Workplace& workplace, const ApplicationId& application, PdfService& pdf, const Task& task)
{
    return KindReading(workplace, application, pdf, task).read();
}

} // namespace pingshen
