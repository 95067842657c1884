// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/DocumentFacts.h"

#include "core/base/VisibleText.h"
#include "core/facts/FactReader.h"
#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"

namespace pingshen {

namespace {

/// Of one document; no hostile one keeps all others waiting with millions of statements.
constexpr qsizetype mostOfDocument = 2'000;

Fact toShow(Fact fact)
{
    fact.value = visibleText(fact.value, Breaks::Show);
    fact.text = visibleText(fact.text, Breaks::Show);
    return fact;
}

Result<DocumentFacts> factsOf(const Document& document, TextStore& texts, FactReader& reader, const Task& task)
{
    DocumentFacts facts{.document = document.id, .kind = document.kind, .facts = {}, .isWhole = true};
    for (int page = 0; page < document.pages; ++page) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_ASSIGN(const auto kept, texts.page(document.digest, page));
        facts.isWhole = facts.isWhole && kept.state == PageState::Read;
        const bool isRead = kept.state == PageState::Read || kept.state == PageState::Poor;
        for (const auto& fact : isRead ? reader.read(kept.text) : QList<Fact>()) {
            if (facts.facts.size() < mostOfDocument) {
                facts.facts.append(toShow(fact));
            }
        }
    }
    facts.isWhole = facts.isWhole && document.pages > 0;
    return facts;
}

} // namespace

Result<ApplicationFacts> documentFacts(Workplace& workplace, const SearchScope& scope, const Task& task)
{
    ApplicationFacts answer;
    PINGSHEN_ASSIGN(answer.documents, documentsIn(workplace, scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    PINGSHEN_ASSIGN(answer.coverage, coverageOf(*texts, answer.documents));
    FactReader reader;
    for (qsizetype i = 0; i < answer.documents.size(); ++i) {
        task.report(i, answer.documents.size());
        PINGSHEN_ASSIGN(const auto facts, factsOf(answer.documents[i].document, *texts, reader, task));
        answer.facts.append(facts);
    }
    answer.rows = crossChecked(answer.facts);
    answer.differences = differencesOf(answer.rows);
    return answer;
}

} // namespace pingshen
