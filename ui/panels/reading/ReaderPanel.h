// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"
#include "ui/session/Session.h"
#include "ui/viewer/place/JumpList.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace pingshen::ui {

class DocumentBar;
class EmptyState;
class PageView;
class TileStore;

/// The middle of the window: the chosen document, each where the reader left it. What cannot be opened says why, and
/// offers what can be done about it.
class ReaderPanel : public QWidget
{
    Q_OBJECT

public:
    ReaderPanel(Session& session, PageSource& source, TileStore& tiles, QWidget* parent = nullptr);

    PageView* view() const { return m_view; }
    DocumentBar* bar() const { return m_bar; }

    PlaceBook& book() { return m_book; }
    /// The place in the document on screen, as it is now.
    std::optional<ReadingPlace> place() const;
    void setDark(bool dark);

    bool canGoBack() const { return m_jumps.canGoBack(); }
    bool canGoForward() const { return m_jumps.canGoForward(); }
    void goBack();
    void goForward();
    /// Opens the document with a password that a person gave; it is kept until the program ends.
    void tryPassword(const DocumentId& document, const QString& password);

Q_SIGNALS:
    void placeChanged();
    void passwordRequested(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(const DocumentId& document);
    void openNow(const Document& document);
    void showOpened(const Digest& digest, const PdfSummary& summary);
    void showFailure(const Digest& digest, const Error& error);
    void rememberPlace();
    void travel(std::optional<ReadingPlace> to);
    void clear();
    void retranslateUi();

    Session& m_session;
    PageSource& m_source;
    TileStore& m_tiles;
    DocumentBar* m_bar;
    PageView* m_view;
    EmptyState* m_empty;
    QPushButton* m_help; ///< of the empty state: enter the password, or try again
    QStackedLayout* m_stack;
    PlaceBook m_book;
    JumpList m_jumps;
    QMap<Digest, QString> m_passwords;
    std::optional<Document> m_document; ///< wanted or shown
    std::optional<ReadingPlace> m_goal; ///< where to go in it once it is open
    std::optional<Error> m_failure;
    bool m_open = false;
};

} // namespace pingshen::ui
