// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

namespace pingshen::ui {

class Card;
class ConflictBox;
class OptionGrid;

/// The choice of the way to be assessed, in rubrics that have several: which parts of the form there are follows from
/// it.
class TrackCard : public QWidget
{
    Q_OBJECT

public:
    TrackCard(ReviewDesk& desk, const QList<RubricTrack>& tracks, QWidget* parent = nullptr);

    /// To what waits for a choice between computers, else to the chosen track or the first.
    void focusChoice();
    void chooseOption(int digit);
    void refresh();

Q_SIGNALS:
    /// The person goes on to what is scored.
    void passed();
    void lockedTouched();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    ReviewDesk& m_desk;
    Card* m_card;
    ConflictBox* m_conflicts;
    OptionGrid* m_options;
};

} // namespace pingshen::ui
