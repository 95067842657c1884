// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pingshen::ui {

class DateField;
class FieldBinder;
class NoteList;
class OriginalList;
class Pill;
class PlainEdit;

/// The Site visit page: open at the threshold or on the office's request, else it says why it is closed. Facts of the
/// visit, originals seen, notes, conclusion; kept like everything else, and apart from the experts' scores.
class VisitPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VisitPanel(Session& session, QWidget* parent = nullptr);

    /// Takes the keyboard to a new note.
    void beginNote();
    /// Done with what is being written here: a note is added.
    void finish();
    /// To the original on screen. While the visit is closed to no field, so that nothing is typed by accident, but to
    /// what can be done here.
    void focusWork();
    /// The page was turned to, or away from: each side has its own document on screen again. At first it is the same.
    void enter();
    void leave();
    /// To the date of the notice; while the visit is closed likewise.
    void focusDates();
    /// Of the original that is current; only while the keyboard is in their list.
    void markOriginal(OriginalState state);
    void focusRemark();

Q_SIGNALS:
    void requestRequested();
    void withdrawalRequested();
    void documentChosen(const pingshen::DocumentId& document);
    void reportRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void focusRequest();
    void build();
    void buildFacts(QVBoxLayout* column);
    void buildDeadline(QVBoxLayout* column);
    void buildConclusion(QVBoxLayout* column);
    void readAgain(DocumentId& now, const DocumentId& before);
    void refresh();
    void showAccess(const ApplicationFile& file);
    static QString whoRequested(const ApplicationFile& file);
    static QString whatWasWithdrawn(const ApplicationFile& file);
    void showDeadline(const ApplicationFile& file);
    void breakDueLine();
    void compose(bool isOpen);
    void chooseConclusion(int index);
    void retranslateUi();

    Session& m_session;
    FieldBinder* m_binder;
    QBoxLayout* m_column = nullptr;
    QBoxLayout* m_dueLine = nullptr; ///< the deadline, and the links beside or below it
    QBoxLayout* m_words = nullptr;   ///< the state and why
    Pill* m_state;
    QLabel* m_why;
    QPushButton* m_request;
    QPushButton* m_withdraw; ///< beside the request, while no visit has begun
    QPushButton* m_report;
    QWidget* m_body; ///< hidden while the visit is closed
    QList<std::pair<QLabel*, QString>> m_captions;
    DateField* m_notified;
    DateField* m_date;
    QLabel* m_deadline;
    QLabel* m_late; ///< at the date of a visit after its deadline
    PlainEdit* m_place;
    PlainEdit* m_participants;
    OriginalList* m_originals;
    QLabel* m_notesTitle;
    NoteList* m_notes;
    QLabel* m_conclusionTitle;
    QComboBox* m_conclusion;
    PlainEdit* m_summary;
    ApplicationId m_application; ///< whose documents these are:
    DocumentId m_here;           ///< read last on this page
    DocumentId m_elsewhere;      ///< read last on the others
};

} // namespace pingshen::ui
