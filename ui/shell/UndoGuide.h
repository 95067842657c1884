// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"
#include "ui/shell/TopBar.h"

namespace pingshen::ui {

class StatusStrip;

/// After undo and redo: says at the foot of the window what was undone, and leads there: to the page, the indicator and
/// the field, so that nothing changes out of sight. Where there is nothing to undo or redo it says that.
class UndoGuide : public QObject
{
    Q_OBJECT

public:
    UndoGuide(Session& session, StatusStrip& status, QWidget& window);

    /// To the field, on its page and in its indicator.
    void leadTo(const TextField& field);

Q_SIGNALS:
    /// The form has to show this page.
    void pageNeeded(pingshen::ui::WorkPage page);

private:
    enum class Way { Back, Forward };

    void tell(const Change& change, Way way);
    void lead(const Change& change);
    void openPlaceOf(EditKind::Value kind, const QString& subject);

    Session& m_session;
    StatusStrip& m_status;
    QWidget& m_window;
};

} // namespace pingshen::ui
