// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/Expressions.h"

#include <QSet>

namespace pingshen::test {

using namespace Qt::StringLiterals;

QString placeOf(const Source& source, qsizetype at)
{
    return source.path + u':' + QString::number(source.tokens[at].line);
}

bool endsExpression(const Source& source, qsizetype at)
{
    static const QSet<QString> ends{u")"_s, u"]"_s, u"}"_s, u","_s, u";"_s, QString()};
    return ends.contains(source.text(at))
           && (at >= source.tokens.size() || source.tokens[at].kind != Token::Kind::Text);
}

bool startsExpression(const Source& source, qsizetype at)
{
    static const QSet<QString> starts{u"("_s, u"["_s, u"{"_s, u","_s, u";"_s, u"="_s, u"return"_s, u"}"_s};
    return at < 0 || starts.contains(source.text(at));
}

qsizetype endOfExpression(const Source& source, qsizetype at)
{
    while (!endsExpression(source, at)) {
        at = source.tokens[at].partner > at ? source.tokens[at].partner + 1 : at + 1;
    }
    return at;
}

qsizetype endOfStatement(const Source& source, qsizetype at)
{
    while (at < source.tokens.size() && !source.is(at, ";")) {
        at = source.tokens[at].partner > at ? source.tokens[at].partner + 1 : at + 1;
    }
    return at;
}

qsizetype startOfExpression(const Source& source, qsizetype at)
{
    while (!startsExpression(source, at - 1)) {
        const auto partner = source.tokens[at - 1].partner;
        at = partner >= 0 && partner < at - 1 ? partner : at - 1;
    }
    return at;
}

qsizetype startOfChain(const Source& source, qsizetype at)
{
    while (source.is(at - 1, ".") || source.is(at - 1, "->") || source.is(at - 1, "::")) {
        at -= 2;
        while (source.tokens[at].partner >= 0) {
            at = source.tokens[at].partner - 1;
        }
    }
    return at;
}

Span anglesBefore(const Source& source, qsizetype at)
{
    if (!source.is(at - 1, ">")) {
        return {};
    }
    int depth = 0;
    for (auto from = at - 1; from >= 0; --from) {
        depth += source.is(from, ">") ? 1 : source.is(from, "<") ? -1 : 0;
        if (depth == 0) {
            return {from, at};
        }
    }
    return {};
}

bool namesCode(const Source& source, Span span)
{
    for (auto at = span.from; at < span.to; ++at) {
        if (source.is(at, "Code")) {
            return true;
        }
    }
    return false;
}

qsizetype calleeOf(const Source& source, qsizetype bracket)
{
    const auto angles = anglesBefore(source, bracket);
    return (angles.isEmpty() ? bracket : angles.from) - 1;
}

bool holdsCode(const Source& source, qsizetype name)
{
    static const QSet<QString> made{u"Result"_s, u"Done"_s, u"QList"_s};
    const auto from = startOfExpression(source, name);
    const auto to = source.is(name - 1, "auto") && source.is(name + 1, "=") ? endOfStatement(source, name) : name;
    for (auto at = from; at < to; ++at) {
        if (made.contains(source.text(at)) || (source.is(at, "Error") && !source.is(at + 1, "::"))) {
            return false;
        }
    }
    return namesCode(source, {from, to});
}

bool isListOfPairs(const Source& source, const QString& name)
{
    for (qsizetype at = 0; at < source.tokens.size(); ++at) {
        const auto angles = source.text(at) == name ? anglesBefore(source, at) : Span();
        if (namesCode(source, angles) && source.is(angles.from - 1, "QList")) {
            return true;
        }
    }
    return false;
}

} // namespace pingshen::test
