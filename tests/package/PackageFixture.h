// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/PackageReader.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"
#include "tests/support/Unpackers.h"
#include "tests/support/ZipBytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

/// Reads packages from one temporary folder into another.
class PackageFixture : public ::testing::Test
{
protected:
    QString file(const QString& name, const QByteArray& bytes) const
    {
        return test::writeFile(m_incoming.path(), name, bytes);
    }

    Result<Package> read(PackageRequest request) const
    {
        const auto staging = QDir(m_staging.path()).filePath(QString::number(++m_readings));
        QDir().mkpath(staging);
        if (request.unpacker.program.isEmpty()) {
            request.unpacker = test::realUnpacker();
        }
        return readPackage(request, staging, m_clock, m_task);
    }

    Result<Package> read(const QString& path) const
    {
        PackageRequest request;
        request.paths = {path};
        return read(request);
    }

    /// Writes the bytes as a file and reads that.
    Result<Package> readBytes(const QByteArray& bytes, const QString& name = QStringLiteral("package.zip")) const
    {
        return read(file(name, bytes));
    }

    QString incoming() const { return m_incoming.path(); }
    QString stagingRoot() const { return m_staging.path(); }

    static QStringList names(const Package& package)
    {
        QStringList names;
        std::ranges::transform(package.entries, std::back_inserter(names), &PackageEntry::name);
        return names;
    }

    static const Finding* find(const Package& package, Finding::Code code)
    {
        const auto found = std::ranges::find(package.findings, code, &Finding::code);
        return found == package.findings.end() ? nullptr : &*found;
    }

    static QByteArray contentOf(const PackageEntry& entry)
    {
        QFile file(entry.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Task m_task;
    test::FixedClock m_clock;

private:
    QTemporaryDir m_incoming;
    QTemporaryDir m_staging;
    mutable int m_readings = 0;
};

} // namespace pingshen

/// The package has a finding of the code about the subject.
#define EXPECT_FINDING(findingCode, findingSubject, package)                       \
    do {                                                                           \
        const auto* pingshenFinding = find((package), Finding::Code::findingCode); \
        ASSERT_TRUE(pingshenFinding) << "no " #findingCode;                        \
        EXPECT_EQ((findingSubject), pingshenFinding->subject);                     \
    } while (false)
