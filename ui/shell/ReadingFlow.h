// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/session/ReadingClock.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

class Activity;
class DocumentShelf;
class Errand;
class ReaderPanel;
class ReadingBar;
class ReadingPane;

/// The reading record: it is kept while somebody reads in either view, shown at the foot of the documents' pane and
/// beside the thumbnails, leads to what is still unread, and leaves the vault only when its reviewer exports it.
class ReadingFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` holds all of them; all live longer.
    ReadingFlow(WindowContext& around, ReaderPanel& reader, DocumentShelf& shelf, MessageBar& messages,
                Prompter& prompter, const Activity& activity, Errand& errand, QWidget& window);

    void goToNextUnread();
    /// Asks where to.
    void exportRecord();

private:
    void follow(ReadingPane& pane);
    QList<PageInSight> inSight() const;
    bool isActive() const;
    void show();
    QList<Document> documents() const;
    void goTo(const DocumentPage& place);
    void write(const QString& path);

    WindowContext& m_around;
    ReaderPanel& m_reader;
    DocumentShelf& m_shelf;
    MessageBar& m_messages;
    Prompter& m_prompter;
    Errand& m_errand;
    QWidget& m_window;
    ReadingBar* m_bar;
    ReadingClock* m_clock;
};

} // namespace pingshen::ui
