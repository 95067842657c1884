// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCatalog.h"

#include "core/base/Json.h"
#include "core/rubric/RubricFile.h"

#include <QDirIterator>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The same whatever a file's spaces and line ends are.
QByteArray canonicalTextOf(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto json = parseJsonObject(file.readAll()).value_or(QJsonObject());
    json.remove(u"$schema"_s);
    return canonicalJson(json);
}

} // namespace

QString rubricFolder()
{
    return u":/rubrics"_s;
}

RubricCatalog::RubricCatalog(const QList<QByteArray>& kept)
{
    QDirIterator files(rubricFolder(), QDir::Files);
    while (files.hasNext()) {
        const auto path = files.next();
        if (path.endsWith(".schema.json"_L1)) {
            continue;
        }
        const auto text = canonicalTextOf(path);
        auto rubric = parseRubric(text);
        Q_ASSERT(rubric); // the tests read each of them
        m_texts.append(text);
        m_versions[rubric->id] = Digest::of(text);
        m_byVersion.insert(Digest::of(text), *rubric);
        m_rubrics.append(std::move(rubric).value());
    }
    for (const auto& text : kept) {
        if (const auto rubric = parseRubric(text)) {
            m_byVersion.insert(Digest::of(text), *rubric);
        }
    }
    std::ranges::sort(m_rubrics, [](const Rubric& a, const Rubric& b) {
        return a.windowTo != b.windowTo ? a.windowTo > b.windowTo : a.id < b.id;
    });
}

Result<Rubric> RubricCatalog::rubric(const RubricId& id, const Digest& version) const
{
    const auto found = m_byVersion.constFind(version);
    return found == m_byVersion.constEnd() || found->id != id ? rubric(id) : Result<Rubric>(*found);
}

Result<Rubric> RubricCatalog::rubric(const RubricId& id) const
{
    const auto found = std::ranges::find(m_rubrics, id, &Rubric::id);
    if (found == m_rubrics.end()) {
        return {Error::Code::RubricNotFound, {{u"rubric"_s, id.value()}}, id.value()};
    }
    return *found;
}

} // namespace pingshen
