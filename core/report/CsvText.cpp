// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/CsvText.h"

#include "core/base/VisibleText.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isTakenForFormula(const QString& text)
{
    const auto words = text.trimmed();
    const bool begins = !words.isEmpty() && u"=+-@＝＋－＠"_s.contains(words.front());
    return begins || text.startsWith(u'\t') || text.startsWith(u'\r');
}

QString quoted(QString text)
{
    const bool formula = isTakenForFormula(text);
    text = visibleText(text);
    if (formula || isTakenForFormula(text)) {
        text.prepend(u'\'');
    }
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace

QByteArray csvBegin()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

QString csvLine(const QStringList& cells)
{
    QStringList line;
    for (const auto& cell : cells) {
        line.append(quoted(cell));
    }
    return line.join(u',') + u"\r\n"_s;
}

} // namespace pingshen
