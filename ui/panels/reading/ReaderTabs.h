// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/reading/OpenDocuments.h"
#include "ui/panels/reading/TabRow.h"
#include "ui/session/Session.h"
#include "ui/viewer/place/ReadingPlace.h"

#include <QObject>

#include <optional>

namespace pingshen::ui {

class ReaderPanel;
class ReadingPane;

/// Which documents are open in the reader, as tabs over the pages. Whatever is chosen to be read has one; one that is
/// only stepped past gives it to the next. Opening, closing and moving them are no changes of the review.
class ReaderTabs : public QObject
{
    Q_OBJECT

public:
    /// `session` and `reader` live longer.
    ReaderTabs(Session& session, ReaderPanel& reader);

    /// Belongs to the reader.
    TabRow& row() { return *m_row; }
    const OpenDocuments& documents() const { return m_open; }

    /// To the tab `by` places on, around the ends.
    void step(int by);
    /// Closes the document that is read. Without another one nothing is shown.
    void closeCurrent();
    /// The one closed last comes back to its place among the tabs, and on screen where it was left.
    void reopen();

    QJsonObject left() const { return m_open.toJson(); }
    /// Of the application on the desk; what is not there any more has no tab. Shows none of them.
    void restore(const QJsonObject& left);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(const DocumentId& document);
    void followDesk();
    void watch(ReadingPane& pane);
    void noteReading(const ReadingPane& pane);
    void activate(const DocumentId& document);
    void close(const DocumentId& document);
    void show();
    void retranslateUi();
    TabRow::Tab tabOf(const ApplicationFile& file, const Document& document) const;

    Session& m_session;
    ReaderPanel& m_reader;
    TabRow* m_row;
    OpenDocuments m_open;
    ApplicationId m_application;
    std::optional<ReadingPlace> m_passed; ///< where the document that is only passed was opened
};

} // namespace pingshen::ui
