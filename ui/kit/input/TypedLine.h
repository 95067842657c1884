// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

namespace pingshen::ui {

/// A line for one form of text: points, a date. Characters that the form does not have never get in, however they come
/// (keys, input method, paste, drop); letters among them act as keys of the window. Undo is the window's.
class TypedLine : public QLineEdit
{
    Q_OBJECT

public:
    /// Brings a text into its plain form, e.g. full-width digits into digits. False: it is not of the form.
    using Form = std::function<bool(QString& text)>;

    explicit TypedLine(Form form, QWidget* parent = nullptr);

    /// Marks what is typed as wrong.
    void setInvalid(bool invalid);
    bool isInvalid() const { return property("invalid").toBool(); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
};

/// Looks as the style sheet says of its properties now; it looks at them only when it is told to.
void restyle(QWidget& widget);

/// The mark of a field whose entry cannot be taken, as the style sheet draws it.
void markInvalid(QWidget& field, bool invalid);

} // namespace pingshen::ui
