// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/signatures/PdfSignatures.h"

#include "core/pdf/PdfFile.h"
#include "core/pdf/signatures/CmsSignature.h"
#include "core/pdf/signatures/SignatureFields.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace pingshen {

namespace {

constexpr qint64 largestGap = 8 << 20; // of hexadecimal digits

struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// The two stretches of a file that are signed, and the gap between them.
struct SignedBytes
{
    qint64 gap = 0; ///< where the first ends
    qint64 rest = 0;
    qint64 end = 0;
};

std::optional<SignedBytes> signedBytes(const QList<qint64>& range, qint64 size)
{
    if (range.size() != 4 || range.at(0) != 0) {
        return std::nullopt;
    }
    const qint64 gap = range.at(1);
    const qint64 rest = range.at(2);
    const qint64 length = range.at(3);
    const bool isSane =
        gap > 0 && rest > gap + 2 && rest - gap <= largestGap && length >= 0 && rest <= size && length <= size - rest;
    return isSane ? std::optional(SignedBytes{gap, rest, rest + length}) : std::nullopt;
}

QByteArray bytesAt(const OpenDocument& document, qint64 offset, qint64 length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    return document.read(offset, bytes.data(), length) == length ? bytes : QByteArray();
}

/// What the gap holds, if that is one string of hexadecimal digits and nothing else.
std::optional<QByteArray> containerIn(const OpenDocument& document, const SignedBytes& bytes)
{
    const auto gap = bytesAt(document, bytes.gap, bytes.rest - bytes.gap);
    if (!gap.startsWith('<') || !gap.endsWith('>')) {
        return std::nullopt;
    }
    for (const char each : gap.mid(1, gap.size() - 2)) {
        const bool isDigit =
            (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f') || (each >= 'A' && each <= 'F');
        if (!isDigit && each != '\n' && each != '\r' && each != ' ') {
            return std::nullopt;
        }
    }
    return QByteArray::fromHex(gap.mid(1, gap.size() - 2));
}

bool addTo(EVP_MD_CTX* context, const OpenDocument& document, qint64 begin, qint64 end)
{
    std::array<char, 64 * 1024> window{};
    while (begin < end) {
        const auto part = std::min<qint64>(end - begin, static_cast<qint64>(window.size()));
        if (document.read(begin, window.data(), part) != part
            || EVP_DigestUpdate(context, window.data(), static_cast<size_t>(part)) != 1) {
            return false;
        }
        begin += part;
    }
    return true;
}

QByteArray digestOf(const OpenDocument& document, const SignedBytes& bytes, const char* algorithm)
{
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    const auto* md = EVP_get_digestbyname(algorithm);
    if (!context || !md || EVP_DigestInit_ex(context.get(), md, nullptr) != 1
        || !addTo(context.get(), document, 0, bytes.gap) || !addTo(context.get(), document, bytes.rest, bytes.end)) {
        return {};
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    return EVP_DigestFinal_ex(context.get(), digest.data(), &size) == 1
               ? QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size))
               : QByteArray();
}

/// Its container is read from the gap between the bytes that it covers: two ranges from the first byte on, with nothing
/// between them but the container in hexadecimal digits. Any other shape leaves room for what nobody signed, and
/// matches nothing.
PdfSignature checked(const SignatureField& field, const OpenDocument& document, bool isEncrypted)
{
    PdfSignature signature{field.name, {}, field.at, false, false, PdfSignature::Chain::Unknown};
    const auto bytes = signedBytes(field.byteRange, document.size());
    const auto inGap = bytes ? containerIn(document, *bytes) : std::nullopt;
    const bool isOwn = inGap && (isEncrypted || *inGap == field.contents);
    const auto container = inGap ? *inGap : field.contents;
    const auto findings = readCms(container, field.format, [&](const char* algorithm) {
        return isOwn ? digestOf(document, *bytes, algorithm) : QByteArray();
    });
    signature.coversWholeFile = isOwn && bytes->end == document.size();
    if (!findings) {
        return signature;
    }
    signature.signer = findings->signer.isEmpty() ? field.name : findings->signer;
    signature.issuer = findings->issuer;
    signature.at = findings->at.isValid() ? findings->at : field.at;
    signature.digestMatches = isOwn && findings->digestMatches;
    signature.chain = findings->chain;
    return signature;
}

} // namespace

QList<PdfSignature> signaturesOf(QPDF& pdf, const OpenDocument& document)
{
    QList<PdfSignature> signatures;
    for (const auto& field : signatureFieldsOf(pdf)) {
        signatures.append(checked(field, document, pdf.isEncrypted()));
    }
    return signatures;
}

QList<PdfSignature> PdfFile::signatures()
{
    const auto* structure = anyStructure();
    return structure ? structure->signatures(*m_original) : QList<PdfSignature>();
}

} // namespace pingshen
