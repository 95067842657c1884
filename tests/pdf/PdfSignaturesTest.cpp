// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/signatures/PdfDate.h"
#include "tests/support/Opened.h"
#include "tests/support/SignedPdf.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

using Chain = PdfSignature::Chain;

std::unique_ptr<PdfFile> fileOf(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(saveBytes(folder.filePath(u"signed.pdf"_s), bytes)), {});
    return file ? std::move(file).value() : nullptr;
}

QList<PdfSignature> signaturesIn(const QByteArray& bytes)
{
    const auto file = fileOf(bytes);
    return file ? file->signatures() : QList<PdfSignature>();
}

/// Of the only one.
Chain chainOf(const SignedPdf& pdf)
{
    const auto found = signaturesIn(pdf.bytes());
    EXPECT_EQ(1, found.size());
    return found.isEmpty() ? Chain::Broken : found.first().chain;
}

/// The system knows this authority and no other, as long as it lives.
class SystemAuthority
{
public:
    explicit SystemAuthority(const TestSigner& authority) : m_before(qgetenv("SSL_CERT_FILE"))
    {
        qputenv("SSL_CERT_FILE", saveBytes(m_folder.filePath(u"ca.pem"_s), authority.certificatePem()).toUtf8());
    }
    SystemAuthority(const SystemAuthority&) = delete;
    SystemAuthority& operator=(const SystemAuthority&) = delete;
    ~SystemAuthority() { m_before.isNull() ? qunsetenv("SSL_CERT_FILE") : qputenv("SSL_CERT_FILE", m_before); }

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace

TEST(PdfSignatures, areNoneInADocumentWithoutAny)
{
    EXPECT_TRUE(signaturesIn(TestPdf::ofTextPages(1).bytes()).isEmpty());
}

TEST(PdfSignatures, sayWhoSignedAndThatNothingWasChanged)
{
    const auto found = signaturesIn(SignedPdf().sign(TestSigner::selfSigned(u"南京大学 Registrar"_s)).bytes());
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(u"南京大学 Registrar"_s, found[0].signer);
    EXPECT_EQ(u"南京大学 Registrar"_s, found[0].issuer);
    EXPECT_TRUE(found[0].at.isValid());
    EXPECT_TRUE(found[0].coversWholeFile);
    EXPECT_TRUE(found[0].digestMatches);
    EXPECT_EQ(Chain::Unknown, found[0].chain);
}

TEST(PdfSignatures, nameTheSignerByWhateverTheCertificateHas)
{
    for (const auto* entry : {"CN", "O", "OU", "emailAddress"}) {
        const auto found = signaturesIn(SignedPdf().sign(TestSigner::selfSigned(u"Li Hua"_s, entry)).bytes());
        ASSERT_EQ(1, found.size()) << entry;
        EXPECT_EQ(u"Li Hua"_s, found[0].signer) << entry;
    }
    const auto nobody = signaturesIn(SignedPdf().sign(TestSigner::selfSigned(u"Nanjing"_s, "L")).bytes());
    ASSERT_EQ(1, nobody.size());
    EXPECT_EQ(QString(), nobody[0].signer) << "a place is no name";
}

TEST(PdfSignatures, ofAnAuthorityThatNobodyKnowsAreUnknown)
{
    const auto ca = TestSigner::authority(u"Small CA"_s);
    const auto found = signaturesIn(SignedPdf().sign(ca.issue(u"Li Hua"_s)).bytes());
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(u"Li Hua"_s, found[0].signer);
    EXPECT_EQ(u"Small CA"_s, found[0].issuer);
    EXPECT_EQ(Chain::Unknown, found[0].chain);
}

TEST(PdfSignatures, ofAnAuthorityOfTheSystemAreTrusted)
{
    const auto ca = TestSigner::authority(u"Known CA"_s);
    const SystemAuthority system(ca);
    EXPECT_EQ(Chain::Trusted, chainOf(SignedPdf().sign(ca.issue(u"Li Hua"_s))));
    EXPECT_EQ(Chain::Unknown, chainOf(SignedPdf().sign(TestSigner::selfSigned(u"Li Hua"_s))));
}

TEST(PdfSignatures, areTrustedWithACertificateThatIsForDocuments)
{
    struct Use
    {
        CertificateUse said;
        bool isForDocuments = true;
    };
    const auto ca = TestSigner::authority(u"Known CA"_s);
    const SystemAuthority system(ca);
    for (const auto& [said, isForDocuments] :
         {Use{{"digitalSignature", nullptr}}, Use{{"nonRepudiation", nullptr}},
          Use{{"keyEncipherment,nonRepudiation", nullptr}}, Use{{"keyEncipherment", nullptr}, false},
          Use{{nullptr, "emailProtection"}}, Use{{nullptr, "serverAuth,emailProtection"}},
          Use{{nullptr, "serverAuth"}, false}, Use{{nullptr, "clientAuth"}, false},
          Use{{nullptr, "serverAuth,clientAuth"}, false}, Use{{"digitalSignature", "serverAuth"}, false},
          Use{{"keyEncipherment", "emailProtection"}, false}}) {
        EXPECT_EQ(isForDocuments ? Chain::Trusted : Chain::Unknown,
                  chainOf(SignedPdf().sign(ca.issue(u"Li Hua"_s, said))))
            << (said.key ? said.key : "") << " " << (said.extended ? said.extended : "");
    }
}

TEST(PdfSignatures, ofSeveralSignersOrOfCertificatesWithoutEndAreBroken)
{
    const auto signer = TestSigner::selfSigned(u"Li Hua"_s);
    const auto chainIn = [&](const QByteArray& container) {
        return chainOf(SignedPdf().signAs(signer, "/ByteRange [0 %1 %2 %3]", container.toHex()));
    };
    EXPECT_EQ(Chain::Unknown, chainIn(signer.sign("bytes")));
    EXPECT_EQ(Chain::Broken, chainIn(signer.signWith(TestSigner::selfSigned(u"Wang"_s), "bytes")));
    EXPECT_EQ(Chain::Unknown, chainIn(signer.signAmong(59, "bytes")));
    EXPECT_EQ(Chain::Broken, chainIn(signer.signAmong(60, "bytes")));
}

TEST(PdfSignatures, thatSayNoTimeAreOfTheTimeThatTheDocumentSays)
{
    const auto signer = TestSigner::selfSigned(u"Li Hua"_s);
    const auto found = signaturesIn(
        SignedPdf().signAs(signer, "/ByteRange [0 %1 %2 %3]", signer.signAtNoTime("bytes").toHex()).bytes());
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(u"Li Hua"_s, found[0].signer) << "its container is read";
    EXPECT_EQ(QDateTime(QDate(2026, 1, 1), QTime(19, 4, 5), Qt::UTC), found[0].at);
}

TEST(PdfSignatures, matchNoByteThatChanged)
{
    auto bytes = SignedPdf().sign(TestSigner::selfSigned(u"Li Hua"_s)).bytes();
    bytes.replace("[0 0 200 200]", "[0 0 201 200]");
    const auto found = signaturesIn(bytes);
    ASSERT_EQ(1, found.size());
    EXPECT_TRUE(found[0].coversWholeFile);
    EXPECT_FALSE(found[0].digestMatches);
}

TEST(PdfSignatures, doNotCoverWhatWasAppended)
{
    const auto found = signaturesIn(SignedPdf().sign(TestSigner::selfSigned(u"Li Hua"_s)).append().bytes());
    ASSERT_EQ(1, found.size());
    EXPECT_FALSE(found[0].coversWholeFile);
    EXPECT_TRUE(found[0].digestMatches);
}

TEST(PdfSignatures, areListedEachForItself)
{
    const auto found = signaturesIn(
        SignedPdf().sign(TestSigner::selfSigned(u"First"_s)).sign(TestSigner::selfSigned(u"Second"_s)).bytes());
    ASSERT_EQ(2, found.size());
    EXPECT_EQ(u"First"_s, found[0].signer);
    EXPECT_FALSE(found[0].coversWholeFile);
    EXPECT_TRUE(found[0].digestMatches);
    EXPECT_EQ(u"Second"_s, found[1].signer);
    EXPECT_TRUE(found[1].coversWholeFile);
    EXPECT_TRUE(found[1].digestMatches);
}

TEST(PdfSignatures, withoutAWholeContainerMatchNothing)
{
    const auto signer = TestSigner::selfSigned(u"Li Hua"_s);
    const auto cut = signer.sign("something").toHex().left(300);
    for (const auto& contents : {cut, QByteArray("00"), QByteArray("3080")}) {
        const auto found = signaturesIn(SignedPdf().signAs(signer, "/ByteRange [0 %1 %2 %3]", contents).bytes());
        ASSERT_EQ(1, found.size());
        EXPECT_FALSE(found[0].digestMatches);
        EXPECT_EQ(Chain::Broken, found[0].chain);
        EXPECT_EQ(QDateTime(QDate(2026, 1, 1), QTime(19, 4, 5), Qt::UTC), found[0].at);
    }
}

TEST(PdfSignatures, withARangeThatLeavesSomethingOutMatchNothing)
{
    const auto signer = TestSigner::selfSigned(u"Li Hua"_s);
    for (const auto* range : {"/ByteRange [9 %1 %2 %3]", "/ByteRange [0 %1 %2 99999999]", "/ByteRange [0 9 %2 %3]",
                              "/ByteRange [0 %2 %1 %3]", "/ByteRange [0 -1 %2 %3]", "/ByteRange [0 %1]",
                              "/ByteRange [0 %1 %2 9223372036854775807]", "/ByteRange [0 %1 0 %3]", "/ByteRange 7"}) {
        const auto found = signaturesIn(SignedPdf().signAs(signer, range).bytes());
        ASSERT_EQ(1, found.size()) << range;
        EXPECT_FALSE(found[0].digestMatches) << range;
        EXPECT_FALSE(found[0].coversWholeFile) << range;
    }
}

TEST(PdfSignatures, withAForgedValueAreBroken)
{
    const auto signer = TestSigner::selfSigned(u"Li Hua"_s);
    auto bytes = SignedPdf().sign(signer).bytes();
    // The end of the container is the signature's value.
    const auto begin = bytes.lastIndexOf("/Contents <") + 11;
    auto end = bytes.indexOf('>', begin) - 1;
    while (bytes.at(end) == '0') {
        --end;
    }
    bytes[end] = bytes.at(end) == '1' ? '2' : '1';
    const auto found = signaturesIn(bytes);
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(Chain::Broken, found[0].chain);
}

TEST(PdfSignatures, readDatesAsPdfWritesThem)
{
    const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
    for (const auto* text : {"D:20260504200000+08'00'", "D:20260504120000Z", "D:20260504120000", "20260504200000+08'00",
                             "D:20260504070000-05'00'"}) {
        EXPECT_EQ(noon, dateOf(text)) << text;
    }
    for (const auto* text : {"", "D:", "D:2026-05-04", "yesterday"}) {
        EXPECT_FALSE(dateOf(text).isValid()) << text;
    }
}

TEST(PdfSignatures, areReadOfDamagedFilesWithoutHarm)
{
    const auto bytes = SignedPdf().sign(TestSigner::selfSigned(u"Li Hua"_s)).bytes();
    for (quint32 n = 0; n < 200; ++n) {
        EXPECT_LE(signaturesIn(damaged(bytes, n)).size(), 50);
    }
}

} // namespace pingshen
