// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCatalog.h"

#include "core/rubric/RubricFile.h"

#include <QDirIterator>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Rubric builtIn(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto rubric = parseRubric(file.readAll());
    Q_ASSERT(rubric); // the tests read each of them
    return std::move(rubric).value();
}

} // namespace

QString rubricFolder()
{
    return u":/rubrics"_s;
}

RubricCatalog::RubricCatalog()
{
    QDirIterator files(rubricFolder(), QDir::Files);
    while (files.hasNext()) {
        const auto path = files.next();
        if (!path.endsWith(".schema.json"_L1)) {
            m_rubrics.append(builtIn(path));
        }
    }
    std::ranges::sort(m_rubrics, [](const Rubric& a, const Rubric& b) {
        return a.windowTo != b.windowTo ? a.windowTo > b.windowTo : a.id < b.id;
    });
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
