// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/Ocr.h"

#include <QCoreApplication>
#include <QLibrary>

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

bool isIdeographic(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x3000 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF)
           || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFFEF);
}

/// A quarter turn for each step clockwise.
PageWord::Direction turned(PageWord::Direction direction, const QTransform& transform)
{
    const bool isLevel = std::abs(transform.m11()) >= std::abs(transform.m12());
    const int steps = isLevel ? (transform.m11() > 0 ? 0 : 2) : (transform.m12() > 0 ? 1 : 3);
    return static_cast<PageWord::Direction>((static_cast<int>(direction) + steps) % 4);
}

/// How far along the word a point lies.
double along(const QPointF& point, const QRectF& rect, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return point.x() - rect.left();
    case PageWord::Direction::Down:
        return point.y() - rect.top();
    case PageWord::Direction::Left:
        return rect.right() - point.x();
    case PageWord::Direction::Up:
        return rect.bottom() - point.y();
    }
    return 0;
}

/// Where a character ends, in the middle of the word's height.
QPointF endPoint(const ReadWord& word, double end)
{
    const auto& rect = word.rect;
    switch (word.direction) {
    case PageWord::Direction::Right:
        return {rect.left() + end, rect.center().y()};
    case PageWord::Direction::Down:
        return {rect.center().x(), rect.top() + end};
    case PageWord::Direction::Left:
        return {rect.right() - end, rect.center().y()};
    case PageWord::Direction::Up:
        return {rect.center().x(), rect.bottom() - end};
    }
    return {};
}

} // namespace

int Reading::confidence() const
{
    double sum = 0;
    qsizetype length = 0;
    for (const auto& word : words) {
        sum += word.confidence * static_cast<double>(word.text.size());
        length += word.text.size();
    }
    return length == 0 ? 0 : qRound(sum / static_cast<double>(length));
}

double Reading::evidence() const
{
    double sum = 0;
    for (const auto& word : words) {
        const auto sureness = std::max(0.0, word.confidence - 40) / 60;
        sum += sureness * sureness * static_cast<double>(word.text.size());
    }
    return sum;
}

QString Reading::text(double leastConfidence) const
{
    QString text;
    const auto endLine = [&](QStringView end) {
        if (!text.isEmpty() && !text.endsWith(end)) {
            text += text.endsWith(u'\n') ? QStringView(u"\n") : end;
        }
    };
    for (const auto& word : words) {
        if (word.confidence >= leastConfidence) {
            if (!text.isEmpty() && !text.endsWith(u'\n')) {
                text += u' ';
            }
            text += word.text;
        }
        if (word.endsBlock) {
            endLine(u"\n\n");
        } else if (word.endsLine) {
            endLine(u"\n");
        }
    }
    return withoutSpacesBetweenIdeographs(text.trimmed());
}

QList<PageWord> Reading::pageWords(double leastConfidence, QSizeF pixelsPerPoint) const
{
    QList<PageWord> placed;
    const auto toPoints = QTransform::fromScale(1 / pixelsPerPoint.width(), 1 / pixelsPerPoint.height());
    int line = 0;
    bool isNewLine = false;
    for (const auto& word : words) {
        if (word.confidence >= leastConfidence) {
            line += isNewLine && !placed.isEmpty() ? 1 : 0;
            isNewLine = false;
            const bool isLevel =
                word.direction == PageWord::Direction::Right || word.direction == PageWord::Direction::Left;
            PageWord onPage{.text = word.text,
                            .rect = toPoints.mapRect(word.rect),
                            .direction = word.direction,
                            .line = line,
                            .confidence = qRound(word.confidence),
                            .spaceAfter = !word.endsLine};
            for (const double end : word.ends) {
                onPage.ends.append(end / (isLevel ? pixelsPerPoint.width() : pixelsPerPoint.height()));
            }
            const bool isJoined = !placed.isEmpty() && placed.last().line == line
                                  && isIdeographic(placed.last().text.back()) && isIdeographic(word.text.front());
            if (isJoined) {
                placed.last().spaceAfter = false;
            }
            placed.append(std::move(onPage));
        }
        if (word.endsLine && !placed.isEmpty()) {
            placed.last().spaceAfter = false;
            isNewLine = true;
        }
    }
    return placed;
}

Reading movedBack(Reading reading, const QTransform& toOriginal)
{
    for (auto& word : reading.words) {
        const auto rect = toOriginal.mapRect(word.rect);
        const auto direction = turned(word.direction, toOriginal);
        QList<double> ends;
        for (const double end : std::as_const(word.ends)) {
            ends.append(along(toOriginal.map(endPoint(word, end)), rect, direction));
        }
        word.rect = rect;
        word.direction = direction;
        word.ends = ends;
    }
    return reading;
}

namespace {

/// The module stands beside the program. It stays loaded.
std::unique_ptr<Recogniser> newRecogniser()
{
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/pingshen-recogniser"));
    const auto make = reinterpret_cast<MakeRecogniser>(module.resolve(makeRecogniserName));
    return std::unique_ptr<Recogniser>(make ? make() : nullptr);
}

/// For what needs no model.
Recogniser* sharedRecogniser()
{
    static const auto recogniser = newRecogniser();
    return recogniser.get();
}

} // namespace

QString Ocr::edition()
{
    const auto* recogniser = sharedRecogniser();
    return recogniser ? recogniser->edition() : QString();
}

Ocr::Ocr() = default;

Ocr::~Ocr() = default;

Result<Reading> Ocr::read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline, RecognisedLayout layout)
{
    if (!m_recogniser) {
        m_recogniser = newRecogniser();
    }
    auto reading = m_recogniser ? m_recogniser->read(image, dotsPerInch, deadline, layout) : std::nullopt;
    if (!reading) {
        return Error::Code::OcrUnavailable;
    }
    return std::move(*reading);
}

QImage withoutSpeckles(const QImage& image, int window)
{
    auto* recogniser = sharedRecogniser();
    return recogniser ? recogniser->withoutSpeckles(image, window) : image;
}

std::optional<Straightened> straightened(const QImage& image)
{
    auto* recogniser = sharedRecogniser();
    return recogniser ? recogniser->straightened(image) : std::nullopt;
}

int piecesOfInk(const QImage& image)
{
    auto* recogniser = sharedRecogniser();
    return recogniser ? recogniser->piecesOfInk(image) : 0;
}

QString withoutSpacesBetweenIdeographs(const QString& text)
{
    QString joined;
    joined.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto between =
            text[i] == u' ' && i > 0 && i + 1 < text.size() && isIdeographic(text[i - 1]) && isIdeographic(text[i + 1]);
        if (!between) {
            joined.append(text[i]);
        }
    }
    return joined;
}

} // namespace pingshen
