// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/RubricCatalog.h"
#include "ui/notice/Dialog.h"
#include "ui/settings/SettingTable.h"

class QFormLayout;
class QLabel;

namespace pingshen::ui {

class Settings;

/// The settings of a person on this machine, made from the table of settings. Each counts at once.
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings& settings, QWidget* parent);

Q_SIGNALS:
    /// The key map is asked for.
    void keysRequested();

protected:
    void retranslateUi() override;

private:
    struct Row
    {
        const SettingRow* row;
        QLabel* label;
        QWidget* edit;
    };

    QWidget* editFor(const SettingRow& row);
    QWidget* editionBox();
    static QString nameOf(Setting setting);
    static QString choiceWord(const QString& choice);

    Settings& m_settings;
    const RubricCatalog m_editions;
    QList<Row> m_rows;
};

} // namespace pingshen::ui
