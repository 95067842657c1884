// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QVBoxLayout;

namespace pingshen::ui {

class OriginalRow;

/// Every document of the application with what became of asking for its original.
class OriginalList : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalList(ReviewDesk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);

private:
    void rebuild();

    ReviewDesk& m_desk;
    QVBoxLayout* m_column;
    QMap<DocumentId, OriginalRow*> m_rows;
};

} // namespace pingshen::ui
