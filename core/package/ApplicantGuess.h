// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

namespace pingshen {

/// Who applies, as far as a folder's or an archive's name (without its extension) tells, such as
/// "2025-0137_彼得罗娃_Elena Petrova_云帆智能". What is in doubt stays empty.
/// The words that give an employer away are in resources/package/applicant.json.
Applicant guessApplicant(const QString& sourceName);

} // namespace pingshen
