// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Digest.h"

#include "tests/support/Printers.h"

#include <QBuffer>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {
const auto digestOfAbc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
}

TEST(Digest, isTheSha256OfTheBytes)
{
    EXPECT_EQ(digestOfAbc, Digest::of("abc").hex());
}

TEST(Digest, readsHexadecimalInEitherCase)
{
    EXPECT_EQ(Digest::of("abc"), Digest::fromHex(digestOfAbc.toUpper()));
}

TEST(Digest, isEmptyWhenTheTextIsNoDigest)
{
    EXPECT_TRUE(Digest::fromHex(u"abc").isEmpty());
    EXPECT_TRUE(Digest::fromHex(QString(64, u'g')).isEmpty());
}

TEST(Digest, ofADeviceEqualsTheOneOfItsBytes)
{
    QByteArray bytes(3'000'000, 'x');
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    const auto digest = digestOf(device, {});
    ASSERT_OK(digest);
    EXPECT_EQ(Digest::of(bytes), *digest);
}

TEST(Digest, stopsWhenAsked)
{
    QByteArray bytes("abc");
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, digestOf(device, Task{stop.get_token(), {}}));
}

} // namespace pingshen
