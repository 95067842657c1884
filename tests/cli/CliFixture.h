// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::test {

/// What the real program answered.
struct Answer
{
    int code = -1;
    QString out;
    QString err;

    /// The one JSON value on standard output; the test fails when there is none or more.
    QJsonValue json() const;
};

/// Runs the real `pingshen-cli` with a vault, a home and a locale of its own, in English.
class CliFixture : public ::testing::Test
{
protected:
    CliFixture();

    Answer run(const QStringList& words) const;
    /// In Chinese.
    Answer runInChinese(const QStringList& words) const;
    /// The answer's JSON; the test fails when the program does.
    QJsonValue ask(const QStringList& words) const;

    /// A folder of real PDFs of one page each; names and pages may follow each other as "name.pdf" or "name.pdf*12".
    QString package(const QString& folder, const QStringList& names) const;
    QString path(const QString& name) const { return directory.filePath(name); }
    QString vault() const { return path(QStringLiteral("vault")); }
    /// Imports a package of a passport and a degree; returns the application's id.
    QString imported(const QString& folder = QStringLiteral("package")) const;

    /// `--set` and `--reason` for indicators so that both parts come to these points.
    static QStringList scoring(double individual, double enterprise);
    /// Files below a folder of the vault.
    int filesIn(const QString& folder) const;

    QTemporaryDir directory;
    QProcessEnvironment environment;
};

/// Exit code, nothing on standard output, exactly this on standard error.
void expectRefused(const QString& sentence, const Answer& answer);
/// The sentence begins so; for those that end with a place of this machine.
void expectRefusedLike(const QString& beginning, const Answer& answer);

} // namespace pingshen::test
