// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/DocumentChannel.h"
#include "core/process/WorkerFrame.h"
#include "core/process/WorkerStart.h"
#include "tests/support/Opened.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>

namespace pingshen::test {

/// A helper program, started as the real clients start it but for `strace`, which writes down what it asks the system
/// for and is refused.
class TracedHelper
{
public:
    /// Why nothing can be traced here; empty when it can.
    static QString obstacle()
    {
        const auto strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
        if (strace.isEmpty()) {
            return QStringLiteral("strace is not installed");
        }
        const QStringList arguments{QStringLiteral("-f"), QStringLiteral("-o"), QProcess::nullDevice(),
                                    QStringLiteral("/bin/true")};
        return QProcess::execute(strace, arguments) == 0 ? QString()
                                                         : QStringLiteral("this system lets nobody trace a process");
    }

    /// `keepOpen`: as of prepareWorker.
    TracedHelper(const QString& program, const QStringList& arguments, FrameReader frames,
                 const std::function<void()>& keepOpen = {})
        : m_frames(std::move(frames))
    {
        prepareWorker(m_process, {}, [this, keepOpen] {
            m_documents->keepOpenOnExec();
            if (keepOpen) {
                keepOpen();
            }
        });
        m_process.start(QStandardPaths::findExecutable(QStringLiteral("strace")),
                        QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-o"), log(), program}
                            + arguments
                            + QStringList{QStringLiteral("--documents"), QString::number(m_documents->workerEnd())});
        EXPECT_TRUE(m_process.waitForStarted(patience));
        m_documents->letGo(m_process.processId());
        const auto hello = decodeHello(next());
        EXPECT_TRUE(hello);
        m_guards = hello ? hello->guards : Guards();
    }

    ~TracedHelper()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    TracedHelper(const TracedHelper&) = delete;
    TracedHelper& operator=(const TracedHelper&) = delete;

    Guards guards() const { return m_guards; }

    /// `message`: of a ticket, the question as bytes.
    void ask(quint64 id, const QString& path, const std::function<QByteArray(quint64 ticket)>& message)
    {
        const auto ticket = m_documents->send(id, *opened(path));
        ASSERT_TRUE(ticket);
        m_process.write(message(*ticket));
    }

    /// An empty frame when none comes any more.
    WorkerFrame next()
    {
        for (;;) {
            auto frame = m_frames.next();
            EXPECT_TRUE(frame);
            if (!frame || frame->has_value()) {
                return frame ? **frame : WorkerFrame();
            }
            if (!m_process.waitForReadyRead(patience)) {
                return {};
            }
            m_frames.add(m_process.readAllStandardOutput());
        }
    }

    /// Lets it end. What it was refused since it had confined itself, by the names of the calls; but for those that the
    /// filter denies on purpose, so that the C library takes the older way.
    QStringList refusals()
    {
        m_process.closeWriteChannel();
        EXPECT_TRUE(m_process.waitForFinished(patience));
        QFile file(log());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto whole = QString::fromUtf8(file.readAll());
        const auto begin = whole.indexOf(QStringLiteral("SECCOMP_SET_MODE_FILTER"));
        EXPECT_GE(begin, 0) << "it has confined itself";
        static const QRegularExpression refused(
            QStringLiteral("^\\d+ +(?:<\\.\\.\\. )?(\\w+).*= -1 (?:EPERM|EACCES|ENOSYS) .*$"),
            QRegularExpression::MultilineOption);
        static const QStringList onPurpose{QStringLiteral("clone3")};
        QStringList calls;
        for (auto found = refused.globalMatch(whole, std::max<qsizetype>(begin, 0)); found.hasNext();) {
            const auto call = found.next();
            if (!onPurpose.contains(call.captured(1))) {
                calls.append(call.captured());
            }
        }
        m_calls = whole.mid(std::max<qsizetype>(begin, 0)).count(u'\n');
        return calls;
    }

    /// How many calls were written down since; after `refusals`.
    qsizetype calls() const { return m_calls; }

private:
    static constexpr int patience = 120'000;

    QString log() const { return m_folder.filePath(QStringLiteral("calls")); }

    QTemporaryDir m_folder;
    FrameReader m_frames;
    std::unique_ptr<DocumentChannel> m_documents = DocumentChannel::create();
    QProcess m_process;
    Guards m_guards;
    qsizetype m_calls = 0;
};

} // namespace pingshen::test

/// Skips the test, so that it is seen that nothing was tested.
#define SKIP_WITHOUT_TRACE()                                                                     \
    if (const auto obstacle = ::pingshen::test::TracedHelper::obstacle(); !obstacle.isEmpty()) { \
        GTEST_SKIP() << "NOT TESTED: " << obstacle.toStdString()                                 \
                     << "; whether a normal day is refused nothing is unknown";                  \
    }
