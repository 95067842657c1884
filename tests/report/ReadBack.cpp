// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/ReadBack.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double columnGap = 7; ///< points; words of one cell stand closer
constexpr double tolerance = 2;

QByteArray boxesOf(const QByteArray& pdf)
{
    QTemporaryFile file;
    EXPECT_TRUE(file.open() && file.write(pdf) == pdf.size() && file.flush());
    QProcess poppler;
    poppler.start(u"pdftotext"_s, {u"-bbox"_s, file.fileName(), u"-"_s});
    EXPECT_TRUE(poppler.waitForStarted()) << "pdftotext of poppler-utils is needed";
    EXPECT_TRUE(poppler.waitForFinished());
    return poppler.readAllStandardOutput();
}

double number(const QXmlStreamReader& xml, QLatin1StringView name)
{
    return xml.attributes().value(name).toDouble();
}

bool onOneLine(const QRectF& a, const QRectF& b)
{
    return std::abs(a.bottom() - b.bottom()) < 3;
}

bool isNextTo(const Piece& before, const Piece& word)
{
    const auto gap = word.rect.left() - before.rect.right();
    return before.page == word.page && onOneLine(before.rect, word.rect) && gap > -1 && gap < columnGap;
}

bool alignsWith(const QRectF& cell, const QRectF& heading)
{
    return std::abs(cell.left() - heading.left()) < tolerance || std::abs(cell.right() - heading.right()) < tolerance;
}

} // namespace

ReadBack::ReadBack(const QByteArray& pdf)
{
    QXmlStreamReader xml(boxesOf(pdf));
    QList<Piece> words;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "page"_L1) {
            ++m_pages;
        } else if (xml.isStartElement() && xml.name() == "word"_L1) {
            const QPointF from(number(xml, "xMin"_L1), number(xml, "yMin"_L1));
            const QPointF to(number(xml, "xMax"_L1), number(xml, "yMax"_L1));
            words.append({m_pages, xml.readElementText(), {from, to}});
        }
    }
    std::ranges::stable_sort(words, [](const Piece& a, const Piece& b) {
        const auto line = [](const Piece& piece) { return std::lround(piece.rect.bottom() / 3); };
        return std::tuple(a.page, line(a), a.rect.left()) < std::tuple(b.page, line(b), b.rect.left());
    });
    for (const auto& word : words) {
        const auto before = std::ranges::find_if(m_pieces, [&](const Piece& piece) { return isNextTo(piece, word); });
        if (before != m_pieces.end()) {
            before->text += u' ' + word.text;
            before->rect = before->rect.united(word.rect);
        } else {
            m_pieces.append(word);
        }
    }
}

QList<Piece> ReadBack::onPage(int page) const
{
    QList<Piece> pieces;
    std::ranges::copy_if(m_pieces, std::back_inserter(pieces), [&](const Piece& piece) { return piece.page == page; });
    return pieces;
}

QList<Piece> ReadBack::all(const QString& text) const
{
    QList<Piece> pieces;
    std::ranges::copy_if(m_pieces, std::back_inserter(pieces),
                         [&](const Piece& piece) { return piece.text.startsWith(text); });
    return pieces;
}

Piece ReadBack::find(const QString& text) const
{
    const auto pieces = all(text);
    EXPECT_FALSE(pieces.isEmpty()) << text.toStdString() << " is not in\n" << this->text().toStdString();
    return pieces.value(0);
}

QString ReadBack::cell(const QString& row, const QString& column) const
{
    return cell(find(row), column);
}

QString ReadBack::cell(const Piece& row, const QString& column) const
{
    Piece heading;
    for (const auto& piece : all(column)) {
        const bool above = piece.page == row.page && piece.rect.bottom() < row.rect.top() + tolerance;
        heading = above && piece.text == column ? piece : heading;
    }
    EXPECT_GT(heading.page, 0) << "no heading " << column.toStdString() << " above " << row.text.toStdString();
    for (const auto& piece : onPage(row.page)) {
        if (onOneLine(piece.rect, row.rect) && alignsWith(piece.rect, heading.rect)
            && piece.rect.left() > row.rect.left()) {
            return piece.text;
        }
    }
    return {};
}

QStringList ReadBack::block(const Piece& piece) const
{
    QStringList lines{piece.text};
    auto last = piece.rect;
    for (const auto& next : onPage(piece.page)) {
        const auto gap = next.rect.top() - last.bottom();
        if (std::abs(next.rect.left() - piece.rect.left()) < tolerance && gap > -tolerance && gap < 7) {
            lines.append(next.text);
            last = next.rect;
        }
    }
    return lines;
}

QString ReadBack::valueOf(const QString& label) const
{
    const auto piece = find(label);
    Piece nearest;
    for (const auto& next : onPage(piece.page)) {
        const bool beside = onOneLine(next.rect, piece.rect) && next.rect.left() > piece.rect.right();
        if (beside && (nearest.page == 0 || next.rect.left() < nearest.rect.left())) {
            nearest = next;
        }
    }
    return nearest.text;
}

QString ReadBack::text() const
{
    QStringList lines;
    for (const auto& piece : m_pieces) {
        lines.append(piece.text);
    }
    return lines.join(u'\n');
}

} // namespace pingshen::test
