// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"
#include "ui/shell/TopBar.h"

#include <optional>

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
    /// The settings of the office are no step of the desk: who wants to undo them next is told so.
    void noteOfficeSaved();

Q_SIGNALS:
    /// The form has to show this page.
    void pageNeeded(pingshen::ui::WorkPage page);
    /// Nothing of a submitted sheet is undone.
    void lockedTouched();

private:
    enum class Way { Back, Forward };

    void tellFinal(const Change& change);
    void tell(const Change& change, Way way);
    void tellAside(const AsideStep& step, Way way);
    void tellNothing(Way way);
    ApplicationId onDesk() const;
    void lead(const Change& change);
    void openPlaceOf(EditKind::Value kind, const QString& subject);

    Session& m_session;
    StatusStrip& m_status;
    QWidget& m_window;
    std::optional<ApplicationId> m_officeSaved; ///< over which application, with nothing changed on it since
    ApplicationId m_told;                       ///< of what was said last
};

} // namespace pingshen::ui
