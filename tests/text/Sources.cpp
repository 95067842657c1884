// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/Sources.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const QString top = QStringLiteral(PINGSHEN_SOURCE_DIR "/");

bool opens(const Token& token)
{
    return token.kind == Token::Kind::Mark && token.text.size() == 1 && u"([{"_s.contains(token.text);
}

QStringList wordsIn(const Source& source, Span span)
{
    QStringList words;
    for (auto at = span.from; at < span.to; ++at) {
        if (source.tokens[at].kind == Token::Kind::Word) {
            words.append(source.text(at));
        }
    }
    return words;
}

QList<Parameter> parametersIn(const Source& source, qsizetype bracket)
{
    QList<Parameter> parameters;
    for (const auto part : source.partsIn(bracket)) {
        auto end = part.from;
        while (end < part.to && !source.is(end, "=")) {
            ++end;
        }
        const auto words = wordsIn(source, {part.from, end});
        parameters.append({words.value(words.size() - 1), words.mid(0, words.size() - 1)});
    }
    return parameters;
}

/// Passes over what may stand between the parameters and the body; at the body's bracket or anywhere else.
qsizetype bodyAfter(const Source& source, qsizetype at)
{
    static const QSet<QString> between{u"const"_s,   u"noexcept"_s, u"override"_s, u"final"_s,
                                       u"mutable"_s, u"&"_s,        u"&&"_s};
    while (between.contains(source.text(at))) {
        ++at;
    }
    if (source.is(at, "->")) {
        while (at < source.tokens.size() && !source.is(at, "{") && !source.is(at, ";")) {
            ++at;
        }
    }
    while (source.is(at, ":") || source.is(at, ",")) { // what a constructor starts its members with
        while (at < source.tokens.size() && !source.is(at, "(") && !source.is(at, "{")) {
            ++at;
        }
        at = at < source.tokens.size() ? source.tokens[at].partner + 1 : at;
    }
    return at;
}

/// The words of a declaration before the name that stands there.
QStringList wordsBefore(const Source& source, qsizetype name)
{
    auto from = name;
    while (from > 0 && source.tokens[from - 1].kind != Token::Kind::Line && !source.is(from - 1, ";")
           && !source.is(from - 1, "}") && !source.is(from - 1, "{") && !source.is(from - 1, ")")
           && !(source.is(from - 1, ":") && !source.is(from - 1, "::"))) {
        --from;
    }
    return wordsIn(source, {from, name});
}

void addFunction(Source& source, qsizetype bracket)
{
    static const QSet<QString> statements{u"if"_s,    u"for"_s,    u"while"_s, u"switch"_s,
                                          u"catch"_s, u"return"_s, u"sizeof"_s};
    auto name = bracket - 1;
    const bool isLambda = source.is(name, "]");
    if (isLambda) {
        const auto equals = source.tokens[name].partner - 1;
        name = source.is(equals, "=") ? equals - 1 : -1;
    }
    const bool isNamed =
        name >= 0 && source.tokens[name].kind == Token::Kind::Word && !statements.contains(source.text(name));
    const auto body = bodyAfter(source, source.tokens[bracket].partner + 1);
    if ((isNamed || isLambda) && source.is(body, "{")) {
        source.functions.append(
            {isNamed ? source.text(name) : QString(),
             isLambda ? wordsIn(source, {source.tokens[bracket].partner + 1, body}) : wordsBefore(source, name),
             parametersIn(source, bracket),
             {body + 1, source.tokens[body].partner}});
    }
}

} // namespace

bool Source::is(qsizetype at, const char* text) const
{
    return at >= 0 && at < tokens.size() && tokens[at].kind != Token::Kind::Text
           && tokens[at].text == QLatin1StringView(text);
}

const QString& Source::text(qsizetype at) const
{
    static const QString none;
    return at >= 0 && at < tokens.size() && tokens[at].kind != Token::Kind::Text ? tokens[at].text : none;
}

const Function* Source::around(qsizetype at) const
{
    const Function* innermost = nullptr;
    for (const auto& function : functions) {
        if (function.body.holds(at) && (!innermost || function.body.from > innermost->body.from)) {
            innermost = &function;
        }
    }
    return innermost;
}

qsizetype Source::bracketAround(qsizetype at) const
{
    for (--at; at >= 0; --at) {
        if (opens(tokens[at])) {
            return at;
        }
        at = tokens[at].partner >= 0 ? tokens[at].partner : at;
    }
    return -1;
}

qsizetype Source::closingAngle(qsizetype at) const
{
    static const QSet<QString> ofTypes{u"::"_s, u","_s, u"*"_s, u"&"_s};
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        depth += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
        if (depth == 0) {
            return at;
        }
        const auto kind = tokens[at].kind;
        if (kind != Token::Kind::Word && kind != Token::Kind::Number && !is(at, "<") && !is(at, ">")
            && !ofTypes.contains(text(at))) {
            return -1;
        }
    }
    return -1;
}

QList<Span> Source::partsIn(qsizetype bracket) const
{
    return partsOf({bracket + 1, tokens[bracket].partner});
}

QList<Span> Source::partsOf(Span span) const
{
    QList<Span> parts;
    auto from = span.from;
    for (auto at = span.from; at < span.to; ++at) {
        if (opens(tokens[at])) {
            at = tokens[at].partner;
        } else if (is(at, "<")) {
            at = std::max(at, closingAngle(at));
        } else if (is(at, ",")) {
            parts.append({from, at});
            from = at + 1;
        }
    }
    if (!span.isEmpty()) {
        parts.append({from, span.to});
    }
    return parts;
}

Source sourceFrom(const QString& path)
{
    QFile file(top + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    Source source{path, tokensOf(QString::fromUtf8(file.readAll()), path), {}, {}};
    for (qsizetype at = 0; at < source.tokens.size(); ++at) {
        if (source.tokens[at].kind == Token::Kind::Line) {
            source.includes.append(source.tokens[at].text.section(u'"', 1, 1));
        } else if (source.is(at, "(")) {
            addFunction(source, at);
        }
    }
    return source;
}

const QList<Source>& programSources()
{
    static const auto sources = [] {
        QList<Source> all;
        for (const auto& folder : {u"core"_s, u"app"_s, u"ui"_s}) {
            QDirIterator files(top + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto path = files.next().mid(top.size());
                if (!path.startsWith("ui/text/"_L1)) {
                    all.append(sourceFrom(path));
                }
            }
        }
        return all;
    }();
    return sources;
}

} // namespace pingshen::test
