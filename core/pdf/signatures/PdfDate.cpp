// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/signatures/PdfDate.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

QDateTime dateOf(const std::string& text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(\A(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Zz+-])(?:(\d\d)'?(?:(\d\d)'?)?)?)?\z)"));
    const auto found = form.match(QString::fromLatin1(text.data(), std::min<qsizetype>(qsizetype(text.size()), 40)));
    if (!found.hasMatch()) {
        return {};
    }
    const auto number = [&](int group, int otherwise) {
        const auto digits = found.capturedView(group);
        return digits.isEmpty() ? otherwise : digits.toInt();
    };
    const QDateTime there(QDate(number(1, 0), number(2, 1), number(3, 1)),
                          QTime(number(4, 0), number(5, 0), number(6, 0)), Qt::UTC);
    const int ahead = (number(8, 0) * 60 + number(9, 0)) * 60;
    return found.capturedView(7) == u"-" ? there.addSecs(ahead) : there.addSecs(-ahead);
}

} // namespace pingshen
