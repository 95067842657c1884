// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PrintedMark.h"
#include "core/work/VaultReport.h"
#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"

#include <QDateTime>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pingshen::ui {

class Pill;

/// In one sentence whether all data is as it was entered, and how much was looked at.
QString verdictText(const VaultReport& report);

/// The same and everything else that the check came to: each problem, what else is to be known, what this computer does
/// not keep safe, the end of the history as reports print it, and the checksums of submitted sheets on request. What a
/// report prints of the history is held against the history of now.
class VerifyDialog : public Dialog
{
    Q_OBJECT

public:
    VerifyDialog(Session& session, VaultReport report, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    void build();
    void compare();
    void showStanding();
    QString checksums() const;
    QStringList notes() const;

    Session& m_session;
    VaultReport m_report;
    QPlainTextEdit* m_problems;
    QLabel* m_notes;
    QLabel* m_guards;
    QLabel* m_headLabel;
    QLineEdit* m_head;
    QLabel* m_markLabel;
    QLineEdit* m_mark;
    Pill* m_tag; ///< of the answer, for who reads no sentence
    QLabel* m_answer;
    QPushButton* m_more;
    QPlainTextEdit* m_sheets;
    std::optional<MarkStanding> m_standing; ///< of what was entered
    QDateTime m_leftOut;                    ///< when it went with a restore; invalid: it did not
};

} // namespace pingshen::ui
