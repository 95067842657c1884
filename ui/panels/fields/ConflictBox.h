// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"
#include "ui/session/ReviewDesk.h"

#include <QMap>
#include <QWidget>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

/// What was entered in several ways on several computers: side by side, with who, where and when. Its number, or a
/// click, chooses one, which is a change like any other; what cannot be chosen says why. Numbers stay as they are while
/// one after the other is chosen, and what is settled says which were its own; they begin at 1 again once the keyboard
/// is elsewhere. Hidden while there is nothing to choose; who chose the last one by a key is told, so
/// that one digit too many chooses nothing else.
class ConflictBox final : public QWidget
{
    Q_OBJECT

public:
    using Shows = std::function<bool(const Disagreement&)>;

    ConflictBox(ReviewDesk& desk, Shows shows, QWidget* parent);

    /// Where the numbers choose. False: there is nothing to choose.
    bool takeKeyboard();
    /// Something is to be chosen of this field.
    bool asksAbout(const TextField& field) const;

Q_SIGNALS:
    /// What the office set otherwise on another computer decides which of the values are allowed.
    void officeChoicesRequested();
    /// One of a document's files is to be looked at before it is chosen.
    void fileWanted(const pingshen::Document& file);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Side = std::pair<qsizetype, qsizetype>; ///< row and side

    void refresh();
    void rebuild();
    void renumber();
    void addSettled(QVBoxLayout* column);
    bool hasKeyboard() const;
    int firstNumberOf(const Disagreement& row);
    std::optional<Error> refusalOf(const Side& side) const;
    std::optional<Document> fileOf(const Side& side) const;
    void addRow(QVBoxLayout* column, qsizetype row);
    void addSide(QGridLayout* sides, int number);
    std::optional<Side> sideMeant(const QKeyEvent& event) const;
    void choose(qsizetype row, qsizetype side);
    QString namesOf(const Disagreement& disagreement) const;
    QString titleOf(const Disagreement& disagreement) const;
    QString valueOf(const Disagreement& disagreement, const ConflictSide& side) const;
    QString whoOf(const Disagreement& disagreement, const ConflictSide& side) const;
    void retranslateUi();

    ReviewDesk& m_desk;
    Shows m_shows;
    QList<Disagreement> m_rows;
    QWidget* m_body = nullptr;
    QMap<int, Side> m_numbers;                      ///< by number, from 1
    QList<std::pair<int, Disagreement>> m_numbered; ///< all that had numbers since this was opened, by their first one
};

} // namespace pingshen::ui
