// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/TextField.h"
#include "ui/session/Session.h"

#include <QSet>

class QLineEdit;

namespace pingshen::ui {

class Dialog;

/// What is typed into the lines of a dialog that concerns no application: a draft like every other text. It is there
/// again when the dialog is opened anew, after it was left without saving or the program was killed, with a note that
/// says so and drops it on purpose; it is gone once the dialog was accepted. Where something newer was saved since,
/// that stays in the line, and the draft is offered below all lines.
class FormDrafts : public QObject
{
    Q_OBJECT

public:
    /// Of the change that the dialog makes, by whoever sits here. The dialog owns it.
    FormDrafts(Session& session, EditKind::Value kind, const QString& subject, Dialog& dialog);

    /// A line of the dialog, with the text that it has before anybody types.
    void add(QLineEdit& line, const QString& field);
    /// Once all lines are there: what was left of them comes soon, but not over what is typed meanwhile.
    void restore();

private:
    struct Line
    {
        QLineEdit* edit;
        QString field;
        QString before;
    };

    TypedText typedInto(const Line& line) const;
    void note(const Line& line);
    void show(const QList<TypedText>& drafts);
    void offer(const QList<TypedText>& overtaken);
    void offer(const Line& line, const TypedText& draft);
    /// The line of the draft, if it is one of these and nobody has typed there meanwhile.
    const Line* lineOf(const TypedText& draft) const;
    void tellKept();
    void discard();
    void forget();

    Session& m_session;
    Dialog& m_dialog;
    TypedText m_kind; ///< author, kind and subject of all
    QList<Line> m_lines;
    QSet<QString> m_begun;      ///< fields of which there is a draft
    QList<TypedText> m_kept;    ///< drafts of an earlier time that stand in their lines
    QList<TypedText> m_offered; ///< drafts that stand in no line
};

} // namespace pingshen::ui
