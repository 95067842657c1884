// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"
#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The reviewer's reading record of these contents, under all of their ids. It is theirs alone: in no journal, and
/// never sent to anybody.
Result<ReadingRecord> readingRecord(Workplace& workplace, const ReviewerId& reviewer, const QList<Digest>& contents);
/// Adds what was read since to what is kept under this id; all of it or nothing.
Done addReading(Workplace& workplace, const ReviewerId& writer, const ReadingRecord& since);

/// The headings of an exported record.
struct ReadingWords
{
    QString document;
    QString page;
    QString seconds;
    QString digest;
};

/// The record as a table for spreadsheets (CsvText): a line for each page of the application's documents, also of those
/// that were never on screen, then for those pages of replaced contents that were. Seconds with one decimal.
QByteArray readingCsv(const ApplicationFile& file, const ReadingRecord& record, const ReadingWords& words);

} // namespace pingshen
