// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/TaskStrip.h"

#include "ui/notice/TaskRow.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTasks = 2;

} // namespace

TaskStrip::TaskStrip(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_others(new QLabel(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space(4));
    m_others->setProperty("role", u"small"_s);
    m_row->addWidget(m_others);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    follow();
}

int TaskStrip::begin(Wording what, std::function<void()> stop)
{
    auto* task = new TaskRow(std::move(what), std::move(stop), this);
    m_tasks.insert(++m_last, task);
    m_row->insertWidget(m_row->count() - 1, task);
    follow();
    return m_last;
}

void TaskStrip::progress(int task, qint64 done, qint64 total)
{
    if (auto* row = m_tasks.value(task)) {
        row->progress(done, total);
    }
}

void TaskStrip::end(int task)
{
    if (auto* row = m_tasks.take(task)) {
        m_row->removeWidget(row);
        row->hide();
        row->deleteLater();
        follow();
    }
}

void TaskStrip::follow()
{
    int place = 0;
    for (auto* task : std::as_const(m_tasks)) {
        task->setVisible(place++ < mostTasks);
    }
    m_others->setVisible(m_tasks.size() > mostTasks);
    retranslateUi();
    setVisible(!m_tasks.isEmpty());
}

void TaskStrip::retranslateUi()
{
    setAccessibleName(tr("Running tasks"));
    m_others->setText(tr("%n more", nullptr, qMax(0, running() - mostTasks)));
    for (auto* task : std::as_const(m_tasks)) {
        task->retranslateUi();
    }
}

void TaskStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace pingshen::ui
