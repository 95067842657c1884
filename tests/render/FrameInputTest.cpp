// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/FrameInput.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <unistd.h>

namespace pingshen {

namespace {

/// A worker to which these bytes come, and then the end. It takes no frame.
[[noreturn]] void read(const QByteArray& bytes)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0
        || ::write(ends[1], bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size()
        || ::dup2(ends[0], 0) != 0) {
        std::_Exit(99);
    }
    ::close(ends[1]);
    FrameInput input(100);
    input.start();
    for (;;) {
        ::pause();
    }
}

QByteArray frames(int count)
{
    return toBytes({"a request", {}}).repeated(count);
}

} // namespace

TEST(FrameInput, endsItsProcessWithTheInput)
{
    EXPECT_EXIT(read({}), testing::ExitedWithCode(EXIT_SUCCESS), "");
    EXPECT_EXIT(read(frames(1)), testing::ExitedWithCode(EXIT_SUCCESS), "");
}

TEST(FrameInput, endsItsProcessWhereMoreWaitThanAnyProgramSends)
{
    EXPECT_EXIT(read(frames(64)), testing::ExitedWithCode(EXIT_SUCCESS), "");
    EXPECT_EXIT(read(frames(65)), testing::ExitedWithCode(EXIT_FAILURE), "");
}

TEST(FrameInput, endsItsProcessWhereWhatComesMakesNoSense)
{
    EXPECT_EXIT(read(QByteArray(40, 'x')), testing::ExitedWithCode(EXIT_FAILURE), "");
    EXPECT_EXIT(read(toBytes({QByteArray(101, 'x'), {}})), testing::ExitedWithCode(EXIT_FAILURE), "");
}

} // namespace pingshen
