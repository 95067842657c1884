// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/LanguageSwitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

LanguageSwitch::LanguageSwitch(Language language, QObject* parent) : QObject(parent), m_language(language)
{
    install();
}

LanguageSwitch::~LanguageSwitch()
{
    remove();
}

void LanguageSwitch::change(Language language)
{
    if (language == m_language) {
        return;
    }
    remove();
    m_language = language;
    install();
    Q_EMIT changed(language);
}

void LanguageSwitch::toggle()
{
    change(m_language == Language::Chinese ? Language::English : Language::Chinese);
}

void LanguageSwitch::install()
{
    QLocale::setDefault(m_language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                        : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // Qt speaks English by itself; its translations lie beside the program in an installed copy.
    if (m_language == Language::Chinese
        && (m_qtTexts.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
            || m_qtTexts.load(u"qtbase_zh_CN"_s, QCoreApplication::applicationDirPath() + u"/translations"_s))) {
        QCoreApplication::installTranslator(&m_qtTexts);
    }
    const bool loaded = m_texts.load(u":/i18n/pingshen_"_s + codeOf(m_language));
    Q_ASSERT_X(loaded, "LanguageSwitch", "the translations are not linked in");
    Q_UNUSED(loaded)
    QCoreApplication::installTranslator(&m_texts);
}

void LanguageSwitch::remove()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

} // namespace pingshen::ui
