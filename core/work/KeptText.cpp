// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/KeptText.h"

#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"

#include <stop_token>

namespace pingshen {

std::optional<PageText> keptText(Workplace& workplace, const Digest& content, int page)
{
    auto kept = keptTexts(workplace, content, {page});
    return kept.isEmpty() ? std::nullopt : std::optional(std::move(kept.first()));
}

QList<PageText> keptTexts(Workplace& workplace, const Digest& content, const QList<int>& pages)
{
    // Stopped before it begins: whatever would take a while is left to those who search.
    std::stop_source stop;
    stop.request_stop();
    const auto texts = TextStore::open(workplace.vault(), Task{stop.get_token(), {}});
    QList<PageText> found;
    for (const int page : pages) {
        auto kept = texts ? (*texts)->page(content, page) : Result<KeptPage>(texts.error());
        const bool isRead = kept && (kept->state == PageState::Read || kept->state == PageState::Poor);
        if (isRead && !kept->text.words.isEmpty()) {
            found.append(std::move(kept->text));
        }
    }
    return found;
}

} // namespace pingshen
