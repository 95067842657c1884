// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace pingshen::ui {

class KeyCap;

/// A line to search with: a lens before it, the key that leads here while it is empty, a cross that clears it.
/// Escape clears it first and only then passes on.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// The placeholder, said to screen readers as the field's name. Where it is too short for all that can be searched
    /// for, `whole` is the name, and the tip.
    void setHint(const QString& hint, const QString& whole = {});
    /// The key that brings the focus here; empty: none.
    void setKeyHint(const QString& keys);

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void followText();

    QAction* m_clear;
    KeyCap* m_key;
};

} // namespace pingshen::ui
