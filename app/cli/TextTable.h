// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace pingshen::cli {

/// Rows of cells as text, columns aligned on a terminal: a Chinese character takes two places.
class TextTable
{
public:
    void add(const QStringList& cells) { m_rows.append(cells); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// One line a row, each with its line end; two spaces between columns, none at the end of a line.
    QString text() const;

private:
    QList<QStringList> m_rows;
};

/// Places that the text takes on a terminal.
int widthOf(const QString& text);

} // namespace pingshen::cli
