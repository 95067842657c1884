// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"

#include <QObject>

#include <optional>
#include <vector>

namespace pingshen::ui {

class FindBar;
class HitMarks;
class ReaderPanel;
class ReadingPane;
class SearchFlow;
class VaultPopup;
struct WindowContext;

/// Finding by keys: a bar over the document that is read, a popup over the whole vault, and the pane of the application
/// (SearchFlow). The key for the next hit goes on in whichever of bar and pane was used last. A hit of the popup opens
/// its application, document and page, and the bar goes on with its words there.
class FindFlow : public QObject
{
    Q_OBJECT

public:
    /// All live longer; the popup stands over `window`.
    FindFlow(WindowContext& around, SearchFlow& searches, ReaderPanel& reader, QWidget& window, QObject* parent);

    /// More pages have been read.
    void renew();

Q_SIGNALS:
    void failed(const pingshen::Error& error);

private:
    void bind();
    void connectBar();
    void follow(ReadingPane& pane);
    void findInDocument();
    void step(int by);
    void followView();
    void reach(const SearchHit& hit);
    void goOn(const SearchHit& hit);
    void mark();
    SearchScope scopeInView() const;
    QString markedWords() const;

    WindowContext& m_around;
    SearchFlow& m_searches;
    ReaderPanel& m_reader;
    FindBar* m_bar;
    VaultPopup* m_popup;
    HitMarks* m_marks;
    ReadingPane* m_host = nullptr; ///< the bar stands over its pages
    bool m_isBarLast = true;       ///< the bar was used last
    bool m_isJumpNoted = false;    ///< back leads to where the search began, not to each hit
    QString m_words;               ///< of the popup
};

} // namespace pingshen::ui
