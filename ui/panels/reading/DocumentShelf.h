// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace pingshen::ui {

class DocumentPanel;
class EmptyState;
class OutlineList;
class ReadingPane;
class SearchPanel;
class SegmentedControl;
struct Session;
class ThumbnailList;
class TileStore;

/// What there is to read, at three depths: the documents of the application, the pages of the one that is open, and
/// its table of contents. Pages and contents follow the reader and lead there.
class DocumentShelf : public QWidget
{
    Q_OBJECT

public:
    enum class Leaf { Documents, Pages, Contents };

    /// All but `parent` live longer.
    DocumentShelf(Session& session, ReadingPane& reader, TileStore& tiles, QWidget* parent = nullptr);

    Leaf leaf() const;
    /// Turns to a leaf and takes the keyboard there.
    void open(Leaf leaf);

    DocumentPanel& documents() { return *m_documents; }
    ThumbnailList& thumbnails() { return *m_pages; }
    /// Puts something below the leaves, as wide as they.
    void addFoot(QWidget* foot);

    SearchPanel& search() { return *m_search; }
    /// In the place of the leaves, until it is closed or a leaf is opened.
    void openSearch();
    void closeSearch();
    bool isSearching() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showLeaf(int leaf);
    void showDocument();
    void retranslateUi();

    ReadingPane& m_reader;
    SegmentedControl* m_choice;
    QStackedWidget* m_leaves;
    DocumentPanel* m_documents;
    SearchPanel* m_search;
    ThumbnailList* m_pages;
    QStackedWidget* m_contents; ///< the outline, or that there is none
    OutlineList* m_outline;
    EmptyState* m_none;
};

} // namespace pingshen::ui
