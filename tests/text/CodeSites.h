// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace pingshen::test {

/// The names of the arguments that are sent with a code.
struct SentNames
{
    QSet<QString> always;
    QSet<QString> sometimes; ///< under a condition
    bool isPassedOn = false; ///< whatever something else came with, or what was stored
};

/// A place of the program that makes an error, a finding or a problem.
struct CodeSite
{
    QString path;  ///< of what makes it
    QString named; ///< path and line of the mention of the code that led there
    QString code;
    SentNames sent;
    bool saysWhere; ///< with an Error's `where`
};

/// Follows every mention of a code of the type (Error, Finding, VaultProblem) to where it becomes one: through
/// variables, members, functions that return it and functions that are given it. Fails the test at a mention whose
/// way it does not understand.
QList<CodeSite> codeSites(const QString& type);
/// What the function returns as arguments.
SentNames sentByFunction(const QString& name);

} // namespace pingshen::test
