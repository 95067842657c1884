// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QJsonObject>
#include <QString>

namespace pingshen {

/// Where a label's wording comes from: the programme's own notice, a sibling notice, or us.
enum class Provenance { Official, Sibling, Ours };

/// A label in both languages, each with its provenance: the indicators' English is published, their Chinese is ours.
struct LocalText
{
    QString zh;
    QString en;
    Provenance provenance = Provenance::Ours;        ///< of the Chinese wording
    Provenance englishProvenance = Provenance::Ours; ///< of the English wording

    const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }
    Provenance provenanceIn(Language language) const
    {
        return language == Language::Chinese ? provenance : englishProvenance;
    }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }

    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// As an argument of a sentence, which takes the text of the language that is spoken.
inline QJsonObject toJson(const LocalText& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

} // namespace pingshen
