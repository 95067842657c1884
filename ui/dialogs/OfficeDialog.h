// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/RubricSettings.h"
#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace pingshen::ui {

/// What the notice leaves to the office: points of each band, the split of a maximum, the step. Every value is checked
/// as it is typed; all of them are set together and recorded.
class OfficeDialog : public Dialog
{
    Q_OBJECT

public:
    /// `published`: the rubric without the office's settings.
    OfficeDialog(Session& session, const Rubric& published, const SettingValues& values, QWidget* parent);

protected:
    void retranslateUi() override;

private:
    struct Row
    {
        RubricSetting setting;
        QLabel* label;
        QLineEdit* edit;
    };

    void build(const SettingValues& values);
    SettingValues typed() const;
    SettingValues changed() const;
    void check();
    void sayFault();
    void save();
    QString appliedTo(const RubricSetting& setting) const;
    QString labelFor(const RubricSetting& setting) const;

    Session& m_session;
    Rubric m_rubric;
    SettingValues m_before;
    QList<Row> m_rows;
    QLabel* m_fault;
    const QLabel* m_wrong = nullptr; ///< of the line that `m_error` is about; null: of all together
    QPushButton* m_save;
    std::optional<Error> m_error;   ///< of what is typed
    std::optional<Error> m_failure; ///< why it could not be saved; until something else is typed
};

} // namespace pingshen::ui
