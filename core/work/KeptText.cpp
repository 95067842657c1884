// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/KeptText.h"

#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"

#include <stop_token>

namespace pingshen {

std::optional<PageText> keptText(Workplace& workplace, const Digest& content, int page)
{
    // Stopped before it begins: whatever would take a while is left to those who search.
    std::stop_source stop;
    stop.request_stop();
    const auto texts = TextStore::open(workplace.vault(), Task{stop.get_token(), {}});
    auto kept = texts ? (*texts)->page(content, page) : Result<KeptPage>(texts.error());
    const bool isRead = kept && (kept->state == PageState::Read || kept->state == PageState::Poor);
    return isRead && !kept->text.words.isEmpty() ? std::optional(std::move(kept->text)) : std::nullopt;
}

} // namespace pingshen
