// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"
#include "ui/text/Wording.h"

#include <QWidget>

class QLabel;

namespace pingshen::ui {

class ElidedLabel;
class GateBar;
class TaskStrip;

/// The foot of the window: whether everything is on disk, what is running, and where the weighted total stands.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(Session& session, QWidget* parent = nullptr);

    /// What was just done, beside what is saved; empty: nothing to say.
    void say(const Wording& words);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void followTask(RunningTask* task);
    void showTotal();
    void retranslateUi();

    Session& m_session;
    QLabel* m_saved;
    ElidedLabel* m_said;
    Wording m_words;
    QLabel* m_formula;
    TaskStrip* m_tasks;
    GateBar* m_gate;
    QDateTime m_savedAt;
    qsizetype m_pending = 0;
    bool m_hasVault = false;
    bool m_failing = false;
    bool m_isGone = false; ///< the vault's file is not in its place
};

} // namespace pingshen::ui
