// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfSignature.h"

#include <QList>
#include <QWidget>

namespace pingshen::ui {

class ElidedLabel;

/// A quiet line under the document's bar: by whom the document is signed digitally, and what of it could be checked;
/// the tool tip says it of each signature. Not there for a document that is not signed.
class SignatureLine : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureLine(QWidget* parent = nullptr);

    void showSignatures(const QList<PdfSignature>& signatures);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    ElidedLabel* m_label;
    QList<PdfSignature> m_signatures;
};

} // namespace pingshen::ui
