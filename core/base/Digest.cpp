// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Digest.h"

#include <QIODevice>

#include <openssl/evp.h>

#include <algorithm>

namespace pingshen {

namespace {
constexpr qsizetype digestLength = 32;
constexpr qsizetype blockLength = 1 << 20;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Looked up once: asked for anew, it costs as much as the digest of a short text.
const EVP_MD* sha256()
{
    static const auto* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return algorithm;
}

} // namespace

struct Digester::Context
{
    EVP_MD_CTX* evp = EVP_MD_CTX_new();

    Context() { EVP_DigestInit_ex(evp, sha256(), nullptr); }
    ~Context() { EVP_MD_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Digester::Digester() : m_context(std::make_unique<Context>()) {}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

void Digester::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->evp, bytes.data(), static_cast<size_t>(bytes.size()));
}

Digest Digester::finish()
{
    QByteArray bytes(digestLength, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_context->evp, reinterpret_cast<unsigned char*>(bytes.data()), nullptr);
    return Digest::fromBytes(std::move(bytes));
}

Digest Digest::of(QByteArrayView bytes)
{
    Digester digester;
    digester.add(bytes);
    return digester.finish();
}

Digest Digest::fromHex(QStringView hex)
{
    const bool isFaithful = hex.size() == 2 * digestLength && std::ranges::all_of(hex, isHexDigit);
    return isFaithful ? fromBytes(QByteArray::fromHex(hex.toLatin1())) : Digest();
}

Digest Digest::fromBytes(QByteArray bytes)
{
    Digest digest;
    if (bytes.size() == digestLength) {
        digest.m_bytes = std::move(bytes);
    }
    return digest;
}

QString Digest::hex() const
{
    return QString::fromLatin1(m_bytes.toHex());
}

Result<Digest> digestOf(QIODevice& device, const Task& task)
{
    Digester digester;
    QByteArray block(blockLength, Qt::Uninitialized);
    for (;;) {
        PINGSHEN_TRY(task.proceed());
        const auto count = device.read(block.data(), block.size());
        if (count < 0) {
            return Error::Code::FileNotReadable;
        }
        if (count == 0) {
            return digester.finish();
        }
        digester.add(QByteArrayView(block).first(count));
    }
}

} // namespace pingshen
