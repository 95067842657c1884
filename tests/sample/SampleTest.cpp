// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Sample.h"
#include "tests/support/Printers.h"

#include "core/base/Digest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Path -> digest and size of every file below.
QMap<QString, std::pair<QString, qint64>> contentOf(const QString& folder)
{
    QMap<QString, std::pair<QString, qint64>> content;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        content.insert(QDir(folder).relativeFilePath(file.fileName()), {Digest::of(file.readAll()).hex(), file.size()});
    }
    return content;
}

} // namespace

TEST(Samples, areTheSameToTheByteOnEveryRun)
{
    QTemporaryDir first;
    QTemporaryDir second;
    ASSERT_OK(writeSamples(first.path(), {}));
    QHashSeed::setDeterministicGlobalSeed();
    ASSERT_OK(writeSamples(second.path(), {}));
    QHashSeed::resetRandomGlobalSeed();
    EXPECT_EQ(contentOf(first.path()), contentOf(second.path()));
}

TEST(Samples, areDescribedAsTheyLieInTheFolder)
{
    QTemporaryDir folder;
    qint64 last = 0;
    const auto packages = writeSamples(folder.filePath(u"new/demo"_s), {{}, [&](qint64 done, qint64 total) {
                                                                            EXPECT_EQ(last + 1, done);
                                                                            EXPECT_LE(done, total);
                                                                            last = done;
                                                                        }});
    ASSERT_OK(packages);
    EXPECT_GT(last, 30);
    ASSERT_EQ(4, packages->size());
    qint64 bytes = 0;
    for (const auto& file : contentOf(folder.path())) {
        bytes += file.second;
    }
    EXPECT_LT(bytes, 25'000'000);
    for (const auto& package : *packages) {
        EXPECT_EQ(package.form == SamplePackage::Form::Folder, QFileInfo(package.path).isDir());
        EXPECT_TRUE(QFileInfo::exists(package.path));
    }
    EXPECT_EQ(packages->at(0).path, packages->at(2).supplements);
    for (const auto& document : packages->at(0).documents) {
        EXPECT_TRUE(QFileInfo::exists(packages->at(0).path + u'/' + document.name)) << document.name.toStdString();
    }
}

TEST(Samples, areNotWrittenAtAllWhenCancelled)
{
    QTemporaryDir folder;
    std::stop_source stop;
    const auto stopAfterThree = [&](qint64 done, qint64) { done == 3 ? stop.request_stop() : false; };
    EXPECT_FAILS(Cancelled, writeSamples(folder.filePath(u"demo"_s), {stop.get_token(), stopAfterThree}));
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(Samples, areRefusedAtOnceWhereAFileIsInTheWay)
{
    QTemporaryDir folder;
    QFile blocking(folder.filePath(u"demo"_s));
    ASSERT_TRUE(blocking.open(QIODevice::WriteOnly));
    bool begun = false;
    const auto result = writeSamples(blocking.fileName() + u"/deeper"_s, {{}, [&](qint64, qint64) { begun = true; }});
    EXPECT_FAILS(FileNotWritable, result);
    EXPECT_EQ(blocking.fileName() + u"/deeper"_s, result.error().where);
    EXPECT_FALSE(begun);
}

} // namespace pingshen
