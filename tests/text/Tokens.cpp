// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/Tokens.h"

#include <QRegularExpression>

#include <utility>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// Splits a source; the first alternative that fits is the token.
const QRegularExpression& grammar()
{
    static const QRegularExpression pattern(
        u"(?<space>\\s+|//[^\\n]*|/\\*[\\s\\S]*?\\*/)"
        "|(?<line>^[ \\t]*#(?:[^\\n\\\\]|\\\\\\n|\\\\.)*)"
        "|(?:u8|[uUL])?R\"(?<mark>[^(\\s]*)\\((?<raw>[\\s\\S]*?)\\)\\k<mark>\"(?:_\\w+)?"
        "|(?:u8|[uUL])?\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"(?:_\\w+)?"
        "|(?<number>(?:u8|[uUL])?'(?:[^'\\\\\\n]|\\\\.)+'(?:_\\w+)?|\\.?[0-9](?:[\\w.]|'\\w|(?<=[eEpP])[+-])*)"
        "|(?<word>[A-Za-z_]\\w*)"
        "|(?<sign>::|->|==|!=|&&|\\|\\||<=|>=|\\+=|-=|[-+*/%&|^~!=<>?:;,.(){}\\[\\]])"_s,
        QRegularExpression::MultilineOption);
    return pattern;
}

void pairBrackets(QList<Token>& tokens, const QString& path)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        if (token.kind != Token::Kind::Mark) {
            continue;
        }
        if (u"([{"_s.contains(token.text)) {
            open.append(i);
        } else if (const auto which = u")]}"_s.indexOf(token.text); which >= 0) {
            const bool fits = !open.isEmpty() && u"([{"_s.indexOf(tokens[open.last()].text) == which;
            ASSERT_TRUE(fits) << path.toStdString() << ':' << token.line << " a bracket that was not opened";
            tokens[i].partner = open.last();
            tokens[open.takeLast()].partner = i;
        }
    }
    EXPECT_TRUE(open.isEmpty()) << path.toStdString() << " a bracket that is not closed";
}

using Group = std::pair<QString, Token::Kind>;

Token tokenFrom(const QRegularExpressionMatch& match, int line)
{
    for (const auto& [name, kind] :
         {Group{u"raw"_s, Token::Kind::Text}, Group{u"text"_s, Token::Kind::Text}, Group{u"line"_s, Token::Kind::Line},
          Group{u"number"_s, Token::Kind::Number}, Group{u"word"_s, Token::Kind::Word}}) {
        if (match.hasCaptured(name)) {
            return {kind, match.captured(name), line};
        }
    }
    return {Token::Kind::Mark, match.captured(u"sign"_s), line};
}

} // namespace

QList<Token> tokensOf(const QString& source, const QString& path)
{
    QList<Token> tokens;
    int line = 1;
    for (qsizetype at = 0; at < source.size();) {
        const auto match =
            grammar().match(source, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            ADD_FAILURE() << path.toStdString() << ':' << line << " is not understood";
            return {};
        }
        if (!match.hasCaptured(u"space"_s)) {
            const auto token = tokenFrom(match, line);
            const bool continues =
                token.kind == Token::Kind::Text && !tokens.isEmpty() && tokens.last().kind == Token::Kind::Text;
            if (continues) {
                tokens.last().text += token.text;
            } else {
                tokens.append(token);
            }
        }
        line += static_cast<int>(match.capturedView().count(u'\n'));
        at = match.capturedEnd();
    }
    pairBrackets(tokens, path);
    return tokens;
}

} // namespace pingshen::test
