// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <memory>

namespace pingshen {

/// Reads Chinese names aloud in Latin letters. The first reading costs some hundred milliseconds; keep the object.
/// For one thread at a time.
class Pinyin
{
public:
    Pinyin();
    ~Pinyin();

    /// Every run of Chinese as pinyin and as initials, also with `v` for `ü`: "李明" gives "liming lm". Surnames have
    /// readings of their own: 单 is shan, not dan.
    QString of(const QString& text) const;

private:
    class Reading;

    QStringList syllablesOf(const QString& han) const;

    mutable std::unique_ptr<Reading> m_reading;
    mutable QHash<QString, QStringList> m_read; ///< runs of Chinese read lately
};

} // namespace pingshen
