// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/text/Sources.h"

namespace pingshen::test {

/// "path:line".
QString placeOf(const Source& source, qsizetype at);

/// What stands there cannot be within an expression that began before it, or that goes on after it.
bool endsExpression(const Source& source, qsizetype at);
bool startsExpression(const Source& source, qsizetype at);
qsizetype endOfExpression(const Source& source, qsizetype at);
qsizetype startOfExpression(const Source& source, qsizetype at);
/// The place of the next semicolon that is in no bracket.
qsizetype endOfStatement(const Source& source, qsizetype at);
/// Of `c` in `a.b()->c` the place of `a`.
qsizetype startOfChain(const Source& source, qsizetype at);

/// The template's arguments before a call or a declaration, or nothing: `Result<Code>` before its bracket.
Span anglesBefore(const Source& source, qsizetype at);
bool namesCode(const Source& source, Span span);
/// The place of the word before the bracket, without the arguments of its template.
qsizetype calleeOf(const Source& source, qsizetype bracket);
/// A declaration's type, or what it starts with, says that it holds a code and not what is made of one.
bool holdsCode(const Source& source, qsizetype name);
/// The name is declared as a list of pairs of a code and something.
bool isListOfPairs(const Source& source, const QString& name);

} // namespace pingshen::test
