// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/compare/ComparedDocument.h"

#include "app/samples/Dice.h"
#include "app/samples/Scanner.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double left = 60;
constexpr double advance = 6.4; // of a letter
constexpr double lineHeight = 22;
constexpr double letterHeight = 13;
constexpr QSizeF paper{595, 842};

QRectF boxOf(const MadePage& page, int line, qsizetype first, qsizetype count)
{
    return {left + advance * double(first), page.top + lineHeight * line, advance * double(count), letterHeight};
}

QImage drawn(const MadePage& page, int height)
{
    const double scale = height / paper.height();
    QImage picture(static_cast<int>(paper.width() * scale + 0.5), height, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    QFont font(u"DejaVu Sans Mono"_s);
    font.setPixelSize(11);
    painter.setFont(font);
    for (int line = 0; line < page.lines.size(); ++line) {
        const auto& text = page.lines.at(line);
        for (qsizetype i = 0; i < text.size(); ++i) {
            painter.drawText(boxOf(page, line, i, 1), Qt::AlignCenter | Qt::TextDontClip, text.mid(i, 1));
        }
    }
    return picture;
}

/// How a page lies on the glass.
struct Glass
{
    double size = 1;
    QPointF shift; ///< points
    int skew = 0;  ///< millionths
};

/// Another scale and place each time.
Glass glassOf(const MadePage& page)
{
    if (page.scan == 0 || page.isStraight) {
        return {};
    }
    Dice dice(page.scan * 7919);
    for (int i = 0; i < 8; ++i) {
        dice.next();
    }
    const auto between = [&](double low, double high) { return low + (high - low) * dice.roll(1001) / 1000.0; };
    Glass glass;
    glass.size = between(0.975, 1.025);
    glass.shift.setX(between(-15, 15));
    glass.shift.setY(between(-15, 15));
    glass.skew = static_cast<int>(between(-24'000, 24'000));
    return glass;
}

/// See Scanner: a small turn about the middle.
QPointF onGlass(const Glass& glass, QPointF place)
{
    const auto laid = place * glass.size + glass.shift;
    const double turn = glass.skew / 1e6;
    return {laid.x() - turn * (laid.y() - paper.height() / 2), laid.y() + turn * (laid.x() - paper.width() / 2)};
}

QImage scanned(const MadePage& page, int height)
{
    constexpr int high = 1650;
    const auto glass = glassOf(page);
    const auto flat = drawn(page, high);
    QImage laid(flat.size(), QImage::Format_RGB32);
    laid.fill(Qt::white);
    QPainter painter(&laid);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(glass.shift * (high / paper.height()));
    painter.scale(glass.size, glass.size);
    painter.drawImage(0, 0, flat);
    painter.end();
    const ScanLook look{glass.skew, 14, 6, 24, 50, page.scan};
    return QImage::fromData(scannedJpeg(laid, look))
        .scaled(static_cast<int>(paper.width() * height / paper.height() + 0.5), height, Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation);
}

PageText textOf(const MadePage& page, int number)
{
    PageText text;
    text.page = number;
    text.size = paper;
    if (page.isScan && !page.isRecognised) {
        return text;
    }
    text.origin = page.isRecognised ? PageText::Origin::Ocr : PageText::Origin::Pdf;
    text.confidence = 100;
    for (int line = 0; line < page.lines.size(); ++line) {
        const auto& written = page.lines.at(line);
        qsizetype at = 0;
        for (const auto& word : written.split(u' ')) {
            PageWord each;
            each.text = word;
            each.rect = boxOf(page, line, at, word.size());
            each.line = line;
            for (qsizetype i = 1; i <= word.size(); ++i) {
                each.ends.append(advance * double(i));
            }
            at += word.size() + 1;
            each.spaceAfter = at < written.size();
            if (!word.isEmpty()) {
                text.words.append(each);
            }
        }
        text.text += written + u'\n';
    }
    return text;
}

} // namespace

QStringList prose(quint32 seed, int lines)
{
    static const QStringList words{u"agreement"_s,  u"salary"_s,    u"Nanjing"_s,  u"research"_s, u"annual"_s,
                                   u"the"_s,        u"of"_s,        u"contract"_s, u"employer"_s, u"tax"_s,
                                   u"year"_s,       u"engineer"_s,  u"senior"_s,   u"paid"_s,     u"monthly"_s,
                                   u"university"_s, u"doctorate"_s, u"patent"_s,   u"granted"_s,  u"in"_s};
    Dice dice(seed * 2654435761U + 1);
    for (int i = 0; i < 8; ++i) {
        dice.next();
    }
    QStringList result;
    for (int i = 0; i < lines; ++i) {
        QString line = u"%1 %2"_s.arg(seed * 100 + quint32(i)).arg(dice.roll(90'000) + 10'000);
        while (line.size() < 52) {
            line += u' ' + words.at(int(dice.roll(quint32(words.size()))));
        }
        result.append(line);
    }
    return result;
}

QList<PageText> textsOf(const MadeDocument& document)
{
    QList<PageText> texts;
    for (const auto& page : document) {
        texts.append(textOf(page, int(texts.size())));
    }
    return texts;
}

QImage pictureOf(const MadePage& page, int height)
{
    return page.scan == 0 ? drawn(page, height) : scanned(page, height);
}

Passage pinned(const MadeDocument& document, int page, int line, const QString& text)
{
    const auto& made = document.at(page);
    const auto first = made.lines.at(line).indexOf(text);
    const auto box = boxOf(made, line, std::max<qsizetype>(0, first), text.size());
    const auto glass = glassOf(made);
    const auto middle = onGlass(glass, box.center());
    const QRectF shown(middle.x() - box.width() / 2, middle.y() - box.height() / 2, box.width(), box.height());
    const auto hundredths = [](double points) { return static_cast<int>(std::lround(points * 100)); };
    return {
        page,
        {PageRect{hundredths(shown.x()), hundredths(shown.y()), hundredths(shown.width()), hundredths(shown.height())}},
        text};
}

} // namespace pingshen::test
