// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Errand.h"

#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <utility>

namespace pingshen::ui {

Errand::Errand(Session& session, ReaderPanel& reader, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_reader(reader)
{
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &Errand::follow);
    connect(&session.desk, &ReviewDesk::cleared, this, &Errand::forget);
    connect(&session.desk, &ReviewDesk::openFailed, this, &Errand::forget);
    connect(&session.desk, &ReviewDesk::seated, this, &Errand::forget);
}

void Errand::follow(ReadingPane& pane)
{
    connect(&pane, &ReadingPane::documentChanged, this, [this, &pane](const Digest& document) {
        if (!m_content.isEmpty() && &pane == &m_reader.activePane() && document != m_content) {
            forget();
        }
    });
    connect(&pane, &ReadingPane::openFailed, this, [this](const Digest& document) {
        if (document == m_content) {
            forget();
        }
    });
    connect(&pane, &ReadingPane::documentOpened, this, [this, &pane] {
        if (!m_content.isEmpty() && &pane == &m_reader.activePane() && pane.view().document() == m_content) {
            arrive();
        }
    });
}

void Errand::inApplication(const ApplicationId& application, std::function<void()> arrive)
{
    m_application = application;
    m_content = {};
    m_arrive = std::move(arrive);
}

void Errand::inDocument(const Digest& content, std::function<void()> arrive)
{
    m_application = {};
    m_content = content;
    m_arrive = std::move(arrive);
    if (m_reader.activePane().view().document() == content) {
        this->arrive();
    }
}

void Errand::forget()
{
    m_application = {};
    m_content = {};
    m_arrive = {};
}

void Errand::noteLaidOut()
{
    const auto* file = m_session.desk.file();
    if (m_application.isEmpty()) {
        return;
    }
    if (file && file->dossier.id == m_application) {
        arrive();
    } else {
        forget();
    }
}

/// Whatever is done there may be another errand.
void Errand::arrive()
{
    const auto arrive = std::exchange(m_arrive, {});
    forget();
    if (arrive) {
        arrive();
    }
}

} // namespace pingshen::ui
