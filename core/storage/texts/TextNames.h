// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Names.h"
#include "core/storage/TextStore.h"
#include "core/text/PageText.h"

namespace pingshen {

inline constexpr Names textOriginNames(std::array{
    NameRow{PageText::Origin::Pdf, "pdf"},
    NameRow{PageText::Origin::Ocr, "ocr"},
    NameRow{PageText::Origin::None, "none"},
});

inline constexpr Names pageStateNames(std::array{
    NameRow{PageState::Unread, "unread"},
    NameRow{PageState::Waiting, "waiting"},
    NameRow{PageState::Read, "read"},
    NameRow{PageState::Poor, "poor"},
    NameRow{PageState::Failed, "failed"},
});

} // namespace pingshen
