// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/importing/KindReader.h"

#include "core/review/DocumentFindings.h"
#include "core/work/importing/RecogniseKinds.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

KindReader::KindReader(WindowContext& around, QObject* parent) : QObject(parent), m_around(around)
{
    connect(&around.session.desk, &ReviewDesk::opened, this, &KindReader::lookAtDesk);
}

void KindReader::lookAtDesk()
{
    const auto* file = m_around.session.desk.file();
    if (file && !unreadDocuments(file->dossier.documents).isEmpty()) {
        const auto& applicant = file->dossier.applicant;
        read(file->dossier.id, applicant.chineseName.isEmpty() ? applicant.latinName : applicant.chineseName);
    }
}

void KindReader::read(const ApplicationId& application, const QString& name)
{
    if (!m_known.contains(application)) {
        m_known.insert(application);
        m_waiting.append({application, name});
        readNext();
    }
}

void KindReader::readNext()
{
    if (m_isReading || m_waiting.isEmpty()) {
        return;
    }
    m_isReading = true;
    const auto next = m_waiting.takeFirst();
    m_around.session.tasks.run(
        TaskKind::Recognise, next.name, this,
        [&around = m_around, application = next.application](const Task& task) -> Result<int> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return recogniseKinds(*workplace, application, around.pdf, task);
        },
        [this, application = next.application](const Result<int>& outcome) {
            m_isReading = false;
            if (outcome) {
                m_known.remove(application); // a resubmission may bring more
            }
            if (!outcome || *outcome > 0) {
                Q_EMIT kindsFound(application); // also of what was stopped some is kept
            }
            readNext();
        });
}

} // namespace pingshen::ui
