// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/signatures/CmsSignature.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <array>
#include <cstdint>
#include <memory>

namespace pingshen {

namespace {

constexpr qsizetype largestContainer = 4 << 20;
constexpr int mostCertificates = 60;
constexpr int longestChain = 12;
constexpr qsizetype nameLength = 300;

template<auto Free>
struct Freeing
{
    template<class T>
    void operator()(T* value) const
    {
        Free(value);
    }
};

void freeAll(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

using Cms = std::unique_ptr<CMS_ContentInfo, Freeing<CMS_ContentInfo_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freeing<freeAll>>;
using Store = std::unique_ptr<X509_STORE, Freeing<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freeing<X509_STORE_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freeing<EVP_PKEY_CTX_free>>;
using TimeStamp = std::unique_ptr<TS_TST_INFO, Freeing<TS_TST_INFO_free>>;

QByteArray bytesOf(const ASN1_STRING* string)
{
    return string ? QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string))
                  : QByteArray();
}

QString partOf(const X509_NAME* name, int nid)
{
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) {
        return {};
    }
    unsigned char* utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const auto text =
        length < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(utf8), length).left(nameLength);
    OPENSSL_free(utf8);
    return text;
}

/// What a person calls it: the common name, else the organisation, else a part of it.
QString nameOf(const X509_NAME* name)
{
    for (const int nid : {NID_commonName, NID_organizationName, NID_organizationalUnitName, NID_pkcs9_emailAddress}) {
        if (const auto part = partOf(name, nid); !part.isEmpty()) {
            return part;
        }
    }
    return {};
}

QDateTime timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1) {
        return {};
    }
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), Qt::UTC);
}

Cms parsed(const QByteArray& container)
{
    if (container.isEmpty() || container.size() > largestContainer) {
        return nullptr;
    }
    const auto* data = reinterpret_cast<const unsigned char*>(container.constData());
    return Cms(d2i_CMS_ContentInfo(nullptr, &data, static_cast<long>(container.size())));
}

const ASN1_STRING* attribute(CMS_SignerInfo* signer, int nid, int type)
{
    return static_cast<const ASN1_STRING*>(CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, type));
}

QDateTime signingTimeOf(CMS_SignerInfo* signer)
{
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    auto* found = at < 0 ? nullptr : CMS_signed_get_attr(signer, at);
    const auto* value = found ? X509_ATTRIBUTE_get0_type(found, 0) : nullptr;
    const bool isTime = value && (value->type == V_ASN1_UTCTIME || value->type == V_ASN1_GENERALIZEDTIME);
    return isTime ? timeOf(value->value.asn1_string) : QDateTime();
}

/// Without signed attributes it is the digest itself that is signed.
bool isDigestSigned(const X509_ALGOR* digestAlgorithm, CMS_SignerInfo* signer, X509* certificate,
                    const QByteArray& digest)
{
    const auto* md = EVP_get_digestbyobj(digestAlgorithm->algorithm);
    const KeyContext context(EVP_PKEY_CTX_new(X509_get0_pubkey(certificate), nullptr));
    const auto* signature = CMS_SignerInfo_get0_signature(signer);
    return md && context && EVP_PKEY_verify_init(context.get()) == 1
           && EVP_PKEY_CTX_set_signature_md(context.get(), md) == 1
           && EVP_PKEY_verify(
                  context.get(), ASN1_STRING_get0_data(signature), static_cast<size_t>(ASN1_STRING_length(signature)),
                  reinterpret_cast<const unsigned char*>(digest.constData()), static_cast<size_t>(digest.size()))
                  == 1;
}

/// The digests of certificates above one that is signed by them; false when one of them is not.
bool isEachSigned(const STACK_OF(X509) * chain)
{
    const int count = sk_X509_num(chain);
    for (int i = 0; i + 1 < count; ++i) {
        auto* key = X509_get0_pubkey(sk_X509_value(chain, i + 1));
        if (!key || X509_verify(sk_X509_value(chain, i), key) != 1) {
            return false;
        }
    }
    return true;
}

/// A web server's certificate vouches for no document, whoever issued it.
bool isForDocuments(X509* certificate)
{
    constexpr std::uint32_t forServers = XKU_SSL_SERVER | XKU_SSL_CLIENT;
    const auto usage = X509_get_key_usage(certificate);
    const auto extended = X509_get_extended_key_usage(certificate);
    const bool isOfServer = extended != UINT32_MAX && extended != 0 && (extended & ~forServers) == 0;
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && !isOfServer;
}

PdfSignature::Chain chainOf(X509* signer, STACK_OF(X509) * others)
{
    const Store store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    if (!store || !context) {
        return PdfSignature::Chain::Unknown;
    }
    X509_STORE_set_default_paths(store.get()); // what cannot be read is not trusted
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, others) != 1) {
        return PdfSignature::Chain::Unknown;
    }
    X509_STORE_CTX_set_depth(context.get(), longestChain);
    const bool isVerified = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    const auto* chain = X509_STORE_CTX_get0_chain(context.get());
    if (error == X509_V_ERR_CERT_SIGNATURE_FAILURE || error == X509_V_ERR_INVALID_CA || error == X509_V_ERR_CERT_REVOKED
        || !isEachSigned(chain)) {
        return PdfSignature::Chain::Broken;
    }
    return isVerified && error == X509_V_OK && isForDocuments(signer) ? PdfSignature::Chain::Trusted
                                                                      : PdfSignature::Chain::Unknown;
}

/// The content that is in the container itself: the digest of the document, or a time stamp of it.
QByteArray contentOf(CMS_ContentInfo* cms)
{
    auto** content = CMS_get0_content(cms);
    return content && *content ? bytesOf(*content) : QByteArray();
}

