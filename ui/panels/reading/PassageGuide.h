// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QObject>
#include <QPointer>

namespace pingshen::ui {

class ReaderPanel;
class ReadingPane;

/// Between the reader and the session: tells it what is selected, in one view at a time, and shows the passages that it
/// is asked for. Of a selection over several pages the part of the first page is told.
class PassageGuide : public QObject
{
    Q_OBJECT

public:
    /// Both live longer.
    PassageGuide(Session& session, ReaderPanel& reader, QObject* parent = nullptr);

private:
    void follow(ReadingPane& pane);
    void mark(ReadingPane& pane);
    void show(const DocumentPassage& passage);
    bool open(const DocumentPassage& passage);

    Session& m_session;
    ReaderPanel& m_reader;
    QPointer<ReadingPane> m_marked; ///< the one whose passage is told
};

} // namespace pingshen::ui
