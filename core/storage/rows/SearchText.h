// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

#include <QStringList>

#include <memory>

namespace pingshen {

/// Turns names into what people type when they look for them. Making one costs milliseconds; keep it.
/// For one thread at a time.
class SearchText
{
public:
    SearchText();
    ~SearchText();

    /// Lower case, half width, without accents; Chinese stays as it is.
    QString folded(const QString& text) const;
    /// Every run of Chinese as pinyin and as initials, also with `v` for `ü`: "李明" gives "liming lm".
    QString pinyin(const QString& text) const;

    /// Case number, names, employer and position, folded, with the pinyin of the Chinese name and the employer.
    QString of(const Applicant& applicant) const;
    /// The words of a query, folded.
    QStringList words(const QString& query) const;

private:
    class Rules;
    const Rules& fold() const;
    const Rules& hanNames() const;

    mutable std::unique_ptr<Rules> m_fold;
    mutable std::unique_ptr<Rules> m_hanNames;
};

} // namespace pingshen
