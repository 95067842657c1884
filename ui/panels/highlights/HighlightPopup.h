// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "ui/kit/WindowPopup.h"

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace pingshen::ui {

class SearchField;

/// One of one's own highlights, as it is listed.
struct HighlightRow
{
    Highlight highlight;
    QString document; ///< by name, as it is shown
    bool isUnsaved = false;

    friend bool operator==(const HighlightRow&, const HighlightRow&) = default;
};

/// Over the window: one's own highlights in the open application, a line each, by document and page. What is typed
/// narrows them to those whose page's document, quote or note has it. Enter goes there, Delete takes one away, and
/// undo and redo are the window's own. It closes with Escape, and when the keyboard goes elsewhere.
class HighlightPopup : public WindowPopup
{
    Q_OBJECT

public:
    /// `window`: which it stands over; it lives longer.
    explicit HighlightPopup(QWidget& window);

    /// Takes the keyboard; the first one of this content is chosen.
    void open(const QList<HighlightRow>& rows, const Digest& here);
    /// They are these by now; the one that is chosen stays so, or the next one takes its place.
    void follow(const QList<HighlightRow>& rows);

Q_SIGNALS:
    void chosen(const pingshen::HighlightId& id);
    void removalAsked(const pingshen::HighlightId& id);
    void undoAsked();
    void redoAsked();
    /// Of the content that the chosen highlight is in.
    void copyAsked(const pingshen::Digest& content);

protected:
    void retranslateUi() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void list();
    void choose(int row);
    HighlightId current() const;
    void goToCurrent();
    bool takesKey(const QKeyEvent& key);
    bool takesListKey(const QKeyEvent& key);
    void showState();

    SearchField* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_empty;
    QLabel* m_count;
    QLabel* m_keys;
    QPushButton* m_copy;
    QList<HighlightRow> m_rows;
};

} // namespace pingshen::ui
