// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace pingshen::ui {

class ConflictBox;
class EligibilityList;
class FieldBinder;
class FindingList;
class NoteBox;

/// The Materials page: who applies, as guessed or corrected; what the edition is and leaves open; what is missing and
/// what to look at.
class MaterialsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialsPanel(Session& session, QWidget* parent = nullptr);

    /// To what two computers entered differently, else to the applicant's name in the language of the window.
    void focusWork();
    /// The first thing to do: what is found stands before the fields, and is not scrolled away for one of them.
    void focusStart();
    /// To a field of the applicant's; of no such name, to the name.
    void focusField(const QString& field);
    EligibilityList& eligibility() const { return *m_eligibility; }

Q_SIGNALS:
    /// One of several files of a document is to be looked at before one is chosen.
    void fileWanted(const pingshen::Document& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildApplicant(QVBoxLayout* column);
    void reload();
    void showFindings();
    bool isNamed() const;
    void orderNames();
    void retranslateUi();
    void wordEdition() const;

    struct Field
    {
        QLabel* label;
        QWidget* edit;
        QString field;
    };

    Session& m_session;
    FieldBinder* m_binder;
    ConflictBox* m_conflicts;
    QList<Field> m_fields;
    QFormLayout* m_form = nullptr;
    QLabel* m_applicant;
    QLabel* m_edition;
    NoteBox* m_editionNotes;
    QLabel* m_findingsTitle;
    FindingList* m_findings;
    EligibilityList* m_eligibility;
    bool m_isNamed = false; ///< the applicant, where the findings were shown
};

} // namespace pingshen::ui
