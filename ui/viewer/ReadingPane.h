// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/place/JumpList.h"

#include <QPointer>
#include <QTimer>

class QLabel;

namespace pingshen::ui {

class DocumentBar;
class PageTurns;
class ReadingAids;
class SignatureLine;

/// The pages of one document at a time under their bar. Each document comes back at the place it was left, and back
/// and forward lead across documents.
class ReadingPane : public QWidget
{
    Q_OBJECT

public:
    /// `source`, `tiles` and `places` live longer than the pane.
    ReadingPane(PageSource& source, TileStore& tiles, PlaceBook& places, QWidget* parent = nullptr);

    /// Shows the document where it was left, else its first page. What was shown before is noted as jumped from.
    void open(const PdfSource& source, const QString& title);
    /// The same, at a place; its document is `source`.
    void openAt(const PdfSource& source, const QString& title, const ReadingPlace& place);
    /// Of a document that was opened before; of another one nothing happens.
    void retitle(const Digest& document, const QString& title);
    /// Shows nothing, closes every document and forgets it and every jump, so that back never leads into another
    /// application.
    void clear();

    PageView& view() { return *m_view; }
    const PageView& view() const { return *m_view; }
    PageSource& source() { return m_source; }
    TileStore& tiles() { return m_tiles; }
    DocumentBar& bar() { return *m_bar; }
    /// Selecting, copying, marks.
    ReadingAids& aids() { return *m_aids; }
    /// Puts a bar between the document's own and the pages.
    void showOver(QWidget& bar);
    /// The words of the pages; null: none. It may be destroyed.
    void setTextSource(TextSource* source);
    /// How single pages are turned, for this view and others; it lives longer. Texts that arrive tell it which pages
    /// lie turned.
    void setTurns(PageTurns& turns);
    /// The page that is read, by a person; nothing without one.
    void turnPage(int degrees);
    /// Of the document asked for last, also while it is being opened.
    const Digest& document() const { return m_document; }
    /// Null until it is open.
    const PdfSummary* summary() const;

    /// So that the rectangle (points of the page) is well in sight, noted as a jump; once the document is open, if it
    /// is being opened.
    void reveal(int page, const QRectF& rect);

    bool canGoBack() const { return m_jumps.canGoBack(); }
    bool canGoForward() const { return m_jumps.canGoForward(); }
    void goBack();
    void goForward();
    /// Takes the keyboard to the page number.
    void editPageNumber();
    /// How a document is shown that was never read before.
    void setFirstLook(const Zoom& zoom, PageMode mode);
    void setErrorWords(const ErrorWords& words);

Q_SIGNALS:
    /// Another document is asked for, also by going back; an empty digest: none is shown any more.
    void documentChanged(const pingshen::Digest& document);
    void documentOpened(const pingshen::Digest& document);
    void openFailed(const pingshen::Digest& document, const pingshen::Error& error);
    void placeChanged();
    void jumpsChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Known
    {
        PdfSource source;
        QString title;
        std::optional<PdfSummary> summary;
    };

    void connectBar();
    void noteJump();
    void change(const Digest& document, const std::optional<ReadingPlace>& place);
    void showOpened(const Digest& document, const PdfSummary& summary);
    void showFailure(const Digest& document, const Error& error);
    void showKnown(const Known& known);
    void travel(const std::optional<ReadingPlace>& place);
    void follow();
    void followTurns();
    void dropFailure();
    void stopWaiting();
    void centreNotices();
    void retranslateUi();

    PageSource& m_source;
    TileStore& m_tiles;
    PlaceBook& m_places;
    DocumentBar* m_bar;
    SignatureLine* m_signatures;
    PageView* m_view;
    ReadingAids* m_aids;
    QPointer<TextSource> m_texts;
    PageTurns* m_turns = nullptr;
    QLabel* m_opening;
    QTimer m_patience;
    FailurePanel* m_failure = nullptr;
    ErrorWords m_words;
    JumpList m_jumps;
    std::map<Digest, Known> m_known;
    Digest m_document;
    Zoom m_firstZoom;
    PageMode m_firstMode = PageMode::Continuous;
    std::optional<ReadingPlace> m_place;             ///< where to go as soon as the document is open
    std::optional<std::pair<int, QRectF>> m_passage; ///< what to show then
    bool m_isShown = false;
};

} // namespace pingshen::ui
