// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/FactFinder.h"
#include "ui/session/Session.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace pingshen::ui {

class FactModel;
struct FactCell;
class FieldBinder;
class Pill;
class PlainEdit;
class ProgressLine;
class ToolButton;

/// What the documents state of the applicant beside one another: a row a fact, a column a document. The current cell
/// says below where it stands and what the others state; one that departs is accepted with a reason or raised. Filled
/// beside all other work, and again while more pages are read. Recorded by material reviewers and the office, read by
/// everybody.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPanel(Session& session, QWidget* parent = nullptr);

    /// Reads what the documents of the application that is open state, if that was not done yet.
    void begin();
    /// More pages have been read.
    void renew();
    /// What is shown is about to be replaced.
    bool isReading() const;
    /// Settles what departs in the current cell. Nothing is accepted without a reason: the keyboard goes to it.
    void settle(Settled decision);
    /// Shows the passage of the current cell in the reader.
    void showPassage() const;
    void focusTable();
    const FactModel& model() const { return *m_model; }

Q_SIGNALS:
    void failed(const pingshen::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildTable();
    void buildDetail();
    void reset();
    void find();
    void take(const ApplicationId& application, const ApplicationFacts& facts);
    void follow(const Change& change);
    void showCounts();
    void showCurrent();
    void wordDetail(const FactCell& cell);
    void bindReason(const FactCell& cell);
    void fit();
    void retranslateUi();
    FactCell current() const;
    QString hint() const;

    Session& m_session;
    FactFinder* m_finder;
    FactModel* m_model;
    QLabel* m_title;
    QLabel* m_hint; ///< why there is no table
    Pill* m_left;   ///< how many pages are still to be read
    QList<Pill*> m_counts;
    QCheckBox* m_only;
    ToolButton* m_fold;
    ProgressLine* m_progress;
    QTableView* m_table;
    QWidget* m_detail;
    QLabel* m_said;
    PlainEdit* m_reason;
    QPushButton* m_accept;
    QPushButton* m_raise;
    QPushButton* m_open;
    QLabel* m_closed; ///< why nothing can be recorded
    FieldBinder* m_binder = nullptr;
    QString m_bound;             ///< the statement whose reason is typed
    ApplicationId m_application; ///< whose facts are shown, or asked for
    bool m_isWhole = false;      ///< all pages had been read
    bool m_isStale = false;      ///< more was read while these were looked for
    bool m_isFound = false;      ///< what is shown is what the documents state, and not only what was there before
    bool m_isFolded = false;
    QTimer m_soon;
    QTimer m_late;
};

} // namespace pingshen::ui
