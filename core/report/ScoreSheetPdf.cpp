// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetPdf.h"

#include "core/report/ReportPage.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondaryIndent = 10; ///< points, of an indicator below another
constexpr double numberGutter = 9;     ///< points, between a number and the words of the next column
constexpr double partPadding = 5;      ///< points, beside what stands in the table of a part
const auto unpublishedMark = u"*"_s;   ///< after the name of an indicator whose points are not published

TextStyle rightOf(TextStyle style)
{
    style.align = Align::Right;
    return style;
}

bool hasUnpublished(const SheetPart& part)
{
    return std::ranges::any_of(part.rows, [](const SheetRow& row) {
        return !row.published || std::ranges::any_of(row.secondaries, [](const SheetRow& below) {
            return below.maximum && !below.published;
        });
    });
}

/// Sets one score sheet.
class SheetSetter
{
public:
    SheetSetter(const ScoreSheet& sheet, const ScoreSheetWords& words, const ReportPage& page)
        : m_sheet(sheet),
          m_words(words),
          m_page(page)
    {}

    QList<Block> blocks() const;

private:
    Block about() const;
    Table partTable(const SheetPart& part) const;
    QList<Block> unpublishedNote(const SheetPart& part) const;
    Table unpublished() const;
    TableRow headings() const;
    void addRows(Table& table, const SheetRow& row, int depth) const;
    QList<Cell> labelCells(const SheetRow& row, int depth) const;
    Cell pointsCell(const SheetRow& row) const;
    Cell groundsCell(const SheetRow& row) const;
    TableRow subtotal(const SheetPart& part) const;
    Table totals() const;
    QString comparison() const;
    TableRow verdict() const;
    const LocalText& stateWord() const;
    int labelColumns() const { return m_page.isBoth() ? 2 : 1; }

    const ScoreSheet& m_sheet;
    const ScoreSheetWords& m_words;
    const ReportPage& m_page;
};

const LocalText& SheetSetter::stateWord() const
{
    switch (m_sheet.state) {
    case SheetState::Submitted:
        return m_words.submitted;
    case SheetState::Returned:
        return m_words.returned;
    case SheetState::Draft:
        break;
    }
    return m_words.draft;
}

Block SheetSetter::about() const
{
    auto fields = m_page.caseFields(m_words.about, m_sheet.edition, m_sheet.applicant, m_sheet.ineligibility);
    fields.append({m_words.reviewer, m_sheet.reviewer});
    fields.append({m_words.state, stateWord()});
    if (m_sheet.submittedAt.isValid()) {
        fields.append({m_words.submittedAt, untranslated(timeText(m_sheet.submittedAt))});
    }
    if (!m_sheet.returnReason.isEmpty()) {
        fields.append({m_words.returnReason, untranslated(m_sheet.returnReason)});
    }
    return m_page.fields(fields);
}

TableRow SheetSetter::headings() const
{
    QList<Cell> cells = m_page.sideBySide(m_words.indicator, captionStyle());
    cells.append(Cell{m_page.texts(m_words.maximum, rightOf(captionStyle()))});
    cells.append(Cell{m_page.texts(m_words.points, rightOf(captionStyle()))});
    Cell grounds{m_page.texts(m_words.grounds, captionStyle())};
    grounds.indent = numberGutter;
    cells.append(grounds);
    return ruled(cells);
}

/// What is not published is marked, and said once below the table; what the office set stands with its indicator.
QList<Cell> SheetSetter::labelCells(const SheetRow& row, int depth) const
{
    auto label = row.label;
    if (!row.published) {
        label.zh += unpublishedMark;
        label.en += unpublishedMark;
    }
    auto cells = m_page.sideBySide(label, depth == 0 ? strongStyle() : bodyStyle());
    if (m_page.isBoth()) {
        cells.last().texts.first().style.weight = Weight::Regular;
    }
    cells.first().indent = depth * secondaryIndent;
    for (const auto& [option, points] : row.officeValues) {
        const auto value = u" = "_s + points.toString();
        const auto lines =
            m_page.sideBySide({option.zh + value, option.en + value, option.provenance}, captionStyle(Tone::Warning));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            cells[i].texts.append(lines[i].texts);
        }
    }
    return cells;
}

Cell SheetSetter::pointsCell(const SheetRow& row) const
{
    if (row.points) {
        return Cell{{Text{row.points->toString(), rightOf(strongStyle())}}};
    }
    return row.maximum ? Cell{m_page.texts(m_words.notScored, rightOf(captionStyle(Tone::Warning)))} : Cell{};
}

