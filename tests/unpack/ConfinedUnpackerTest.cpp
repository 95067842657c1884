// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/WorkerFrame.h"
#include "tests/support/KernelGuards.h"
#include "tests/support/Printers.h"
#include "tests/support/Unpackers.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The unpacker's first message.
std::optional<WorkerHello> helloOf(QProcess& process)
{
    constexpr int patience = 60'000;
    FrameReader frames(archivelimit::eventBytes, 0);
    process.start(test::realUnpacker().program, {u"--memory"_s, u"250000000"_s, u"--documents"_s, u"0"_s});
    while (process.waitForReadyRead(patience)) {
        frames.add(process.readAllStandardOutput());
        const auto frame = frames.next();
        if (!frame || frame->has_value()) {
            return frame ? decodeHello(**frame) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

TEST(ConfinedUnpacker, saysBeforeTheFirstQuestionWhatItHasGivenUp)
{
    QProcess process;
    const auto hello = helloOf(process);
    ASSERT_TRUE(hello);
    EXPECT_EQ(workerProtocolVersion, hello->version);
    EXPECT_EQ("", test::lackOf(hello->guards, test::KernelGuards::ask().offered));
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished()); // and it ends with whoever started it
}

} // namespace pingshen
