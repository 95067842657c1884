// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/OutlineModel.h"

#include <QTreeView>

namespace pingshen::ui {

/// The table of contents beside the pages; the entry being read is the current one.
class OutlineList : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineList(QWidget* parent = nullptr);

    void setOutline(const QList<PdfOutlineEntry>& entries);
    void followPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    OutlineModel m_model;
};

} // namespace pingshen::ui
