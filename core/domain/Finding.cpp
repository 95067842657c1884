// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Finding.h"

#include <QMetaEnum>

namespace pingshen {

QString nameOf(Finding::Code code)
{
    return QString::fromLatin1(QMetaEnum::fromType<Finding::Code>().valueToKey(static_cast<int>(code)));
}

QString nameOf(Finding::Severity severity)
{
    return QString::fromLatin1(QMetaEnum::fromType<Finding::Severity>().valueToKey(static_cast<int>(severity)))
        .toLower();
}

} // namespace pingshen
