// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/work/ImportPackage.h"
#include "core/work/OpenApplication.h"
#include "tests/support/FakePdfService.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::test {

using Files = QMap<QString, FakePdf>;

/// A real vault and packages of fake PDFs.
class WorkFixture : public ::testing::Test
{
protected:
    void SetUp() override;

    /// A folder of that name with these files.
    QString package(const QString& name, const Files& files);
    /// A package with a document for each required kind.
    static Files allKinds(const QString& salt = {});

    Result<PackageReport> import(const QString& path, const ApplicationId& application = {}, const Task& task = {});
    /// Imports a package of all kinds; the test stops when that fails.
    ApplicationId imported(const QString& name = QStringLiteral("package"));

    ApplicationFile open(const ApplicationId& id, const ReviewerId& reviewer);
    void record(const Change& change);
    /// A points field of the reviewer's sheet, taken in.
    void score(const ApplicationId& id, const ReviewerId& reviewer, const QString& indicator, const QString& points);
    /// Every indicator gets its maximum and a reason.
    void scoreAll(const ApplicationId& id, const ReviewerId& reviewer);

    int applications();
    int edits();
    /// Files below a folder of the vault.
    int filesIn(const QString& folder) const;
    QString vaultFolder() const { return directory.filePath(QStringLiteral("vault")); }

    QTemporaryDir directory;
    FixedClock clock;
    FakePdfService pdf;
    std::unique_ptr<Workplace> workplace;
    const ReviewerId anna{QStringLiteral("Anna")};
    const ReviewerId bo{QStringLiteral("Bo")};
};

} // namespace pingshen::test
