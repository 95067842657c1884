// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// The two languages every label, sentence and report exists in.
enum class Language { Chinese, English };

/// "zh" or "en", as on the command line and in the settings.
inline QString codeOf(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

} // namespace pingshen
