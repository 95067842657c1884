// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/SentValues.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

SentNames either(const SentNames& one, const SentNames& other)
{
    const auto always = QSet<QString>(one.always).intersect(other.always);
    const auto all = one.always + one.sometimes + other.always + other.sometimes;
    return {always, all - always, one.isPassedOn || other.isPassedOn};
}

void addTo(SentNames& sent, const QString& name, bool isAlways)
{
    if (isAlways) {
        sent.always.insert(name);
        sent.sometimes.remove(name);
    } else if (!sent.always.contains(name)) {
        sent.sometimes.insert(name);
    }
}

void notUnderstood(const Source& source, Span expression)
{
    QStringList words;
    for (auto at = expression.from; at < std::min(expression.to, expression.from + 12); ++at) {
        words.append(source.tokens[at].text);
    }
    ADD_FAILURE() << source.path.toStdString() << ':' << source.tokens[expression.from].line
                  << " arguments that are not understood: " << words.join(u' ').toStdString();
}

/// The name in quotation marks that starts there, bare or in QStringLiteral(); empty if something else does.
QString nameAt(const Source& source, qsizetype at)
{
    const auto place = source.is(at, "QStringLiteral") ? at + 2 : at;
    const bool isText = place < source.tokens.size() && source.tokens[place].kind == Token::Kind::Text;
    return isText ? source.tokens[place].text : QString();
}

/// {{"name", value}, ...}, at the outer bracket.
SentNames listed(const Source& source, qsizetype bracket)
{
    SentNames sent;
    for (const auto part : source.partsIn(bracket)) {
        const auto name = source.is(part.from, "{") ? nameAt(source, part.from + 1) : QString();
        if (name.isEmpty()) {
            notUnderstood(source, part);
        }
        sent.always.insert(name);
    }
    return sent;
}

/// How many braces lie between.
int depthBetween(const Source& source, qsizetype from, qsizetype to)
{
    int depth = 0;
    for (auto at = to; (at = source.bracketAround(at)) > from;) {
        ++depth;
    }
    return depth;
}

/// The names that a lambda is called with in place of its parameter, which stands at a place in it.
QStringList namesGivenFor(const Source& source, qsizetype place, qsizetype end)
{
    const auto* lambda = source.around(place);
    const auto parameter =
        std::ranges::find(lambda->parameters, source.text(place), &Parameter::name) - lambda->parameters.begin();
    QStringList names;
    for (auto at = lambda->body.to; at < end && parameter < lambda->parameters.size(); ++at) {
        if (source.text(at) == lambda->name && source.is(at + 1, "(")) {
            names.append(nameAt(source, source.partsIn(at + 1).value(parameter).from));
        }
    }
    return names.contains(QString()) ? QStringList() : names;
}

/// What a variable was given where it was declared and after that until the end.
SentNames gathered(const Source& source, qsizetype declared, qsizetype end, SentNames sent)
{
    const auto name = source.text(declared);
    for (auto at = declared + 1; at < end; ++at) {
        if (source.text(at) != name || source.tokens[at].kind != Token::Kind::Word || source.is(at - 1, ".")
            || source.is(at - 1, "->")) {
            continue;
        }
        const bool isSet = source.is(at + 1, "[") && source.is(source.tokens[at + 1].partner + 1, "=");
        const bool isInserted = source.is(at + 1, ".") && source.is(at + 2, "insert");
        const auto key = isSet ? at + 2 : at + 4;
        if (isSet || isInserted) {
            const auto known = nameAt(source, key);
            const auto names = known.isEmpty() ? namesGivenFor(source, key, end) : QStringList{known};
            EXPECT_FALSE(names.isEmpty()) << source.path.toStdString() << ':' << source.tokens[at].line
                                          << " an argument whose name is not understood";
            for (const auto& each : names) {
                addTo(sent, each, depthBetween(source, declared, at) == 0);
            }
        }
    }
    return sent;
}

/// The place of the name where it is declared before the use; -1 if it is not within the function.
qsizetype declarationOf(const Source& source, const QString& name, const Function& within, qsizetype use)
{
    for (auto at = use - 1; at > within.body.from; --at) {
        const bool isDeclared = source.tokens[at].kind == Token::Kind::Word && source.text(at) == name
                                && (source.is(at - 1, "QJsonObject") || source.is(at - 1, "auto"));
        if (isDeclared) {
            return at;
        }
    }
    return -1;
}

SentNames ofVariable(const Source& source, Span expression, const Bindings& bound)
{
    const auto name = source.text(expression.from);
    const auto* within = source.around(expression.from);
    const auto declared = within ? declarationOf(source, name, *within, expression.from) : -1;
    if (declared >= 0) {
        SentNames first;
        if (source.is(declared + 1, "=") || source.is(declared + 1, "{")) {
            auto to = declared + 2;
            while (!source.is(to, ";")) {
                to = source.tokens[to].partner > to ? source.tokens[to].partner + 1 : to + 1;
            }
            first =
                source.is(declared + 1, "{") ? listed(source, declared + 1) : sentBy(source, {declared + 2, to}, bound);
        }
        return gathered(source, declared, expression.from, first);
    }
    const auto given = bound.sent.constFind(name);
    const bool isParameter = within && std::ranges::any_of(within->parameters, [&](const Parameter& parameter) {
                                 return parameter.name == name;
                             });
    if (given != bound.sent.constEnd() && isParameter) {
        return gathered(source, within->body.from - 1, expression.from, *given);
    }
    notUnderstood(source, expression);
    return {};
}

