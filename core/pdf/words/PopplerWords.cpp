// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/words/WordReader.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <string>

namespace pingshen {

namespace {

QRectF rectOf(const poppler::rectf& box)
{
    return QRectF(QPointF(box.left(), box.top()), QPointF(box.right(), box.bottom())).normalized();
}

PageWord::Direction directionOf(const poppler::text_box& box)
{
    switch (box.rotation()) {
    case 1:
        return PageWord::Direction::Down;
    case 2:
        return PageWord::Direction::Left;
    case 3:
        return PageWord::Direction::Up;
    default:
        return PageWord::Direction::Right;
    }
}

/// How far the character goes from the start of its word.
double endOf(const QRectF& character, const QRectF& word, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return character.right() - word.left();
    case PageWord::Direction::Down:
        return character.bottom() - word.top();
    case PageWord::Direction::Left:
        return word.right() - character.left();
    case PageWord::Direction::Up:
        return word.bottom() - character.top();
    }
    return 0;
}

/// Where a font's characters are set below each other, their origin is the middle of their upper edge. Poppler takes it
/// for the end of a baseline that they stand on: its box lies one em too far back, and to the side of the column. How
/// far to the side follows from the font's ascent and descent, of which the box tells the sum: one em with ordinary
/// fonts, 1.3 where a font tells nothing.
QRectF centred(const QRectF& box, double fontSize, PageWord::Direction direction)
{
    const bool goesDown = direction == PageWord::Direction::Down || direction == PageWord::Direction::Up;
    const double ems = (goesDown ? box.width() : box.height()) / fontSize;
    const double side = fontSize * (0.12 + 0.77 * std::clamp(ems - 1, 0.0, 0.45));
    switch (direction) {
    case PageWord::Direction::Down:
        return {box.left() + side - fontSize / 2, box.top() + fontSize, fontSize, box.height()};
    case PageWord::Direction::Up:
        return {box.right() - side - fontSize / 2, box.top() - fontSize, fontSize, box.height()};
    case PageWord::Direction::Left:
        return {box.left() - fontSize, box.top() + side - fontSize / 2, box.width(), fontSize};
    case PageWord::Direction::Right:
        return {box.left() + fontSize, box.bottom() - side - fontSize / 2, box.width(), fontSize};
    }
    return box;
}

bool isSetVertically(const poppler::text_box& box)
{
    return box.has_font_info() && box.get_wmode() == poppler::text_box::vertical_wmode && box.get_font_size() > 0;
}

PageWord wordOf(const poppler::text_box& box)
{
    const auto utf8 = box.text().to_utf8();
    PageWord word;
    word.text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    word.rect = rectOf(box.bbox());
    word.direction = directionOf(box);
    word.spaceAfter = box.has_space_after();
    const auto count = word.text.toUcs4().size();
    for (qsizetype i = 0; i < count; ++i) {
        word.ends.append(endOf(rectOf(box.char_bbox(static_cast<size_t>(i))), word.rect, word.direction));
    }
    if (isSetVertically(box)) {
        word.rect = centred(word.rect, box.get_font_size(), word.direction);
    }
    return word;
}

class PopplerWords final : public WordReader
{
public:
    explicit PopplerWords(std::unique_ptr<poppler::document> document) : m_document(std::move(document)) {}

    int pages() const override { return m_document->pages(); }

    QList<PageWord> words(int number) const override
    {
        const std::unique_ptr<poppler::page> page(m_document->create_page(number));
        if (!page) {
            return {};
        }
        auto boxes = page->text_list();
        const bool isTurned =
            page->orientation() != poppler::page::portrait
            || std::any_of(boxes.begin(), boxes.end(), [](const auto& box) { return box.rotation() != 0; });
        if (isTurned) {
            boxes = page->text_list(poppler::page::text_list_include_font); // looks into every font: only when needed
        }
        QList<PageWord> words;
        words.reserve(static_cast<qsizetype>(boxes.size()));
        for (const auto& box : boxes) {
            words.append(wordOf(box));
        }
        return words;
    }

private:
    std::unique_ptr<poppler::document> m_document;
};

} // namespace

} // namespace pingshen

extern "C" Q_DECL_EXPORT pingshen::WordReader* pingshenOpenWordReader(QByteArrayView pdf, const char* password)
{
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (pdf.size() > std::numeric_limits<int>::max()) {
        return nullptr;
    }
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size()), password, password));
    const bool isOpen = document && !document->is_locked();
    return isOpen ? new pingshen::PopplerWords(std::move(document)) : nullptr;
}
