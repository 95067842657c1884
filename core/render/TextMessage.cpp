// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/TextMessage.h"

#include "core/render/RenderProtocol.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr double tolerance = 0.02; // points: what rounding adds

qint32 toHundredths(double points)
{
    return static_cast<qint32>(std::clamp<qint64>(std::llround(points * 100), INT32_MIN, INT32_MAX));
}

double toPoints(qint32 hundredths)
{
    return hundredths / 100.0;
}

void writeWord(QDataStream& out, const PageWord& word)
{
    out << word.text << toHundredths(word.rect.x()) << toHundredths(word.rect.y()) << toHundredths(word.rect.width())
        << toHundredths(word.rect.height()) << static_cast<quint8>(word.direction) << word.line
        << static_cast<quint8>(word.confidence) << word.spaceAfter << static_cast<quint32>(word.ends.size());
    for (const double end : word.ends) {
        out << toHundredths(end);
    }
}

bool isSane(const PageWord& word, const QSizeF& page)
{
    const auto& rect = word.rect;
    const bool isUpright = word.direction == PageWord::Direction::Right || word.direction == PageWord::Direction::Left;
    const double length = isUpright ? rect.width() : rect.height();
    const bool isOnPage = rect.x() >= 0 && rect.y() >= 0 && rect.width() > 0 && rect.height() > 0
                          && rect.right() <= page.width() + tolerance && rect.bottom() <= page.height() + tolerance;
    return isOnPage && !word.text.isEmpty() && word.confidence >= 0 && word.confidence <= 100 && word.line >= 0
           && word.ends.size() == word.text.toUcs4().size() && std::is_sorted(word.ends.begin(), word.ends.end())
           && word.ends.first() >= 0 && word.ends.last() <= length + tolerance;
}

std::optional<PageWord> readWord(QDataStream& in, const QSizeF& page)
{
    PageWord word;
    qint32 x = 0;
    qint32 y = 0;
    qint32 width = 0;
    qint32 height = 0;
    quint8 direction = 0;
    quint8 confidence = 0;
    quint32 ends = 0;
    in >> word.text >> x >> y >> width >> height >> direction >> word.line >> confidence >> word.spaceAfter >> ends;
    if (in.status() != QDataStream::Ok || direction > static_cast<quint8>(PageWord::Direction::Up) || ends == 0
        || ends > static_cast<quint32>(word.text.size()) || ends > renderlimit::wordCharacters) {
        return std::nullopt;
    }
    word.rect = {toPoints(x), toPoints(y), toPoints(width), toPoints(height)};
    word.direction = static_cast<PageWord::Direction>(direction);
    word.confidence = confidence;
    for (quint32 i = 0; i < ends; ++i) {
        qint32 end = 0;
        in >> end;
        word.ends.append(toPoints(end));
    }
    return in.status() == QDataStream::Ok && isSane(word, page) ? std::optional(word) : std::nullopt;
}

bool readWords(QDataStream& in, PageText& text)
{
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > renderlimit::words) {
        return false;
    }
    qsizetype characters = 0;
    for (quint32 i = 0; i < count; ++i) {
        auto word = readWord(in, text.size);
        const bool isNext = word && (text.words.isEmpty() || word->line >= text.words.last().line);
        characters += word ? word->ends.size() : 0;
        if (!isNext || characters > renderlimit::pageCharacters) {
            return false;
        }
        text.words.append(*std::move(word));
    }
    return true;
}

bool isSane(const QSizeF& size)
{
    const auto isEdge = [](double edge) { return std::isfinite(edge) && edge >= 0 && edge <= renderlimit::pageEdge; };
    return size == QSizeF() || (isEdge(size.width()) && isEdge(size.height())); // not told: no words either
}

} // namespace

void writeText(QDataStream& out, const PageText& text)
{
    out << text.page << text.text << static_cast<quint8>(text.origin) << text.confidence << text.isPoor << text.size
        << text.edition << static_cast<quint32>(text.words.size());
    for (const auto& word : text.words) {
        writeWord(out, word);
    }
}

std::optional<PageText> readText(QDataStream& in)
{
    PageText text;
    quint8 origin = 0;
    in >> text.page >> text.text >> origin >> text.confidence >> text.isPoor >> text.size >> text.edition;
    const bool isRead = in.status() == QDataStream::Ok && origin <= static_cast<quint8>(PageText::Origin::None)
                        && text.confidence >= 0 && text.confidence <= 100 && isSane(text.size);
    text.origin = isRead ? static_cast<PageText::Origin>(origin) : PageText::Origin::None;
    return isRead && readWords(in, text) ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace pingshen
