// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowTitle.h"

#include "core/base/VisibleText.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/text/Naming.h"

#include <QEvent>
#include <QWidget>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

WindowTitle::WindowTitle(Session& session, QWidget& window) : QObject(&window), m_session(session), m_window(window)
{
    connect(&session.desk, &ReviewDesk::opened, this, &WindowTitle::follow);
    connect(&session.desk, &ReviewDesk::cleared, this, &WindowTitle::follow);
    connect(&session.desk, &ReviewDesk::changed, this, &WindowTitle::follow);
    connect(&session.selection, &Selection::documentChosen, this, &WindowTitle::follow);
    window.installEventFilter(this);
    follow();
}

void WindowTitle::follow()
{
    QStringList parts;
    if (const auto* file = m_session.desk.file()) {
        const auto& applicant = file->dossier.applicant;
        const auto* document = file->document(m_session.selection.document());
        parts = {applicationTitle(applicant.latinName, applicant.chineseName, applicant.caseNumber),
                 document ? ReaderPanel::titleOf(*file, *document) : QString(),
                 file->rubric.title.in(Phrasebook().language())};
        parts.removeAll(QString());
    }
    const auto program = tr("Pingshen 评审");
    const auto title = parts.isEmpty() ? program : QString(parts.join(u" · "_s) + u" – "_s + program);
    m_window.setWindowTitle(visibleText(title, Breaks::Show));
}

bool WindowTitle::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange) {
        follow();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
