// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FactsFlow.h"

#include "ui/actions/ActionHub.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/materials/FactsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/shell/SearchFlow.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

FactsFlow::FactsFlow(WindowContext& around, ReaderPanel& reader, SearchFlow& searches, MessageBar& messages,
                     std::function<void()> openPage, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_reader(reader),
      m_messages(messages),
      m_openPage(std::move(openPage))
{
    connect(&searches, &SearchFlow::moreRead, this, [this] {
        if (m_panel) {
            m_panel->renew();
        }
    });
    bind();
}

void FactsFlow::bind()
{
    auto& actions = m_around.actions;
    const std::initializer_list<std::pair<const char16_t*, Settled>> decisions{
        {u"facts.accept", Settled::Accepted}, {u"facts.raise", Settled::Raised}, {u"facts.open", Settled::Open}};
    for (const auto& [id, decision] : decisions) {
        actions.bind(id, this, [this, decision = decision] {
            if (m_panel) {
                m_panel->settle(decision);
            }
        });
    }
    actions.bind(u"focus.facts"_s, this, [this] {
        m_openPage();
        if (m_panel) {
            m_panel->focusTable();
        }
    });
}

void FactsFlow::follow(bool isMaterials)
{
    const bool isWanted = isMaterials && m_around.session.desk.file();
    if (isWanted && !m_panel) {
        m_panel = new FactsPanel(m_around.session, &m_reader);
        m_reader.addFoot(m_panel);
        m_around.actions.attach(ActionScope::Facts, m_panel);
        connect(m_panel, &FactsPanel::failed, this, [this](const Error& error) { m_messages.show(error); });
    }
    if (m_panel) {
        m_panel->setVisible(isWanted);
    }
    if (isWanted) {
        m_panel->begin();
    }
}

} // namespace pingshen::ui
