// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"
#include "ui/session/Session.h"

#include <QScrollArea>
#include <QWidget>

namespace pingshen::ui {

class IndicatorCard;
class IndicatorRow;
class PartHeader;
class NameNeeded;
class SheetBanner;
class TrackCard;

/// The scoring form: every indicator of the rubric on one line, the current one open as a card.
class IndicatorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorPanel(Session& session, QWidget* parent = nullptr);

    /// Moves to the indicator `step` places on. False: it is the first or the last already.
    bool step(int step);
    /// With the keyboard to the next one without points, round again at the end; when all have points, to the next one
    /// that lacks a reason. While the keyboard is elsewhere the current one counts too. False: nothing is left to do.
    bool nextUnscored();
    /// Takes the keyboard to what comes after the last indicator: submitting the sheet.
    void focusSubmit();
    /// Opens the first document that proves the current indicator; called again, the next one.
    void openProof();
    /// To the place that the issue speaks of; a stale score together with the document that was replaced.
    void lead(const SheetIssue& issue);
    /// Null while nothing is open.
    IndicatorCard* card() const { return m_card; }
    /// Takes the points away that the keyboard is in, else those of the card that is open.
    void clearPoints();
    /// The option with this digit where the keyboard is: of the card that is open, or of the track.
    void chooseOption(int digit);

Q_SIGNALS:
    void nameRequested();
    void submitRequested();
    void returnRequested();
    void reportRequested();
    void personWanted();
    void historyRequested(const pingshen::IndicatorId& indicator);
    void remarkRequested(const pingshen::PinId& pin);
    void officeChoicesRequested();
    void lockedTouched();
    /// In a text of the card.
    void caretMoved();

private:
    /// What lies on the desk, from nothing; of the same application only what changed, for somebody may be typing.
    void followDesk();
    void rebuild();
    void choose(const IndicatorId& indicator);
    void openCard(const IndicatorId& indicator);
    void refresh();
    void focusIssue(const SheetIssue& issue);
    void leadToFirst();
    void keepInView();
    bool hasKeyboard() const;
    QList<IndicatorId> order() const;

    Session& m_session;
    NameNeeded* m_nameNeeded;
    SheetBanner* m_banner;
    QScrollArea* m_scroll;
    QMap<QString, PartHeader*> m_headers;
    QMap<IndicatorId, IndicatorRow*> m_rows;
    TrackCard* m_track = nullptr; ///< in rubrics that have tracks
    IndicatorCard* m_card = nullptr;
    std::optional<Rubric> m_rubric; ///< of the form that is shown
    ApplicationId m_application;
    ReviewerId m_reviewer;
};

} // namespace pingshen::ui
