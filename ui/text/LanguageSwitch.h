// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QObject>
#include <QTranslator>

namespace pingshen::ui {

/// Names keys as they are printed on keyboards, alike in every language: ↓ for Down, Enter for Return, PgDn.
class KeyNames final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    /// For Qt's own words of keys ("QShortcut"); null for all others.
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const override;
};

/// "Ctrl+Shift+Return" as "Ctrl+Shift+Enter": a key sequence in portable form, as it is to be read.
QString keyText(const QString& portable);

/// The language of the whole program, changed while it runs. One lives as long as the application object;
/// on a change every widget gets QEvent::LanguageChange, then `changed` is said. Window's thread only.
class LanguageSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(Language language, QObject* parent = nullptr);
    ~LanguageSwitch() override;

    Language language() const { return m_language; }
    /// Does nothing when it is the language already.
    void change(Language language);
    void toggle();

Q_SIGNALS:
    void changed(pingshen::Language language);

private:
    void install();
    void remove();

    Language m_language;
    QTranslator m_qtTexts; ///< the words of Qt's own dialogs and menus
    QTranslator m_texts;
    KeyNames m_keys;
};

} // namespace pingshen::ui