/// Option, reason, and the facts of secondary indicators that carry no points.
Cell SheetSetter::groundsCell(const SheetRow& row) const
{
    Cell cell;
    cell.indent = numberGutter;
    if (!row.option.zh.isEmpty()) {
        cell.texts.append(m_page.texts(row.option, strongStyle()));
    }
    if (!row.reason.isEmpty()) {
        cell.texts.append(Text{row.reason, bodyStyle()});
    }
    if (!row.fact.isEmpty()) {
        cell.texts.append(m_page.labelled(m_words.fact, row.fact, captionStyle()));
    }
    for (const auto& secondary : row.secondaries) {
        if (!secondary.maximum && !secondary.fact.isEmpty()) {
            cell.texts.append(m_page.labelled(secondary.label, secondary.fact, captionStyle()));
        }
        if (!secondary.maximum && !secondary.reason.isEmpty()) {
            cell.texts.append(m_page.labelled(secondary.label, secondary.reason, captionStyle()));
        }
    }
    if (row.stale) {
        cell.texts.append(m_page.texts(m_words.stale, captionStyle(Tone::Warning)));
    }
    return cell;
}

void SheetSetter::addRows(Table& table, const SheetRow& row, int depth) const
{
    auto cells = labelCells(row, depth);
    const auto maximum = row.maximum ? row.maximum->toString() : QString();
    cells.append(Cell{{Text{maximum, rightOf(bodyStyle(Tone::Quiet))}}});
    cells.append(pointsCell(row));
    cells.append(groundsCell(row));
    table.rows.append(ruled(cells));
    for (const auto& secondary : row.secondaries) {
        if (secondary.maximum) {
            addRows(table, secondary, depth + 1);
        }
    }
}

TableRow SheetSetter::subtotal(const SheetPart& part) const
{
    QList<Cell> cells = m_page.sideBySide(m_words.subtotal, strongStyle());
    cells.append(Cell{{Text{part.maximum.toString(), rightOf(bodyStyle(Tone::Quiet))}}});
    cells.append(Cell{{Text{part.sum.toString(), rightOf(strongStyle())}}});
    cells.append(Cell{});
    for (auto& cell : cells) {
        cell = filled(cell, Tone::Quiet);
    }
    return ruled(cells);
}

Table SheetSetter::partTable(const SheetPart& part) const
{
    Table table;
    table.shares = m_page.isBoth() ? QList<double>{1.5, 1.75, 0.8, 0.95, 3.6} : QList<double>{2.1, 0.85, 0.95, 4.7};
    table.headerRows = 1;
    table.paddingX = partPadding;
    table.paddingY = 4.5;
    table.rows.append(headings());
    for (const auto& row : part.rows) {
        addRows(table, row, 0);
    }
    table.rows.last().keep = Keep::WithNext;
    table.rows.append(subtotal(part));
    table.keep = hasUnpublished(part) ? Keep::WithNext : Keep::No;
    return table;
}

/// "75.7 ≥ 70"; while anything is missing only the gate itself, for nothing is passed yet.
QString SheetSetter::comparison() const
{
    const auto gate = m_sheet.threshold.toShortString();
    if (!m_sheet.meetsThreshold) {
        return gate;
    }
    return m_sheet.total.toShortString() + (*m_sheet.meetsThreshold ? u" ≥ "_s : u" < "_s) + gate;
}

/// The line that says whether the gate is passed; what is missing stands in it, so that nobody overlooks it.
TableRow SheetSetter::verdict() const
{
    const bool isFirm = m_sheet.meetsThreshold && m_sheet.stale.isEmpty();
    const auto tone = !isFirm ? Tone::Warning : *m_sheet.meetsThreshold ? Tone::Good : Tone::Bad;
    const auto& word = !m_sheet.meetsThreshold   ? m_words.provisional
                       : *m_sheet.meetsThreshold ? m_words.met
                                                 : m_words.notMet;
    Cell cell;
    cell.columns = 3 + labelColumns();
    cell.texts.append(m_page.labelled(m_words.threshold, comparison(), strongStyle(tone)));
    cell.texts.append(m_page.texts(word, bodyStyle(tone)));
    if (m_sheet.meetsThreshold.value_or(false)) {
        cell.texts.append(m_page.texts(m_sheet.outcome, captionStyle(tone)));
    }
    const auto list = [&](const LocalText& heading, const QList<LocalText>& labels) {
        QStringList words;
        for (const auto& label : labels) {
            words.append(m_page.line(label));
        }
        if (!words.isEmpty()) {
            const auto separator = m_page.isChinese() ? u"、"_s : u"; "_s;
            cell.texts.append(m_page.labelled(heading, words.join(separator), captionStyle(tone)));
        }
    };
    list(m_words.recheck, m_sheet.stale);
    list(m_words.missing, m_sheet.missing);
    list(m_words.missingReasons, m_sheet.missingReasons);
    return ruled({filled(cell, tone)});
}

