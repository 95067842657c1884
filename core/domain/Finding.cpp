// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Finding.h"

#include "core/domain/NaturalOrder.h"

#include <QHash>
#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The code and severity that a finding counts under.
QString groupKey(const Finding& finding)
{
    const auto code =
        finding.code == Finding::Code::MoreFindings ? finding.args[u"code"_s].toString() : nameOf(finding.code);
    return code + u' ' + nameOf(finding.severity);
}

} // namespace

QList<FindingGroup> grouped(const QList<Finding>& findings)
{
    QList<FindingGroup> groups;
    QHash<QString, qsizetype> places;
    for (const auto& finding : findings) {
        const auto place = places.constFind(groupKey(finding));
        const bool isRest = finding.code == Finding::Code::MoreFindings;
        const auto count = isRest ? finding.args[u"count"_s].toInteger() : 1;
        if (place == places.constEnd()) {
            places.insert(groupKey(finding), groups.size());
            groups.append({{finding}, count});
            continue;
        }
        auto& group = groups[*place];
        group.count += count;
        if (!isRest) {
            group.findings.append(finding);
        }
    }
    for (auto& group : groups) {
        std::ranges::stable_sort(group.findings, comesBefore, &Finding::subject);
    }
    return groups;
}

QList<Finding> capped(const QList<Finding>& findings, int most)
{
    QList<Finding> kept;
    QHash<QString, qsizetype> counts;
    QList<Finding> rests; // one for each code that has too many, as the first one left out
    QHash<QString, qint64> left;
    for (const auto& finding : findings) {
        const auto key = groupKey(finding);
        const bool isRest = finding.code == Finding::Code::MoreFindings;
        if (!isRest && ++counts[key] <= most) {
            kept.append(finding);
            continue;
        }
        if (!left.contains(key)) {
            rests.append(finding);
        }
        left[key] += isRest ? finding.args[u"count"_s].toInteger() : 1;
    }
    for (const auto& rest : rests) {
        const auto key = groupKey(rest);
        kept.append({Finding::Code::MoreFindings,
                     rest.severity,
                     {},
                     {{u"code"_s, key.section(u' ', 0, 0)}, {u"count"_s, left[key]}}});
    }
    return kept;
}

QString nameOf(Finding::Code code)
{
    return QString::fromLatin1(QMetaEnum::fromType<Finding::Code>().valueToKey(static_cast<int>(code)));
}

QString nameOf(Finding::Severity severity)
{
    return QString::fromLatin1(QMetaEnum::fromType<Finding::Severity>().valueToKey(static_cast<int>(severity)))
        .toLower();
}

Finding::Code findingCodeFrom(const QString& name)
{
    bool known = false;
    const auto value = QMetaEnum::fromType<Finding::Code>().keyToValue(name.toLatin1().constData(), &known);
    return known ? static_cast<Finding::Code>(value) : Finding::Code::ValueMalformed;
}

Finding::Severity severityFrom(const QString& name)
{
    for (const auto severity : {Finding::Severity::Info, Finding::Severity::Error}) {
        if (nameOf(severity) == name) {
            return severity;
        }
    }
    return Finding::Severity::Warning;
}

} // namespace pingshen
