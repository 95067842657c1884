// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetCsv.h"

#include "core/report/CsvText.h"
#include "core/report/ReportPage.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Collects lines; labels take one column a language.
class Lines
{
public:
    explicit Lines(ReportLanguage language) : m_languages(languagesOf(language)) {}

    void add(const QList<LocalText>& labels, const QStringList& values)
    {
        QStringList cells;
        for (const auto& label : labels) {
            for (const auto language : m_languages) {
                cells.append(label.in(language));
            }
        }
        m_text += csvLine(cells + values);
    }

    /// One heading in all languages.
    QString joined(const LocalText& label) const
    {
        QStringList words;
        for (const auto language : m_languages) {
            words.append(label.in(language));
        }
        return words.join(u' ');
    }

    /// What stands beside the total; scores to check again are named with it.
    QString verdict(const LocalText& word, const LocalText& recheck, const QList<LocalText>& stale) const
    {
        QStringList labels;
        for (const auto& label : stale) {
            labels.append(joined(label));
        }
        return labels.isEmpty() ? joined(word)
                                : joined(word) + u"; "_s + joined(recheck) + u": "_s + labels.join(u", "_s);
    }

    QByteArray bytes() const { return csvBegin() + m_text.toUtf8(); }

private:
    QList<Language> m_languages;
    QString m_text;
};

QString decimal(const std::optional<Points>& points)
{
    return points ? points->toFixed() : QString();
}

void addRow(Lines& lines, const SheetPart& part, const SheetRow& row)
{
    lines.add({part.label, row.label}, {row.id.value(), decimal(row.maximum), decimal(row.points),
                                        lines.joined(row.option).trimmed(), row.reason, row.fact});
    for (const auto& secondary : row.secondaries) {
        addRow(lines, part, secondary);
    }
}

} // namespace

QByteArray scoreSheetCsv(const ScoreSheet& sheet, const ScoreSheetWords& words, ReportLanguage language)
{
    Lines lines(language);
    lines.add({words.part, words.indicator},
              {u"id"_s, lines.joined(words.maximum), lines.joined(words.points), lines.joined(words.option),
               lines.joined(words.reason), lines.joined(words.fact)});
    for (const auto& part : sheet.parts) {
        for (const auto& row : part.rows) {
            addRow(lines, part, row);
        }
        lines.add({part.label, words.subtotal}, {part.id, part.maximum.toFixed(), part.sum.toFixed(), {}, {}, {}});
    }
    const auto& verdict = !sheet.meetsThreshold ? words.provisional : *sheet.meetsThreshold ? words.met : words.notMet;
    lines.add({words.total, words.total}, {u"total"_s,
                                           {},
                                           sheet.total.toString(),
                                           lines.verdict(verdict, words.recheck, sheet.stale),
                                           lines.joined(words.threshold),
                                           sheet.threshold.toString()});
    if (!sheet.ineligibility.isEmpty()) {
        const auto said = ineligibleText(words.about, sheet.ineligibility);
        lines.add({said, said}, {u"ineligible"_s, {}, {}, {}, {}, {}});
    }
    if (sheet.record.seq > 0) {
        lines.add(
            {words.page.record, words.page.record},
            {u"history"_s, {}, {}, sheet.record.device, QString::number(sheet.record.seq), sheet.record.hash.hex()});
    }
    if (!sheet.record.isWhole) {
        lines.add({words.page.incomplete, words.page.incomplete}, {u"historyIncomplete"_s, {}, {}, {}, {}, {}});
    }
    if (const auto count = sheet.record.newer; count > 0) {
        const auto said = withCount(words.page.newer, count);
        lines.add({said, said}, {u"historyNewer"_s, {}, {}, {}, QString::number(count), {}});
    }
    return lines.bytes();
}

} // namespace pingshen
