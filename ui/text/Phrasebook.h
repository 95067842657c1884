// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QTranslator;
QT_END_NAMESPACE

namespace pingshen::ui {

/// Words texts in one language: the program's language of the moment, or a given one whatever the program speaks.
/// Cheap to copy; may be used on any thread once made.
class Phrasebook
{
public:
    /// The program's language at the time of each call, as the LanguageSwitch set it; English without one.
    Phrasebook() = default;
    explicit Phrasebook(Language language);

    Language language() const;

    /// The text of a QT_TRANSLATE_NOOP pair; the source itself when there is no translation.
    /// `n` >= 0 chooses the plural form and stands for %n.
    QString words(const char* context, const char* source, const char* comment = nullptr, int n = -1) const;

private:
    std::shared_ptr<const QTranslator> m_translator;
    Language m_language = Language::English;
};

/// The first of the person's languages in the system's settings that the program speaks; else English.
Language systemLanguage();

/// "zh" or "en", in any case, with or without a country; anything else gives the fallback.
Language languageFrom(QStringView code, Language fallback);

} // namespace pingshen::ui
