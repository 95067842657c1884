// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"
#include "ui/session/Session.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace pingshen::ui {

class ElidedLabel;
class EmptyState;
class ReadingPane;
class TileStore;

/// The middle of the window: the chosen document where the reader left it. What cannot be opened says why and offers
/// what can be done about it. Passwords are kept until the program ends, never written.
class ReaderPanel : public QWidget
{
    Q_OBJECT

public:
    ReaderPanel(Session& session, PageSource& source, TileStore& tiles, QWidget* parent = nullptr);

    ReadingPane& pane() { return *m_pane; }
    PlaceBook& book() { return m_book; }
    /// The place in the document on screen; nothing while none is open.
    std::optional<ReadingPlace> place() const;

    /// The keyboard goes to the pages; while there are none, to what stands in their place, and then on to them.
    void focusPages();
    /// Opens the document with a password that a person gave.
    void tryPassword(const DocumentId& document, const QString& password);
    /// Another content of a document, until a document is chosen or the application is read again.
    void showFile(const Document& file);
    /// What stands over the pages: of a document that has several files to choose from, also which one it is.
    static QString titleOf(const ApplicationFile& file, const Document& document);

Q_SIGNALS:
    void placeChanged();
    void passwordRequested(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(const DocumentId& document);
    void openNow(const ApplicationFile& file, const Document& document);
    void follow(const Digest& digest);
    void showFailure(const Digest& digest, const Error& error);
    void clear();
    QString wordsOf(Error error) const;
    void retranslateUi();

    Session& m_session;
    PlaceBook m_book;
    ReadingPane* m_pane;
    ElidedLabel* m_title; ///< of a document whose pages and bar are not there
    EmptyState* m_empty;
    QPushButton* m_password;
    QStackedLayout* m_stack;
    QMap<Digest, QString> m_passwords;
    std::optional<Document> m_document;
    std::optional<Error> m_failure; ///< only while a password would help
};

} // namespace pingshen::ui
