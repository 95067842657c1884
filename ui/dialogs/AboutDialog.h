// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"
#include "core/domain/KeyChange.h"
#include "ui/notice/Dialog.h"
#include "ui/text/ProblemText.h"

class QLabel;

namespace pingshen::ui {

/// Name, version, licence, libraries, where everything is kept, whether its key was replaced at this start, and what
/// this computer does not guard against.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    /// `held`: what the workers have given up.
    /// Of a helper program that has not started nothing is known: it is taken for guarded.
    AboutDialog(const QString& vaultFolder, KeyChange keyChange, HistoryLoss loss, Guards pdfHeld, Guards archivesHeld,
                QWidget* parent);

protected:
    void retranslateUi() override;

private:
    QString m_vault;
    KeyChange m_keyChange;
    HistoryLoss m_loss;
    Guards m_pdfHeld;
    Guards m_archivesHeld;
    QLabel* m_text;
};

} // namespace pingshen::ui
