// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"
#include "ui/shell/TopBar.h"

#include <QMap>
#include <QPointer>

namespace pingshen::ui {

class IndicatorPanel;
class ReaderPanel;

/// What the window shows: an application, and a page of it.
struct ShownPlace
{
    ApplicationId application; ///< empty: none
    WorkPage page = WorkPage::Score;
};

/// Brings the reviewer back: to the application, the page of the window, the document, the place in each document, the
/// indicator and the caret, after quitting and after a kill. Kept for each reviewer apart. Reading takes its time: who
/// has taken the keyboard elsewhere meanwhile stays there.
class PlaceRestorer : public QObject
{
    Q_OBJECT

public:
    PlaceRestorer(Session& session, TopBar& top, ReaderPanel& reader, IndicatorPanel& indicators,
                  QObject* parent = nullptr);

    /// Opens the application that the seated reviewer had open last, if there is one, with the keyboard where it was.
    void comeBack();
    /// The next comeBack() leads there, if there is such an application.
    void prefer(const ShownPlace& place) { m_preferred = place; }
    ShownPlace shown() const;
    /// The same with this one, whatever was open last.
    void comeBackTo(const ApplicationId& application);
    /// Somebody asks for an application: what was open last does not come back over it.
    void letGo();
    /// The keyboard is nowhere: it goes where it was once that is known. False: nothing is being restored.
    bool takesKeyboard();
    /// What is on screen is being put as it was left.
    bool isRestoring() const { return m_restoring; }

Q_SIGNALS:
    /// There is no application to come back to.
    void nothingLeft();
    /// The lists, the pages and the form are as they were left; where the keyboard goes follows.
    void placed();
    /// Everything is as it was left, and the caret was in no field.
    void cameBack();
    /// The application on the desk stands as it was left.
    void laidOut();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void watchKeyboard();
    bool isElsewhere() const;
    void restore();
    void layOut(const ApplicationFile& file, const QJsonObject& place);
    void restoreFrom(const ApplicationFile& file, const QJsonObject& place);
    void stay(const ApplicationFile& file);
    void note();
    QJsonObject here() const;
    QString key() const;
    void followCaret();
    int caretIn(const TextField& field, const QJsonObject& caret) const;

    Session& m_session;
    TopBar& m_top;
    ReaderPanel& m_reader;
    IndicatorPanel& m_indicators;
    QMap<Digest, QJsonObject> m_documents; ///< places in the documents of the open application
    QJsonObject m_caret;                   ///< where it is, or was when the keyboard left the window
    ShownPlace m_preferred;
    ApplicationId m_shown;    ///< the one whose place was restored last
    bool m_isAsked = false;   ///< for what was open last, and the answer is on its way
    bool m_isOpening = false; ///< what was open last is being read
    bool m_restoring = false;
    QPointer<QWidget> m_keyboardAt; ///< when an application was asked for
    WorkPage m_pageAt = WorkPage::Score;
    bool m_hasPressed = false; ///< a key or a button of the mouse, since then
    bool m_comingBack = false; ///< the keyboard goes to where work goes on
};

} // namespace pingshen::ui
