// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Person.h"

namespace pingshen {

/// The names of a person who may have one in each script, typed as people write them: "李明 Li Ming", "Li Ming (李明)",
/// "李明（Li Ming）". What stands in brackets at the end is the name in the other script if it reads as one, else the
/// remark: "北京大学", "Peking University", "PKU". Nobody can be sure; whoever asks shows what was made of it.
Person namesTyped(QStringView typed);

/// The same of names entered in a field for each script: where one field is empty, the other one may hold both. A
/// remark that is there stays; what else stands in brackets then stays with the name.
void sortNames(Person& person);

} // namespace pingshen
