// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/TemplateSetter.h"

#include "app/samples/Figures.h"

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr double tableSize = 9.5;
constexpr QRgb formRule = 0xFF55606E;
constexpr QRgb labelGround = 0xFFF3F4F6;

/// How each sort of paragraph looks.
struct Sort
{
    const char* name;
    double size;
    Weight weight;
    Align align;
    double before;
    double after;
    double indent; ///< of the first line, in ems, Chinese only
    Keep keep;
};

constexpr std::array sorts{
    Sort{"title", 20, Weight::Bold, Align::Centre, 0, 16, 0, Keep::WithNext},
    Sort{"subtitle", 12, Weight::Regular, Align::Centre, 0, 12, 0, Keep::WithNext},
    Sort{"heading", 12.5, Weight::Bold, Align::Left, 10, 4, 0, Keep::WithNext},
    Sort{"p", 10.5, Weight::Regular, Align::Left, 2, 3, 2, Keep::No},
    Sort{"clause", 10.5, Weight::Regular, Align::Left, 2, 3, 0, Keep::No},
    Sort{"centre", 11, Weight::Regular, Align::Centre, 3, 3, 0, Keep::No},
    Sort{"big", 15, Weight::Regular, Align::Centre, 6, 6, 0, Keep::No},
    Sort{"right", 10.5, Weight::Regular, Align::Right, 3, 3, 0, Keep::WithNext},
    Sort{"small", 8, Weight::Regular, Align::Left, 3, 3, 0, Keep::No},
    Sort{"mono", 13, Weight::Regular, Align::Left, 0, 0, 0, Keep::WithNext},
};

Align alignOf(const QString& name)
{
    return name == "right"_L1 ? Align::Right : name == "centre"_L1 ? Align::Centre : Align::Left;
}

TableRow formRow(QList<Cell> cells)
{
    return TableRow{std::move(cells), 0.6, QColor::fromRgb(formRule)};
}

} // namespace

void TemplateSetter::add(const QJsonArray& elements, const SampleFacts& facts)
{
    for (const auto& element : elements) {
        addElement(element.toObject(), facts);
    }
}

void TemplateSetter::addElement(const QJsonObject& element, const SampleFacts& facts)
{
    if (element.contains("each"_L1)) {
        addEach(element, facts);
    } else if (element.contains("fields"_L1)) {
        addFields(element, facts);
    } else if (element.contains("table"_L1)) {
        addTable(element.value("table"_L1).toObject(), facts);
    } else if (element.contains("fill"_L1)) {
        addFilling(element.value("fill"_L1).toObject(), facts);
    } else if (element.contains("space"_L1)) {
        blocks.append(Space{element.value("space"_L1).toDouble(), Keep::WithNext});
    } else if (element.contains("page"_L1)) {
        blocks.append(PageBreak{});
    } else {
        const auto sort = element.keys().value(0);
        const auto value = element.value(sort);
        const bool isOverlay = value.isObject() && value.toObject().contains("size"_L1);
        isOverlay ? addOverlay(sort, value.toObject(), facts) : addParagraph(sort, value, facts);
    }
}

void TemplateSetter::addEach(const QJsonObject& element, const SampleFacts& facts)
{
    const auto name = element.value("as"_L1).toString(u"item"_s);
    int number = 0;
    for (const auto& item : facts.list(element.value("each"_L1).toString())) {
        const auto numbered = facts.with(name, item).with(name + u"Number"_s, ++number);
        add(element.value("blocks"_L1).toArray(), numbered);
    }
}

void TemplateSetter::addFilling(const QJsonObject& fill, const SampleFacts& facts)
{
    TemplateSetter page(m_languages, m_face, m_fonts);
    page.add(fill.value("blocks"_L1).toArray(), facts);
    filling = {fill.value("pages"_L1).toInt(), blocks.size(), page.blocks};
}

QList<Text> TemplateSetter::texts(const QJsonValue& text, const SampleFacts& facts, const TextStyle& style) const
{
    QList<Text> result;
    for (const auto language : m_languages) {
        auto set = style;
        set.firstIndent = language == Language::Chinese ? style.firstIndent : 0;
        const auto words = facts.text(text, language);
        const bool repeats = !result.isEmpty() && result.last().text == words;
        if (!words.isEmpty() && !repeats) {
            result.append({words, set});
        }
    }
    return result;
}

void TemplateSetter::addParagraph(const QString& name, const QJsonValue& text, const SampleFacts& facts)
{
    const auto sort = std::ranges::find_if(sorts, [&](const Sort& row) { return name == QLatin1StringView(row.name); });
    Q_ASSERT_X(sort != sorts.end(), "sample template", qPrintable(name));
    TextStyle style{sort->size, m_face, sort->weight};
    style.face = name == "mono"_L1 ? Face::Mono : m_face;
    style.align = sort->align;
    style.leading = 1.6;
    style.firstIndent = sort->indent;
    auto before = sort->before;
    const auto lines = texts(text, facts, style);
    for (const auto& line : lines) {
        const bool last = &line == &lines.last();
        blocks.append(Paragraph{line, before, last ? sort->after : 0, 0, 0, last ? sort->keep : Keep::WithNext});
        before = 1;
    }
}

