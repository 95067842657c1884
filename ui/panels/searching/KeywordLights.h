// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/searching/KeywordPlaces.h"
#include "ui/session/Session.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <stop_token>
#include <vector>

namespace pingshen::ui {

class KeywordBar;
class MarksOverlay;
class ReaderPanel;
class ReadingPane;

/// Lights the keywords of the chosen indicator, in both languages, on the pages that are read, and says how many there
/// are in each document as far as it was searched. A place counts, and is lit, once: for its longest keyword.
class KeywordLights : public QObject
{
    Q_OBJECT

public:
    /// Puts its bar at the reader's foot. Both live longer.
    KeywordLights(Session& session, ReaderPanel& reader, QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~KeywordLights() override;

    /// Of the document that is read, around its ends: to the next place (1) or the one before (-1).
    void step(int step);
    /// More pages were read: if some of these documents were among those that had not been, they are looked through.
    void renew();

private:
    void follow(ReadingPane& pane);
    void prepare();
    void find();
    void take(const QList<DocumentKeywords>& documents);
    void mark();
    QStringList words() const;
    const DocumentKeywords* foundIn(const Digest& content) const;
    const DocumentKeywords* foundInView() const;

    struct Lit
    {
        ReadingPane* pane = nullptr;
        MarksOverlay* overlay = nullptr; ///< owned by the pane
    };

    Session& m_session;
    ReaderPanel& m_reader;
    KeywordBar* m_bar;
    QThreadPool m_pool;
    QTimer m_soon; ///< an indicator that is passed by is not looked for
    std::stop_source m_stop;
    std::vector<Lit> m_lit;
    QList<DocumentKeywords> m_documents;
    QStringList m_wanted;   ///< what is looked for, or was
    ApplicationId m_within; ///< in which application
    bool m_isLooking = false;
    int m_number = 0;
    std::optional<Passage> m_at; ///< the place that was gone to last
    Digest m_atIn;
};

} // namespace pingshen::ui
