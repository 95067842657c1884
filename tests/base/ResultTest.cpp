// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    return number % 2 == 0 ? Result<int>(number / 2) : Result<int>(Error::Code::PointsMalformed);
}

Result<int> quarter(int number)
{
    PINGSHEN_ASSIGN(const auto first, half(number));
    PINGSHEN_ASSIGN(const auto second, half(first));
    return second;
}

Done evenOnly(int number)
{
    PINGSHEN_TRY(half(number));
    return {};
}

} // namespace

TEST(Result, carriesAValueThroughTheCalls)
{
    const auto result = quarter(12);
    ASSERT_OK(result);
    EXPECT_EQ(3, *result);
}

TEST(Result, handsTheFirstFailureToTheCaller)
{
    EXPECT_FAILS(PointsMalformed, quarter(6));
    EXPECT_FAILS(PointsMalformed, evenOnly(3));
    EXPECT_OK(evenOnly(4));
}

TEST(Error, isLoggedWithItsCausesButWithoutItsArguments)
{
    const Error cause{Error::Code::DiskFull, {}, {}, nullptr};
    const Error error{
        Error::Code::FileNotWritable, {{u"name"_s, u"secret"_s}}, u"secret"_s, std::make_shared<const Error>(cause)};
    EXPECT_EQ(u"FileNotWritable < DiskFull"_s, logLine(error));
}

} // namespace pingshen
