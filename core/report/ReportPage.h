// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/paper/Flow.h"
#include "core/paper/PaperPdf.h"
#include "core/report/RecordMark.h"
#include "core/report/ReportWords.h"

#include <QDateTime>

namespace pingshen {

/// What a line means to the reader; it colours ground and words.
enum class Tone { Plain, Quiet, Good, Warning, Bad };

/// A label and its value; a value without translation is the same in both languages.
struct ReportField
{
    LocalText label;
    LocalText value;
};

LocalText untranslated(const QString& text);
/// "Not eligible: paying taxes in Beijing"; empty where there is nothing to say.
LocalText ineligibleText(const CaseWords& words, const Ineligibility& why);
QString dayText(const QDate& date);      ///< "2025-12-18"; empty when invalid
QString timeText(const QDateTime& time); ///< "2025-12-18 15:02"; the foot of the page says in which zone
/// "3f2a 91bc", the beginning of a digest: short enough to be compared by eye.
QString fingerprintText(const Digest& digest);

/// What the foot of every page holds against another content, another history or another day.
struct PageProof
{
    Digest content;
    RecordMark record;
    QDateTime printedAt; ///< in the zone in which it is to be read
};

/// The building blocks that all reports share, in the report's language or languages.
class ReportPage
{
public:
    ReportPage(ReportLanguage language, const Fonts& fonts) : m_languages(languagesOf(language)), m_fonts(fonts) {}

    bool isChinese() const { return m_languages == QList{Language::Chinese}; }
    bool isBoth() const { return m_languages.size() > 1; }
    /// In one line: "评分表 Score sheet".
    QString line(const LocalText& text) const;
    /// What is not empty, with dots between.
    static QString headerLine(QStringList parts);
    /// One text a language; the second one smaller and quieter. Equal texts are set once.
    QList<Text> texts(const LocalText& text, const TextStyle& style) const;
    /// The name in the report's first language, or the only one there is.
    QString nameOf(const Applicant& applicant) const;
    /// "key 3fa2 91bc / entry 49 / checksum 77ab 01cd": of the digests their beginnings. Only of a mark with an entry.
    QString shortText(const PageWords& words, const RecordMark& record) const;
    /// "label: value", in one line.
    Text labelled(const LocalText& label, const QString& value, const TextStyle& style) const;
    /// One cell a language, for columns side by side.
    QList<Cell> sideBySide(const LocalText& text, const TextStyle& style) const;

    Block title(const LocalText& text) const;
    Block heading(const LocalText& text) const;
    Block paragraph(const LocalText& text, double after) const;
    /// Two fields a row; empty values show a dash.
    Block fields(const QList<ReportField>& fields) const;
    /// The last one where the application is not eligible.
    QList<ReportField> caseFields(const CaseWords& words, const LocalText& edition, const Applicant& applicant,
                                  const Ineligibility& why) const;
    /// The digests whose beginnings stand at the foot of every page; on the page of what comes next.
    QList<Block> fullFingerprints(const PageWords& words, const Digest& digest, const RecordMark& record) const;
    /// A declaration and `rows` lines to sign, kept together; `name` is printed on the first.
    QList<Block> signing(const LocalText& declaration, const SignatureWords& words, const QString& name,
                         int rows) const;

    /// Lays the blocks out and writes them. Errors: FontMissing, Cancelled, ReportFailed.
    Result<QByteArray> pdf(const QList<Block>& blocks, const PageDress& dress, const PdfInfo& info, Undrawn undrawn,
                           const Task& task) const;

    /// Margins and mark of every page. `mark` is written across the page; empty: none.
    PageDress dress(const PageWords& words, const QString& header, const PageProof& proof, const LocalText& mark) const;

private:
    Drawing markDrawing(const QString& mark) const;

    QList<Language> m_languages;
    Fonts m_fonts;
};

TextStyle bodyStyle(Tone tone = Tone::Plain);
TextStyle strongStyle(Tone tone = Tone::Plain);
TextStyle captionStyle(Tone tone = Tone::Quiet);
QColor groundOf(Tone tone); ///< invalid for Plain
TableRow ruled(QList<Cell> cells);
Cell filled(Cell cell, Tone tone);

} // namespace pingshen
