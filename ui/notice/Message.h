// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Id.h"
#include "core/domain/Finding.h"
#include "ui/text/Wording.h"
#include "ui/theme/Palette.h"

#include <QString>

namespace pingshen::ui {

/// Something to tell a person, in the language of whenever it is read.
struct Message
{
    Tone tone = Tone::Info;
    Wording text;
    Wording action = {};              ///< what the button says; empty: no button
    std::function<void()> act = {};   ///< what the button does; the message goes away with it
    QString key = {};                 ///< a later message of the same key takes its place; empty: none
    ApplicationId about = {};         ///< goes away when another application is opened; empty: about none
    std::function<bool()> holds = {}; ///< goes away once this is no longer so; empty: until a person closes it
    bool passes = false;              ///< goes with the next step, as what is good or neutral does anyway: a refusal
    bool asks = false;                ///< its action is still to be decided: does not go by itself, however good it is

    /// Keyed by its code and place, so that one failure said twice stands there once.
    static Message of(const Error& error);
    static Message of(const Finding& finding);
    /// What was not done because it must not be, as long as `holds` says so, and no longer than until the next step.
    static Message refusal(const Error& error, std::function<bool()> holds = {});
    /// Stands there from the start; whoever changes something all the same is told by the same message.
    static Message vaultReadOnly();
};

} // namespace pingshen::ui
