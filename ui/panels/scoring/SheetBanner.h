// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/LocalText.h"
#include "core/rubric/Evaluation.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace pingshen::ui {

class Pill;

/// What state the sheet is in, what is still missing, and the one thing to do next: submit it, or give it back.
class SheetBanner : public QWidget
{
    Q_OBJECT

public:
    explicit SheetBanner(QWidget* parent = nullptr);

    /// `undecided`: things to choose between several values, as thingsToChoose counts them.
    void show(const Sheet& sheet, const Evaluation& evaluation, int undecided);
    /// Nothing can be submitted or returned, and that is said.
    void setReadOnly(bool readOnly);
    /// Why whoever sits here cannot return a sheet, which is then said of the button; success: they can.
    void setReturning(const Done& allowed);
    /// Whoever has no sheet of their own is told who scores instead of what is missing.
    void setHasSheet(bool hasSheet);
    /// False: who sits here is no reviewing expert, and what is on the sheet is only shown.
    void setScoring(bool mayScore);
    /// Whoever may return others' does it here, and whoever has none reads here who may.
    void setOthersSubmitted(bool submitted);
    /// Who returned the sheet, and when; an invalid time: it is not known.
    void setReturner(const LocalText& person, const QDateTime& at);
    void focusSubmit();

Q_SIGNALS:
    void submitRequested();
    void returnRequested();
    void reportRequested();
    /// To correct what roles they have.
    void personWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslateUi();
    void breakRow();
    QString progressText() const;

    Sheet m_sheet;
    Evaluation m_evaluation;
    int m_undecided = 0;
    bool m_readOnly = false;
    bool m_hasSheet = true;
    bool m_mayScore = true;
    bool m_othersSubmitted = false;
    Done m_returning;
    LocalText m_returner;
    QDateTime m_returnedAt;
    QBoxLayout* m_row;
    Pill* m_state;
    QLabel* m_progress;
    QLabel* m_returned;
    QPushButton* m_submit;
    QPushButton* m_return;
    QPushButton* m_report;
    QPushButton* m_person;
};

} // namespace pingshen::ui
