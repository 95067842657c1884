// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace pingshen::test {

/// What a certificate says it is for, in OpenSSL's words; nothing: it does not say.
struct CertificateUse
{
    const char* key = nullptr;
    const char* extended = nullptr;
};

/// Somebody with a key (ECDSA P-256) and a certificate, made when the test runs; valid from a day before for ten years.
class TestSigner
{
public:
    /// The name stands in that entry of the certificate: CN, O, OU, emailAddress.
    static TestSigner selfSigned(const QString& name, const char* entry = "CN");
    static TestSigner authority(const QString& name);
    /// With the authority's certificate in its signatures.
    TestSigner issue(const QString& name, const CertificateUse& use = {}) const;

    QByteArray certificatePem() const;
    /// CMS of the bytes, detached. The signing time is the computer's.
    QByteArray sign(const QByteArray& bytes) const;
    /// The same by both, in one container.
    QByteArray signWith(const TestSigner& other, const QByteArray& bytes) const;
    /// The same with so many more certificates of nobody in it.
    QByteArray signAmong(int others, const QByteArray& bytes) const;
    /// The same with a signing time that is no time: a truth value.
    QByteArray signAtNoTime(const QByteArray& bytes) const;

private:
    struct Identity;
    static TestSigner made(const QString& name, const Identity* issuer, bool isAuthority,
                           const CertificateUse& use = {}, const char* entry = "CN");
    template<class Change>
    QByteArray container(const QByteArray& bytes, const Change& change) const;

    std::shared_ptr<const Identity> m_identity;
    std::shared_ptr<const Identity> m_issuer;
};

/// A PDF of one page that is signed, each signature in a revision of its own.
class SignedPdf
{
public:
    SignedPdf();

    /// Appends a revision with a signature over all of the file but its own container.
    SignedPdf& sign(const TestSigner& signer);
    /// The same with a ByteRange and contents as given: nothing, or a lie. `%1` to `%3` of the range are the gap's
    /// begin and end and the length of the rest.
    SignedPdf& signAs(const TestSigner& signer, const QByteArray& range, const QByteArray& contents = {});
    /// Appends a revision that changes nothing a reader sees.
    SignedPdf& append();

    const QByteArray& bytes() const { return m_bytes; }

private:
    void addRevision(const QList<std::pair<int, QByteArray>>& objects);

    QByteArray m_bytes;
    QList<int> m_fields;
    int m_nextObject = 4;
    qsizetype m_lastXref = 0;
};

} // namespace pingshen::test
