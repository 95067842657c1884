// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Rubric.h"

namespace pingshen {

/// The rubrics that come with the program. Immutable; may be shared between threads.
class RubricCatalog
{
public:
    /// Reads them from the program's resources.
    RubricCatalog();

    /// The newest edition first (by the end of its window), rubrics without a window last.
    const QList<Rubric>& rubrics() const { return m_rubrics; }

    /// As published, without the office's settings. Errors: RubricNotFound {rubric}.
    Result<Rubric> rubric(const RubricId& id) const;

    /// What a new application is scored by unless the person says otherwise.
    const Rubric& newest() const { return m_rubrics.first(); }

private:
    QList<Rubric> m_rubrics;
};

/// The files as they are, for the catalog and for tests: names such as "two-zones-2023.json" under this folder.
QString rubricFolder();

} // namespace pingshen
