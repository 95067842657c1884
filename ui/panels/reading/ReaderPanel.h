// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"
#include "ui/session/Session.h"
#include "ui/viewer/place/PageTurns.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedLayout;

namespace pingshen::ui {

class ElidedLabel;
class EmptyState;
class ReaderTabs;
class ReadingPane;
class SecondView;
class TileStore;
class ToolButton;
class TurnFinder;

/// The middle of the window: the chosen document where the reader left it, and maybe a second view beside it. Whoever
/// chooses a document chooses it for the view that is read in. What cannot be opened says why and offers what can be
/// done about it. Passwords are kept until the program ends, never written.
class ReaderPanel : public QWidget
{
    Q_OBJECT

public:
    ReaderPanel(Session& session, PageSource& source, TileStore& tiles, QWidget* parent = nullptr);

    ReadingPane& pane() { return *m_pane; }
    /// The view that is read in: where the keyboard is, or was last.
    ReadingPane& activePane();
    PlaceBook& book() { return m_book; }
    /// The words of the pages; null: none. It may be destroyed.
    void setTextSource(TextSource* source);
    /// More pages have been recognised: those that lie turned are shown upright.
    void moreRead();
    /// The document whose content the view shows; empty if there is none.
    DocumentId documentIn(const ReadingPane& pane) const;
    /// How single pages are turned, in both views.
    PageTurns& turns() { return m_turns; }
    /// Which documents are open.
    ReaderTabs& tabs() { return *m_tabs; }
    /// Wherever `gone` is shown, `instead` is; nothing where that is empty. A second view closes.
    void replace(const DocumentId& gone, const DocumentId& instead);
    /// Those on screen, the one that is read in first.
    QList<ReadingPane*> panes();
    /// Puts something below the pages, as wide as they.
    void addFoot(QWidget* foot);
    /// The place in the document on screen; nothing while none is open.
    std::optional<ReadingPlace> place() const;

    /// The keyboard goes to the pages; while there are none, to what stands in their place, and then on to them.
    void focusPages();
    /// Opens the document with a password that a person gave.
    void tryPassword(const DocumentId& document, const QString& password);
    /// Another content of a document, until a document is chosen or the application is read again.
    void showFile(const Document& file);
    /// A replaced content of a document in the first view, and the present one beside it in the second.
    void compare(const Document& replaced, const Document& present);
    /// The second view; null until it is made.
    ReadingPane* second();
    /// What stands over the pages: of a document that came with several files also which one it is, before and after
    /// one of them was chosen.
    static QString titleOf(const ApplicationFile& file, const Document& document);

    /// Shows the translation of the document, or what it is the translation of, beside it; where there is none, another
    /// place of the same one. Or closes the second view.
    void setSplit(bool split);
    bool isSplit() const;
    /// Takes the keyboard to the other view.
    void focusOtherView();
    /// Ties scrolling, or parts it; only while there are two views.
    void setTied(bool tied);
    bool isTied() const;
    /// What both views show belongs together.
    void joinPlaces();
    /// The second view as it is, for another day; empty when there is none.
    QJsonObject secondView() const;
    void restoreSecondView(const QJsonObject& left);

Q_SIGNALS:
    void placeChanged();
    /// There is a second view, or none any more, or it is tied otherwise, or another one is read in.
    void viewsChanged();
    void passwordRequested(const pingshen::DocumentId& document);
    /// The second view was made; it stays until the end.
    void secondMade(pingshen::ui::ReadingPane& pane);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const DocumentId& document);
    void chooseInSecond(const ApplicationFile& file, const Document& document);
    void makeSecond();
    void closeSecond();
    void followSecond(const Digest& digest);
    void renewSecond();
    void followFocus(const QWidget* now);
    PdfSource sourceOf(const ApplicationFile& file, const Document& document) const;
    void retitle();
    void openNow(const ApplicationFile& file, const Document& document);
    void follow(const Digest& digest);
    void showFailure(const Digest& digest, const Error& error);
    void clear();
    static QString wordsOf(Error error, const QString& document);
    void retranslateUi();

    Session& m_session;
    PlaceBook m_book;
    PageTurns m_turns;
    ReadingPane* m_pane;
    ElidedLabel* m_title; ///< of a document whose pages and bar are not there
    EmptyState* m_empty;
    QPushButton* m_password;
    QStackedLayout* m_stack;
    QSplitter* m_views;
    ToolButton* m_beside; ///< opens the second view
    PlaceBook m_secondBook;
    QPointer<TextSource> m_texts;
    SecondView* m_second = nullptr; ///< made when it is first wanted
    DocumentId m_inSecond;
    bool m_isSecondActive = false;
    QMap<Digest, QString> m_passwords;
    std::optional<Document> m_document;
    ReaderTabs* m_tabs;
    TurnFinder* m_turnFinder;
    std::optional<Error> m_failure; ///< only while a password would help
};

} // namespace pingshen::ui