Table SheetSetter::totals() const
{
    Table table;
    table.shares = m_page.isBoth() ? QList<double>{2, 2.4, 1.2, 1.1, 1.4} : QList<double>{4, 1.3, 1.1, 1.5};
    table.headerRows = 1;
    table.paddingY = 4.5;
    auto header = m_page.sideBySide(m_words.part, captionStyle());
    for (const auto* word : {&m_words.points, &m_words.weight, &m_words.weighted}) {
        header.append(Cell{m_page.texts(*word, rightOf(captionStyle()))});
    }
    table.rows.append(ruled(header));
    for (const auto& part : m_sheet.parts) {
        auto cells = m_page.sideBySide(part.label, bodyStyle());
        cells.append(Cell{{Text{part.sum.toString(), rightOf(bodyStyle())}}});
        cells.append(Cell{{Text{u"× %1%"_s.arg(part.weightPercent), rightOf(bodyStyle(Tone::Quiet))}}});
        cells.append(Cell{{Text{part.weighted.toShortString(), rightOf(bodyStyle())}}});
        table.rows.append(ruled(cells));
    }
    auto total = m_page.sideBySide(m_words.total, strongStyle());
    total.append({Cell{}, Cell{}, Cell{{Text{m_sheet.total.toShortString(), rightOf(strongStyle())}}}});
    table.rows.append(ruled(total));
    table.rows.append(verdict());
    for (auto& row : table.rows) {
        row.keep = Keep::WithNext;
    }
    table.keep = Keep::WithNext;
    return table;
}

/// "* not published · set by the office", below a table that has such indicators.
QList<Block> SheetSetter::unpublishedNote(const SheetPart& part) const
{
    if (!hasUnpublished(part)) {
        return {};
    }
    const auto text = unpublishedMark + u' ' + m_page.line(m_words.notPublished);
    return {Paragraph{{text, captionStyle(Tone::Warning)}, 4, 0, partPadding, partPadding}};
}

/// In columns side by side, so that the total and its signature find room on the same page.
Table SheetSetter::unpublished() const
{
    Table table{.shares = {1}, .rows = {}, .rules = Rules::None, .paddingX = 0, .paddingY = 1.5, .before = 3};
    if (m_page.isBoth()) {
        table.shares = {1, 1.3};
    }
    for (const auto& sentence : m_sheet.unpublished) {
        table.rows.append(TableRow{m_page.sideBySide(sentence, captionStyle(Tone::Plain))});
    }
    return table;
}

QList<Block> SheetSetter::blocks() const
{
    QList<Block> blocks{m_page.title(m_words.title), about()};
    if (!m_sheet.assumption.zh.isEmpty()) {
        blocks.append(m_page.paragraph(m_sheet.assumption, 0));
    }
    for (const auto& part : m_sheet.parts) {
        const auto percent = u" · %1%"_s.arg(part.weightPercent);
        blocks.append(m_page.heading({part.label.zh + percent, part.label.en + percent, part.label.provenance}));
        blocks.append(partTable(part));
        blocks.append(unpublishedNote(part));
    }
    if (!m_sheet.unpublished.isEmpty()) {
        blocks.append(m_page.heading(m_words.unpublishedHeading));
        blocks.append(unpublished());
    }
    // The total is what is signed: both stand on one page.
    blocks.append(m_page.heading(m_words.total));
    blocks.append(totals());
    blocks.append(m_page.fullFingerprints(m_words.page, digestOf(m_sheet), m_sheet.record));
    blocks.append(Space{14, Keep::WithNext});
    blocks.append(m_page.signing(m_words.declaration, m_words.signing, m_page.line(m_sheet.reviewer), 1));
    return blocks;
}

} // namespace

Result<QByteArray> scoreSheetPdf(const ScoreSheet& sheet, const ScoreSheetWords& words, ReportLanguage language,
                                 Undrawn undrawn, const Task& task)
{
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    const ReportPage page(language, fonts);
    const auto title = page.line(words.title);
    const auto& applicant = sheet.applicant;
    const auto header =
        page.headerLine({title, applicant.caseNumber, page.nameOf(applicant), page.line(sheet.reviewer)});
    const auto mark = sheet.state == SheetState::Submitted ? LocalText() : words.draftMark;
    const auto dress = page.dress(words.page, header, {digestOf(sheet), sheet.record, sheet.printedAt}, mark);
    return page.pdf(SheetSetter(sheet, words, page).blocks(), dress, {title, sheet.printedAt}, undrawn, task);
}

} // namespace pingshen