/// The function of the program that has the name and makes arguments; the source's own before another's.
SentNames ofCall(const Source& source, Span expression)
{
    const Source* where = nullptr;
    const Function* called = nullptr;
    for (const auto& other : programSources()) {
        for (const auto& function : other.functions) {
            const bool isNearer = !where || other.path == source.path;
            if (function.name == source.text(expression.from) && function.result.contains(u"QJsonObject"_s)
                && isNearer) {
                where = &other;
                called = &function;
            }
        }
    }
    if (!called) {
        notUnderstood(source, expression);
        return {};
    }
    return returnedBy(*where, *called);
}

/// cond ? a : b at the outermost level: the spans of a and b.
std::optional<std::pair<Span, Span>> alternatives(const Source& source, Span expression)
{
    qsizetype question = -1;
    int depth = 0;
    for (auto at = expression.from; at < expression.to; ++at) {
        if (source.tokens[at].partner > at) {
            at = source.tokens[at].partner;
        } else if (source.is(at, "?")) {
            question = question < 0 ? at : question;
            ++depth;
        } else if (source.is(at, ":") && --depth == 0) {
            return std::pair{Span{question + 1, at}, Span{at + 1, expression.to}};
        }
    }
    return std::nullopt;
}

} // namespace

QString keyOf(const Bindings& bound)
{
    QStringList words;
    for (auto at = bound.sent.begin(); at != bound.sent.end(); ++at) {
        auto names = (at->always + at->sometimes).values();
        std::ranges::sort(names);
        words.append(at.key() + u'=' + names.join(u','));
    }
    std::ranges::sort(words);
    return words.join(u';');
}

SentNames sentBy(const Source& source, Span expression, const Bindings& bound)
{
    if (expression.isEmpty()) {
        return {};
    }
    if (const auto both = alternatives(source, expression)) {
        return either(sentBy(source, both->first, bound), sentBy(source, both->second, bound));
    }
    const auto [from, to] = expression;
    const bool isBraced = source.is(from, "{") && source.tokens[from].partner == to - 1;
    const bool isMade = source.is(from, "QJsonObject") && source.tokens[from + 1].partner == to - 1;
    if (isBraced || isMade) {
        const auto bracket = isBraced ? from : from + 1;
        return source.is(bracket, "{") ? listed(source, bracket) : sentBy(source, {bracket + 1, to - 1}, bound);
    }
    if (to - from == 1) {
        return ofVariable(source, expression, bound);
    }
    if (source.is(from, "std") && source.is(from + 2, "move")) {
        return sentBy(source, {from + 4, to - 1}, bound);
    }
    const bool isOfAnother = source.is(to - 1, "args") && (source.is(to - 2, ".") || source.is(to - 2, "->"));
    const bool isRead = source.is(to - 3, "toObject") || source.is(from, "parseJsonObject");
    if (isOfAnother || isRead) {
        return {{}, {}, true};
    }
    const bool isCall = source.tokens[from].kind == Token::Kind::Word && source.is(from + 1, "(")
                        && source.tokens[from + 1].partner == to - 1;
    if (isCall) {
        return ofCall(source, expression);
    }
    notUnderstood(source, expression);
    return {};
}

SentNames returnedBy(const Source& source, const Function& function)
{
    std::optional<SentNames> sent;
    for (auto at = function.body.from; at < function.body.to; ++at) {
        if (source.is(at, "return") && source.around(at) == &function) {
            auto to = at + 1;
            while (!source.is(to, ";")) {
                to = source.tokens[to].partner > to ? source.tokens[to].partner + 1 : to + 1;
            }
            const auto returned = sentBy(source, {at + 1, to}, {});
            sent = sent ? either(*sent, returned) : returned;
        }
    }
    return sent.value_or(SentNames());
}

bool saysAnything(const Source& source, Span expression, const Bindings& bound)
{
    const auto size = expression.to - expression.from;
    const bool isBraces = size == 2 && (source.is(expression.from, "{"));
    const bool isMade = size == 3 && source.is(expression.from, "QString") && source.is(expression.from + 1, "(");
    return size > 0 && !isBraces && !isMade && !(size == 1 && bound.empty.contains(source.text(expression.from)));
}

Bindings bindingsOf(const Source& source, qsizetype bracket, const Bindings& bound, const Function& function)
{
    const auto parts = source.partsIn(bracket);
    Bindings bindings;
    for (qsizetype i = 0; i < function.parameters.size(); ++i) {
        const auto& parameter = function.parameters[i];
        const bool isGiven = i < parts.size() && saysAnything(source, parts[i], bound);
        if (!isGiven) {
            bindings.empty.insert(parameter.name);
        }
        if (parameter.type.contains(u"QJsonObject"_s)) {
            bindings.sent[parameter.name] = isGiven ? sentBy(source, parts[i], bound) : SentNames();
        }
    }
    return bindings;
}

} // namespace pingshen::test
