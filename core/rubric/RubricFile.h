// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Rubric.h"

#include <QByteArray>

namespace pingshen {

/// A rubric file's text, read as far as it goes, and the JSON pointers of all that is malformed in it.
struct RubricReading
{
    Rubric rubric;
    QStringList malformed; ///< "" stands for the whole text: it is no JSON object
};

/// Never fails; for checks that want to tell everything at once.
RubricReading readRubric(QByteArrayView json);

/// Reads a rubric file: UTF-8 JSON as `resources/rubrics/rubric.schema.json` describes it. Unknown keys are refused,
/// because a misspelt one would be lost without a word. Whether the rubric makes sense is for `checkRubric` to say.
/// Errors: RubricMalformed {path: JSON pointer of the first malformed value}.
Result<Rubric> parseRubric(QByteArrayView json);

/// Indented, without the keys that have their default. `parseRubric` reads the same rubric from it.
QByteArray writeRubric(const Rubric& rubric);

} // namespace pingshen
