// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ReportPage.h"

#include "core/base/VisibleText.h"

#include <QJsonArray>
#include <QPainter>
#include <QPainterPath>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr double bodySize = 9.5;
constexpr double captionSize = 8;
constexpr QRgb ruleColour = 0xFFC9CFD8;
constexpr QRgb strongRule = 0xFF1B2330;
constexpr QRgb markColour = 0xFFEEF0F3;
constexpr double markTilt = -38; ///< degrees

QColor wordsOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return QColor::fromRgb(secondColour);
    case Tone::Good:
        return QColor::fromRgb(0xFF1B7F4F);
    case Tone::Warning:
        return QColor::fromRgb(0xFF8A5C00);
    case Tone::Bad:
        return QColor::fromRgb(0xFFB3261E);
    case Tone::Plain:
        break;
    }
    return QColor::fromRgb(inkColour);
}

TextStyle aligned(TextStyle style, Align align)
{
    style.align = align;
    return style;
}

/// Free lines to write on, with gaps between them; the printed name stands low on the first.
TableRow signatureLine(const QString& name)
{
    const Text free{u" "_s, bodyStyle()};
    Cell gap;
    gap.open = true;
    TableRow row{{Cell{{free, free, Text{name.isEmpty() ? u" "_s : name, bodyStyle()}}}, gap, Cell{}, gap, Cell{}}};
    row.rule = 0.7;
    row.ruleColour = QColor::fromRgb(strongRule);
    row.keep = Keep::WithNext;
    return row;
}

/// "ก (U+0E01)", each: a person may not see the character itself.
QJsonArray namesOf(const QList<char32_t>& codes)
{
    QJsonArray names;
    for (const char32_t code : codes) {
        const auto number = QString::number(code, 16).toUpper().rightJustified(4, u'0');
        names.append(QString(QString::fromUcs4(&code, 1) + u" (U+"_s + number + u')'));
    }
    return names;
}

QString offsetText(int seconds)
{
    const auto minutes = std::abs(seconds) / 60;
    const QChar sign = seconds < 0 ? u'−' : u'+';
    return u"UTC%1%2:%3"_s.arg(sign).arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

QColor groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return QColor::fromRgb(0xFFF4F5F7);
    case Tone::Good:
        return QColor::fromRgb(0xFFE6F4EC);
    case Tone::Warning:
        return QColor::fromRgb(0xFFFFF5DB);
    case Tone::Bad:
        return QColor::fromRgb(0xFFFCEBEA);
    case Tone::Plain:
        break;
    }
    return {};
}

TextStyle bodyStyle(Tone tone)
{
    TextStyle style;
    style.size = bodySize;
    style.colour = wordsOf(tone);
    return style;
}

TextStyle strongStyle(Tone tone)
{
    auto style = bodyStyle(tone);
    style.weight = Weight::Bold;
    return style;
}

TextStyle captionStyle(Tone tone)
{
    auto style = bodyStyle(tone);
    style.size = captionSize;
    return style;
}

TableRow ruled(QList<Cell> cells)
{
    return TableRow{std::move(cells), 0.5, QColor::fromRgb(ruleColour)};
}

Cell filled(Cell cell, Tone tone)
{
    cell.fill = groundOf(tone);
    return cell;
}

LocalText untranslated(const QString& text)
{
    return {text, text, Provenance::Ours};
}

