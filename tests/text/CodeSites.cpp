// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/CodeSites.h"

#include "tests/text/Expressions.h"
#include "tests/text/SentValues.h"
#include "tests/text/Sources.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// A code on its way: an expression of a source that has it as its value.
struct Value
{
    const Source* source;
    Span span;
    QString code;
    QString named;  ///< where it set out
    Bindings bound; ///< of the function that it stands in

    Value at(const Source& other, Span place, Bindings given = {}) const
    {
        return {&other, place, code, named, std::move(given)};
    }
};

class Follower
{
public:
    explicit Follower(QString type) : m_type(std::move(type)) {}

    QList<CodeSite> sites();

private:
    void follow(Value value);
    void followHolder(const Value& value, const QString& name);
    void followMember(const Value& value, const QString& name);
    void followPaired(const Value& value);
    void followListed(const Value& value, const QString& name);
    void followLocal(const Value& value, const QString& name, const Function& within, qsizetype after);
    void followResult(const Value& value, const Function& function);
    void followArgument(const Value& value, qsizetype bracket, qsizetype part);
    void followInto(const Value& value, qsizetype bracket, const Source& source, const Function& function,
                    qsizetype part);
    void end(const Value& value, qsizetype bracket);
    void endBare(const Value& value);
    void addMentions(const Source& source);
    bool widen(Value& value) const;
    bool isAsked(const Value& value) const;
    bool isMade(const Source& source, qsizetype bracket, qsizetype part) const;
    void lost(const Value& value, const char* why) const;

    QString m_type;
    QList<CodeSite> m_sites;
    QSet<QString> m_seen;
};

} // namespace

QList<CodeSite> Follower::sites()
{
    for (const auto& source : programSources()) {
        addMentions(source);
    }
    return m_sites;
}

void Follower::addMentions(const Source& source)
{
    QString plain; // what Code alone means
    for (qsizetype at = 0; at + 2 < source.tokens.size(); ++at) {
        if (source.is(at, "using") && source.is(at + 1, "Code")) {
            plain = source.text(at + 3);
        }
        if (!source.is(at, "Code") || !source.is(at + 1, "::")) {
            continue;
        }
        const bool isNamed = source.is(at - 1, "::");
        if ((isNamed ? source.text(at - 2) : plain) == m_type) {
            follow({&source, {isNamed ? at - 2 : at, at + 3}, source.text(at + 2), placeOf(source, at), {}});
        }
    }
}

void Follower::lost(const Value& value, const char* why) const
{
    ADD_FAILURE() << placeOf(*value.source, value.span.from).toStdString() << " the way of " << value.code.toStdString()
                  << " is not understood: " << why;
}

/// Takes in what only passes the value on; false when there is nothing more of that.
bool Follower::widen(Value& value) const
{
    const auto& source = *value.source;
    auto& [from, to] = value.span;
    if (source.is(from - 1, "*") && startsExpression(source, from - 2)) {
        --from;
        return true;
    }
    if (source.is(to, ".") && (source.is(to + 1, "value") || source.is(to + 1, "value_or"))) {
        to = source.tokens[to + 2].partner + 1;
        return true;
    }
    const bool isSecond = source.is(from - 1, "?");
    const bool isThird = source.is(from - 1, ":") && source.around(from) && !source.is(from - 2, "default")
                         && endsExpression(source, to);
    if (isSecond || isThird) {
        from = startOfExpression(source, from - 1);
        to = endOfExpression(source, to);
        return true;
    }
    if (source.is(from - 1, "(") && source.is(to, ")")) {
        const auto callee = calleeOf(source, from - 1);
        const auto angles = anglesBefore(source, from - 1);
        if (source.is(callee, "value_or")) {
            from = startOfChain(source, callee);
            ++to;
            return true;
        }
        const bool isPassedThrough = source.is(callee, "optional") || source.is(callee, "static_cast")
                                     || (source.is(callee, "Result") && namesCode(source, angles));
        if (isPassedThrough || startsExpression(source, callee)) {
            from = isPassedThrough ? (source.is(callee - 1, "::") ? callee - 2 : callee) : from - 1;
            ++to;
            return true;
        }
    }
    return false;
}

