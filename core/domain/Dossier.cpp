// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Dossier.h"

#include "core/domain/Names.h"

#include <algorithm>
#include <utility>

namespace pingshen {

namespace {

constexpr Names statuses{std::to_array<NameRow<DocumentStatus>>({
    {DocumentStatus::Readable, "readable"},
    {DocumentStatus::PasswordNeeded, "passwordNeeded"},
    {DocumentStatus::Damaged, "damaged"},
    {DocumentStatus::Empty, "empty"},
    {DocumentStatus::NotAPdf, "notAPdf"},
    {DocumentStatus::TooLarge, "tooLarge"},
    {DocumentStatus::NotArrived, "notArrived"},
})};

/// Which of the old documents each received one continues.
class Continuation
{
public:
    Continuation(const QList<Document>& documents, const QList<Document>& received)
        : m_documents(documents),
          m_received(received),
          m_taken(documents.size(), false),
          m_continued(received.size(), -1)
    {
        match([](const Document& a, const Document& b) { return a.digest == b.digest && a.name == b.name; });
        match([](const Document& a, const Document& b) { return a.digest == b.digest; });
        match([](const Document& a, const Document& b) { return a.name == b.name; });
        matchKinds();
    }

    /// Position among the old documents, -1 for a new one.
    qsizetype of(qsizetype received) const { return m_continued[received]; }

private:
    template<class Same>
    void match(Same same)
    {
        for (qsizetype r = 0; r < m_received.size(); ++r) {
            for (qsizetype d = 0; d < m_documents.size() && m_continued[r] < 0; ++d) {
                if (!m_taken[d] && same(m_documents[d], m_received[r])) {
                    take(d, r);
                }
            }
        }
    }

    void matchKinds()
    {
        for (qsizetype r = 0; r < m_received.size(); ++r) {
            const auto kind = m_received[r].kind;
            const auto old = onlyLeft(kind, m_documents, [this](qsizetype d) { return !m_taken[d]; });
            const auto own = onlyLeft(kind, m_received, [this](qsizetype other) { return m_continued[other] < 0; });
            if (!kind.isEmpty() && old >= 0 && own == r) {
                take(old, r);
            }
        }
    }

    template<class IsLeft>
    static qsizetype onlyLeft(const KindId& kind, const QList<Document>& documents, IsLeft isLeft)
    {
        qsizetype found = -1;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            if (isLeft(i) && documents[i].kind == kind) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    void take(qsizetype document, qsizetype received)
    {
        m_taken[document] = true;
        m_continued[received] = document;
    }

    const QList<Document>& m_documents;
    const QList<Document>& m_received;
    QList<bool> m_taken;
    QList<qsizetype> m_continued;
};

void replace(Document& document, Document by)
{
    by.replaced = document.digest;
    if (document.reason == chosenByPerson()) {
        by.kind = document.kind;
        by.confidence = document.confidence;
        by.reason = document.reason;
    }
    document = by;
}

} // namespace

bool receive(QList<Document>& documents, const Document& received, int version)
{
    auto document = received;
    document.version = version;
    const auto before = std::ranges::find(documents, received.id, &Document::id);
    if (before == documents.end()) {
        documents.append(document);
        return true;
    }
    if (before->digest == received.digest) {
        return false;
    }
    replace(*before, document);
    return true;
}

const Document* contentOf(const QList<Document>& contents, const DocumentId& id, const Digest& file)
{
    const auto came = std::find_if(contents.crbegin(), contents.crend(),
                                   [&](const Document& each) { return each.id == id && each.digest == file; });
    return came == contents.crend() ? nullptr : &*came;
}

Document* contentOf(QList<Document>& contents, const DocumentId& id, const Digest& file)
{
    const auto* came = contentOf(std::as_const(contents), id, file);
    return came ? &contents[came - contents.constData()] : nullptr;
}

bool takeContent(QList<Document>& documents, const QList<Document>& contents, const DocumentId& id,
                 const Digest& content)
{
    const auto document = std::ranges::find(documents, id, &Document::id);
    const auto* came = contentOf(contents, id, content);
    if (document == documents.end() || !came || document->digest == content) {
        return false;
    }
    replace(*document, *came);
    return true;
}

QList<Document> resubmitted(const QList<Document>& documents, const QList<Document>& received, int version)
{
    const Continuation continuation(documents, received);
    auto result = documents;
    for (qsizetype r = 0; r < received.size(); ++r) {
        auto document = received[r];
        if (const auto continued = continuation.of(r); continued >= 0) {
            document.id = documents[continued].id;
        }
        receive(result, document, version);
    }
    return result;
}

QString callNameOf(const Applicant& applicant)
{
    const auto& name = applicant.latinName.isEmpty() ? applicant.chineseName : applicant.latinName;
    return applicant.caseNumber.isEmpty() ? name : applicant.caseNumber;
}

QString nameOf(DocumentStatus status)
{
    return statuses.name(status);
}

DocumentStatus documentStatusFrom(QStringView name)
{
    return statuses.value(name, DocumentStatus::Damaged);
}

} // namespace pingshen
