// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace pingshen {

/// Reads file names that mail programs, web servers and careless converters left garbled: percent-encoded (also twice),
/// MIME words, HZ, UTF-7, HTML entities, remains of a Content-Disposition header, UTF-8 or GBK read in another
/// encoding. A name that could be meant as it is stays as it is. What one name of a package proves holds for its others
/// too.
class NameRestorer
{
public:
    /// Knows nothing of the package yet: only what proves itself is restored.
    NameRestorer() = default;
    /// Knows all names of a package as they came.
    explicit NameRestorer(const QStringList& names);

    /// The whole path, `/` between folders; nothing when the name is fine or cannot be read. Where the package proves
    /// how its names were garbled, one that lost bytes on the way is read as far as it goes: a replacement character
    /// stands for what is lost.
    std::optional<QString> restored(const QString& name) const;

private:
    std::optional<QString> restoredOnce(const QString& name) const;
    std::optional<QString> rereadAs(const QString& name) const;
    std::optional<QString> rereadInPart(const QString& name) const;
    std::optional<QString> withSpaces(const QString& name) const;
    void learn(const QString& name);

    QList<int> m_proven; ///< misreadings, by place in the table
    bool m_plusIsSpace = false;
};

/// What there is to say of a name: it was restored, in whole or in part, or it hides characters. `name` is the one that
/// is kept, `original` as it came, `restored` what became of that. Nothing when there is nothing to say.
std::optional<Finding> nameFinding(const QString& name, const QString& original,
                                   const std::optional<QString>& restored);

} // namespace pingshen
