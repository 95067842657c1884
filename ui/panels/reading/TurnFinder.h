// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"
#include "ui/session/Session.h"
#include "ui/viewer/place/PageTurns.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace pingshen::ui {

class ReaderPanel;
class ReadingPane;

/// The one place that finds pages that lie turned, so that they are upright before they come into sight: by what is
/// kept of a document's pages once it is open, a few at a time, again when more of them have been read, and by the
/// texts that the pages in sight bring, which also take back what was found wrongly.
class TurnFinder : public QObject
{
    Q_OBJECT

public:
    /// `session` and `reader` live longer.
    TurnFinder(Session& session, ReaderPanel& reader);

    /// The words of the pages; null: none. It may be destroyed.
    void setTextSource(TextSource* source);
    /// More pages have been read since, of whatever document.
    void moreRead();

private:
    /// What is not known yet of a document.
    struct Looking
    {
        QList<int> unknown; ///< pages, ascending
        bool isUnderWay = false;
        bool isWantedAgain = false;
    };

    void forget();
    void follow(ReadingPane& pane);
    void begin(const Digest& document);
    void look(const Digest& document);
    void lookFrom(const Digest& document, qsizetype place);
    void take(const Digest& document, int page, int turn);

    Session& m_session;
    ReaderPanel& m_reader;
    QPointer<TextSource> m_texts;
    QMap<Digest, Looking> m_documents; ///< of the open application, that were begun
    int m_round = 0;                   ///< answers to questions about another application are nobody's
};

} // namespace pingshen::ui
