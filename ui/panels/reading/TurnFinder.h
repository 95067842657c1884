// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QMap>
#include <QObject>

namespace pingshen::ui {

class ReaderPanel;
class ReadingPane;

/// Looks through what is kept of a document's pages once it is open, a few at a time, for those that lie turned, so
/// that they are upright before they come into sight. What is recognised later is told by the texts of the pages in
/// sight.
class TurnFinder : public QObject
{
    Q_OBJECT

public:
    /// `session` and `reader` live longer.
    TurnFinder(Session& session, ReaderPanel& reader);

private:
    void follow(ReadingPane& pane);
    void begin(const Digest& document);
    void look(const Digest& document, int from);

    Session& m_session;
    ReaderPanel& m_reader;
    QMap<Digest, int> m_looked; ///< documents of the open application that were begun, and their pages
};

} // namespace pingshen::ui
