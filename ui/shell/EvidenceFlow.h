// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Pin.h"
#include "core/render/PdfService.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/panels/reading/PinOverlay.h"
#include "ui/session/Session.h"

class QAction;
class QLabel;

namespace pingshen::ui {

class ActionHub;
class IndicatorPanel;
class ReaderPanel;
class ReadingPane;

/// What is done with evidence by keys and on the pages: what is marked there is pinned to the indicator that is being
/// scored, one key leads from pin to pin, and the pages show what is pinned. It binds its actions itself.
class EvidenceFlow : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    EvidenceFlow(Session& session, PdfService& pdf, ActionHub& actions, ReaderPanel& reader, MessageBar& messages,
                 Prompter& prompter, QObject* parent = nullptr);

    /// What is marked in the reader becomes evidence; says what to mark where nothing is.
    void pin(Stance stance);
    /// To the next passage of the indicator (+1), or the one before (-1).
    void step(int direction);
    void askRemark(const PinId& pin);
    /// Shows where the passage stood in the replaced document beside the present one.
    void compare();
    /// The same of this passage, or where it is none, of the first document that was replaced since the indicator was
    /// scored.
    void compare(const PinId& pin, const IndicatorId& indicator);
    /// The passage that is marked in the present document, or the place where it was found again, is the one.
    void confirm();

Q_SIGNALS:
    /// Somebody pins on a sheet that takes nothing.
    void lockedTouched();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void bind(ActionHub& actions);
    void follow(ReadingPane& pane);
    void refresh();
    void nameIndicator();
    void go(const PinId& pin);
    void listPins();
    bool canPin();
    bool canChange();
    Pin pinToLookAt() const;
    void findBefore(const Pin& pin, const Document& before);
    void findNow(const Pin& pin, const Document& now);
    void tell(const Wording& text);

    Session& m_session;
    PdfService& m_pdf;
    ActionHub& m_actions;
    ReaderPanel& m_reader;
    MessageBar& m_messages;
    Prompter& m_prompter;
    QList<PinOverlay*> m_overlays;             ///< of each view
    QList<QLabel*> m_heads;                    ///< what the bar under a selection pins to, likewise
    QList<std::pair<QAction*, Stance>> m_ways; ///< on the bars
    PinId m_current;                           ///< that was gone to last
};

} // namespace pingshen::ui
