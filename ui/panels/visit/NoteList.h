// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pingshen::ui {

class NoteRow;
class PlainEdit;

/// Due-diligence notes by topic, newest first, and the place to write the next one.
class NoteList : public QWidget
{
    Q_OBJECT

public:
    /// `title` stands before the topic.
    NoteList(ReviewDesk& desk, QLabel* title, QWidget* parent = nullptr);

    void beginNote();
    /// Adds the note that is being written. False: the keyboard is elsewhere.
    bool finishNote();
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void add();
    void beginNext();
    void resume();
    void keepDraft();
    void keepTopic();
    void retranslateUi();
    TextField draftField() const;

    ReviewDesk& m_desk;
    ApplicationId m_application; ///< whose note is being written
    NoteId m_next;               ///< of the note being written; a draft belongs to it
    QLineEdit* m_topic;
    PlainEdit* m_text;
    QPushButton* m_add;
    QVBoxLayout* m_column;
    QMap<NoteId, NoteRow*> m_rows;
};

} // namespace pingshen::ui
