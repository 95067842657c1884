// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FollowFlow.h"

#include "core/review/Pins.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

FollowFlow::FollowFlow(WindowContext& around, MessageBar& messages, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages)
{
    connect(&around.session.desk, &ReviewDesk::opened, this, &FollowFlow::look);
    connect(&around.session.desk, &ReviewDesk::cleared, this, [this] { m_tried = {}; });
}

void FollowFlow::look()
{
    auto& session = m_around.session;
    const auto id = session.desk.file()->dossier.id;
    if (session.desk.isReadOnly() || id == m_tried) {
        return;
    }
    m_tried = id;
    session.storage.run(
        this, [id](Workplace& workplace) { return awaitsFollowing(workplace, id); },
        [this, id](const Result<bool>& waits) {
            if (waits && *waits) {
                follow(id);
            }
        });
}

void FollowFlow::follow(const ApplicationId& id)
{
    auto& session = m_around.session;
    const auto* file = session.desk.file();
    const auto subject = file && file->dossier.id == id ? callNameOf(file->dossier.applicant) : QString();
    session.tasks.run(
        TaskKind::Compare, subject, this,
        [id, storage = &session.storage, pdf = &m_around.pdf](const Task& task) -> Result<FollowedPins> {
            PINGSHEN_ASSIGN(const auto workplace, storage->newConnection());
            return followPins(*workplace, id, *pdf, task);
        },
        [this, id, isOwn = countOf(PinState::Stale) > 0](const Result<FollowedPins>& followed) {
            const auto* now = m_around.session.desk.file();
            // What failed or was stopped waits for the next time it is opened, and stays marked until then. Of the
            // other experts' evidence nothing is said.
            if (followed && isOwn && now && now->dossier.id == id) {
                m_around.session.desk.reload();
                tell(id);
            }
        });
}

int FollowFlow::countOf(PinState state) const
{
    const auto* file = m_around.session.desk.file();
    const auto pins = file ? m_around.session.desk.sheet().pins : QList<Pin>();
    return static_cast<int>(std::ranges::count_if(pins, [&](const Pin& pin) { return stateOf(*file, pin) == state; }));
}

void FollowFlow::tell(const ApplicationId& id)
{
    const auto text = [this] {
        const int moved = countOf(PinState::Moved);
        const int stale = countOf(PinState::Stale);
        return moved + stale == 0
                   ? tr("The replaced documents were compared: your evidence stands where it stood.")
                   : tr("The replaced documents were compared. Your evidence to be confirmed: %1; to be rechecked: %2.")
                         .arg(moved)
                         .arg(stale);
    };
    Message message{.tone = Tone::Info, .text = text};
    message.key = u"followed"_s;
    message.about = id;
    m_messages.show(message);
}

} // namespace pingshen::ui
