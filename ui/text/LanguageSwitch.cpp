// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/LanguageSwitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

struct KeyName
{
    QLatin1StringView name; ///< Qt's
    QStringView printed;
};

constexpr std::array keyNames{
    KeyName{"Down"_L1, u"↓"},
    KeyName{"Up"_L1, u"↑"},
    KeyName{"Left"_L1, u"←"},
    KeyName{"Right"_L1, u"→"},
    KeyName{"Return"_L1, u"Enter"},
    KeyName{"Enter"_L1, u"Enter"},
    KeyName{"PgDown"_L1, u"PgDn"},
    KeyName{"PgUp"_L1, u"PgUp"},
    KeyName{"Esc"_L1, u"Esc"},
    KeyName{"Space"_L1, u"Space"},
    KeyName{"Home"_L1, u"Home"},
    KeyName{"End"_L1, u"End"},
    KeyName{"Tab"_L1, u"Tab"},
    KeyName{"Del"_L1, u"Delete"},
    KeyName{"Ins"_L1, u"Insert"},
    KeyName{"Shift"_L1, u"Shift"},
    KeyName{"Ctrl"_L1, u"Ctrl"},
    KeyName{"Alt"_L1, u"Alt"},
    KeyName{"Backspace"_L1, u"Backspace"},
};

/// Words of Qt's file dialog that its Chinese lacks or says otherwise than this program: with a translation among ours
/// they are found there first.
[[maybe_unused]] constexpr std::array wordsOfFiles{
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
};

QString printedName(QAnyStringView name)
{
    const auto found = std::ranges::find_if(keyNames, [&](const KeyName& key) { return key.name == name; });
    return found == keyNames.end() ? QString() : found->printed.toString();
}

} // namespace

QString KeyNames::translate(const char* context, const char* source, const char*, int) const
{
    return qstrcmp(context, "QShortcut") == 0 ? printedName(QLatin1StringView(source)) : QString();
}

QString keyText(const QString& portable)
{
    auto parts = portable.split(u'+');
    for (auto& part : parts) {
        const auto printed = printedName(part);
        part = printed.isEmpty() ? part : printed;
    }
    return parts.join(u'+');
}

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
    QCoreApplication::installTranslator(&m_keys); // the last one is asked first
}

void LanguageSwitch::remove()
{
    QCoreApplication::removeTranslator(&m_keys);
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

} // namespace pingshen::ui