Cell TemplateSetter::cell(const QJsonValue& value, const SampleFacts& facts, TextStyle style) const
{
    const auto object = value.toObject();
    if (!object.contains("text"_L1)) {
        return Cell{texts(value, facts, style)};
    }
    style.weight = object.value("bold"_L1).toBool() ? Weight::Bold : style.weight;
    style.align = object.contains("align"_L1) ? alignOf(object.value("align"_L1).toString()) : style.align;
    Cell cell{texts(object.value("text"_L1), facts, style)};
    cell.columns = object.value("columns"_L1).toInt(1);
    cell.rows = object.value("rows"_L1).toInt(1);
    return cell;
}

/// Label and value, one or two pairs a row.
void TemplateSetter::addFields(const QJsonObject& element, const SampleFacts& facts)
{
    const auto pairs = element.value("pairs"_L1).toInt(1);
    const auto labelShare = element.value("label"_L1).toDouble(0.34);
    Table table;
    table.rules = Rules::Grid;
    table.paddingX = 6;
    table.paddingY = 5;
    table.before = table.after = 6;
    const TextStyle style{tableSize, m_face};
    for (int i = 0; i < pairs; ++i) {
        table.shares.append({labelShare, 1 - labelShare});
    }
    QList<Cell> cells;
    const auto endRow = [&] {
        cells.resize(cells.isEmpty() ? 0 : 2 * pairs);
        if (!cells.isEmpty()) {
            table.rows.append(formRow(std::exchange(cells, {})));
        }
    };
    for (const auto& field : element.value("fields"_L1).toArray()) {
        auto label = cell(field.toArray().at(0), facts, style);
        label.fill = QColor::fromRgb(labelGround);
        auto value = cell(field.toArray().at(1), facts, style);
        if (pairs > 1 && value.columns > 1) {
            endRow();
            value.columns = 2 * pairs - 1;
            table.rows.append(formRow({label, value}));
            continue;
        }
        cells.append({label, value});
        if (cells.size() == 2 * pairs) {
            endRow();
        }
    }
    endRow();
    blocks.append(table);
}

TableRow TemplateSetter::row(const QJsonArray& cells, const QJsonArray& aligns, const SampleFacts& facts) const
{
    QList<Cell> set;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        TextStyle style{tableSize, m_face};
        style.align = alignOf(aligns.at(i).toString());
        set.append(cell(cells[i], facts, style));
    }
    return formRow(set);
}

void TemplateSetter::addTable(const QJsonObject& json, const SampleFacts& facts)
{
    Table table;
    table.rules = Rules::Grid;
    table.paddingX = 5;
    table.paddingY = json.value("padding"_L1).toDouble(4);
    table.before = table.after = 6;
    for (const auto& share : json.value("shares"_L1).toArray()) {
        table.shares.append(share.toDouble());
    }
    const auto aligns = json.value("align"_L1).toArray();
    if (json.contains("header"_L1)) {
        table.headerRows = 1;
        table.rows.append(row(json.value("header"_L1).toArray(), aligns, facts));
        for (auto& cell : table.rows.first().cells) {
            cell.fill = QColor::fromRgb(labelGround);
        }
    }
    const auto name = json.value("as"_L1).toString(u"item"_s);
    int number = 0;
    for (const auto& item : facts.list(json.value("each"_L1).toString())) {
        const auto numbered = facts.with(name, item).with(name + u"Number"_s, ++number);
        table.rows.append(row(json.value("row"_L1).toArray(), aligns, numbered));
    }
    for (const auto& cells : json.value("rows"_L1).toArray()) {
        table.rows.append(row(cells.toArray(), aligns, facts));
    }
    blocks.append(table);
}

Drawing TemplateSetter::drawing(const QString& sort, const QJsonObject& overlay, const SampleFacts& facts) const
{
    // seals carry Chinese also on English documents
    const auto name = facts.text(overlay.value("name"_L1), Language::Chinese);
    if (sort == "seal"_L1) {
        return sealDrawing(name, facts.text(overlay.value("line"_L1), Language::Chinese), m_fonts);
    }
    if (sort == "signature"_L1) {
        return signatureDrawing(name);
    }
    if (sort == "portrait"_L1) {
        return portraitDrawing(name);
    }
    return sort == "code"_L1 ? codeDrawing(name) : rosetteDrawing(QColor(overlay.value("colour"_L1).toString()));
}

/// `at` counts from the left margin and from the end of the block before, in points.
void TemplateSetter::addOverlay(const QString& sort, const QJsonObject& overlay, const SampleFacts& facts)
{
    const auto at = overlay.value("at"_L1).toArray();
    const auto size = overlay.value("size"_L1).toArray();
    const QRectF rect(at[0].toDouble(), at[1].toDouble(), size[0].toDouble(), size[1].toDouble());
    blocks.append(Overlay{rect, drawing(sort, overlay, facts)});
}

} // namespace pingshen
