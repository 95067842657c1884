// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SignedPdf.h"

#include <QHash>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace pingshen::test {

namespace {

constexpr qsizetype containerDigits = 8000;
const QByteArray rangePlace = "/ByteRange [0 0000000000 0000000000 0000000000]";

struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;

Bio reading(const QByteArray& bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray written(BIO* bio)
{
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

} // namespace

struct TestSigner::Identity
{
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;

    Identity() = default;
    Identity(const Identity&) = delete;
    Identity& operator=(const Identity&) = delete;
    ~Identity()
    {
        EVP_PKEY_free(key);
        X509_free(certificate);
    }
};

TestSigner TestSigner::made(const QString& name, const Identity* issuer, bool isAuthority, const CertificateUse& use,
                            const char* entry)
{
    auto identity = std::make_shared<Identity>();
    identity->key = EVP_EC_gen("P-256");
    auto* certificate = identity->certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), static_cast<long>(qHash(name) & 0x7fffffff));
    X509_gmtime_adj(X509_getm_notBefore(certificate), -24L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 10L * 365 * 24 * 3600);
    X509_set_pubkey(certificate, identity->key);
    const auto utf8 = name.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), entry, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(utf8.constData()), static_cast<int>(utf8.size()),
                               -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer ? issuer->certificate : certificate));
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer ? issuer->certificate : certificate, certificate, nullptr, nullptr, 0);
    const auto add = [&](int kind, const char* value) {
        if (value) {
            auto* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
            X509_add_ext(certificate, extension, -1);
            X509_EXTENSION_free(extension);
        }
    };
    add(NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    add(NID_key_usage, use.key);
    add(NID_ext_key_usage, use.extended);
    X509_sign(certificate, issuer ? issuer->key : identity->key, EVP_sha256());
    TestSigner signer;
    signer.m_identity = identity;
    return signer;
}

TestSigner TestSigner::selfSigned(const QString& name, const char* entry)
{
    return made(name, nullptr, false, {}, entry);
}

TestSigner TestSigner::authority(const QString& name)
{
    return made(name, nullptr, true);
}

TestSigner TestSigner::issue(const QString& name, const CertificateUse& use) const
{
    auto signer = made(name, m_identity.get(), false, use);
    signer.m_issuer = m_identity;
    return signer;
}

QByteArray TestSigner::certificatePem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), m_identity->certificate);
    return written(bio.get());
}

template<class Change>
QByteArray TestSigner::container(const QByteArray& bytes, const Change& change) const
{
    constexpr unsigned how = CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP;
    auto* others = sk_X509_new_null();
    if (m_issuer) {
        sk_X509_push(others, m_issuer->certificate);
    }
    const auto content = reading(bytes);
    auto* cms = CMS_sign(nullptr, nullptr, others, nullptr, how | CMS_PARTIAL);
    change(cms, CMS_add1_signer(cms, m_identity->certificate, m_identity->key, nullptr, how | CMS_PARTIAL));
    CMS_final(cms, content.get(), nullptr, how);
    sk_X509_free(others);
    const Bio bio(BIO_new(BIO_s_mem()));
    i2d_CMS_bio(bio.get(), cms);
    CMS_ContentInfo_free(cms);
    return written(bio.get());
}

QByteArray TestSigner::sign(const QByteArray& bytes) const
{
    return container(bytes, [](CMS_ContentInfo*, CMS_SignerInfo*) {});
}

QByteArray TestSigner::signWith(const TestSigner& other, const QByteArray& bytes) const
{
    return container(bytes, [&](CMS_ContentInfo* cms, CMS_SignerInfo*) {
        CMS_add1_signer(cms, other.m_identity->certificate, other.m_identity->key, nullptr,
                        CMS_BINARY | CMS_NOSMIMECAP | CMS_PARTIAL);
    });
}

