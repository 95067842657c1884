// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Type.h"

#include <QObject>

namespace pingshen::ui {

enum class Appearance { System, Light, Dark };

/// "system", "light", "dark" as in the settings; anything else is System.
Appearance appearanceFrom(QStringView name);

/// A menu with this property set lets arrow keys and the mouse come to lines that are switched off, for tips there.
inline constexpr auto walkable = "_walkable";

/// The look of the whole program. One lives as long as the application object; window's thread only.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// Notes whether the platform started dark; changes nothing yet.
    explicit Theme(QObject* parent = nullptr);

    /// Puts a look into force: palette, font and style sheet. Does nothing when all of it is in force already.
    void apply(Appearance appearance, int fontScalePercent = 100, Letters letters = Letters::Chinese);
    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private:
    bool m_systemIsDark;
    bool m_dark = false;
    int m_scale = 0; ///< 0: nothing is in force yet
    Letters m_letters = Letters::Chinese;
};

} // namespace pingshen::ui