QString dayText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString timeText(const QDateTime& time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString fingerprintText(const Digest& digest)
{
    const auto hex = digest.hex();
    return hex.first(4) + u' ' + hex.sliced(4, 4);
}

QString ReportPage::line(const LocalText& text) const
{
    QStringList words;
    for (const auto language : m_languages) {
        words.append(text.in(language));
    }
    words.removeDuplicates();
    words.removeAll(QString());
    return words.join(u' ');
}

QString ReportPage::shortText(const PageWords& words, const RecordMark& record) const
{
    const auto key = QString(record.device.first(4) + u' ' + record.device.sliced(4, 4));
    return QStringList{line(words.recordKey) + u' ' + key, line(words.recordEntry) + u' ' + QString::number(record.seq),
                       line(words.recordChecksum) + u' ' + fingerprintText(record.hash)}
        .join(u" / "_s);
}

QString ReportPage::headerLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<Text> ReportPage::texts(const LocalText& text, const TextStyle& style) const
{
    QList<Text> result;
    auto set = style;
    for (const auto language : m_languages) {
        const auto& words = text.in(language);
        if (!words.isEmpty() && (result.isEmpty() || result.last().text != words)) {
            result.append({words, set});
            set.size = std::max(captionSize - 0.5, style.size - 1);
            set.weight = Weight::Regular;
        }
    }
    return result;
}

Text ReportPage::labelled(const LocalText& label, const QString& value, const TextStyle& style) const
{
    const auto colon = isChinese() ? u"："_s : u": "_s;
    return {line(label) + colon + value, style};
}

QList<Cell> ReportPage::sideBySide(const LocalText& text, const TextStyle& style) const
{
    QList<Cell> cells;
    for (const auto language : m_languages) {
        cells.append(Cell{{Text{text.in(language), style}}});
    }
    return cells;
}

Block ReportPage::title(const LocalText& text) const
{
    auto style = strongStyle();
    style.size = isBoth() ? 16 : 19;
    style.leading = 1.35;
    if (!isBoth()) {
        return Paragraph{{line(text), style}, 0, 10, 0, 0, Keep::WithNext};
    }
    Table table{.shares = {1, 1}, .rows = {}, .rules = Rules::None, .paddingX = 0, .paddingY = 0, .after = 10};
    table.keep = Keep::WithNext;
    auto cells = sideBySide(text, style);
    cells.last().texts.first().style.align = Align::Right;
    table.rows.append(TableRow{cells});
    return table;
}

Block ReportPage::heading(const LocalText& text) const
{
    auto style = strongStyle();
    style.size = 12;
    Table table{.shares = {1}, .rows = {}, .rules = Rules::Horizontal, .paddingX = 0, .paddingY = 3, .before = 16};
    table.keep = Keep::WithNext;
    auto cells = sideBySide(text, style);
    if (isBoth()) {
        table.shares = {1, 1};
        cells.last().texts.first().style.align = Align::Right;
        cells.last().texts.first().style.weight = Weight::Regular;
    }
    table.rows.append(TableRow{cells, 1, QColor::fromRgb(strongRule)});
    return table;
}

Block ReportPage::paragraph(const LocalText& text, double after) const
{
    Table table{.shares = {1}, .rows = {}, .rules = Rules::None, .paddingX = 0, .paddingY = 3, .after = after};
    table.rows.append(TableRow{{Cell{texts(text, bodyStyle())}}});
    return table;
}

Block ReportPage::fields(const QList<ReportField>& fields) const
{
    Table table{.shares = {1.15, 2.3, 1.15, 2.3}, .rows = {}, .paddingX = 6, .paddingY = 4, .before = 4, .after = 4};
    QList<Cell> cells;
    for (const auto& field : fields) {
        const auto value = line(field.value).isEmpty() ? untranslated(u"—"_s) : field.value;
        cells.append({Cell{texts(field.label, captionStyle())}, Cell{texts(value, bodyStyle())}});
        if (cells.size() == table.shares.size()) {
            table.rows.append(ruled(std::exchange(cells, {})));
        }
    }
    if (!cells.isEmpty()) {
        cells.last().columns = 3;
        table.rows.append(ruled(cells));
    }
    return table;
}

QString ReportPage::nameOf(const Applicant& applicant) const
{
    const bool isChinese = m_languages.first() == Language::Chinese;
    const auto& first = isChinese ? applicant.chineseName : applicant.latinName;
    return first.isEmpty() ? (isChinese ? applicant.latinName : applicant.chineseName) : first;
}

QList<ReportField> ReportPage::caseFields(const CaseWords& words, const LocalText& edition, const Applicant& applicant,
                                          const Ineligibility& why) const
{
    QStringList names{applicant.latinName, applicant.chineseName};
    if (m_languages.first() == Language::Chinese) {
        names.swapItemsAt(0, 1);
    }
    names.removeAll(QString());
    QList<ReportField> fields{{words.edition, edition},
                              {words.caseNumber, untranslated(applicant.caseNumber)},
                              {words.applicant, untranslated(names.join(u'\n'))},
                              {words.nationality, untranslated(applicant.nationality)},
                              {words.employer, untranslated(applicant.employer)},
                              {words.position, untranslated(applicant.position)}};
    if (!why.isEmpty()) {
        fields.append({words.eligibility, ineligibleText(words, why)});
    }
    return fields;
}

LocalText ineligibleText(const CaseWords& words, const Ineligibility& why)
{
    auto reasons = why.unmet;
    if (why.isOutside) {
        reasons.append(words.outsidePeriod);
    }
    if (reasons.isEmpty()) {
        return {};
    }
    QStringList zh;
    QStringList en;
    for (const auto& reason : reasons) {
        zh.append(reason.zh);
        en.append(reason.en);
    }
    return {words.notEligible.zh + u"："_s + zh.join(u"；"_s), words.notEligible.en + u": "_s + en.join(u"; "_s),
            Provenance::Ours, Provenance::Ours};
}

QList<Block> ReportPage::fullFingerprints(const PageWords& words, const Digest& digest, const RecordMark& record) const
{
    QList<Block> blocks{
        Paragraph{labelled(words.fullDigest, digest.hex(), captionStyle()), 10, 0, 0, 0, Keep::WithNext}};
    if (record.seq > 0) {
        auto label = words.fullRecord;
        for (auto* text : {&label.zh, &label.en}) {
            text->replace(u"%1"_s, record.device).replace(u"%2"_s, QString::number(record.seq));
        }
        blocks.append(Paragraph{labelled(label, record.hash.hex(), captionStyle()), 2, 0, 0, 0, Keep::WithNext});
    }
    const auto say = [&](const LocalText& sentence) {
        for (const auto& text : texts(sentence, captionStyle())) {
            blocks.append(Paragraph{text, 2, 0, 0, 0, Keep::WithNext});
        }
    };
    if (!record.isWhole) {
        say(words.incomplete);
    }
    if (record.newer > 0) {
        say(withCount(words.newer, record.newer));
    }
    return blocks;
}

QList<Block> ReportPage::signing(const LocalText& declaration, const SignatureWords& words, const QString& name,
                                 int rows) const
{
    Table table{
        .shares = {2, 0.2, 2.6, 0.2, 1.6}, .rows = {}, .rules = Rules::Horizontal, .paddingX = 2, .paddingY = 2};
    for (int i = 0; i < rows; ++i) {
        table.rows.append(signatureLine(i == 0 ? name : QString()));
        table.rows.append(
            TableRow{{Cell{texts(words.name, captionStyle())}, Cell{}, Cell{texts(words.signature, captionStyle())},
                      Cell{}, Cell{texts(words.date, captionStyle())}},
                     0});
    }
    // All lines to sign stand on one page, with what they declare.
    for (auto row = table.rows.begin(); row != table.rows.end() && std::next(row) != table.rows.end(); ++row) {
        row->keep = Keep::WithNext;
    }
    auto declared = std::get<Table>(paragraph(declaration, 0));
    declared.keep = Keep::WithNext;
    return {declared, table};
}

Result<QByteArray> ReportPage::pdf(const QList<Block>& blocks, const PageDress& dress, const PdfInfo& info,
                                   Undrawn undrawn, const Task& task) const
{
    auto paper = layOut(blocks, {}, dress, m_fonts);
    const auto missing = m_fonts.undrawable(charactersOf(paper));
    auto said = missing;
    said.removeIf([](char32_t code) { return controlOfPicture(code).has_value(); }); // nobody typed the picture
    if (!said.isEmpty() && undrawn == Undrawn::Refuse) {
        return {Error::Code::FontMissing, {{u"characters"_s, namesOf(said)}}};
    }
    if (!missing.isEmpty()) {
        auto fonts = m_fonts;
        fonts.absent = {missing.begin(), missing.end()};
        paper = layOut(blocks, {}, dress, fonts);
    }
    return pdfBytes(paper, info, task);
}

Drawing ReportPage::markDrawing(const QString& mark) const
{
    return [mark, font = paperFont(m_fonts.sans, Weight::Bold, 100)](QPainter& painter, QSizeF page) {
        QPainterPath path;
        path.addText(0, 0, font, mark);
        const auto box = path.boundingRect();
        painter.translate(page.width() / 2, page.height() / 2);
        painter.rotate(markTilt);
        const auto scale = std::min(1.0, page.width() * 0.95 / box.width());
        painter.scale(scale, scale);
        painter.fillPath(path.translated(-box.center()), QColor::fromRgb(markColour));
    };
}

PageDress ReportPage::dress(const PageWords& words, const QString& header, const PageProof& proof,
                            const LocalText& mark) const
{
    auto style = captionStyle();
    style.size = 6.8;
    style.leading = 1.45;
    const auto right = aligned(style, Align::Right);
    const auto printed = QString(timeText(proof.printedAt) + u' ' + offsetText(proof.printedAt.offsetFromUtc()));
    QString about = labelled(words.digest, fingerprintText(proof.content), style).text;
    if (proof.record.seq > 0) {
        about += u" · "_s + labelled(words.record, shortText(words, proof.record), style).text;
    }
    about += u'\n' + labelled(words.printed, printed, style).text;
    PageDress dress;
    dress.footer = [about, page = line(words.page), style, right](int number, int count) {
        auto text = page;
        text.replace(u"%1"_s, QString::number(number)).replace(u"%2"_s, QString::number(count));
        return QList<Text>{{about, style}, {text, right}};
    };
    dress.header = [header, right](int number, int) {
        return number == 1 ? QList<Text>() : QList<Text>{{header, right}};
    };
    if (!mark.zh.isEmpty()) {
        dress.background = markDrawing(line(mark));
    }
    return dress;
}

} // namespace pingshen
