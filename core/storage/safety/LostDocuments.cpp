// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/LostDocuments.h"

#include "core/storage/journal/ReceivedContents.h"

#include <QJsonArray>

#include <set>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct NamedDocument
{
    QString name;
    QString application;
};

NamedDocument namedDocumentFrom(const Row& row)
{
    for (const auto* column : {"case_number", "latin_name", "chinese_name"}) {
        if (const auto known = row.text(column); !known.isEmpty()) {
            return {row.text("name"), known};
        }
    }
    return {row.text("name"), {}};
}

QJsonObject lostArgsOf(const QList<NamedDocument>& documents)
{
    if (documents.isEmpty()) {
        return {};
    }
    QStringList applications;
    for (const auto& document : documents) {
        applications.append(document.application);
    }
    applications.removeDuplicates();
    const auto all = applications.size() == 1 ? QJsonValue(applications.first())
                                              : QJsonValue(QJsonArray::fromStringList(applications));
    return {{u"document"_s, documents.first().name}, {u"application"_s, all}};
}

bool isMissing(const std::pair<VaultProblem::Code, Digest>& document)
{
    return document.first == VaultProblem::Code::DocumentMissing;
}

} // namespace

VaultProblem::Code problemOf(const Error& error)
{
    switch (error.code) {
    case Error::Code::DocumentMissing:
        return VaultProblem::Code::DocumentMissing;
    case Error::Code::DocumentDamaged:
        return VaultProblem::Code::DocumentDamaged;
    default:
        return VaultProblem::Code::DocumentUnreadable;
    }
}

Result<QList<VaultProblem>> documentProblems(Database& database,
                                             const QList<std::pair<VaultProblem::Code, Digest>>& lost)
{
    QList<VaultProblem> problems;
    QList<Digest> missing;
    for (const auto& each : lost) {
        if (isMissing(each)) {
            missing.append(each.second);
        }
    }
    PINGSHEN_ASSIGN(const auto sorted, sortMissing(database, missing));
    const std::set<Digest> pending(sorted.pending.cbegin(), sorted.pending.cend());
    for (const auto& each : lost) {
        const auto& [code, digest] = each;
        if (isMissing(each) && pending.contains(digest)) {
            continue;
        }
        PINGSHEN_ASSIGN(
            const auto named,
            database.list("SELECT content.name AS name, case_number, latin_name, chinese_name"
                          " FROM document_content AS content JOIN document"
                          " ON document.application = content.application AND document.id = content.document"
                          " JOIN application ON application.id = content.application"
                          " WHERE content.digest = :digest ORDER BY application.id, document.place"_L1,
                          {{"digest", digest.hex()}}, namedDocumentFrom));
        problems.append({code, digest.hex(), lostArgsOf(named)});
    }
    return problems;
}

} // namespace pingshen
