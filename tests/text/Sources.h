// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/text/Tokens.h"

namespace pingshen::test {

/// Tokens from the first to before the last.
struct Span
{
    qsizetype from = 0;
    qsizetype to = 0;

    bool isEmpty() const { return from >= to; }
    bool holds(qsizetype at) const { return from <= at && at < to; }
};

struct Parameter
{
    QString name;
    QStringList type; ///< its words
};

/// A function, a constructor or a lambda that has a name.
struct Function
{
    QString name;
    QStringList result; ///< the words before its name
    QList<Parameter> parameters;
    Span body;
};

struct Source
{
    QString path; ///< below the top
    QList<Token> tokens;
    QList<Function> functions;
    QStringList includes;

    bool is(qsizetype at, const char* text) const;
    const QString& text(qsizetype at) const;    ///< empty outside
    const Function* around(qsizetype at) const; ///< the innermost; null between functions
    /// The place of the bracket ( [ or { that holds it; -1 outside of all.
    qsizetype bracketAround(qsizetype at) const;
    /// Of the < of a template's arguments the > ; -1 where it compares.
    qsizetype closingAngle(qsizetype at) const;
    /// What stands between commas in a bracket.
    QList<Span> partsIn(qsizetype bracket) const;
    QList<Span> partsOf(Span span) const;
    /// Path without its suffix: a source and its header are one.
    QString stem() const { return path.section(u'.', 0, 0); }
};

/// All of core, app and ui but for the sentences.
const QList<Source>& programSources();
Source sourceFrom(const QString& path);

} // namespace pingshen::test