/// Only compared, or asked whether it is there.
bool Follower::isAsked(const Value& value) const
{
    static const QSet<QString> comparing{u"=="_s, u"!="_s, u"&&"_s, u"||"_s, u"!"_s, u"case"_s, u"?"_s};
    static const QSet<QString> asking{u"if"_s,    u"while"_s,    u"switch"_s, u"nameOf"_s, u"Q_ASSERT"_s,
                                      u"count"_s, u"contains"_s, u"find"_s,   u"labelOf"_s};
    const auto& source = *value.source;
    const auto [from, to] = value.span;
    if (comparing.contains(source.text(to))
        || (comparing.contains(source.text(from - 1)) && !source.is(from - 1, "?"))) {
        return true;
    }
    const auto bracket = source.bracketAround(from);
    return bracket >= 0 && source.is(bracket, "(") && asking.contains(source.text(calleeOf(source, bracket)));
}

/// The bracket makes what the type is, or what converts from one.
bool Follower::isMade(const Source& source, qsizetype bracket, qsizetype part) const
{
    static const QSet<QString> makers{u"Error"_s, u"Done"_s, u"Finding"_s, u"VaultProblem"_s, u"Result"_s};
    static const QSet<QString> before{u"return"_s, u"("_s, u","_s, u"="_s, u"{"_s, u":"_s, u"?"_s};
    if (part != 0) {
        return false;
    }
    const auto callee = calleeOf(source, bracket);
    const auto angles = anglesBefore(source, bracket);
    const bool isMember = source.is(callee - 1, ".") || source.is(callee - 1, "->");
    if ((makers.contains(source.text(callee)) && !isMember) || makers.contains(source.text(callee - 1))) {
        return true;
    }
    const bool isHeap = source.is(callee, "make_shared") && source.is(angles.to - 2, "Error");
    return isHeap || (source.is(bracket, "{") && before.contains(source.text(bracket - 1)));
}

void Follower::follow(Value value)
{
    const auto& source = *value.source;
    if (isAsked(value)) {
        return;
    }
    while (widen(value)) {
        if (isAsked(value)) {
            return;
        }
    }
    const auto key = source.path + QString::number(value.span.from) + value.code + value.named + keyOf(value.bound);
    if (m_seen.contains(key)) {
        return;
    }
    m_seen.insert(key);
    const auto [from, to] = value.span;
    if (source.is(from - 1, "return")) {
        const auto* function = source.around(from);
        if (function && function->result.contains(u"Code"_s)) {
            return followResult(value, *function);
        }
        return endBare(value);
    }
    if (source.is(from - 1, "=")) {
        auto name = from - 2;
        if (source.is(name, "]")) {
            name = source.tokens[name].partner - 1;
        }
        return followHolder(value, source.text(name));
    }
    const auto bracket = source.bracketAround(from);
    if (bracket < 0 || !endsExpression(source, to) || !startsExpression(source, from - 1)) {
        return lost(value, "neither returned nor stored nor handed on");
    }
    const auto parts = source.partsIn(bracket);
    const auto part =
        std::ranges::find_if(parts, [&](Span span) { return span.holds(value.span.from); }) - parts.begin();
    const bool isPaired = source.is(bracket - 1, "(") && source.is(bracket - 2, "append")
                          && isListOfPairs(source, source.text(bracket - 4));
    if (isPaired) {
        return followPaired(value);
    }
    if (isMade(source, bracket, part)) {
        return end(value, bracket);
    }
    followArgument(value, bracket, part);
}

