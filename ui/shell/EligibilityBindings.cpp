// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionHub.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/materials/EligibilityList.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/shell/ActionBindings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/panes/PaneKeeper.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void ActionBindings::bindEligibility()
{
    auto& actions = m_window.m_around.actions;
    const auto list = [this]() -> EligibilityList& { return m_window.materials().eligibility(); };
    const std::initializer_list<std::pair<const char16_t*, ConditionResult>> marks{
        {u"eligibility.met", ConditionResult::Met},
        {u"eligibility.notMet", ConditionResult::NotMet},
        {u"eligibility.open", ConditionResult::Open}};
    for (const auto& [id, result] : marks) {
        actions.bind(id, this, [list, result = result] { list().mark(result); });
    }
    const auto open = [this] {
        m_window.m_top->setPage(WorkPage::Materials);
        m_window.m_panes->want(PaneKeeper::Form, true);
    };
    actions.bind(u"focus.eligibility"_s, this, [list, open] {
        open();
        list().focusCurrent();
    });
    actions.bind(u"eligibility.pin"_s, this, [this, list, open] {
        open();
        if (!list().pin()) {
            const auto* file = m_window.m_around.session.desk.file();
            m_window.m_messages->show({Tone::Info,
                                       [] {
                                           return tr("Select a passage or draw a rectangle first; it becomes the "
                                                     "evidence of the current condition.");
                                       },
                                       {},
                                       {},
                                       u"no-passage"_s,
                                       file ? file->dossier.id : ApplicationId()});
        }
    });
}

} // namespace pingshen::ui
