// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/EmptyPackage.h"

#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// What was there instead of documents is named, or it would be dropped in silence.
Error emptyError(const Package& package)
{
    constexpr qsizetype mostNamed = 5;
    QStringList archives;
    QStringList skipped;
    const auto parts = std::ranges::count(package.findings, Finding::Code::ArchivePart, &Finding::code);
    for (const auto& finding : package.findings) {
        if (finding.code == Finding::Code::ArchivePart) {
            const auto args = parts > 1 ? QJsonObject{{u"count"_s, parts}} : QJsonObject();
            return {Error::Code::PackageIsPart, args, finding.subject, nullptr};
        }
        auto& names = finding.code == Finding::Code::NestedArchive ? archives : skipped;
        if (!finding.subject.isEmpty() && names.size() < mostNamed && !names.contains(finding.subject)) {
            names.append(finding.subject);
        }
    }
    QJsonObject args;
    if (!archives.isEmpty()) {
        args[u"archives"_s] = QJsonArray::fromStringList(archives);
    } else if (!skipped.isEmpty()) {
        args[u"skipped"_s] = QJsonArray::fromStringList(skipped);
    }
    return {Error::Code::PackageEmpty, args, package.source, nullptr};
}

} // namespace

Done checkAnyPdf(const Package& package)
{
    if (std::ranges::any_of(package.entries, &PackageEntry::isPdf)) {
        return {};
    }
    const auto foreign = std::ranges::find_if(package.findings, [](const Finding& finding) {
        const auto content = finding.args[u"content"_s].toString(); // beside notes anything may lie
        return finding.code == Finding::Code::NotAPdf && !content.isEmpty() && content != u"text";
    });
    if (foreign != package.findings.end()) {
        return {Error::Code::PackageForeignFormat, foreign->args, foreign->subject};
    }
    // Zeros make an old TAR that holds nothing; under a document's name they are a broken document.
    if (package.findings.isEmpty() && package.source.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        return {Error::Code::PackageForeignFormat, {}, package.source};
    }
    return emptyError(package);
}

} // namespace pingshen
