// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/PageSource.h"
#include "tests/support/Programs.h"
#include "tests/support/Wait.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace pingshen::test {

/// Workers that misbehave as told; limits that a busy machine does not reach by itself.
inline WorkerSettings fakeWorkers(const QStringList& arguments, int workers = 1)
{
    WorkerSettings settings;
    settings.program = programPath("pingshen-fake-worker");
    settings.arguments = arguments;
    settings.workers = workers;
    settings.startPause = std::chrono::hours(1);
    return settings;
}

/// A document with this name for a digest; to a fake worker all have the same bytes.
inline PdfSource fakeDocument(const QString& name, const QString& owner = {})
{
    return {Digest::of(name.toUtf8()), DocumentHandle::ofFile(QCoreApplication::applicationFilePath()), {}, owner};
}

/// Holds a fake worker at its page 0 until the test lets it go on.
class Gate
{
public:
    QStringList arguments() const { return {QStringLiteral("--gate"), path()}; }
    bool isReached() const
    {
        return waitUntil([&] { return QFile::exists(path() + QStringLiteral(".reached")); });
    }
    void open() const { QFile(path()).open(QIODevice::WriteOnly); }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("gate")); }

    QTemporaryDir m_folder;
};

} // namespace pingshen::test
