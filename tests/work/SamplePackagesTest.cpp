// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SamplePackages.h"

#include "core/work/Queue.h"
#include "tests/support/Unpackers.h"
#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class SamplePackages : public WorkFixture
{
protected:
    /// A program that says these lines and does the rest.
    QString program(const QByteArray& lines, const QByteArray& rest = "exit 0") const
    {
        const auto path = directory.filePath(u"samples.sh"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncat << END\n" + lines + "END\n" + rest + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    Result<QList<SamplePackageFile>> made(const QString& program, const Task& task = {}) const
    {
        return makeSamplePackages(program, directory.path(), task);
    }

    Result<PackageReport> importMade(const QByteArray& packages)
    {
        return importSamplePackages(*workplace, pdf, realUnpacker(), program("{\"packages\": [" + packages + "]}\n"),
                                    {}, anna);
    }
};

} // namespace

TEST_F(SamplePackages, areThoseThatTheProgramNames)
{
    QList<std::pair<qint64, qint64>> reports;
    const Task task{{}, [&](qint64 done, qint64 all) { reports.append({done, all}); }};
    const auto packages = made(program("{\"done\": 1, \"total\": 2}\n"
                                       "{\"packages\": [{\"path\": \"/a.zip\", \"supplements\": \"\"},"
                                       " {\"path\": \"/b.zip\", \"supplements\": \"/a.zip\"}]}\n",
                                       "exec sleep 60"),
                               task);
    ASSERT_OK(packages);
    ASSERT_EQ(2, packages->size());
    EXPECT_EQ(u"/a.zip"_s, packages->at(0).path);
    EXPECT_EQ(QString(), packages->at(0).supplements);
    EXPECT_EQ(u"/b.zip"_s, packages->at(1).path);
    EXPECT_EQ(u"/a.zip"_s, packages->at(1).supplements);
    EXPECT_EQ((QList<std::pair<qint64, qint64>>{{1, 2}}), reports);
}

TEST_F(SamplePackages, thatCouldNotBeMadeFailAsTheProgramSays)
{
    const auto failed = made(program("{\"error\": {\"code\": \"FontMissing\", \"args\": {\"characters\": \"U+4E00\"},"
                                     " \"where\": \"a.pdf\"}}\n"));
    EXPECT_FAILS(FontMissing, failed);
    EXPECT_EQ((QJsonObject{{u"characters"_s, u"U+4E00"_s}}), failed.error().args);
    EXPECT_EQ(u"a.pdf"_s, failed.error().where);
    EXPECT_FAILS(WorkerCrashed, made(program("{\"error\": {\"code\": \"OfALaterProgram\"}}\n")));
    EXPECT_FAILS(WorkerCrashed, made(program("{\"done\": 1, \"total\": 2}\n"))); // it ended before it was done
    EXPECT_FAILS(WorkerCrashed, made(program({}, "kill -9 $$")));
    EXPECT_FAILS(WorkerNotStarted, made(directory.filePath(u"none"_s)));
}

TEST_F(SamplePackages, areStoppedWhileTheProgramIsAtIt)
{
    std::stop_source stop;
    const Task task{stop.get_token(), [&](qint64, qint64) { stop.request_stop(); }};
    EXPECT_FAILS(Cancelled, made(program("{\"done\": 1, \"total\": 2}\n", "exec sleep 60"), task));
}

TEST_F(SamplePackages, areImportedForWhoAskedUnlessTheyCompleteAnother)
{
    const auto one = package(u"one"_s, allKinds(u"one"_s)).toUtf8();
    const auto two = package(u"two"_s, allKinds(u"two"_s)).toUtf8();
    const auto more = package(u"more"_s, allKinds(u"more"_s)).toUtf8();
    const auto report = importMade("{\"path\": \"" + one + "\"}, {\"path\": \"" + more + "\", \"supplements\": \"" + one
                                   + "\"}, {\"path\": \"" + two + "\"}");
    ASSERT_OK(report);
    EXPECT_EQ(u"one"_s, report->dossier.versions.first().source) << "the first one is reported";
    EXPECT_EQ(2, applications());
    EXPECT_EQ(workplace->rubrics().newest().id, report->dossier.rubric);
    for (const auto& edit : workplace->journal().editsOf(report->dossier.id).value()) {
        EXPECT_EQ(anna, edit.change.author);
    }
    EXPECT_FAILS(PackageEmpty, importMade({}));
}

} // namespace pingshen
