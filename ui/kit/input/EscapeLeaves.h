// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// Escape leaves the text that has the keyboard, in every window of the program but a dialog, for the pane around it:
/// where single keys act. What is nearer and takes Escape itself (a search that empties, a card with its options) comes
/// first.
class EscapeLeaves final : public QObject
{
    Q_OBJECT

public:
    explicit EscapeLeaves(QObject* parent = nullptr);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
