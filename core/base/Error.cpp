// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

Error::Error() = default;

Error::Error(Code what, QJsonObject named, QString about, std::shared_ptr<const Error> beneath)
    : code(what),
      args(std::move(named)),
      where(std::move(about)),
      cause(std::move(beneath))
{}

Error::Error(const Error& other) = default;
Error::Error(Error&& other) noexcept = default;
Error& Error::operator=(const Error& other) = default;
Error& Error::operator=(Error&& other) noexcept = default;
Error::~Error() = default;

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