QByteArray TestSigner::signAmong(int others, const QByteArray& bytes) const
{
    return container(bytes, [&](CMS_ContentInfo* cms, CMS_SignerInfo*) {
        for (int i = 0; i < others; ++i) {
            CMS_add1_cert(cms, selfSigned(QString::number(i)).m_identity->certificate);
        }
    });
}

QByteArray TestSigner::signAtNoTime(const QByteArray& bytes) const
{
    return container(bytes, [](CMS_ContentInfo*, CMS_SignerInfo* signer) {
        auto* attribute = X509_ATTRIBUTE_new();
        X509_ATTRIBUTE_set1_object(attribute, OBJ_nid2obj(NID_pkcs9_signingTime));
        X509_ATTRIBUTE_set1_data(attribute, V_ASN1_BOOLEAN, "true", -1);
        CMS_signed_add1_attr(signer, attribute);
        X509_ATTRIBUTE_free(attribute);
    });
}

SignedPdf::SignedPdf()
{
    m_bytes = "%PDF-1.7\n";
    addRevision({{1, "<< /Type /Catalog /Pages 2 0 R >>"},
                 {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
                 {3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"}});
}

void SignedPdf::addRevision(const QList<std::pair<int, QByteArray>>& objects)
{
    QList<std::pair<int, qsizetype>> places;
    for (const auto& [number, content] : objects) {
        places.append({number, m_bytes.size()});
        m_bytes += QByteArray::number(number) + " 0 obj\n" + content + "\nendobj\n";
    }
    const auto xref = m_bytes.size();
    m_bytes += "xref\n0 1\n0000000000 65535 f \n";
    for (const auto& [number, at] : places) {
        m_bytes += QByteArray::number(number) + " 1\n" + QByteArray::number(at).rightJustified(10, '0') + " 00000 n \n";
    }
    m_bytes += "trailer\n<< /Size " + QByteArray::number(m_nextObject + 1) + " /Root 1 0 R";
    m_bytes += m_lastXref > 0 ? " /Prev " + QByteArray::number(m_lastXref) : QByteArray();
    m_bytes += " >>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
    m_lastXref = xref;
}

SignedPdf& SignedPdf::sign(const TestSigner& signer)
{
    return signAs(signer, "/ByteRange [0 %1 %2 %3]");
}

SignedPdf& SignedPdf::signAs(const TestSigner& signer, const QByteArray& range, const QByteArray& contents)
{
    const auto digits = std::max(containerDigits, contents.size());
    const int signature = m_nextObject++;
    m_fields.append(m_nextObject++);
    QByteArray fields;
    for (const int field : std::as_const(m_fields)) {
        fields += QByteArray::number(field) + " 0 R ";
    }
    addRevision({{signature, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached " + rangePlace
                                 + " /M (D:20260102030405+08'00') /Contents <" + QByteArray(digits, '0') + "> >>"},
                 {m_fields.last(), "<< /FT /Sig /T (s" + QByteArray::number(signature) + ") /V "
                                       + QByteArray::number(signature) + " 0 R >>"},
                 {1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [" + fields + "] >> >>"}});
    const auto begin = m_bytes.lastIndexOf("/Contents <") + 10;
    const auto end = begin + digits + 2;
    auto filled = range;
    filled.replace("%1", QByteArray::number(begin)).replace("%2", QByteArray::number(end));
    filled.replace("%3", QByteArray::number(m_bytes.size() - end));
    m_bytes.replace(m_bytes.lastIndexOf(rangePlace), rangePlace.size(), filled.leftJustified(rangePlace.size(), ' '));
    const auto container = contents.isEmpty() ? signer.sign(m_bytes.left(begin) + m_bytes.mid(end)).toHex() : contents;
    m_bytes.replace(begin + 1, container.size(), container);
    return *this;
}

SignedPdf& SignedPdf::append()
{
    addRevision({{m_nextObject++, "<< /Note (added) >>"}});
    return *this;
}

} // namespace pingshen::test
