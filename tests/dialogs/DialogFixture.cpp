// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialogs/DialogFixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTableWidget>
#include <QtTest/QTest>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

DialogTest::DialogTest()
{
    m_window.resize(1440, 900);
    m_window.show();
}

void DialogTest::show(ui::Dialog& dialog)
{
    dialog.open();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&dialog));
}

void DialogTest::press(QWidget& dialog, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    auto* focused = dialog.focusWidget();
    QTest::keyClick(focused ? focused : &dialog, key, modifiers);
}

bool DialogTest::hasButton(const QWidget& dialog, const QString& words)
{
    return std::ranges::any_of(dialog.findChildren<QPushButton*>(),
                               [&words](const QPushButton* button) { return button->text() == words; });
}

QPushButton& DialogTest::button(const QWidget& dialog, const QString& words)
{
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == words) {
            return *button;
        }
    }
    qFatal("no such button: %s", qPrintable(words));
}

QStringList DialogTest::labels(const QWidget& dialog)
{
    QStringList words;
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        words.append(label->text());
    }
    return words;
}

QStringList DialogTest::rows(const QTableWidget& table)
{
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column) {
            cells += table.isColumnHidden(column) ? QStringList() : QStringList{table.item(row, column)->text()};
        }
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

void DialogTest::choose(QComboBox& box, int index)
{
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void DialogTest::speak(Language language)
{
    m_language.change(language);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    QCoreApplication::processEvents();
}

} // namespace pingshen::test
