// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Reports.h"

#include "core/base/Files.h"
#include "core/base/VisibleText.h"
#include "core/report/EvidencePdf.h"
#include "core/report/ScoreSheetCsv.h"
#include "core/report/ScoreSheetPdf.h"
#include "core/report/SiteVisitPdf.h"
#include "core/review/CountedSheet.h"
#include "core/review/Pins.h"
#include "core/review/Submission.h"
#include "core/storage/DossierStore.h"
#include "core/work/EvidenceCrops.h"
#include "core/work/HistoryCheck.h"
#include "core/work/OpenApplication.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

LocalText optionLabel(const Indicator& indicator, const OptionId& option)
{
    const auto found = std::ranges::find(indicator.options, option, &RubricOption::id);
    return found == indicator.options.end() ? LocalText{} : found->label;
}

class SheetMaker
{
public:
    SheetMaker(const ApplicationFile& file, const ReviewerId& reviewer)
        : m_file(file),
          m_sheet(file.review.sheet(reviewer)),
          m_evaluation(countedEvaluation(file, reviewer))
    {}

    ScoreSheet make(const QDateTime& printedAt) const
    {
        ScoreSheet sheet;
        sheet.edition = m_file.rubric.title;
        sheet.assumption = m_file.rubric.assumption;
        sheet.applicant = m_file.dossier.applicant;
        sheet.reviewer = m_file.persons.label(m_sheet.reviewer);
        sheet.state = m_sheet.state;
        sheet.submittedAt = m_sheet.submittedAt.toTimeZone(printedAt.timeZone());
        sheet.returnReason = m_sheet.returnReason;
        for (const auto& part : m_evaluation.parts) {
            sheet.parts.append(partOf(part));
        }
        sheet.total = m_evaluation.total;
        sheet.threshold = m_evaluation.threshold;
        const auto standing = standingOf(m_file, m_sheet.reviewer);
        if (standing.verdict != Verdict::Incomplete) {
            sheet.meetsThreshold = standing.verdict == Verdict::Reached;
        }
        sheet.stale = labelsOf(m_file.staleScores(m_sheet.reviewer));
        if (!m_file.rubric.outcomes.isEmpty()) {
            sheet.outcome = m_file.rubric.outcomes.first().label;
        }
        sheet.missing = labelsOf(m_evaluation.missing);
        sheet.missingReasons = labelsOf(m_evaluation.missingReasons);
        sheet.unpublished = m_file.rubric.unpublished;
        sheet.printedAt = printedAt;
        sheet.ineligibility = ineligibilityOf(m_file.rubric, m_file.review.eligibility);
        sheet.frozen = m_sheet.isLocked() && m_sheet.frozen ? m_sheet.frozen->sheet : Digest();
        return sheet;
    }

private:
    SheetPart partOf(const PartEvaluation& evaluation) const
    {
        const auto& parts = m_file.rubric.parts;
        const auto& part = *std::ranges::find(parts, evaluation.id, &RubricPart::id);
        SheetPart made{part.id,
                       part.label,
                       part.weightPercent,
                       part.maximum,
                       evaluation.sum,
                       WeightedPoints::of(evaluation.sum, part.weightPercent),
                       {}};
        for (const auto& indicator : part.indicators) {
            made.rows.append(rowOf(indicator));
        }
        return made;
    }

    SheetRow rowOf(const Indicator& indicator) const
    {
        const auto score = m_sheet.score(indicator.id);
        const auto* evaluated = m_evaluation.indicator(indicator.id);
        SheetRow row;
        row.id = indicator.id;
        row.label = indicator.label;
        row.maximum = indicator.maximum;
        row.points = evaluated ? evaluated->points : std::nullopt;
        row.option = optionLabel(indicator, score.option);
        row.reason = score.reason;
        row.fact = score.fact;
        row.published = indicator.published;
        for (const auto& option : indicator.options) {
            if (!indicator.published && option.points) {
                row.officeValues.append({option.label, *option.points});
            }
        }
        row.stale = m_file.isStale(m_sheet.reviewer, indicator.id);
        for (const auto& secondary : indicator.secondaries) {
            row.secondaries.append(rowOf(secondary));
        }
        return row;
    }