/// Of a variable or a member.
void Follower::followHolder(const Value& value, const QString& name)
{
    const auto& source = *value.source;
    const auto* within = source.around(value.span.from);
    if (!name.startsWith("m_"_L1) && within) {
        for (auto at = within->body.from; at < value.span.from; ++at) {
            if (source.tokens[at].kind == Token::Kind::Word && source.text(at) == name && holdsCode(source, at)) {
                return followLocal(value, name, *within, value.span.to);
            }
        }
        return endBare(value); // it becomes the result that the variable holds
    }
    followMember(value, name);
}

/// Wherever the source of a class, or its header, reads the member.
void Follower::followMember(const Value& value, const QString& name)
{
    QList<Value> uses;
    bool isOfCode = false;
    for (const auto& other : programSources()) {
        for (qsizetype at = 0; other.stem() == value.source->stem() && at < other.tokens.size(); ++at) {
            if (other.text(at) != name || other.is(at - 1, ".") || other.is(at - 1, "->")) {
                continue;
            }
            if (other.around(at) && !other.is(at + 1, "=")) {
                uses.append(value.at(other, {at, at + 1}));
            } else if (!other.around(at) && holdsCode(other, at)) {
                isOfCode = true;
            }
        }
    }
    if (!isOfCode) {
        return endBare(value); // it becomes the result that the member holds
    }
    for (const auto& use : uses) {
        follow(use);
    }
}

/// Put into a list in pairs: wherever a function that is given such a list takes the pairs apart.
void Follower::followPaired(const Value& value)
{
    for (const auto& other : programSources()) {
        for (const auto& function : other.functions) {
            for (const auto& parameter : function.parameters) {
                const bool isList = parameter.type.contains(u"pair"_s) && parameter.type.contains(m_type);
                for (auto at = function.body.from; isList && at < function.body.to; ++at) {
                    if (other.text(at) == parameter.name && other.is(at - 1, ":") && other.is(at - 2, "]")) {
                        const auto name = other.text(other.tokens[at - 2].partner + 1);
                        followLocal(value.at(other, {}), name, function, at);
                    }
                }
            }
        }
    }
}

/// Put into a list of codes, which may only be asked what it holds.
void Follower::followListed(const Value& value, const QString& name)
{
    const auto& source = *value.source;
    const auto* within = source.around(value.span.from);
    for (auto at = endOfStatement(source, value.span.to); at < within->body.to; ++at) {
        if (source.text(at) == name && !source.is(at + 2, "contains")) {
            lost(value, "a list of codes that is not only asked what it holds");
        }
    }
}

void Follower::followLocal(const Value& value, const QString& name, const Function& within, qsizetype after)
{
    const auto& source = *value.source;
    for (auto at = after; at < within.body.to; ++at) {
        const bool isMember = source.is(at - 1, ".") || source.is(at - 1, "->");
        if (source.tokens[at].kind == Token::Kind::Word && source.text(at) == name && !isMember
            && !source.is(at + 1, "=")) {
            follow(value.at(source, {at, at + 1}, value.bound));
        }
    }
}

/// Of a function: wherever its source, its header and those who include it call it.
void Follower::followResult(const Value& value, const Function& function)
{
    if (function.name.isEmpty()) {
        return endBare(value);
    }
    const auto& source = *value.source;
    const auto header = source.stem() + u".h"_s;
    bool isDeclaredThere = source.path == header;
    for (const auto& other : programSources()) {
        isDeclaredThere =
            isDeclaredThere || (other.path == header && std::ranges::any_of(other.tokens, [&](const Token& token) {
                                    return token.kind == Token::Kind::Word && token.text == function.name;
                                }));
    }
    for (const auto& other : programSources()) {
        const bool mayCall = isDeclaredThere || other.path == source.path;
        const bool isItsOwn =
            other.path != source.path
            && std::ranges::any_of(other.functions,
                                   [&](const Function& another) { return another.name == function.name; })
            && !other.includes.contains(header);
        for (qsizetype at = 0; mayCall && !isItsOwn && at < other.tokens.size(); ++at) {
            if (other.text(at) == function.name && other.is(at + 1, "(") && other.around(at)) {
                follow(value.at(other, {startOfChain(other, at), other.tokens[at + 1].partner + 1}));
            }
        }
    }
}

