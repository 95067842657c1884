// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QObject>
#include <QTranslator>

namespace pingshen::ui {

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
};

} // namespace pingshen::ui
