// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"
#include "core/report/EvidencePdf.h"
#include "core/report/EvidencePlaces.h"
#include "core/report/ReportPage.h"

#include <QBuffer>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Nothing of what strangers wrote is markup.
QString escaped(const QString& text)
{
    return visibleText(text).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString pictureOf(const QImage& crop)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    return crop.isNull() || !crop.save(&bytes, "PNG") ? QString()
                                                      : u"<img alt=\"\" src=\"data:image/png;base64,"_s
                                                            + QString::fromLatin1(bytes.data().toBase64()) + u"\">"_s;
}

/// Writes one report.
class HtmlSetter
{
public:
    HtmlSetter(const EvidenceReport& report, const EvidenceWords& words, ReportLanguage language)
        : m_report(report),
          m_words(words),
          m_languages(languagesOf(language))
    {}

    QString page() const
    {
        QString body = u"<h1>"_s + said(m_words.title) + u"</h1>\n<dl>\n"_s;
        body += field(m_words.about.edition, m_report.edition)
                + field(m_words.about.caseNumber, untranslated(m_report.applicant.caseNumber))
                + field(m_words.about.applicant, applicant()) + field(m_words.reviewer, m_report.reviewer)
                + field(m_words.about.eligibility, ineligibleText(m_words.about, m_report.ineligibility))
                + u"</dl>\n"_s;
        if (m_report.groups.isEmpty()) {
            body += u"<p>"_s + said(m_words.nothing) + u"</p>\n"_s;
        }
        for (const auto& group : m_report.groups) {
            body += u"<h2>"_s + said(group.indicator) + u"</h2>\n"_s;
            for (const auto& row : group.rows) {
                body += section(row);
            }
        }
        body += u"<footer>\n<p>"_s + said(m_words.page.fullDigest) + u"<br><code>"_s + digestOf(m_report).hex()
                + u"</code></p>\n"_s + history() + u"<p>"_s + said(m_words.page.printed) + u' '
                + timeText(m_report.printedAt) + u"</p>\n</footer>\n"_s;
        const auto language = m_languages.first() == Language::Chinese ? u"zh"_s : u"en"_s;
        return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n<style>"
               "body{font-family:sans-serif;max-width:52em;margin:2em auto;padding:0 1em;line-height:1.5}"
               "section{border-left:4px solid #8a94a3;padding:.2em 1em;margin:1em 0}"
               ".for{border-color:#1a7f4b}.against{border-color:#c0392b}.context{border-color:#1f5fbf}"
               "dt{color:#5b6573}dd{margin:0 0 .4em}blockquote{margin:.4em 0;padding-left:.8em}"
               "code{word-break:break-all;color:#5b6573}img{max-width:100%;border:1px solid #c9cfd8}"
               "</style>\n</head>\n<body>\n%3</body>\n</html>\n"_s.arg(language, said(m_words.title), body);
    }

private:
    QString said(const LocalText& text) const
    {
        QStringList parts;
        for (const auto language : m_languages) {
            parts.append(escaped(text.in(language)));
        }
        parts.removeDuplicates();
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    /// Where the history stood, as on every page of a PDF.
    QString history() const
    {
        const auto& record = m_report.record;
        QString text;
        if (record.seq > 0) {
            auto key = m_words.page.fullRecord;
            for (auto* sentence : {&key.zh, &key.en}) {
                *sentence = sentence->arg(record.device, QString::number(record.seq));
            }
            text += u"<p>"_s + said(key) + u"<br><code>"_s + record.hash.hex() + u"</code></p>\n"_s;
        }
        if (!record.isWhole) {
            text += u"<p>"_s + said(m_words.page.incomplete) + u"</p>\n"_s;
        }
        return record.newer > 0 ? text + u"<p>"_s + said(withCount(m_words.page.newer, record.newer)) + u"</p>\n"_s
                                : text;
    }

    LocalText applicant() const
    {
        QStringList names{m_report.applicant.latinName, m_report.applicant.chineseName};
        names.removeAll(QString());
        return untranslated(names.join(u" · "_s));
    }

    QString field(const LocalText& label, const LocalText& value) const
    {
        const auto text = said(value);
        return text.isEmpty() ? QString() : u"<dt>"_s + said(label) + u"</dt><dd>"_s + text + u"</dd>\n"_s;
    }

    QString section(const EvidenceRow& row) const
    {
        const auto& pin = row.pin;
        QString text = u"<section class=\""_s + nameOf(pin.stance) + u"\">\n<p><strong>"_s
                       + said(stanceOf(pin, m_words)) + u"</strong> · "_s + said(placeOf(row, m_words));
        text += row.state == PinState::Firm ? QString() : u" · <em>"_s + said(stateOf(row.state, m_words)) + u"</em>"_s;
        text += u"</p>\n"_s;
        const auto quote = pin.isAbsence() ? pin.words : pin.passage.quote;
        text += quote.isEmpty() ? QString() : u"<blockquote>"_s + escaped(quote) + u"</blockquote>\n"_s;
        const auto picture = pictureOf(row.crop);
        text += picture.isEmpty() ? QString() : u"<p>"_s + picture + u"</p>\n"_s;
        if (!pin.remark.isEmpty()) {
            text += u"<p>"_s + said(m_words.remark) + u": "_s + escaped(pin.remark) + u"</p>\n"_s;
        }
        if (!pin.document.isEmpty()) {
            text += u"<p><code>"_s + said(m_words.digest) + u": "_s + pin.content.hex() + u"</code></p>\n"_s;
        }
        return text + u"</section>\n"_s;
    }

    const EvidenceReport& m_report;
    const EvidenceWords& m_words;
    QList<Language> m_languages;
};

} // namespace

QByteArray evidenceHtml(const EvidenceReport& report, const EvidenceWords& words, ReportLanguage language)
{
    return HtmlSetter(report, words, language).page().toUtf8();
}

} // namespace pingshen
