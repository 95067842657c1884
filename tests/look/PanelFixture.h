// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/look/Dressed.h"
#include "tests/session/SessionFixture.h"
#include "ui/text/LanguageSwitch.h"

#include <QWidget>

namespace pingshen::test {

/// Panels over a session with an application in which much has come together: documents of every state, findings of
/// many kinds, a visit under way. Light and in English, on a window of their own.
class PanelLook : Dressed, public SessionTest
{
protected:
    PanelLook();

    /// The part of a window of this size, in English as it looks and in Chinese what it says.
    void compare(const QString& name, QWidget& part, QSize size = {480, 900});
    /// As it looks in English now; of a part that is on screen.
    void compareNow(const QString& name, QWidget& part);
    void change(EditKind::Value kind, const QString& subject, const QString& field, const QJsonValue& to);
    void score(const QString& indicator, const QString& option, const QString& points, const QString& reason);
    void settle() const;

    ui::LanguageSwitch m_language{Language::English};
    ui::Theme m_theme; ///< in force already; its guards of what is painted are wanted too
    QWidget m_window;
};

} // namespace pingshen::test
