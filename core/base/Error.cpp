// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

QString nameOf(Error::Code code)
{
    return QString::fromLatin1(QMetaEnum::fromType<Error::Code>().valueToKey(static_cast<int>(code)));
}

QString logLine(const Error& error)
{
    auto line = nameOf(error.code);
    for (auto cause = error.cause; cause; cause = cause->cause) {
        line += u" < "_s + nameOf(cause->code);
    }
    return line;
}

} // namespace pingshen
