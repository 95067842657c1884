// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

namespace pingshen {

Done::Done(Error error) : m_error(new Error(std::move(error))) {}

Done::Done(Error::Code code, QJsonObject args, QString where)
    : m_error(new Error(code, std::move(args), std::move(where)))
{}

Error* Done::copyOf(const Error& error)
{
    return new Error(error);
}

void Done::destroy(Error* error) noexcept
{
    delete error;
}

} // namespace pingshen
