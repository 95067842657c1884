// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"

#include <QByteArray>
#include <QList>

namespace pingshen {

/// Whether a rubric makes sense: gaps and overlaps of bands, points above or below the maximum, sums that do not add
/// up, thresholds out of reach, missing translations, duplicate ids, unknown references; and what is not published
/// (Info). The subject is a path such as "individual/education/options/doctorate".
QList<Finding> checkRubric(const Rubric& rubric);

/// The same for a file. While values are malformed these are all that is told, each with its JSON pointer as subject.
QList<Finding> checkRubric(QByteArrayView json);

} // namespace pingshen
