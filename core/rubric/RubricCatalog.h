// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Result.h"
#include "core/domain/Rubric.h"

#include <QMap>

namespace pingshen {

/// The rubrics that come with the program, and other versions of them that sheets were scored under, found by the
/// SHA-256 of their canonical JSON. Immutable; may be shared between threads.
class RubricCatalog
{
public:
    /// Reads them from the program's resources, then those that a vault kept, as canonical JSON; a text that is no
    /// rubric is passed over.
    explicit RubricCatalog(const QList<QByteArray>& kept = {});

    /// Those of the program, the newest edition first (by the end of its window), rubrics without a window last.
    const QList<Rubric>& rubrics() const { return m_rubrics; }

    /// As published, without the office's settings. Errors: RubricNotFound {rubric}.
    Result<Rubric> rubric(const RubricId& id) const;
    /// That version of it; the program's own when the version is empty or known nowhere here.
    Result<Rubric> rubric(const RubricId& id, const Digest& version) const;

    bool holds(const Digest& version) const { return m_byVersion.contains(version); }
    /// The version that `rubric(id)` gives; empty for one that is not there.
    Digest versionOf(const RubricId& id) const { return m_versions.value(id); }
    /// The program's own, as a vault keeps them.
    const QList<QByteArray>& texts() const { return m_texts; }

    /// What a new application is scored by unless the person says otherwise.
    const Rubric& newest() const { return m_rubrics.first(); }

private:
    QList<Rubric> m_rubrics;
    QList<QByteArray> m_texts;
    QMap<RubricId, Digest> m_versions;
    QMap<Digest, Rubric> m_byVersion;
};

/// The files as they are, for the catalog and for tests: names such as "two-zones-2023.json" under this folder.
QString rubricFolder();

} // namespace pingshen
