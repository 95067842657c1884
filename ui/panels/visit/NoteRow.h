// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QLabel;

namespace pingshen::ui {

class FieldBinder;
class PlainEdit;

/// One note: its topic, author and time, and its text. Its author can correct it; emptied, it is withdrawn. For anybody
/// else the text is only to be read.
class NoteRow : public QWidget
{
    Q_OBJECT

public:
    NoteRow(ReviewDesk& desk, const NoteId& id, QWidget* parent = nullptr);

    void show(const Note& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    ReviewDesk& m_desk;
    Note m_note;
    QLabel* m_head;
    PlainEdit* m_text;
    QLabel* m_words; ///< the text, when it is another's
    FieldBinder* m_binder;
};

} // namespace pingshen::ui
