// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Signing.h"

#include <sodium.h>

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

SigningKey SigningKey::generate()
{
    prepareLibrary();
    QByteArray seed(seedSize, Qt::Uninitialized);
    randombytes_buf(bytesOf(seed), static_cast<size_t>(seed.size()));
    auto key = fromSeed(seed);
    sodium_memzero(bytesOf(seed), static_cast<size_t>(seed.size()));
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
    QByteArray secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(publicKey), bytesOf(secret), bytesOf(seed));
    return SigningKey(std::move(publicKey), std::move(secret));
}

SigningKey::~SigningKey()
{
    if (m_secret.isDetached()) {
        sodium_memzero(bytesOf(m_secret), static_cast<size_t>(m_secret.size()));
    }
}

QByteArray SigningKey::seed() const
{
    return m_secret.first(seedSize);
}

QByteArray SigningKey::sign(const QByteArray& message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), static_cast<unsigned long long>(message.size()),
                         bytesOf(m_secret));
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

} // namespace pingshen
