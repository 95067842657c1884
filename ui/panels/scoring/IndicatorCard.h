// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"
#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace pingshen::ui {

class Card;
class ConflictBox;
class EvidenceBox;
class FieldBinder;
class OptionGrid;
class Pill;
class PlainEdit;
class PointsField;
class ProofChips;
class SecondaryRow;
class ToolButton;

/// The indicator being scored: options, points, facts, reason, the documents that prove it. Everything typed is kept
/// as a draft and becomes a change when typing pauses; what the rubric refuses is refused here, with the reason.
class IndicatorCard : public QWidget
{
    Q_OBJECT

public:
    IndicatorCard(ReviewDesk& desk, const Indicator& indicator, QWidget* parent = nullptr);

    const IndicatorId& indicator() const { return m_indicator.id; }
    void chooseOption(int digit);
    /// One change that undo takes back: of the secondary that the keyboard is in, else of the indicator.
    void clearPoints();
    /// Where the digits choose: the chosen option, else the first; the points where there is no choice.
    void focusChoice();
    void focusPoints();
    void focusReason();
    void focusConfirm();
    /// Its first passage, else the reason.
    void focusEvidence();
    /// The points of the indicator or of one of its secondaries.
    void focusPointsOf(const IndicatorId& indicator);
    /// Where the caret is, in a text or in points; nothing when it is in none of this card's.
    std::optional<TextField> focusedField(int* caret) const;
    void focusField(const TextField& field, int caret);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);
    void pinChosen(const pingshen::PinId& pin);
    void remarkRequested(const pingshen::PinId& pin);
    void historyRequested(const pingshen::IndicatorId& indicator);
    void officeChoicesRequested();
    void caretMoved();
    /// Somebody typed or clicked where a locked sheet or a write-protected vault takes nothing.
    void lockedTouched();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildPoints(QBoxLayout* column);
    void buildSecondaries(QBoxLayout* column);
    void refresh();
    void showSheet(const Sheet& sheet);
    void showStale();
    void showLock();
    bool goOn();
    bool isAbout(const Disagreement& disagreement) const;
    void retranslateUi();
    void bindPoints(PointsField* field, const IndicatorId& indicator);
    void showPoints(PointsField* field, const IndicatorId& indicator, const std::optional<Points>& points);
    void showHint(PointsField* field, const IndicatorId& indicator) const;
    void showFaults();
    std::optional<Error> faultOf(const PointsField* field, const IndicatorId& indicator) const;
    void sayKept(const QString& points);
    QString noticeText() const;
    TextField reasonField() const;

    ReviewDesk& m_desk;
    Indicator m_indicator;
    bool m_isLocked = false;
    QString m_keptPoints;
    bool m_isStale = false;
    Card* m_card;
    ConflictBox* m_conflicts;
    QLabel* m_notice;
    QLabel* m_faultText;
    QLabel* m_kept; ///< that an emptied field has its points back
    QLabel* m_maximum;
    OptionGrid* m_options = nullptr;
    PointsField* m_points;
    Pill* m_lock;
    Pill* m_stale;
    QPushButton* m_confirm;
    ToolButton* m_history;
    QList<SecondaryRow*> m_secondaries;
    PlainEdit* m_reason;
    QLabel* m_proofTitle;
    FieldBinder* m_binder;
    ProofChips* m_proof;
    EvidenceBox* m_evidence;
};

} // namespace pingshen::ui