QByteArray digestOfBytes(const EVP_MD* algorithm, const QByteArray& bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const bool isMade =
        algorithm
        && EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), digest.data(), &size, algorithm, nullptr)
               == 1;
    return isMade ? QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size))
                  : QByteArray();
}

/// One signer's container against the digest of the bytes that it is said to cover.
class Container
{
public:
    Container(CMS_ContentInfo* cms, const QByteArray& format, const SignedDigest& digest)
        : m_cms(cms),
          m_format(format),
          m_digest(digest),
          m_content(contentOf(cms))
    {}

    CmsFindings read()
    {
        CmsFindings findings;
        const Certificates certificates(CMS_get1_certs(m_cms));
        const auto* signers = CMS_get0_SignerInfos(m_cms);
        const bool isSane = signers && sk_CMS_SignerInfo_num(signers) == 1
                            && (!certificates || sk_X509_num(certificates.get()) <= mostCertificates);
        if (!isSane) {
            findings.chain = PdfSignature::Chain::Broken;
            return findings;
        }
        auto* signer = sk_CMS_SignerInfo_value(signers, 0);
        CMS_set1_signers_certs(m_cms, nullptr, 0);
        X509* certificate = nullptr;
        X509_ALGOR* algorithm = nullptr;
        CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, &algorithm, nullptr);
        findings.at = isTimeStamp() ? stampedTime() : signingTimeOf(signer);
        findings.digestMatches = isDocumentAsSigned(algorithm) && isContentAsSigned(signer, algorithm);
        if (!certificate) {
            return findings; // its key is not there: nothing can be checked
        }
        findings.signer = nameOf(X509_get_subject_name(certificate));
        findings.issuer = nameOf(X509_get_issuer_name(certificate));
        const bool isSigned = CMS_signed_get_attr_count(signer) > 0
                                  ? CMS_SignerInfo_verify(signer) == 1
                                  : isDigestSigned(algorithm, signer, certificate, contentDigest(algorithm));
        // Without attributes nothing else tells whether the bytes are the signed ones.
        findings.digestMatches = findings.digestMatches && (CMS_signed_get_attr_count(signer) > 0 || isSigned);
        const bool isForged = !isSigned && (CMS_signed_get_attr_count(signer) > 0 || !isDetached());
        findings.chain = isForged ? PdfSignature::Chain::Broken : chainOf(certificate, certificates.get());
        return findings;
    }

private:
    bool isTimeStamp() const { return m_format == "ETSI.RFC3161"; }
    bool isDetached() const { return !isTimeStamp() && m_format != "adbe.pkcs7.sha1"; }

    QByteArray digestBy(const X509_ALGOR* algorithm) const
    {
        const auto* md = EVP_get_digestbyobj(algorithm->algorithm);
        return md ? m_digest(EVP_MD_get0_name(md)) : QByteArray();
    }

    /// Of what the signature signs: the document's bytes, or what the container holds of them.
    QByteArray contentDigest(const X509_ALGOR* algorithm) const
    {
        return isDetached() ? digestBy(algorithm) : digestOfBytes(EVP_get_digestbyobj(algorithm->algorithm), m_content);
    }

    bool isContentAsSigned(CMS_SignerInfo* signer, const X509_ALGOR* algorithm) const
    {
        if (CMS_signed_get_attr_count(signer) <= 0) {
            return true; // see read()
        }
        const auto said = bytesOf(attribute(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING));
        return !said.isEmpty() && said == contentDigest(algorithm);
    }

    /// What the container holds of the document is of these bytes.
    bool isDocumentAsSigned(const X509_ALGOR* algorithm) const
    {
        Q_UNUSED(algorithm)
        if (isDetached()) {
            return true;
        }
        if (!isTimeStamp()) {
            return !m_content.isEmpty() && m_content == m_digest("SHA1");
        }
        const auto stamp = timeStamp();
        auto* imprint = stamp ? TS_TST_INFO_get_msg_imprint(stamp.get()) : nullptr;
        const auto said = imprint ? bytesOf(TS_MSG_IMPRINT_get_msg(imprint)) : QByteArray();
        return !said.isEmpty() && said == digestBy(TS_MSG_IMPRINT_get_algo(imprint));
    }

    TimeStamp timeStamp() const
    {
        const auto* data = reinterpret_cast<const unsigned char*>(m_content.constData());
        return TimeStamp(d2i_TS_TST_INFO(nullptr, &data, static_cast<long>(m_content.size())));
    }

    QDateTime stampedTime() const
    {
        const auto stamp = timeStamp();
        return stamp ? timeOf(TS_TST_INFO_get_time(stamp.get())) : QDateTime();
    }

    CMS_ContentInfo* m_cms;
    const QByteArray& m_format;
    const SignedDigest& m_digest;
    QByteArray m_content;
};

bool isKnown(const QByteArray& format)
{
    return format == "adbe.pkcs7.detached" || format == "adbe.pkcs7.sha1" || format == "ETSI.CAdES.detached"
           || format == "ETSI.RFC3161";
}

} // namespace

std::optional<CmsFindings> readCms(const QByteArray& container, const QByteArray& format, const SignedDigest& digest)
{
    if (!isKnown(format)) {
        return std::nullopt;
    }
    CmsFindings findings;
    findings.chain = PdfSignature::Chain::Broken;
    const auto cms = parsed(container);
    if (cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed) {
        findings = Container(cms.get(), format, digest).read();
    }
    ERR_clear_error();
    return findings;
}

} // namespace pingshen
