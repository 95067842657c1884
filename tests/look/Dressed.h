// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QApplication>

#include <ctime>

namespace pingshen::test {

/// Before anything is made: the light look, whatever the tests before it left, no caret that blinks, and the hours of
/// Beijing. A first base.
struct Dressed
{
    Dressed()
    {
        qputenv("TZ", "Asia/Shanghai");
        tzset();
        QApplication::setCursorFlashTime(0);
        ui::Theme().apply(ui::Appearance::Light);
    }
};

} // namespace pingshen::test
