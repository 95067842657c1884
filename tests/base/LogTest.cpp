// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class LogFile : public ::testing::Test
{
protected:
    void open(Log::Limits limits = {}) { log = Log::open(folder(), clock, limits).value(); }
    QString folder() const { return directory.filePath(u"logs"_s); }
    QString contentOf(const QString& name) const
    {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString content() const { return contentOf(u"pingshen.log"_s); }

    QTemporaryDir directory;
    test::FixedClock clock;
    std::unique_ptr<Log> log;
};

} // namespace

TEST_F(LogFile, holdsALineForEachEvent)
{
    open();
    log->write(Log::Level::Info, u"vault.opened", u"ab12");
    log->write(Log::Level::Warning, u"worker.crashed");
    EXPECT_EQ(u"2025-12-01T09:00:00.000Z info vault.opened ab12\n"
              "2025-12-01T09:00:00.000Z warning worker.crashed\n"_s,
              content());
}

TEST_F(LogFile, holdsNoNameTextOrPath)
{
    open();
    log->write(Log::Level::Info, u"e", u"李明 /home/x\n");
    EXPECT_EQ(u"2025-12-01T09:00:00.000Z info e ?? ?home?x?\n"_s, content());
}

TEST_F(LogFile, holdsAnErrorsCodesAndNotItsArguments)
{
    open();
    const auto cause = std::make_shared<Error>(Error{Error::Code::DiskFull, {}, u"/home/李明"_s, nullptr});
    log->write(Error{Error::Code::FileNotWritable, {{u"path"_s, u"/home/x"_s}}, u"/home/x"_s, cause});
    EXPECT_EQ(u"2025-12-01T09:00:00.000Z error FileNotWritable < DiskFull\n"_s, content());
}

TEST_F(LogFile, isBoundedInSizeAndNumber)
{
    open({.bytes = 200, .files = 3});
    for (int i = 0; i < 50; ++i) {
        log->write(Log::Level::Info, u"event", QString::number(i));
    }
    const auto files = QDir(folder()).entryInfoList(QDir::Files);
    EXPECT_EQ(3, files.size());
    for (const auto& file : files) {
        EXPECT_LE(file.size(), 200) << file.fileName().toStdString();
    }
    EXPECT_TRUE(content().endsWith("event 49\n"_L1));
    EXPECT_TRUE(contentOf(u"pingshen.1.log"_s).contains("event"_L1));
}

TEST_F(LogFile, goesOnWhereItEnded)
{
    open();
    log->write(Log::Level::Info, u"first");
    open();
    log->write(Log::Level::Info, u"second");
    EXPECT_EQ(2, content().count(u'\n'));
}

TEST_F(LogFile, keepsLinesOfSeveralThreadsApart)
{
    open();
    const auto write = [this] {
        for (int i = 0; i < 200; ++i) {
            log->write(Log::Level::Info, u"event", u"0123456789");
        }
    };
    std::thread other(write);
    write();
    other.join();
    EXPECT_EQ(400, content().count(u" info event 0123456789\n"_s));
    EXPECT_EQ(400, content().count(u'\n'));
}

TEST_F(LogFile, takesQtsMessagesWithoutTheirTextWhileItIsInstalled)
{
    open();
    {
        const MessageLog messages(*log);
        qWarning("QThing::open: cannot open /home/x");
        qCritical("Alice said no");
    }
    qWarning("QThing::open: later");
    EXPECT_EQ(u"2025-12-01T09:00:00.000Z warning qt.default QThing::open\n"
              "2025-12-01T09:00:00.000Z error qt.default\n"_s,
              content());
}

TEST(Log, namesAFolderThatCannotBeMade)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_FAILS(FileNotWritable, Log::open(directory.filePath(u"file/logs"_s), SystemClock(), {}));
}

} // namespace pingshen
