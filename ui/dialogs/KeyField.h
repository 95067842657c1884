// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace pingshen::ui {

/// Takes the next key with its modifiers, at once and instead of what it usually does. Tab and Escape lead out as
/// ever, Enter says that the key is meant, Backspace takes it back.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    const QKeySequence& key() const { return m_key; }
    void clearKey();

Q_SIGNALS:
    void keyChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const QKeySequence& key);

    QKeySequence m_key;
};

} // namespace pingshen::ui
