// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"
#include "ui/notice/Dialog.h"

class QLabel;

namespace pingshen::ui {

/// Name, version, licence, libraries, where everything is kept, and what this computer does not guard against.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    /// `held`: what the workers have given up.
    AboutDialog(const QString& vaultFolder, Guards held, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    QString m_vault;
    Guards m_held;
    QLabel* m_text;
};

} // namespace pingshen::ui
