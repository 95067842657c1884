// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ScrollTie.h"

namespace pingshen::ui {

class ToolButton;

/// Another document beside the one in the first view, or another place of the same one. Scrolling of the two can be
/// tied.
class SecondView : public ReadingPane
{
    Q_OBJECT

public:
    /// `first` and what the pane needs live longer.
    SecondView(PageSource& source, TileStore& tiles, PlaceBook& places, PageView& first, QWidget* parent = nullptr);

    ScrollTie& tie() { return *m_tie; }

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    ScrollTie* m_tie;
    ToolButton* m_tied;
    ToolButton* m_join;
    ToolButton* m_close;
};

} // namespace pingshen::ui
