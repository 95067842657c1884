// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// Lets the lists of combo boxes look like menus: by itself Qt paints their rows past the style sheet. Watches the
/// whole application; window's thread only.
class ComboLook final : public QObject
{
    Q_OBJECT

public:
    explicit ComboLook(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
