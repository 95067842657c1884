// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Phrasebook.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Its translation, zh or en, names the language in which the program words its texts now.
const char* const ownCode = QT_TRANSLATE_NOOP("Language", "en");

QString worded(const QTranslator& translator, const char* context, const char* source, const char* comment, int n)
{
    auto text = translator.translate(context, source, comment, n);
    if (text.isEmpty()) {
        text = QString::fromUtf8(source);
    }
    return n < 0 ? text : text.replace("%n"_L1, QString::number(n));
}

} // namespace

Phrasebook::Phrasebook(Language language) : m_language(language)
{
    auto translator = std::make_shared<QTranslator>();
    const bool loaded = translator->load(u":/i18n/pingshen_"_s + codeOf(language));
    Q_ASSERT_X(loaded, "Phrasebook", "the translations are not linked in");
    Q_UNUSED(loaded)
    m_translator = std::move(translator);
}

Language Phrasebook::language() const
{
    return m_translator ? m_language : languageFrom(words("Language", ownCode), Language::English);
}

QString Phrasebook::words(const char* context, const char* source, const char* comment, int n) const
{
    return m_translator ? worded(*m_translator, context, source, comment, n)
                        : QCoreApplication::translate(context, source, comment, n);
}

Language systemLanguage()
{
    const auto codes = QLocale::system().uiLanguages();
    for (const auto& code : codes) {
        const auto language = languageFrom(code, Language::English);
        if (language == Language::Chinese || code.startsWith("en"_L1)) {
            return language;
        }
    }
    return Language::English;
}

Language languageFrom(QStringView code, Language fallback)
{
    const auto name = code.left(2);
    if (code.size() > 2 && code[2].isLetterOrNumber()) {
        return fallback;
    }
    if (name.compare("zh"_L1, Qt::CaseInsensitive) == 0) {
        return Language::Chinese;
    }
    return name.compare("en"_L1, Qt::CaseInsensitive) == 0 ? Language::English : fallback;
}

} // namespace pingshen::ui
