// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace pingshen {

/// In the content of a change to a score: the newest version of the package that its author had on screen. A text typed
/// before a resubmission and saved after it has not seen it, wherever the two are put in order.
struct SeenVersion
{
    int before = 1; ///< seen by who made the score as it was
    int after = 1;

    QJsonObject toContent() const;
    /// None if the content does not say.
    static std::optional<SeenVersion> fromContent(const QJsonObject& content);
};

} // namespace pingshen
