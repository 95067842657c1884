// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Signing.h"

#include <sodium.h>

#include <array>

namespace pingshen {

namespace {

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

/// Safe to call from any thread, any number of times.
void prepareLibrary()
{
    const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    Q_UNUSED(ready);
}

} // namespace

struct SigningKey::Secret
{
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }

    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> bytes{}; ///< begins with the seed
};

SigningKey::SigningKey(QByteArray publicKey, std::shared_ptr<const Secret> secret)
    : m_public(std::move(publicKey)),
      m_secret(std::move(secret))
{}

SigningKey SigningKey::generate()
{
    prepareLibrary();
    QByteArray seed(seedSize, Qt::Uninitialized);
    randombytes_buf(bytesOf(seed), static_cast<size_t>(seed.size()));
    auto key = fromSeed(seed);
    wipe(seed);
    return *std::move(key);
}

std::optional<SigningKey> SigningKey::fromSeed(const QByteArray& seed)
{
    static_assert(seedSize == crypto_sign_SEEDBYTES);
    prepareLibrary();
    if (seed.size() != seedSize) {
        return std::nullopt;
    }
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    const auto secret = std::make_shared<Secret>();
    crypto_sign_seed_keypair(bytesOf(publicKey), secret->bytes.data(), bytesOf(seed));
    return SigningKey(std::move(publicKey), secret);
}

QByteArray SigningKey::seed() const
{
    return {reinterpret_cast<const char*>(m_secret->bytes.data()), seedSize};
}

QByteArray SigningKey::sign(const QByteArray& message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), static_cast<unsigned long long>(message.size()),
                         m_secret->bytes.data());
    return signature;
}

bool isSignature(const QByteArray& signature, const QByteArray& message, const QByteArray& publicKey)
{
    prepareLibrary();
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                          static_cast<unsigned long long>(message.size()), bytesOf(publicKey))
                  == 0;
}

void wipe(QByteArray& secret)
{
    if (!secret.isEmpty()) {
        sodium_memzero(bytesOf(secret), static_cast<size_t>(secret.size()));
    }
}

} // namespace pingshen
