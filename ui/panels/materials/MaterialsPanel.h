// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace pingshen::ui {

class FieldBinder;
class FindingList;

/// The Materials page: who applies, as guessed or corrected; what the edition is and leaves open; what is missing and
/// what to look at.
class MaterialsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialsPanel(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildApplicant(QVBoxLayout* column);
    void reload();
    void orderNames();
    void retranslateUi();
    QString editionText() const;

    struct Field
    {
        QLabel* label;
        QWidget* edit;
        QString field;
    };

    Session& m_session;
    FieldBinder* m_binder;
    QList<Field> m_fields;
    QFormLayout* m_form = nullptr;
    QLabel* m_applicant;
    QLabel* m_edition;
    QLabel* m_editionText;
    QLabel* m_findingsTitle;
    FindingList* m_findings;
};

} // namespace pingshen::ui
