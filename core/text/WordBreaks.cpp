// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordBreaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace pingshen {

TextSpan wordAround(QStringView text, int position)
{
    const int size = static_cast<int>(text.size());
    if (size == 0) {
        return {};
    }
    const int at = std::clamp(position, 0, size - 1);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    const icu::UnicodeString whole(false, reinterpret_cast<const char16_t*>(text.utf16()), size);
    if (U_FAILURE(status) || !breaks) {
        return {at, at + 1};
    }
    breaks->setText(whole);
    const int end = breaks->following(at);
    const int first = breaks->previous();
    return {first, end};
}

} // namespace pingshen
