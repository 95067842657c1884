// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ImportLimits.h"

namespace pingshen::ui {

Limits importLimits(const Settings& settings)
{
    Limits limits;
    limits.entries = settings.number(Setting::EntryLimit);
    limits.unpackedBytes = qint64(settings.number(Setting::UnpackedLimit)) << 20;
    limits.fileBytes = qint64(settings.number(Setting::FileLimit)) << 20;
    return limits;
}

} // namespace pingshen::ui
