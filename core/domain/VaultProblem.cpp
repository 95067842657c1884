// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/VaultProblem.h"

#include <QMetaEnum>

namespace pingshen {

QString nameOf(VaultProblem::Code code)
{
    return QString::fromLatin1(QMetaEnum::fromType<VaultProblem::Code>().valueToKey(static_cast<int>(code)));
}

} // namespace pingshen
