// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorFacts.h"

#include <QRegularExpression>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

QString nameable(const QString& where)
{
    static const QRegularExpression machine(u"(^|[/\\\\])[0-9a-f]{32,}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    return machine.match(where).hasMatch() ? QString() : where;
}

const Error* usefulCause(const Error& error)
{
    const Error* useful = nullptr;
    for (auto cause = error.cause.get(); cause; cause = cause->cause.get()) {
        if (cause->code != Error::Code::Cancelled && cause->code != error.code) {
            useful = cause;
        }
    }
    return useful;
}

} // namespace pingshen::ui
