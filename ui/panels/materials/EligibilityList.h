// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Eligibility.h"
#include "ui/session/Session.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace pingshen::ui {

class ChipButton;
class DateField;
class EligibilityRow;
class FieldBinder;
class Pill;
class PlainEdit;
class ToolButton;

/// The conditions of eligibility of the edition, a row each under their part, with the date of the application held
/// against its window, and what all of it comes to. One row is the current one: below the rows stand its fields, where
/// it was looked up, when, a remark and the passage that shows it. Recorded by material reviewers and the office,
/// read by everybody.
class EligibilityList : public QWidget
{
    Q_OBJECT

public:
    explicit EligibilityList(Session& session, QWidget* parent = nullptr);

    /// The review is another one, or something was said of a condition.
    void refresh();
    /// Another application, or another edition: also the rows are others.
    void rebuild();
    /// Marks the current condition and goes on to the next that is open; the date of the application takes no mark.
    void mark(ConditionResult result);
    /// What is marked on the page becomes the evidence of the current condition. False: nothing is marked.
    bool pin();
    void focusCurrent();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFields(QVBoxLayout* column);
    void showOutcome(const ApplicationFile& file);
    void showRow(EligibilityRow& row, const ApplicationFile& file) const;
    void showEvidence();
    void choose(EligibilityRow* row);
    void step(int step);
    void toggle();
    void goToEvidence() const;
    void record(const ConditionEntry& entry);
    ConditionCheck checkOf(const ConditionId& condition) const;
    void bindFields();
    void retranslateUi();
    void wordFields() const;

    Session& m_session;
    QLabel* m_title;
    Pill* m_outcome;
    QLabel* m_line;   ///< all of the outcome in words
    QLabel* m_closed; ///< why nothing can be recorded
    QVBoxLayout* m_column;
    QList<QLabel*> m_heads;
    QList<EligibilityRow*> m_rows;
    EligibilityRow* m_current = nullptr;
    QWidget* m_fields;
    QFormLayout* m_form = nullptr;
    PlainEdit* m_source = nullptr;
    DateField* m_date = nullptr;
    PlainEdit* m_remark = nullptr;
    ChipButton* m_evidence;
    ToolButton* m_unpin;
    QLabel* m_evidenceHint;
    QList<QLabel*> m_captions; ///< of the four above
    FieldBinder* m_binder = nullptr;
    QLabel* m_remarks; ///< what the notice leaves open
};

} // namespace pingshen::ui