    QList<LocalText> labelsOf(const QList<IndicatorId>& ids) const
    {
        QList<LocalText> labels;
        for (const auto& id : ids) {
            if (const auto* indicator = m_file.rubric.indicator(id)) {
                labels.append(indicator->label);
            }
        }
        return labels;
    }

    const ApplicationFile& m_file;
    Sheet m_sheet;
    Evaluation m_evaluation;
};

OriginalRow originalOf(const ApplicationFile& file, const Document& document)
{
    const auto* required = file.rubric.document(document.kind);
    return {required ? required->label : LocalText{}, document.name, file.review.visit.originals.value(document.id)};
}

VisitNote noteOf(const Note& note, const ApplicationFile& file, const QDateTime& printedAt)
{
    const auto& persons = file.persons;
    const auto hand = file.noteHands.value(note.id);
    LocalText topic;
    topic.zh = note.topic;
    topic.en = note.topic;
    return {topic,
            note.text,
            persons.label(note.author),
            note.at.toTimeZone(printedAt.timeZone()),
            persons.label(hand.author),
            hand.at.toTimeZone(printedAt.timeZone())};
}

/// The content, the checksum that is printed of it, and where the history stood.
QJsonObject jsonOf(const ScoreSheet& sheet)
{
    auto json = toJson(sheet);
    json[u"sha256"_s] = digestOf(sheet).hex();
    if (sheet.record.seq > 0) {
        json[u"history"_s] = toJson(sheet.record);
    }
    return json;
}

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return u"pdf"_s;
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Json:
        return u"json"_s;
    case ReportFormat::Html:
        return u"html"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

bool canBeMade(ReportKind kind, ReportFormat format)
{
    switch (kind) {
    case ReportKind::ScoreSheet:
        return format != ReportFormat::Html;
    case ReportKind::SiteVisit:
        return format == ReportFormat::Pdf;
    case ReportKind::Evidence:
        return format == ReportFormat::Pdf || format == ReportFormat::Html;
    }
    Q_UNREACHABLE();
}

Result<ApplicationFile> openForReport(Workplace& workplace, const ApplicationId& application, ReportOrder& order)
{
    // A visit is held for what all sheets come to.
    const auto owner = order.kind == ReportKind::SiteVisit ? ReviewerId() : order.reviewer;
    PINGSHEN_TRY(checkAgainstHistory(workplace, application, owner));
    PINGSHEN_ASSIGN(order.record, recordMark(workplace, application));
    return openApplication(workplace, application, order.reviewer);
}

ScoreSheet scoreSheetOf(const ApplicationFile& file, const ReviewerId& reviewer, const QDateTime& printedAt)
{
    return SheetMaker(file, reviewer).make(printedAt);
}

namespace {

Result<QByteArray> makeEvidence(const ApplicationFile& file, const ReportOrder& order, const EvidenceWords& words,
                                const Task& task)
{
    auto report = evidenceOf(file, order.reviewer, order.printedAt);
    report.record = order.record;
    if (order.pictures) {
        PINGSHEN_TRY(drawCrops(report, file, *order.pictures, task));
    }
    return order.format == ReportFormat::Html ? Result<QByteArray>(evidenceHtml(report, words, order.language))
                                              : evidencePdf(report, words, order.language, order.undrawn, task);
}

} // namespace

SiteVisitRecord siteVisitOf(const ApplicationFile& file, const QDateTime& printedAt)
{
    const auto& visit = file.review.visit;
    SiteVisitRecord record;
    record.edition = file.rubric.title;
    record.applicant = file.dossier.applicant;
    record.ineligibility = ineligibilityOf(file.rubric, file.review.eligibility);
    record.requestReason = visit.requestReason;
    record.notifiedOn = visit.notifiedOn;
    record.deadline = visit.deadline(file.rubric.dueDiligenceMonths);
    record.date = visit.date;
    record.place = visit.place;
    record.participants = visit.participants;
    for (const auto& document : file.dossier.documents) {
        record.originals.append(originalOf(file, document));
    }
    for (const auto& note : visit.notes) {
        record.notes.append(noteOf(note, file, printedAt));
    }
    record.conclusion = visit.conclusion;
    record.summary = visit.summary;
    record.printedAt = printedAt;
    return record;
}

