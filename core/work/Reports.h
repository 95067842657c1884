// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"
#include "core/report/EvidenceReport.h"
#include "core/report/ReportWords.h"
#include "core/report/ScoreSheet.h"
#include "core/report/SiteVisitRecord.h"
#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

#include <QDateTime>

namespace pingshen {

/// What can be made of a review.
enum class ReportKind { ScoreSheet, SiteVisit, Evidence };
enum class ReportFormat { Pdf, Csv, Json, Html };

struct ReportOrder
{
    ReportKind kind = ReportKind::ScoreSheet;
    ReportFormat format = ReportFormat::Pdf;
    ReportLanguage language = ReportLanguage::Both;
    ReviewerId reviewer;               ///< whose sheet, or whose evidence
    QDateTime printedAt;               ///< in the zone in which it is to be read
    Undrawn undrawn = Undrawn::Refuse; ///< only of PDF
    RecordMark record = {};            ///< see openForReport
    PdfService* pictures = nullptr;    ///< draws the passages of evidence; null: they are listed without pictures
};

struct ReportWords
{
    ScoreSheetWords sheet;
    SiteVisitWords visit;
    EvidenceWords evidence;
};

/// The kinds and the formats each can be made in.
bool canBeMade(ReportKind kind, ReportFormat format);

/// The application for a report of it: what is stored is compared with the history first, and the order is told where
/// that stands. Errors: those of checkAgainstHistory and openApplication.
Result<ApplicationFile> openForReport(Workplace& workplace, const ApplicationId& application, ReportOrder& order);

ScoreSheet scoreSheetOf(const ApplicationFile& file, const ReviewerId& reviewer, const QDateTime& printedAt);
EvidenceReport evidenceOf(const ApplicationFile& file, const ReviewerId& reviewer, const QDateTime& printedAt);
SiteVisitRecord siteVisitOf(const ApplicationFile& file, const QDateTime& printedAt);

/// The report's bytes. Needs a QGuiApplication for PDF.
/// Errors: ReportFormatUnknown, FontMissing, Cancelled, ReportFailed.
Result<QByteArray> makeReport(const ApplicationFile& file, const ReportOrder& order, const ReportWords& words,
                              const Task& task);

/// A submitted score sheet and the digest that every report of it carries.
struct SheetDigest
{
    ApplicationId application;
    QString caseNumber;
    LocalText reviewer; ///< the name
    Digest digest;
};
/// Of all sheets that are submitted; nothing of what is on them.
Result<QList<SheetDigest>> submittedSheets(Workplace& workplace);

/// A name without what a file name may not hold on one platform or another, at most 80 characters.
QString fileSafe(QString text);

/// Whole or not at all. Errors: FileNotWritable, DiskFull.
Done writeReport(const QString& path, const QByteArray& bytes);

/// "2025-0137-Elena Petrova-Expert score sheet.pdf", "2025-0137-彼得罗娃-专家评分表.pdf": in the report's language,
/// `other` for one in both; safe as a file name on every platform.
QString reportFileName(const ApplicationFile& file, const ReportOrder& order, const ReportWords& words, Language other);

} // namespace pingshen
