// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"
#include "ui/session/Session.h"

#include <functional>

namespace pingshen::ui {

class MessageBar;
class Prompter;

/// What two computers said of the office's settings or of people without knowing of each other: told, and chosen one
/// after the other. What could not be recorded stays to be chosen.
class OfficeChoices : public QObject
{
    Q_OBJECT

public:
    OfficeChoices(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent);

    /// Says so if something waits for a choice.
    void look();
    /// Asks at once, and says so if nothing waits.
    void ask();

private:
    struct Open
    {
        ApplicationFile file;
        Disagreement disagreement;
    };

    void read(const std::function<void()>& then);
    void tell();
    void askNext();
    static QString titleOf(const ApplicationFile& file, const Disagreement& disagreement);
    void take(const Change& choice);

    Session& m_session;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QList<Open> m_open;       ///< still to be asked
    bool m_isLeft = false;    ///< a choice was not recorded, and is told once more when the others were asked
    bool m_isWriting = false; ///< the last one waits to be written
};

} // namespace pingshen::ui
