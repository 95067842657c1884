// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace pingshen::ui {

class DateField;
class PlainEdit;

/// Ties text and date fields to fields of the review on the desk: what is typed is kept as a draft, becomes a change
/// when typing pauses, and follows what changes elsewhere unless somebody is typing in it. Undo is the desk's.
/// While several values wait for a choice a field shows none of them, and a text says why it is empty.
class FieldBinder : public QObject
{
    Q_OBJECT

public:
    explicit FieldBinder(ReviewDesk& desk, QObject* parent);

    /// The widgets must outlive the binder or die with its parent.
    void bind(PlainEdit* edit, const TextField& field);
    void bind(DateField* date, const TextField& field);

    /// Shows the values as they stand, or what is being typed.
    void refresh();
    void setReadOnly(bool readOnly);
    /// What an empty text says while several values wait for a choice: after its owner worded it.
    void showHints() const;

    /// The field that has the focus, with the place of the caret in it.
    std::optional<TextField> focused(int* caret) const;
    void focus(const TextField& field, int caret) const;

protected:
    /// What a text says while it is empty is worded again after those who worded it.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// In the field that has the focus.
    void caretMoved();

private:
    QString valueNow(const TextField& field) const;
    void show(PlainEdit* edit, const TextField& field) const;
    void show(DateField* date, const TextField& field) const;
    void follow(const TextField& field) const;
    void applyLock() const;
    static QString undecidedHint();
    void showHint(PlainEdit* edit, const TextField& field) const;

    ReviewDesk& m_desk;
    QMap<PlainEdit*, TextField> m_texts;
    QMap<DateField*, TextField> m_dates;
    bool m_readOnly = false;
};

} // namespace pingshen::ui
