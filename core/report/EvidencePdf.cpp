// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EvidencePdf.h"

#include "core/report/EvidencePlaces.h"
#include "core/report/ReportPage.h"

#include <QPainter>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF largestCrop{400, 160}; ///< points
constexpr double pixelsPerPoint = 2;    ///< of a crop in its natural size

/// Sets one report.
class EvidenceSetter
{
public:
    EvidenceSetter(const EvidenceReport& report, const EvidenceWords& words, const ReportPage& page)
        : m_report(report),
          m_words(words),
          m_page(page)
    {}

    QList<Block> blocks() const
    {
        QList<Block> blocks{m_page.title(m_words.title), about()};
        if (m_report.groups.isEmpty()) {
            blocks.append(m_page.paragraph(m_words.nothing, 0));
        }
        for (const auto& group : m_report.groups) {
            blocks.append(m_page.heading(group.indicator));
            for (const auto& row : group.rows) {
                blocks.append(table(row));
                addCrop(blocks, row);
            }
        }
        blocks.append(m_page.fullFingerprints(m_words.page, digestOf(m_report), m_report.record));
        return blocks;
    }

private:
    Block about() const
    {
        auto fields = m_page.caseFields(m_words.about, m_report.edition, m_report.applicant, m_report.ineligibility);
        fields.append({m_words.reviewer, m_report.reviewer});
        return m_page.fields(fields);
    }

    static Tone toneOf(const EvidenceRow& row)
    {
        if (row.state == PinState::Stale) {
            return Tone::Warning;
        }
        switch (row.pin.stance) {
        case Stance::For:
            return Tone::Good;
        case Stance::Against:
            return Tone::Bad;
        case Stance::Context:
            break;
        }
        return Tone::Plain;
    }

    Table table(const EvidenceRow& row) const
    {
        Table table{.shares = {1.3, 4.2}, .rows = {}, .paddingY = 4};
        table.keep = row.crop.isNull() ? Keep::No : Keep::WithNext;
        const auto tone = toneOf(row);
        Cell what{m_page.texts(placeOf(row, m_words), strongStyle())};
        const auto quote = row.pin.isAbsence() ? row.pin.words : row.pin.passage.quote;
        if (!quote.isEmpty()) {
            what.texts.append(Text{quote, bodyStyle()});
        }
        if (!row.pin.remark.isEmpty()) {
            what.texts.append(m_page.labelled(m_words.remark, row.pin.remark, bodyStyle()));
        }
        if (!row.pin.document.isEmpty()) {
            what.texts.append(m_page.labelled(m_words.digest, row.pin.content.hex(), captionStyle()));
        }
        Cell stance{m_page.texts(stanceOf(row.pin, m_words), strongStyle(tone))};
        if (row.state != PinState::Firm) {
            stance.texts.append(m_page.texts(stateOf(row.state, m_words), captionStyle(Tone::Warning)));
        }
        table.rows.append(ruled({filled(stance, tone), what}));
        return table;
    }

    static void addCrop(QList<Block>& blocks, const EvidenceRow& row)
    {
        if (row.crop.isNull()) {
            return;
        }
        auto size = QSizeF(row.crop.size()) / pixelsPerPoint;
        if (size.width() > largestCrop.width() || size.height() > largestCrop.height()) {
            size.scale(largestCrop, Qt::KeepAspectRatio);
        }
        const auto draw = [crop = row.crop](QPainter& painter, QSizeF room) {
            painter.drawImage(QRectF(QPointF(), room), crop);
        };
        blocks.append(Figure{.size = size, .draw = draw, .align = Align::Left, .before = 4});
    }

    const EvidenceReport& m_report;
    const EvidenceWords& m_words;
    const ReportPage& m_page;
};

} // namespace

Result<QByteArray> evidencePdf(const EvidenceReport& report, const EvidenceWords& words, ReportLanguage language,
                               Undrawn undrawn, const Task& task)
{
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    const ReportPage page(language, fonts);
    const auto title = page.line(words.title);
    const auto mark = report.state == SheetState::Submitted ? LocalText() : words.draftMark;
    const auto header = page.headerLine({title, report.applicant.caseNumber, page.nameOf(report.applicant)});
    const auto dress = page.dress(words.page, header, {digestOf(report), report.record, report.printedAt}, mark);
    return page.pdf(EvidenceSetter(report, words, page).blocks(), dress, {title, report.printedAt}, undrawn, task);
}

} // namespace pingshen
