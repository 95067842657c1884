// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PrintedMark.h"

#include <QRegularExpression>
#include <QStringList>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The digits at its end: what stands before them is a label.
QString digitsOf(const QString& part)
{
    static const QRegularExpression form(u"^(?:.*[^0-9a-f ] ?)?([0-9a-f ]+)$"_s);
    const auto found = form.match(part.trimmed().toLower());
    return found.hasMatch() ? found.captured(1).remove(u' ') : QString();
}

} // namespace

std::optional<PrintedMark> printedMarkFrom(const QString& typed)
{
    static const QRegularExpression form(u"^([0-9a-f]{8,32})/([1-9][0-9]{0,17})/([0-9a-f]{8,64})$"_s);
    QStringList parts;
    for (const auto& part : typed.split(u'/')) {
        parts.append(digitsOf(part));
    }
    const auto found = form.match(parts.join(u'/'));
    return found.hasMatch()
               ? std::optional(PrintedMark{found.captured(1), found.captured(2).toLongLong(), found.captured(3)})
               : std::nullopt;
}

} // namespace pingshen
