// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionHub.h"

#include <QWidget>

class QKeySequence;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pingshen::ui {

class KeyField;
class RowTable;
class Settings;

/// Every action with its keys, found by word or key. A person gives the chosen one another key; one that something
/// else has is refused with its name. Each change counts at once.
class KeyMap : public QWidget
{
    Q_OBJECT

public:
    /// Both live longer.
    KeyMap(ActionHub& actions, Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectEditor();
    void fill();
    void showChosen();
    void weigh();
    QString chosen() const;
    QString otherWith(const QKeySequence& key) const;
    void retranslateUi();

    ActionHub& m_actions;
    Settings& m_settings;
    QLineEdit* m_find;
    RowTable* m_table;
    QLabel* m_name;
    KeyField* m_key;
    QPushButton* m_use;
    QPushButton* m_none;
    QPushButton* m_standard;
    QLabel* m_refusal;
};

} // namespace pingshen::ui
