// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"
#include "core/render/PdfService.h"
#include "core/render/TextSource.h"
#include "core/work/importing/ImportPlan.h"
#include "ui/actions/ActionHub.h"
#include "ui/session/Session.h"
#include "ui/settings/Settings.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Theme.h"

namespace pingshen::ui {

/// What the app gives to the window: built once by its services, outliving the window, on the window's thread.
struct WindowContext
{
    Session& session;
    Settings& settings;
    LanguageSwitch& language;
    Theme& theme;
    ActionHub& actions;
    PageSource& pages;
    PdfService& pdf;
    UnpackerSettings unpacker;
    QString sampleProgram;       ///< writes the sample packages
    TextSource* texts = nullptr; ///< the words of the pages; null: no page has any
    /// Reads all pages in the background, so that they can be searched; null: nothing does.
    PdfService* indexing = nullptr;
};

} // namespace pingshen::ui
