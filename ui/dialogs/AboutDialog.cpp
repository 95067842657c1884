// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/AboutDialog.h"

#include "ui/text/GuardText.h"
#include "ui/theme/Metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(const QString& vaultFolder, KeyChange keyChange, HistoryLoss loss, Guards pdfHeld,
                         Guards archivesHeld, QWidget* parent)
    : Dialog(
        [] { return tr("Pingshen 评审"); },
        [] {
            return tr(
                "The expert review workstation for Beijing's “Two Zones” point-based evaluation of foreign talents.");
        },
        parent),
      m_vault(vaultFolder),
      m_keyChange(keyChange),
      m_loss(loss),
      m_pdfHeld(pdfHeld),
      m_archivesHeld(archivesHeld),
      m_text(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(space(120));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(m_text);
    addButton(Role::Reject, [] { return tr("Close"); });
    retranslateUi();
}

void AboutDialog::retranslateUi()
{
    Dialog::retranslateUi();
    auto lines =
        QStringList{
            tr("Version %1").arg(QStringLiteral(PINGSHEN_VERSION)),
            tr("Free software under the GNU General Public License, version 3 or later."),
            tr("Built on Qt %1, SQLite, libarchive, ICU, OpenSSL, qpdf and Tesseract.")
                .arg(QLatin1StringView(qVersion())),
            tr("All data is stored in %1. Nothing leaves this computer unless you send it.").arg(m_vault),
            keyChangeText(m_keyChange, m_loss),
        }
        + missingGuardTexts(Helper::Pdf, m_pdfHeld) + missingGuardTexts(Helper::Archive, m_archivesHeld);
    lines.removeAll(QString());
    m_text->setText(lines.join(u"\n\n"_s));
}

} // namespace pingshen::ui
