// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QWidget>

namespace pingshen::ui {

/// The documents that prove an indicator, each one click away; kinds that are missing are named.
class ProofChips : public QWidget
{
    Q_OBJECT

public:
    explicit ProofChips(QWidget* parent = nullptr);

    void show(const ApplicationFile& file, const IndicatorId& indicator);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Chip
    {
        LocalText kind;
        DocumentId document; ///< empty: missing
        QString name;        ///< of the file
        bool several;        ///< documents are of the kind: the file's name tells them apart
        DocumentStatus status = DocumentStatus::Readable;
    };

    void retranslateUi();

    QList<Chip> m_chips;
    QList<QWidget*> m_widgets;
};

} // namespace pingshen::ui
