// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Wording.h"

#include <QMap>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace pingshen::ui {

class TaskRow;

/// The long work that runs: what it is, how far it is, and a cross that asks it to stop. Two side by side, the rest as
/// a number. Takes no room while nothing runs.
class TaskStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(QWidget* parent = nullptr);

    /// Shows a piece of work and gives it a number; without `stop` it cannot be cancelled.
    int begin(Wording what, std::function<void()> stop = {});
    /// `total` 0: not known. A number that has ended is passed over.
    void progress(int task, qint64 done, qint64 total);
    void end(int task);
    int running() const { return static_cast<int>(m_tasks.size()); }

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void follow();

    QHBoxLayout* m_row;
    QLabel* m_others;
    QMap<int, TaskRow*> m_tasks;
    int m_last = 0;
};

} // namespace pingshen::ui
