// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"
#include "ui/session/Session.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <stop_token>
#include <vector>

namespace pingshen::ui {

class KeywordBar;
class MarksOverlay;
class ReaderPanel;
class ReadingPane;

/// Lights the keywords of the chosen indicator, in both languages, on the pages that are read, and says how many there
/// are in each document.
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
    /// More pages were read.
    void renew() { m_soon.start(); }
    const QList<WordPlaces>& places() const { return m_places; }

private:
    void follow(ReadingPane& pane);
    void find();
    void take(const QList<WordPlaces>& places);
    void mark();
    QStringList words() const;
    QList<WordPlaces> placesIn(const Digest& content) const;

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
    QList<WordPlaces> m_places;
    int m_number = 0;
    int m_at = -1; ///< among the places of the document that is read
    Digest m_atIn;
};

} // namespace pingshen::ui