EvidenceReport evidenceOf(const ApplicationFile& file, const ReviewerId& reviewer, const QDateTime& printedAt)
{
    EvidenceReport report;
    report.edition = file.rubric.title;
    report.applicant = file.dossier.applicant;
    report.ineligibility = ineligibilityOf(file.rubric, file.review.eligibility);
    report.reviewer = file.persons.label(reviewer);
    report.state = file.review.sheet(reviewer).state;
    report.printedAt = printedAt;
    for (const auto* primary : file.rubric.primaries()) {
        EvidenceGroup group{primary->id, primary->label, {}};
        const auto pins = pinsOf(file, reviewer, primary->id);
        for (const auto& pin : pins) {
            group.rows.append({pin, documentNameOf(file, pin), stateOf(file, pin)});
        }
        if (!group.rows.isEmpty()) {
            report.groups.append(group);
        }
    }
    return report;
}

Result<QByteArray> makeReport(const ApplicationFile& file, const ReportOrder& order, const ReportWords& words,
                              const Task& task)
{
    if (!canBeMade(order.kind, order.format)) {
        QJsonArray formats;
        for (const auto format : {ReportFormat::Pdf, ReportFormat::Csv, ReportFormat::Json, ReportFormat::Html}) {
            if (canBeMade(order.kind, format)) {
                formats.append(suffixOf(format));
            }
        }
        return {Error::Code::ReportFormatUnknown, {{u"format"_s, suffixOf(order.format)}, {u"formats"_s, formats}}};
    }
    if (order.kind == ReportKind::SiteVisit) {
        auto record = siteVisitOf(file, order.printedAt);
        record.record = order.record;
        return siteVisitPdf(record, words.visit, order.language, order.undrawn, task);
    }
    if (order.kind == ReportKind::Evidence) {
        return makeEvidence(file, order, words.evidence, task);
    }
    auto sheet = scoreSheetOf(file, order.reviewer, order.printedAt);
    sheet.record = order.record;
    switch (order.format) {
    case ReportFormat::Pdf:
        return scoreSheetPdf(sheet, words.sheet, order.language, order.undrawn, task);
    case ReportFormat::Csv:
        return scoreSheetCsv(sheet, words.sheet, order.language);
    case ReportFormat::Json:
        return visibleJson(QJsonDocument(jsonOf(sheet)).toJson());
    case ReportFormat::Html:
        break; // refused above
    }
    Q_UNREACHABLE();
}

Result<QList<SheetDigest>> submittedSheets(Workplace& workplace)
{
    QList<SheetDigest> sheets;
    PINGSHEN_ASSIGN(const auto applications, DossierStore(workplace.database()).all());
    for (const auto& id : applications) {
        PINGSHEN_ASSIGN(const auto owners, sheetOwners(workplace, id));
        for (const auto& owner : owners) {
            PINGSHEN_ASSIGN(const auto file, openApplication(workplace, id, owner));
            if (file.review.sheet(owner).isLocked()) {
                const auto sheet = scoreSheetOf(file, owner, workplace.clock().now());
                sheets.append({id, file.dossier.applicant.caseNumber, file.persons.label(owner), digestOf(sheet)});
            }
        }
    }
    return sheets;
}

Done writeReport(const QString& path, const QByteArray& bytes)
{
    return writeWhole(path, bytes);
}

QString fileSafe(QString text)
{
    text = visibleText(text, Breaks::Show);
    for (auto& c : text) {
        if (c.unicode() < 0x20 || u"/\\:*?\"<>|"_s.contains(c)) {
            c = u'-';
        }
    }
    return text.simplified().left(80);
}

QString reportFileName(const ApplicationFile& file, const ReportOrder& order, const ReportWords& words, Language other)
{
    const auto language = order.language == ReportLanguage::Both ? other : languagesOf(order.language).first();
    const auto& applicant = file.dossier.applicant;
    const auto& first = language == Language::Chinese ? applicant.chineseName : applicant.latinName;
    const auto& second = language == Language::Chinese ? applicant.latinName : applicant.chineseName;
    const auto& title = order.kind == ReportKind::ScoreSheet  ? words.sheet.title
                        : order.kind == ReportKind::SiteVisit ? words.visit.title
                                                              : words.evidence.title;
    QStringList parts{applicant.caseNumber, first.isEmpty() ? second : first, title.in(language)};
    parts.removeAll(QString());
    return fileSafe(parts.join(u'-')) + u'.' + suffixOf(order.format);
}

} // namespace pingshen
