// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Signing.h"

#include <gtest/gtest.h>

namespace pingshen {

// RFC 8032, 7.1, test 2
const auto seed = QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
const auto publicKey = QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
const auto signature = QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

TEST(Signing, isThatOfTheStandard)
{
    const auto key = SigningKey::fromSeed(seed);
    ASSERT_TRUE(key);
    EXPECT_EQ(publicKey, key->publicKey());
    EXPECT_EQ(signature, key->sign("\x72"));
    EXPECT_EQ(seed, key->seed());
}

TEST(Signing, refusesAnotherMessageKeyOrSignature)
{
    EXPECT_TRUE(isSignature(signature, "\x72", publicKey));
    EXPECT_FALSE(isSignature(signature, "\x73", publicKey));
    EXPECT_FALSE(isSignature(signature, "\x72", SigningKey::generate().publicKey()));
    EXPECT_FALSE(isSignature({}, "\x72", publicKey));
    EXPECT_FALSE(isSignature(signature, "\x72", {}));
    EXPECT_FALSE(SigningKey::fromSeed("short"));
}

TEST(Signing, makesAnotherKeyEachTime)
{
    EXPECT_NE(SigningKey::generate().seed(), SigningKey::generate().seed());
}

TEST(Signing, worksOnInACopyWhenTheOriginalIsGone)
{
    std::optional<SigningKey> copy;
    {
        auto key = SigningKey::fromSeed(seed);
        copy = *key;
        key = SigningKey::generate();
    }
    EXPECT_EQ(signature, copy->sign("\x72"));
}

TEST(Signing, overwritesASecretInItsPlace)
{
    QByteArray secret(4, 'x');
    const auto* place = secret.constData();
    wipe(secret);
    EXPECT_EQ(place, secret.constData());
    EXPECT_EQ(QByteArray(4, '\0'), secret);
}

} // namespace pingshen
