// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace pingshen {

/// An Ed25519 key pair (RFC 8032). The secret half is wiped when the key goes.
class SigningKey
{
public:
    static constexpr int seedSize = 32;

    static SigningKey generate();
    /// Nothing unless it is a seed of 32 bytes.
    static std::optional<SigningKey> fromSeed(const QByteArray& seed);

    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;
    SigningKey(SigningKey&&) noexcept = default;
    SigningKey& operator=(SigningKey&&) noexcept = default;
    ~SigningKey();

    QByteArray seed() const;
    const QByteArray& publicKey() const { return m_public; } ///< 32 bytes
    QByteArray sign(const QByteArray& message) const;        ///< 64 bytes, the same each time

private:
    SigningKey(QByteArray publicKey, QByteArray secret) : m_public(std::move(publicKey)), m_secret(std::move(secret)) {}

    QByteArray m_public;
    QByteArray m_secret;
};

bool isSignature(const QByteArray& signature, const QByteArray& message, const QByteArray& publicKey);

} // namespace pingshen
