// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SiteVisitPdf.h"

#include "core/report/ReportPage.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesToSign = 3; ///< those who took part

/// Sets one report.
class VisitSetter
{
public:
    VisitSetter(const SiteVisitRecord& record, const SiteVisitWords& words, const ReportPage& page)
        : m_record(record),
          m_words(words),
          m_page(page)
    {}

    QList<Block> blocks() const;

private:
    Block about() const;
    Table originals() const;
    void addNotes(QList<Block>& blocks) const;
    Table noteTable(const VisitNote& note) const;
    Table conclusion() const;
    std::pair<LocalText, Tone> wordOf(OriginalState state) const;
    std::pair<LocalText, Tone> wordOf(Conclusion conclusion) const;

    const SiteVisitRecord& m_record;
    const SiteVisitWords& m_words;
    const ReportPage& m_page;
};

std::pair<LocalText, Tone> VisitSetter::wordOf(OriginalState state) const
{
    switch (state) {
    case OriginalState::SeenMatches:
        return {m_words.seenMatches, Tone::Good};
    case OriginalState::Differs:
        return {m_words.differs, Tone::Bad};
    case OriginalState::NotShown:
        return {m_words.notShown, Tone::Warning};
    case OriginalState::NotAsked:
        break;
    }
    return {m_words.notAsked, Tone::Quiet};
}

std::pair<LocalText, Tone> VisitSetter::wordOf(Conclusion conclusion) const
{
    switch (conclusion) {
    case Conclusion::Consistent:
        return {m_words.consistent, Tone::Good};
    case Conclusion::PartlyConsistent:
        return {m_words.partlyConsistent, Tone::Warning};
    case Conclusion::Inconsistent:
        return {m_words.inconsistent, Tone::Bad};
    case Conclusion::NeedsSupplement:
        return {m_words.needsSupplement, Tone::Warning};
    case Conclusion::None:
        break;
    }
    return {m_words.none, Tone::Quiet};
}

Block VisitSetter::about() const
{
    auto fields = m_page.caseFields(m_words.about, m_record.edition, m_record.applicant, m_record.ineligibility);
    if (m_record.total) {
        fields.append({m_words.total, untranslated(m_record.total->toShortString())});
    }
    fields.append({m_words.notifiedOn, untranslated(dayText(m_record.notifiedOn))});
    fields.append({m_words.deadline, untranslated(dayText(m_record.deadline))});
    const auto day = dayText(m_record.date);
    const bool isLate = m_record.deadline.isValid() && m_record.date > m_record.deadline;
    const LocalText late{m_words.afterDeadline.zh.arg(day), m_words.afterDeadline.en.arg(day), Provenance::Ours};
    fields.append({m_words.date, isLate ? late : untranslated(day)});
    fields.append({m_words.place, untranslated(m_record.place)});
    fields.append({m_words.participants, untranslated(m_record.participants)});
    if (!m_record.requestReason.isEmpty()) {
        fields.append({m_words.requestReason, untranslated(m_record.requestReason)});
    }
    return m_page.fields(fields);
}

Table VisitSetter::originals() const
{
    Table table;
    table.shares = {2.5, 2.4, 1.7, 2};
    table.headerRows = 1;
    table.paddingY = 4.5;
    TableRow header = ruled({});
    for (const auto* word : {&m_words.material, &m_words.document, &m_words.state, &m_words.remark}) {
        header.cells.append(Cell{m_page.texts(*word, captionStyle())});
    }
    table.rows.append(header);
    for (const auto& row : m_record.originals) {
        const auto [word, tone] = wordOf(row.check.state);
        table.rows.append(
            ruled({Cell{m_page.texts(row.kind, bodyStyle())}, Cell{{Text{row.document, captionStyle()}}},
                   filled(Cell{m_page.texts(word, bodyStyle(tone))}, tone == Tone::Quiet ? Tone::Plain : tone),
                   Cell{{Text{row.check.remark, bodyStyle()}}}}));
    }
    return table;
}

Table VisitSetter::noteTable(const VisitNote& note) const
{
    Table table{.shares = {1.3, 4.2}, .rows = {}, .paddingY = 4.5};
    Cell who{{Text{m_page.line(note.author), captionStyle(Tone::Plain)}, Text{timeText(note.at), captionStyle()}}};
    if (!note.editor.isEmpty()) {
        const auto at = timeText(note.editedAt);
        const LocalText edited{m_words.editedBy.zh.arg(note.editor.zh, at), m_words.editedBy.en.arg(note.editor.en, at),
                               Provenance::Ours};
        who.texts.append(m_page.texts(edited, captionStyle(Tone::Plain)));
    }
    table.rows.append(ruled({who, Cell{{Text{note.text, bodyStyle()}}}}));
    return table;
}

/// By topic, in the order in which the topics first came up.
void VisitSetter::addNotes(QList<Block>& blocks) const
{
    if (m_record.notes.isEmpty()) {
        blocks.append(m_page.paragraph(m_words.noNotes, 0));
    }
    QList<LocalText> topics;
    for (const auto& note : m_record.notes) {
        if (!topics.contains(note.topic)) {
            topics.append(note.topic);
        }
    }
    for (const auto& topic : topics) {
        blocks.append(Paragraph{{m_page.line(topic), strongStyle()}, 8, 1, 4, 0, Keep::WithNext});
        for (const auto& note : m_record.notes) {
            if (note.topic == topic) {
                blocks.append(noteTable(note));
            }
        }
    }
}

Table VisitSetter::conclusion() const
{
    const auto [word, tone] = wordOf(m_record.conclusion);
    Table table{.shares = {1.3, 4.2}, .rows = {}, .paddingY = 5, .after = 10};
    table.keep = Keep::WithNext; // signatures never stand alone on a page
    table.rows.append(ruled({filled(Cell{m_page.texts(m_words.conclusion, captionStyle())}, tone),
                             filled(Cell{m_page.texts(word, strongStyle(tone))}, tone)}));
    table.rows.append(
        ruled({Cell{m_page.texts(m_words.summary, captionStyle())}, Cell{{Text{m_record.summary, bodyStyle()}}}}));
    return table;
}

QList<Block> VisitSetter::blocks() const
{
    QList<Block> blocks{m_page.title(m_words.title), about(), m_page.heading(m_words.originalsHeading), originals(),
                        m_page.heading(m_words.notesHeading)};
    addNotes(blocks);
    blocks.append(m_page.heading(m_words.conclusionHeading));
    blocks.append(conclusion());
    blocks.append(m_page.fullFingerprints(m_words.page, digestOf(m_record), m_record.record));
    blocks.append(m_page.signing(m_words.declaration, m_words.signing, {}, linesToSign));
    return blocks;
}

} // namespace

Result<QByteArray> siteVisitPdf(const SiteVisitRecord& record, const SiteVisitWords& words, ReportLanguage language,
                                Undrawn undrawn, const Task& task)
{
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    const ReportPage page(language, fonts);
    const auto title = page.line(words.title);
    const auto mark = record.conclusion == Conclusion::None ? words.openMark : LocalText();
    const auto header = page.headerLine({title, record.applicant.caseNumber, page.nameOf(record.applicant)});
    const auto dress = page.dress(words.page, header, {digestOf(record), record.record, record.printedAt}, mark);
    return page.pdf(VisitSetter(record, words, page).blocks(), dress, {title, record.printedAt}, undrawn, task);
}

} // namespace pingshen
