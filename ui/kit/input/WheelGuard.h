// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// The wheel scrolls and changes nothing else: over a control that holds a value (list to choose from, number, date,
/// slider, tabs) it goes on to what scrolls around it, and brings no control the focus. For every window of the
/// program, as long as it lives; the lists that such controls open scroll as ever.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject* parent = nullptr);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
