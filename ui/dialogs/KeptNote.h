// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;

namespace pingshen::ui {

/// Says in a dialog that what was typed there earlier was kept, and has the button that drops it.
class KeptNote : public QWidget
{
    Q_OBJECT

public:
    /// An invalid day is not told.
    KeptNote(QDate typedOn, QWidget* dialog);

Q_SIGNALS:
    void discarded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QDate m_typedOn;
    QLabel* m_text;
    QPushButton* m_discard;
};

} // namespace pingshen::ui
