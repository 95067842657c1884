// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/ShownWords.h"

#include "core/base/VisibleText.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>

namespace pingshen::test {

namespace {

/// Every text of a model's cells, the tips too.
void collect(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const auto index = model.index(row, column, parent);
            for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
                texts << index.data(role).toString();
            }
        }
        collect(model, model.index(row, 0, parent), texts);
    }
}

/// Of a widget without what it holds for typing: that is the person's own, as typed.
QStringList wordsOf(const QWidget& widget)
{
    QStringList words{widget.toolTip(), widget.accessibleName(), widget.windowTitle()};
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model()) {
        collect(*view->model(), {}, words);
    } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        collect(*box->model(), {}, words);
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget); label && label->isVisible()) {
        words << label->text();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && button->isVisible()) {
        words << button->text();
    }
    return words;
}

} // namespace

QStringList shownWords(const QWidget& window)
{
    auto all = wordsOf(window);
    for (const auto* widget : window.findChildren<QWidget*>()) {
        all << wordsOf(*widget);
    }
    for (const auto* action : window.findChildren<QAction*>()) {
        all << action->text() << action->toolTip();
    }
    return all;
}

QStringList obeyedWords(QWidget& window)
{
    window.grab();
    QStringList obeyed;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->textFormat() != Qt::PlainText) {
            obeyed << QStringLiteral("may take markup: ") + label->text();
        }
    }
    for (const auto& words : shownWords(window)) {
        if (visibleText(words) != words) {
            obeyed << words;
        }
    }
    return obeyed;
}

} // namespace pingshen::test
