// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeTextSource.h"

#include <QStringList>

#include <utility>

namespace pingshen::test {

namespace {

QRectF boxOf(QPointF start, double length, double high, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return {start.x(), start.y(), length, high};
    case PageWord::Direction::Down:
        return {start.x(), start.y(), high, length};
    case PageWord::Direction::Left:
        return {start.x() - length, start.y(), length, high};
    case PageWord::Direction::Up:
        return {start.x(), start.y() - length, high, length};
    }
    Q_UNREACHABLE();
}

QPointF onwards(QPointF start, double length, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return start + QPointF(length, 0);
    case PageWord::Direction::Down:
        return start + QPointF(0, length);
    case PageWord::Direction::Left:
        return start - QPointF(length, 0);
    case PageWord::Direction::Up:
        return start - QPointF(0, length);
    }
    Q_UNREACHABLE();
}

} // namespace

void FakeTextSource::request(const PdfSource& source, int page)
{
    requested.append(page);
    asked.append({source.digest, page});
    if (!waits) {
        answerAll();
    }
}

void FakeTextSource::answerAll()
{
    for (const auto& [document, page] : std::exchange(asked, {})) {
        if (failing.contains(page)) {
            Q_EMIT textFailed(document, page, Error::Code::WorkerCrashed);
            continue;
        }
        auto text = pages.value(page);
        text.page = page;
        Q_EMIT textReady(document, text);
    }
}

void FakeTextSource::recognise(const Digest& document, const PageText& text)
{
    pages.insert(text.page, text);
    Q_EMIT textReady(document, text);
}

QList<PageWord> lineOfWords(const QString& text, QPointF corner, int line, PageWord::Direction direction, double wide,
                            double high)
{
    QList<PageWord> words;
    auto start = corner;
    const auto parts = text.split(u' ');
    for (qsizetype part = 0; part < parts.size(); ++part) {
        const auto count = parts.at(part).toUcs4().size();
        const double length = wide * static_cast<double>(count);
        PageWord word{parts.at(part), boxOf(start, length, high, direction), direction, {}, line};
        for (qsizetype at = 1; at <= count; ++at) {
            word.ends.append(wide * static_cast<double>(at));
        }
        word.spaceAfter = part + 1 < parts.size();
        words.append(word);
        start = onwards(start, length + wide, direction);
    }
    return words;
}

PageText pageOfLines(int page, const QStringList& lines)
{
    PageText text{page, lines.join(u'\n'), PageText::Origin::Pdf, 100};
    text.size = QSizeF(595, 842);
    for (int line = 0; line < lines.size(); ++line) {
        text.words += lineOfWords(lines.at(line), {72, 72 + 20.0 * line}, line);
    }
    return text;
}

} // namespace pingshen::test
