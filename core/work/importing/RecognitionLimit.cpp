// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/RecognitionLimit.h"

namespace pingshen {

LimitedTask::LimitedTask(const RecognitionLimit& limit, const Task& outer)
    : m_task{m_source.get_token(), outer.progress},
      m_withOuter(outer.stop, Stopper{m_source}),
      m_whenEnough(limit.enough, Stopper{m_source})
{
    if (limit.time.count() <= 0) {
        m_source.request_stop();
        return;
    }
    m_timer = std::thread(&LimitedTask::wait, this, limit.time);
}

LimitedTask::~LimitedTask()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    if (m_timer.joinable()) {
        m_timer.join();
    }
}

void LimitedTask::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, time, [this] { return m_isOver; })) {
        m_source.request_stop();
    }
}

} // namespace pingshen
