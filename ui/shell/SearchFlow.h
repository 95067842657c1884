// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pingshen::ui {

class Activity;
class DocumentShelf;
class Errand;
class HitMarks;
class KeywordLights;
class ReaderPanel;
class SearchPanel;
class TextIndexing;
struct WindowContext;

/// Between the search and the reader: a hit that is chosen is shown, in whichever application it stands, and all hits
/// of a document are lit on its pages. Reads the pages' texts in the background while there is somebody who can.
class SearchFlow : public QObject
{
    Q_OBJECT

public:
    /// All live longer, but for what they hold.
    SearchFlow(WindowContext& around, DocumentShelf& shelf, ReaderPanel& reader, const Activity& activity,
               Errand& errand, QObject* parent);
    ~SearchFlow() override;

    /// Opens the pane that looks in the whole application. `words`: see SearchPanel::begin.
    void begin(const QString& words);
    bool isOpen() const;
    /// To the next hit (1) or the one before (-1); opens the pane.
    void step(int by);
    /// Shows the hit, in whichever application it stands; `then`, if anything, is done once it is shown.
    void show(const SearchHit& hit, const std::function<void()>& then);
    /// Lists the pages of the application that no search covers.
    void listUncovered();

Q_SIGNALS:
    /// The pane is used.
    void begun();
    /// More pages have been read in the background.
    void moreRead();
    /// The pane of the documents is to be seen.
    void shelfWanted();
    /// The hit that was chosen is in this application.
    void applicationWanted(const pingshen::ApplicationId& application);
    void failed(const pingshen::Error& error);

private:
    void bind();
    void showPages(const UncoveredPages& pages);
    void mark();

    WindowContext& m_around;
    DocumentShelf& m_shelf;
    SearchPanel& m_panel;
    ReaderPanel& m_reader;
    Errand& m_errand;
    KeywordLights* m_keywords;
    HitMarks* m_marks;
    std::unique_ptr<TextIndexing> m_indexing; ///< none: the program reads no texts
};

} // namespace pingshen::ui
