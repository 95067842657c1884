// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Pin.h"
#include "core/work/importing/FollowPins.h"
#include "ui/notice/MessageBar.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

/// Takes up again what an import left: when an application is opened whose evidence was not looked for in the documents
/// that replaced its own, because the comparison was stopped or the new ones came from another computer.
class FollowFlow : public QObject
{
    Q_OBJECT

public:
    /// Both live longer.
    FollowFlow(WindowContext& around, MessageBar& messages, QObject* parent);

private:
    void look();
    void follow(const ApplicationId& application);
    /// Of the reviewer's own passages.
    int countOf(PinState state) const;
    void tell(const ApplicationId& application);

    WindowContext& m_around;
    MessageBar& m_messages;
    ApplicationId m_tried; ///< once each time it is opened
};

} // namespace pingshen::ui
