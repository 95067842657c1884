// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/fields/ChoiceTable.h"
#include "ui/panels/fields/ChoiceWords.h"
#include "ui/session/ReviewDesk.h"

#include <QMap>
#include <QWidget>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace pingshen::ui {

/// What was entered in several ways on several computers, side by side: this computer on the left, always, with who
/// and when. The number of a column chooses all that its computer said, that of a value this one; so does a click. Each
/// is a change like any other, and a choice of all of them one step of undo; what cannot be chosen says why. What is
/// settled says by what, and every number stays until all is settled. Hidden while there is nothing to choose; who
/// chose the last one by a key is told, so that one digit too many chooses nothing else.
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
    using Cell = ChoiceTable::Cell;
    /// What a number chooses, and whose it is.
    struct Choice
    {
        DeviceId device;
        std::optional<Cell> cell; ///< none: all that the computer said
    };

    ChoiceWords words() const;
    void refresh();
    void rebuild();
    bool hasKeyboard() const;
    std::optional<Error> refusalOf(const Cell& cell) const;
    std::optional<Document> fileOf(const Cell& cell) const;
    QList<Cell> cellsOf(const Choice& choice) const;
    void addHead(QGridLayout* grid, const QList<DeviceId>& columns);
    void addRow(QGridLayout* grid, qsizetype row, const QList<DeviceId>& columns);
    void addCell(QGridLayout* grid, int number, const Cell& cell, int line, int column);
    QHBoxLayout* buttonLine(QPushButton* button, int number);
    std::optional<int> numberMeant(const QKeyEvent& event) const;
    void choose(int number);
    void nameHead(QStringList& said);
    void nameRow(qsizetype row, QStringList& said);
    /// True: the value can be chosen, or is none of a score.
    bool nameCell(int number, const Cell& cell);
    void retranslateUi();
    template<class Control>
    Control* the(const char16_t* name, qsizetype number) const;

    ReviewDesk& m_desk;
    Shows m_shows;
    ApplicationId m_application;
    ChoiceTable m_table;
    QWidget* m_body = nullptr;
    QMap<int, Choice> m_numbers; ///< by number, from 1
};

} // namespace pingshen::ui
