// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Prompter.h"

#include <QAbstractButton>

namespace pingshen::ui {

/// One line of a checklist: its state, what it is about, what is the matter, and where it leads.
class ChecklistRow final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `digit` 0: no key leads there.
    ChecklistRow(const Checklist::Line& line, Wording group, int digit, QWidget* parent);

    void retranslateUi();
    /// What the name would like, and what all names of the list get.
    int nameWidth() const;
    void setNameWidth(int width);
    /// With line breaks where it is longer than that; none of it is cut.
    QString shownName() const;

    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QRect paintNumber(QPainter& painter, QRect area) const;
    QRect paintRight(QPainter& painter, QRect area) const;

    Checklist::Line m_line;
    Wording m_group; ///< what the head above it says
    int m_digit;
    int m_nameWidth = 0;
};

} // namespace pingshen::ui
