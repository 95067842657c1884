// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"
#include "ui/text/Wording.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pingshen::ui {

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
    /// The same of what is over as soon as it is read.
    void sayBriefly(const Wording& words);

Q_SIGNALS:
    /// The person wants to see to what the field did not take.
    void entryChosen(const pingshen::TextField& field);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void followTask(RunningTask* task);
    void showTotal();
    bool isScored() const;
    QList<TextField> excluded() const;
    void wordSaved();
    void wordFormula();
    void fit();
    void makeRoom(int needed);
    void fitFormula(int reserved);
    int widthOfOthers() const;
    int widthOfNames() const;
    int roomBeside() const;
    void retranslateUi();

    Session& m_session;
    QLabel* m_saved;
    QLabel* m_said; ///< on two lines where one has no room
    Wording m_words;
    QTimer* m_passing; ///< runs while what was said briefly stands
    QLabel* m_formula;
    QPushButton* m_refused; ///< what stands in fields and is not part of the total
    TaskStrip* m_tasks;
    GateBar* m_gate;
    QString m_terms; ///< of the formula, left out where there is no room
    QString m_total; ///< by itself, where the terms are left out
    QString m_sum;
    QString m_widest; ///< the same with full points: room is kept for it
    QDateTime m_savedAt;
    qsizetype m_pending = 0;
    int m_fitted = 0; ///< of the other parts, when the words were fitted to what they leave
    bool m_hasVault = false;
    bool m_failing = false;
    bool m_isGone = false; ///< the vault's file is not in its place
};

} // namespace pingshen::ui
