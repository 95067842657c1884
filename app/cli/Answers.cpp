// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"

#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "core/domain/NaturalOrder.h"
#include "ui/text/FindingText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"

#include <algorithm>
#include <utility>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const KindId& kind, const Rubric& rubric)
{
    const auto* document = rubric.document(kind);
    return document ? document->label.in(ui::Phrasebook().language()) : kind.value();
}

constexpr qsizetype mostListed = 20; ///< of one group; --json has more

QString findingLine(const Finding& finding, const Rubric& rubric)
{
    const auto subject =
        finding.subject.isEmpty() ? QString() : Cli::tr("%1: ", "before what is said of it").arg(finding.subject);
    return u"  ["_s + ui::labelOf(finding.severity) + u"] "_s + subject + ui::findingText(finding, {}, &rubric) + u'\n';
}

} // namespace

QJsonArray findingsToJson(const QList<Finding>& findings, const Rubric& rubric)
{
    QJsonArray array;
    for (const auto& finding : findings) {
        QJsonObject value{{u"code"_s, pingshen::nameOf(finding.code)},
                          {u"severity"_s, pingshen::nameOf(finding.severity)},
                          {u"args"_s, finding.args},
                          {u"text"_s, ui::findingText(finding, {}, &rubric)}};
        if (!finding.subject.isEmpty()) {
            value[u"document"_s] = finding.subject;
        }
        array.append(value);
    }
    return array;
}

QString findingsText(const QList<Finding>& findings, const Rubric& rubric)
{
    QString text;
    for (const auto& group : grouped(findings)) {
        const auto once = ui::groupText(group);
        if (once.isEmpty()) {
            for (const auto& finding : group.findings) {
                text += findingLine(finding, rubric);
            }
            continue;
        }
        text += u"  ["_s + ui::labelOf(group.findings.first().severity) + u"] "_s + once + u'\n';
        const auto shown = std::min(group.findings.size(), mostListed);
        for (const auto& finding : group.findings.first(shown)) {
            text += u"      "_s + ui::groupItemText(finding, {}, &rubric) + u'\n';
        }
        if (group.count > shown) {
            text += u"      "_s + Cli::tr("and %1 more").arg(ui::countText(group.count - shown)) + u'\n';
        }
    }
    return text;
}

QJsonArray documentsToJson(QList<Document> documents, const Rubric& rubric)
{
    sortBySlots(documents, rubric);
    QJsonArray array;
    for (const auto& document : std::as_const(documents)) {
        array.append(QJsonObject{{u"id"_s, document.id.value()},
                                 {u"name"_s, document.name},
                                 {u"kind"_s, document.kind.value()},
                                 {u"confidence"_s, document.confidence},
                                 {u"reason"_s, document.reason},
                                 {u"pages"_s, document.pages},
                                 {u"textPages"_s, document.textPages},
                                 {u"sha256"_s, document.digest.hex()},
                                 {u"bytes"_s, document.bytes},
                                 {u"status"_s, pingshen::nameOf(document.status)},
                                 {u"version"_s, document.version}});
    }
    return array;
}

QString documentsText(QList<Document> documents, const Rubric& rubric, const QList<Finding>& findings)
{
    const auto stateOf = [&findings](const Document& document) {
        const bool isFaulty = std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.severity == Finding::Severity::Error && finding.subject == document.name;
        });
        return isFaulty && document.status == DocumentStatus::Readable ? Cli::tr("See the findings")
                                                                       : ui::labelOf(document.status);
    };
    sortBySlots(documents, rubric);
    TextTable table;
    for (const auto& document : std::as_const(documents)) {
        const auto* slot = rubric.document(document.kind);
        table.add({u"  "_s + (slot ? slot->slot : u"?"_s), labelOf(document.kind, rubric), document.name,
                   Cli::tr("%n page(s)", nullptr, document.pages), ui::sizeText(document.bytes), stateOf(document)});
    }
    return table.text();
}

QString nameOf(const Applicant& applicant)
{
    return QStringList{applicant.chineseName, applicant.latinName}.join(u' ').trimmed();
}

QJsonArray rectToJson(const PageRect& rect)
{
    constexpr double hundredths = 100;
    return {rect.x / hundredths, rect.y / hundredths, rect.width / hundredths, rect.height / hundredths};
}

} // namespace pingshen::cli
