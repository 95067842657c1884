// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/TextField.h"
#include "ui/session/Session.h"

#include <QSet>

class QDialog;
class QLineEdit;

namespace pingshen::ui {

/// What is typed into the lines of a dialog that concerns no application: a draft like every other text. It is there
/// again when the dialog is opened anew after the program was killed, and gone once the dialog was accepted or left on
/// purpose.
class FormDrafts : public QObject
{
    Q_OBJECT

public:
    /// Of the change that the dialog makes, by whoever sits here. The dialog owns it.
    FormDrafts(Session& session, EditKind::Value kind, const QString& subject, QDialog& dialog);

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
    void forget();

    Session& m_session;
    TypedText m_kind; ///< author, kind and subject of all
    QList<Line> m_lines;
    QSet<QString> m_begun; ///< fields of which there is a draft
};

} // namespace pingshen::ui
