// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/panels/reading/HighlightOverlay.h"
#include "ui/session/Session.h"

namespace pingshen::ui {

class ActionHub;
class ReaderPanel;
class ReadingPane;

/// Highlights and notes that a person makes for themselves: a key lights up what is marked, another notes something
/// on it. The same key takes a highlight away that is on all of what is marked, and extends one that is on a part of
/// it. All of it is undone by the one undo; none of it is an edit. What is typed into a note is kept while it is typed.
/// It binds its actions itself. HighlightListFlow lists them.
class HighlightFlow : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    HighlightFlow(Session& session, ActionHub& actions, ReaderPanel& reader, MessageBar& messages, Prompter& prompter,
                  QObject* parent = nullptr);

    /// Shows it where it is.
    void goTo(const HighlightId& id);
    /// As its key would, wherever it is.
    void removeById(const HighlightId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(ReadingPane& pane);
    void offerIn(ReadingPane& pane);
    void wordOffers();
    void refresh();
    void toggle();
    void askNote();
    bool canMark();
    /// What a key is about: a highlight as it is to be, and those there are that it takes the place of.
    struct Target
    {
        Highlight highlight;
        QList<Highlight> met;
        bool isThere() const { return met == QList{highlight}; }
    };
    Target targetOfMarked() const;
    void remove(const Highlight& highlight);
    void askRemoval(const Highlight& highlight);
    void takeNote(const Target& target, const Seat& who, const std::optional<QString>& text);
    void unmark();
    void change(const QList<Highlight>& before, const std::optional<Highlight>& now);
    void noteStep(const QList<Highlight>& before, const std::optional<Highlight>& now);
    void go(const HighlightId& id, const DocumentPassage& place);
    void tellUnkept();
    void tell(const Wording& text);
    QStringList toldOf(const Highlight& highlight) const;
    bool showNoteUnder(ReadingPane& pane, const QPoint& at, const QPoint& onScreen);

    /// In the bar at a selection, of each view.
    struct Offer
    {
        QAction* highlight;
        QAction* note;
    };

    Session& m_session;
    ActionHub& m_actions;
    ReaderPanel& m_reader;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QList<std::pair<ReadingPane*, HighlightOverlay*>> m_overlays; ///< of each view
    QList<Offer> m_offers;
    HighlightId m_current; ///< that was gone to last, until something is marked
};

} // namespace pingshen::ui
