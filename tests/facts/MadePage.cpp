// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/facts/MadePage.h"

namespace pingshen::test {

namespace {

constexpr double narrow = 5;
constexpr double wide = 10;
constexpr double leading = 20;
constexpr double margin = 50;

double widthOf(QChar c)
{
    return c.unicode() < 0x2E80 ? narrow : wide;
}

} // namespace

PageText madePage(const QStringList& lines, PageText::Origin origin, int page)
{
    PageText text;
    text.page = page;
    text.text = lines.join(u'\n');
    text.origin = origin;
    text.confidence = origin == PageText::Origin::Pdf ? 100 : 92;
    text.size = {595, 842};
    int number = 0;
    for (const auto& line : lines) {
        double x = margin;
        PageWord word;
        const auto finish = [&] {
            if (!word.text.isEmpty()) {
                word.line = number;
                word.confidence = text.confidence;
                text.words.append(word);
            }
            word = {};
        };
        for (const auto c : line) {
            if (c == u' ') {
                finish();
                if (!text.words.isEmpty() && text.words.last().line == number) {
                    text.words.last().spaceAfter = true;
                }
            } else {
                if (word.text.isEmpty()) {
                    word.rect = {x, margin + number * leading, 0, wide};
                }
                word.text += c;
                word.rect.setRight(x + widthOf(c));
                word.ends.append(word.rect.width());
            }
            x += widthOf(c);
        }
        finish();
        ++number;
    }
    return text;
}

} // namespace pingshen::test
