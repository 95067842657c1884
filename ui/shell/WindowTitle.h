// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QObject>

class QWidget;

namespace pingshen::ui {

/// What the window is called where windows are listed: the application, the document that is read, the edition of the
/// standard, then the program. What tells windows apart stands first, as lists of windows cut the end.
class WindowTitle : public QObject
{
    Q_OBJECT

public:
    WindowTitle(Session& session, QWidget& window);

private:
    void follow();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Session& m_session;
    QWidget& m_window;
};

} // namespace pingshen::ui
