// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>
#include <type_traits>

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

TEST(Result, givesAwayItsValueSoThatNothingHangsOnIt)
{
    static_assert(std::is_same_v<decltype(std::declval<Result<QString>>().value()), QString>);
    static_assert(std::is_same_v<decltype(std::declval<Result<QString>>().error()), Error>);
    static_assert(std::is_same_v<decltype(std::declval<Done>().error()), Error>);
    const auto& text = Result<QString>(QStringLiteral("李")).value();
    EXPECT_EQ(QStringLiteral("李"), text);
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
