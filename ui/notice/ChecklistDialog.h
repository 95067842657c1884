// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Dialog.h"
#include "ui/notice/ListArea.h"
#include "ui/notice/Prompter.h"

class QLabel;

namespace pingshen::ui {

class ChecklistRow;
class Pill;

/// A checklist on screen. The first line has the focus, or the way back where there is none; arrows go from line to
/// line, Enter or the line's digit leads there, Escape goes back. It is accepted by Ctrl+Enter from anywhere, Enter on
/// its button or a click, if it may be.
class ChecklistDialog final : public Dialog
{
    Q_OBJECT

public:
    ChecklistDialog(const Checklist& list, QWidget* parent);

    ChecklistAnswer answer() const { return {result() == Accepted && !m_line, m_line}; }

protected:
    void retranslateUi() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addLabel(const Wording& word, const QString& role, QWidget* parent);
    Pill* addTag(const Checklist::Tag& tag);
    void buildHead();
    QWidget* headOf(const Checklist::Group& group, QWidget* content);
    void buildGroups();
    void limitHeight();
    void buildFoot();
    void lead(int line);
    bool isMeantToAccept(const QKeyEvent& key) const;

    Checklist m_list;
    std::optional<int> m_line;
    QList<QPair<Pill*, Checklist::Tag>> m_tags;
    QList<QPair<QLabel*, Wording>> m_texts;
    QList<ChecklistRow*> m_rows;
    bool m_isControlHeld = false; ///< since before it was shown: for what led here
    ListArea* m_lines = nullptr;  ///< scrolls; null: there are none
    QLabel* m_lock = nullptr;     ///< before what accepting does
};

} // namespace pingshen::ui
