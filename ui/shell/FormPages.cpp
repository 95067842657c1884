// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionHub.h"
#include "ui/panels/materials/EligibilityList.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/visit/VisitPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ReportFlow.h"
#include "ui/shell/ReviewFlow.h"

#include <QStackedWidget>

namespace pingshen::ui {

/// Of an application that is open: without one no page is in sight.
void MainWindow::makePage(WorkPage page)
{
    if (!m_around.session.desk.file()) {
        return;
    }
    if (page == WorkPage::Materials) {
        materials();
    } else if (page == WorkPage::Visit) {
        visit();
    }
}

MaterialsPanel& MainWindow::materials()
{
    if (!m_materials) {
        m_materials = new MaterialsPanel(m_around.session, m_form);
        m_around.actions.attach(ActionScope::Eligibility, &m_materials->eligibility());
        connect(m_materials, &MaterialsPanel::fileWanted, m_reader, &ReaderPanel::showFile);
        fillForm(WorkPage::Materials, m_materials);
    }
    return *m_materials;
}

VisitPanel& MainWindow::visit()
{
    if (!m_visit) {
        m_visit = new VisitPanel(m_around.session, m_form);
        m_around.actions.attach(ActionScope::Visit, m_visit);
        connect(m_visit, &VisitPanel::reportRequested, m_reports, [this] { m_reports->make(ReportKind::SiteVisit); });
        connect(m_visit, &VisitPanel::requestRequested, m_reviews, &ReviewFlow::requestVisit);
        connect(m_visit, &VisitPanel::withdrawalRequested, m_reviews, &ReviewFlow::withdrawVisit);
        fillForm(WorkPage::Visit, m_visit);
    }
    return *m_visit;
}

/// In place of the empty page that stood there.
void MainWindow::fillForm(WorkPage page, QWidget* panel)
{
    const int index = static_cast<int>(page);
    auto* empty = m_form->widget(index);
    const bool isShown = m_form->currentWidget() == empty;
    m_form->insertWidget(index, panel);
    if (isShown) {
        m_form->setCurrentWidget(panel);
    }
    delete empty;
}

} // namespace pingshen::ui
