// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"
#include "ui/session/ReviewDesk.h"

#include <QWidget>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

/// What was entered in several ways on several computers: side by side, with who and when. Its number, or a click,
/// chooses one, which is a change like any other. Hidden while there is nothing to choose.
class ConflictBox final : public QWidget
{
    Q_OBJECT

public:
    using Shows = std::function<bool(const Disagreement&)>;

    ConflictBox(ReviewDesk& desk, Shows shows, QWidget* parent);

    /// Where the numbers choose. False: there is nothing to choose.
    bool takeKeyboard();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void rebuild();
    void addRow(QVBoxLayout* column, qsizetype row);
    void addSide(QGridLayout* sides, qsizetype row, qsizetype side);
    std::optional<std::pair<qsizetype, qsizetype>> sideMeant(const QKeyEvent& event) const;
    void choose(qsizetype row, qsizetype side);
    QString titleOf(const Disagreement& disagreement) const;
    QString valueOf(const Disagreement& disagreement, const ConflictSide& side) const;
    QString whoOf(const Disagreement& disagreement, const ConflictSide& side) const;
    void retranslateUi();

    ReviewDesk& m_desk;
    Shows m_shows;
    QList<Disagreement> m_rows;
    QWidget* m_body = nullptr;
    QList<std::pair<qsizetype, qsizetype>> m_numbers; ///< row and side by number, from 1
};

} // namespace pingshen::ui
