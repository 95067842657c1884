// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// Enter, also of the number pad, presses the button that has the keyboard, as Space does: in every window of the
/// program, as long as it lives. Options, ticks and pages are chosen and not pressed: there Enter is left to what they
/// stand in.
class EnterPress final : public QObject
{
    Q_OBJECT

public:
    explicit EnterPress(QObject* parent = nullptr);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
