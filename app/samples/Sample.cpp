// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Sample.h"

#include "app/samples/DocumentMaker.h"
#include "app/samples/ZipWriter.h"
#include "core/base/Files.h"
#include "core/domain/Names.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QThread>

#include <atomic>
#include <thread>
#include <vector>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostThreads = 4;
constexpr auto manifestName = "application.json"_L1;

constexpr Names formNames(std::array{
    NameRow{SamplePackage::Form::Folder, "folder"},
    NameRow{SamplePackage::Form::ZipGbk, "zip-gbk"},
    NameRow{SamplePackage::Form::ZipUtf8, "zip-utf8"},
});

/// One document to make, and what came of it.
struct Job
{
    qsizetype packageIndex = 0;
    const PackagePlan* package;
    const DocumentPlan* document;
    Result<QByteArray> outcome = QByteArray();
};

/// Makes documents one after the other until there are none left; several threads share one.
class Workshop
{
public:
    Workshop(QList<Job>& jobs, const SamplePlan& plan, const Fonts& fonts, const Task& task)
        : m_jobs(jobs.data()),
          m_count(jobs.size()),
          m_plan(plan),
          m_fonts(fonts),
          m_task(task)
    {}

    void run()
    {
        for (auto next = m_next++; next < m_count; next = m_next++) {
            auto& job = m_jobs[next];
            job.outcome = sampleDocument(*job.document, *job.package, m_plan, m_fonts, m_task);
            const QMutexLocker locked(&m_reporting);
            m_task.report(++m_made, m_count);
        }
    }

private:
    Job* m_jobs;
    qsizetype m_count;
    const SamplePlan& m_plan;
    const Fonts& m_fonts;
    const Task& m_task;
    std::atomic<qsizetype> m_next = 0;
    QMutex m_reporting;
    qint64 m_made = 0;
};

using Files = QList<ZippedFile>;

void work(QList<Job>& jobs, const SamplePlan& plan, const Fonts& fonts, const Task& task)
{
    Workshop workshop(jobs, plan, fonts, task);
    std::vector<std::jthread> threads(static_cast<size_t>(std::clamp(QThread::idealThreadCount(), 1, mostThreads)));
    for (auto& thread : threads) {
        thread = std::jthread([&workshop] { workshop.run(); });
    }
}

QByteArray manifestOf(const PackagePlan& package)
{
    QJsonArray documents;
    for (const auto& document : package.documents) {
        documents.append(QJsonObject{{u"file"_s, document.file}, {u"kind"_s, document.kind.value()}});
    }
    auto manifest = package.application;
    manifest.insert(u"documents"_s, documents);
    return QJsonDocument(manifest).toJson(QJsonDocument::Indented);
}

/// The files of every package, in the plan's order.
Result<QList<Files>> makeAll(const SamplePlan& plan, const Fonts& fonts, const Task& task)
{
    QList<Job> jobs;
    for (qsizetype i = 0; i < plan.packages.size(); ++i) {
        for (const auto& document : plan.packages[i].documents) {
            jobs.append(Job{i, &plan.packages[i], &document});
        }
    }
    work(jobs, plan, fonts, task);
    QList<Files> packages(plan.packages.size());
    for (const auto& job : jobs) {
        PINGSHEN_TRY(job.outcome);
        packages[job.packageIndex].append({job.document->file, *job.outcome});
    }
    for (qsizetype i = 0; i < packages.size(); ++i) {
        if (plan.packages[i].declares) {
            packages[i].append({manifestName, manifestOf(plan.packages[i])});
        }
    }
    return packages;
}

/// Asked first, so that nobody waits for documents that cannot be kept.
Done checkWritable(const QString& folder)
{
    auto path = QDir::cleanPath(QDir(folder).absolutePath());
    while (!QFileInfo::exists(path) && !QDir(path).isRoot()) {
        path = QFileInfo(path).path();
    }
    const QFileInfo nearest(path);
    return nearest.isDir() && nearest.isWritable() ? Done() : Done(Error::Code::FileNotWritable, {}, folder);
}

Done writeFolder(const QString& path, const Files& files)
{
    if (!QDir().mkpath(path)) {
        return writeError(0, path);
    }
    for (const auto& file : files) {
        PINGSHEN_TRY(writeWhole(path + u'/' + file.name, file.bytes));
    }
    return Done();
}

QString pathOf(const QDir& folder, const QString& name, SamplePackage::Form form)
{
    return folder.filePath(form == SamplePackage::Form::Folder ? name : QString(name + u".zip"_s));
}

Done writeForm(const QString& path, SamplePackage::Form form, const Files& files)
{
    if (form == SamplePackage::Form::Folder) {
        return writeFolder(path, files);
    }
    PINGSHEN_ASSIGN(const auto zip, zipOf(files, form == SamplePackage::Form::ZipGbk ? ZipNames::Gbk : ZipNames::Utf8));
    return writeWhole(path, zip);
}

SamplePackage described(const PackagePlan& plan, const QDir& folder, SamplePackage::Form form)
{
    SamplePackage package{pathOf(folder, plan.name, form), form, {}, plan.declares, {}};
    if (!plan.supplements.isEmpty()) {
        package.supplements = pathOf(folder, plan.supplements, SamplePackage::Form::Folder);
    }
    for (const auto& document : plan.documents) {
        package.documents.append({document.file, document.kind});
    }
    return package;
}

} // namespace

Result<QList<SamplePackage>> writeSamples(const QString& folder, const Task& task)
{
    PINGSHEN_TRY(checkWritable(folder));
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    PINGSHEN_ASSIGN(const auto plan, samplePlan());
    PINGSHEN_ASSIGN(const auto contents, makeAll(plan, fonts, task));
    PINGSHEN_TRY(task.proceed());
    if (!QDir().mkpath(folder)) {
        return writeError(0, folder);
    }
    QList<SamplePackage> written;
    for (qsizetype i = 0; i < contents.size(); ++i) {
        for (const auto& name : plan.packages[i].forms) {
            const auto form = formNames.value(name, SamplePackage::Form::Folder);
            const auto package = described(plan.packages[i], QDir(folder), form);
            PINGSHEN_TRY(writeForm(package.path, form, contents[i]));
            written.append(package);
        }
    }
    return written;
}

QString nameOf(SamplePackage::Form form)
{
    return formNames.name(form);
}

} // namespace pingshen
