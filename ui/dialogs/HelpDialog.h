// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionHub.h"
#include "ui/notice/Dialog.h"

class QTabWidget;
class QTextBrowser;

namespace pingshen::ui {

/// Help in the language of the moment, and every key that is in force.
class HelpDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Tab { Help, Keys };

    HelpDialog(ActionHub& actions, Settings& settings, Tab tab, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    QTabWidget* m_tabs;
    QTextBrowser* m_text;
};

} // namespace pingshen::ui
