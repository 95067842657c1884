// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

namespace pingshen::test {

/// Words that stand together on one line, as poppler reads them back. Points from the page's left upper corner.
struct Piece
{
    int page = 0; ///< from 1
    QString text;
    QRectF rect;
};

/// A report as a stranger's program reads it: what stands where.
class ReadBack
{
public:
    explicit ReadBack(const QByteArray& pdf);

    int pages() const { return m_pages; }
    const QList<Piece>& pieces() const { return m_pieces; }
    QList<Piece> onPage(int page) const;
    /// All pieces that begin with the text, in reading order.
    QList<Piece> all(const QString& text) const;
    /// The first of them; without a page and failing the test if there is none.
    Piece find(const QString& text) const;

    /// What stands in the row that begins with `row` under the heading `column`, the last one above it; its first line.
    QString cell(const QString& row, const QString& column) const;
    QString cell(const Piece& row, const QString& column) const;
    /// The lines below it in its own column until the next gap, itself included.
    QStringList block(const Piece& piece) const;
    /// The piece to the right of a label, on its line.
    QString valueOf(const QString& label) const;
    /// Everything, a line a piece.
    QString text() const;

private:
    QList<Piece> m_pieces;
    int m_pages = 0;
};

} // namespace pingshen::test
