// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Dialog.h"

class QLabel;

namespace pingshen::ui {

/// Name, version, licence, libraries, and where everything is kept.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    AboutDialog(const QString& vaultFolder, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    QString m_vault;
    QLabel* m_text;
};

} // namespace pingshen::ui
