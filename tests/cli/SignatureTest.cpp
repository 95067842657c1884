// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/SignedPdf.h"
#include "tests/support/TestPdf.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliSignature : public CliFixture
{
protected:
    QString saved(const QByteArray& bytes) const { return saveBytes(path(u"signed.pdf"_s), bytes); }
};

} // namespace

TEST_F(CliSignature, listsWhatCanBeCheckedOfEachSignature)
{
    const auto signer = TestSigner::authority(u"Small CA"_s).issue(u"李华"_s);
    const auto file = saved(SignedPdf().sign(signer).append().bytes());
    const auto found = ask({u"signatures"_s, file})[u"signatures"_s].toArray();
    ASSERT_EQ(1, found.size());
    const auto signature = found[0].toObject();
    EXPECT_EQ(u"李华"_s, signature[u"signer"_s].toString());
    EXPECT_EQ(u"Small CA"_s, signature[u"issuer"_s].toString());
    EXPECT_TRUE(QDateTime::fromString(signature[u"at"_s].toString(), Qt::ISODate).isValid());
    EXPECT_EQ(QJsonValue(false), signature[u"coversWholeFile"_s]);
    EXPECT_EQ(QJsonValue(true), signature[u"digestMatches"_s]);
    EXPECT_EQ(u"unknown"_s, signature[u"chain"_s].toString());
}

TEST_F(CliSignature, trustsTheAuthoritiesOfTheComputerThroughTheConfinedWorker)
{
    const auto authority = TestSigner::authority(u"Known CA"_s);
    environment.insert(u"SSL_CERT_FILE"_s, saveBytes(path(u"ca.pem"_s), authority.certificatePem()));
    const auto file = saved(SignedPdf().sign(authority.issue(u"Li Hua"_s)).bytes());
    const auto found = ask({u"signatures"_s, file})[u"signatures"_s].toArray();
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(u"trusted"_s, found[0][u"chain"_s].toString());
}

TEST_F(CliSignature, isAnEmptyListForAPdfThatNobodySigned)
{
    const auto file = saved(TestPdf::ofTextPages(1).bytes());
    EXPECT_EQ(QJsonArray(), ask({u"signatures"_s, file})[u"signatures"_s].toArray());
    EXPECT_TRUE(run({u"signatures"_s, file, u"--lang"_s, u"en"_s}).out.contains("No digital signatures."_L1));
}

} // namespace pingshen
