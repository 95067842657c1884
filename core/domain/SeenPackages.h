// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"

#include <QJsonObject>

namespace pingshen {

/// In the content of a change to a score: the packages whose documents its author had on screen, by their digests. A
/// text typed before a resubmission and saved after it has not seen it, wherever the two are put in order; and a
/// version of one computer may get another number when packages of another one arrive.
struct SeenPackages
{
    QList<Digest> before; ///< seen by who made the score as it was
    QList<Digest> after;

    QJsonObject toContent() const;
};

/// What the author of an edit with that content has seen of the packages that the edit knew, in the order of their
/// versions. Older programs wrote how many of the first those were; all, if it does not say.
QList<Digest> seenOf(const QJsonObject& content, const QList<Digest>& known);

/// What the change says the other way around.
QJsonObject seenBackwards(const QJsonObject& content);

} // namespace pingshen
