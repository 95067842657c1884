// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/Flow.h"

#include "core/paper/TableSetter.h"

namespace pingshen {

namespace {

constexpr double furnitureGap = 14; ///< between the body and what stands in the margins

/// Turns blocks into strips of the body's width.
class Cutter
{
public:
    Cutter(const PageFormat& format, const Fonts& fonts) : m_format(format), m_fonts(fonts) {}

    void operator()(const Paragraph& paragraph);
    void operator()(const Table& table);
    void operator()(const Figure& figure);
    void operator()(const Overlay& overlay);
    void operator()(const Space& space);
    void operator()(const PageBreak&) { slabs.append(Slab{0, 0, Keep::No, true, {}, nullptr}); }

    QList<Slab> slabs;

private:
    const PageFormat& m_format;
    const Fonts& m_fonts;
};

void Cutter::operator()(const Paragraph& paragraph)
{
    const SetText text(paragraph.text, m_format.bodyWidth() - paragraph.left - paragraph.right, m_fonts);
    for (int line = 0; line < text.lines(); ++line) {
        Slab slab;
        slab.before = line == 0 ? paragraph.before : 0;
        slab.height = text.pitch();
        const bool last = line + 1 == text.lines();
        const bool guarded = line == 0 || line + 2 == text.lines();
        slab.keep = last ? paragraph.keep : guarded ? Keep::WithNext : Keep::No;
        slab.items.append(TextItem{text, line, {paragraph.left, 0}});
        slabs.append(slab);
    }
    if (paragraph.after > 0) {
        (*this)(Space{paragraph.after, paragraph.keep});
    }
}

void Cutter::operator()(const Table& table)
{
    slabs.append(setTable(table, m_format.bodyWidth(), m_format.bodyHeight(), m_fonts));
    if (table.after > 0) {
        (*this)(Space{table.after, table.keep});
    }
}

void Cutter::operator()(const Figure& figure)
{
    const auto room = m_format.bodyWidth() - figure.size.width();
    const auto x = figure.align == Align::Right ? room : figure.align == Align::Centre ? room / 2 : 0;
    Slab slab{figure.before, figure.size.height(), figure.keep, false, {}, nullptr};
    slab.items.append(DrawItem{{QPointF(x, 0), figure.size}, figure.draw});
    slabs.append(slab);
}

void Cutter::operator()(const Overlay& overlay)
{
    if (slabs.isEmpty()) {
        slabs.append(Slab());
    }
    auto& slab = slabs.last();
    slab.items.append(DrawItem{overlay.rect.translated(0, slab.height), overlay.draw});
}

void Cutter::operator()(const Space& space)
{
    slabs.append(Slab{space.height, 0, space.keep, false, {}, nullptr});
}

/// Puts strips on pages.
class Stacker
{
public:
    explicit Stacker(const PageFormat& format) : m_format(format) { beginPage(); }

    void stack(const QList<Slab>& slabs);
    QList<PaperPage> takePages() { return std::move(m_pages); }

private:
    void beginPage();
    void place(const Slab& slab);
    /// Height of the strips from `first` that have to stay together.
    double chainHeight(const QList<Slab>& slabs, qsizetype first) const;
    bool isAtTop() const { return m_pages.last().slabs.isEmpty(); }

    const PageFormat& m_format;
    QList<PaperPage> m_pages;
    double m_y = 0; ///< from the body's top
};

void Stacker::beginPage()
{
    m_pages.append(PaperPage());
    m_y = 0;
}

double Stacker::chainHeight(const QList<Slab>& slabs, qsizetype first) const
{
    double height = 0;
    for (auto i = first; i < slabs.size(); ++i) {
        height += slabs[i].before + slabs[i].height;
        if (slabs[i].keep == Keep::No || slabs[i].breaksPage || height > m_format.bodyHeight()) {
            break;
        }
    }
    return height;
}

void Stacker::place(const Slab& slab)
{
    m_y += isAtTop() ? 0 : slab.before;
    if (!slab.items.isEmpty()) {
        m_pages.last().slabs.append({{m_format.left, m_format.top + m_y}, slab.items});
    }
    m_y += slab.height;
}

void Stacker::stack(const QList<Slab>& slabs)
{
    for (qsizetype i = 0; i < slabs.size(); ++i) {
        const auto& slab = slabs[i];
        if (slab.breaksPage) {
            beginPage();
            continue;
        }
        const auto chain = chainHeight(slabs, i);
        const auto needed = chain > m_format.bodyHeight() ? slab.before + slab.height : chain;
        if (!isAtTop() && !slab.items.isEmpty() && m_y + needed > m_format.bodyHeight()) {
            beginPage();
            for (const auto& header : slab.header ? *slab.header : QList<Slab>()) {
                place(header);
            }
        }
        place(slab);
    }
}

PlacedSlab marginSlab(const QList<Text>& texts, double top, const PageFormat& format, const Fonts& fonts)
{
    PlacedSlab placed{{format.left, top}, {}};
    for (const auto& text : texts) {
        const SetText set(text, format.bodyWidth(), fonts);
        for (int line = 0; line < set.lines(); ++line) {
            placed.items.append(TextItem{set, line, {0, line * set.pitch()}});
        }
    }
    return placed;
}

void dressPages(QList<PaperPage>& pages, const PageFormat& format, const PageDress& dress, const Fonts& fonts)
{
    const auto count = static_cast<int>(pages.size());
    for (int i = 0; i < count; ++i) {
        if (dress.header) {
            const auto texts = dress.header(i + 1, count);
            const auto pitch = texts.isEmpty() ? 0 : texts.first().style.size * texts.first().style.leading;
            pages[i].slabs.append(marginSlab(texts, format.top - furnitureGap - pitch, format, fonts));
        }
        if (dress.footer) {
            const auto top = format.size.height() - format.bottom + furnitureGap;
            auto footer = marginSlab(dress.footer(i + 1, count), top, format, fonts);
            footer.items.prepend(FillItem{{0, -4, format.bodyWidth(), 0.5}, QColor::fromRgb(0xFFC9CFD8)});
            pages[i].slabs.append(footer);
        }
    }
}

} // namespace

Paper layOut(const QList<Block>& blocks, const PageFormat& format, const PageDress& dress, const Fonts& fonts)
{
    Cutter cutter(format, fonts);
    for (const auto& block : blocks) {
        std::visit(cutter, block);
    }
    Stacker stacker(format);
    stacker.stack(cutter.slabs);
    Paper paper{format, stacker.takePages(), dress.background, dress.foreground};
    dressPages(paper.pages, format, dress, fonts);
    return paper;
}

} // namespace pingshen