void Follower::followArgument(const Value& value, qsizetype bracket, qsizetype part)
{
    const auto& source = *value.source;
    const auto callee = source.text(calleeOf(source, bracket));
    const auto list = anglesBefore(source, calleeOf(source, bracket));
    if (source.is(bracket, "{") && namesCode(source, list) && source.is(list.from - 1, "QList")) {
        return followListed(value, callee);
    }
    if (source.is(bracket, "{") || callee == "Error"_L1) {
        return endBare(value); // converted: it cannot take arguments along
    }
    if (callee.startsWith("m_"_L1)) {
        return followHolder(value, callee);
    }
    if (callee == "PINGSHEN_ASSIGN"_L1) {
        const auto declared = source.partsIn(bracket).first();
        const auto* within = source.around(bracket);
        return followLocal(value, source.text(declared.to - 1), *within, source.tokens[bracket].partner);
    }
    QList<std::pair<const Source*, const Function*>> all;
    QList<std::pair<const Source*, const Function*>> near;
    bool isConverted = false;
    for (const auto& other : programSources()) {
        for (const auto& function : other.functions) {
            const bool isCalled = function.name == callee && part < function.parameters.size();
            const auto type = isCalled ? function.parameters[part].type : QStringList();
            isConverted = isConverted || type.contains(u"Result"_s) || type.contains(u"Error"_s);
            if (type.contains(u"Code"_s)) {
                all.append({&other, &function});
                if (other.stem() == source.stem()) {
                    near.append({&other, &function});
                }
            }
        }
    }
    const auto object = calleeOf(source, bracket) - 1;
    const bool isOfAnother = source.is(object, ".") || source.is(object, "->");
    const auto& chosen = near.isEmpty() || (isOfAnother && all.size() > near.size()) ? all : near;
    const auto owner = source.text(object - 1).mid(2);
    for (const auto& [other, function] : chosen) {
        const bool fits = chosen.size() == 1 || other->stem().endsWith(owner, Qt::CaseInsensitive);
        if (fits) {
            return followInto(value, bracket, *other, *function, part);
        }
    }
    if (chosen.isEmpty() && isConverted) {
        return endBare(value);
    }
    lost(value, "nobody is known who takes it");
}

void Follower::followInto(const Value& value, qsizetype bracket, const Source& source, const Function& function,
                          qsizetype part)
{
    const auto bound = bindingsOf(*value.source, bracket, value.bound, function);
    followLocal(value.at(source, {}, bound), function.parameters[part].name, function, function.body.from);
}

/// The arguments stand in the bracket after the code.
void Follower::end(const Value& value, qsizetype bracket)
{
    const auto& source = *value.source;
    const auto parts = source.partsIn(bracket);
    const qsizetype place = m_type == "Error"_L1 ? 1 : m_type == "Finding"_L1 ? 3 : 2;
    SentNames sent;
    if (place < parts.size()) {
        sent = sentBy(source, parts[place], value.bound);
    }
    const bool saysWhere = m_type == "Error"_L1 && parts.size() > 2 && saysAnything(source, parts[2], value.bound);
    m_sites.append({source.path, value.named, value.code, sent, saysWhere});
}

void Follower::endBare(const Value& value)
{
    m_sites.append({value.source->path, value.named, value.code, {}, false});
}

SentNames sentByFunction(const QString& name)
{
    for (const auto& source : programSources()) {
        for (const auto& function : source.functions) {
            if (function.name == name && function.result.contains(u"QJsonObject"_s)) {
                return returnedBy(source, function);
            }
        }
    }
    ADD_FAILURE() << "no function " << name.toStdString();
    return {};
}

QList<CodeSite> codeSites(const QString& type)
{
    return Follower(type).sites();
}

} // namespace pingshen::test
