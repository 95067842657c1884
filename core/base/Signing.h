// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace pingshen {

/// An Ed25519 key pair (RFC 8032). Copies share the secret half, which is wiped when the last of them goes.
class SigningKey
{
public:
    static constexpr int seedSize = 32;

    static SigningKey generate();
    /// Nothing unless it is a seed of 32 bytes. The caller's copy is the caller's to wipe.
    static std::optional<SigningKey> fromSeed(const QByteArray& seed);

    /// A copy of the secret, for the caller to wipe.
    QByteArray seed() const;
    const QByteArray& publicKey() const { return m_public; } ///< 32 bytes
    QByteArray sign(const QByteArray& message) const;        ///< 64 bytes, the same each time

private:
    struct Secret;
    SigningKey(QByteArray publicKey, std::shared_ptr<const Secret> secret);

    QByteArray m_public;
    std::shared_ptr<const Secret> m_secret;
};

bool isSignature(const QByteArray& signature, const QByteArray& message, const QByteArray& publicKey);

/// Overwrites a secret with zeros, which the compiler does not leave out. No other QByteArray may share it.
void wipe(QByteArray& secret);

} // namespace pingshen
