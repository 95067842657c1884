// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::bagOf;
using test::Member;
using test::tinyPdf;

namespace {

const QList<Member> payload{{"护照.pdf", tinyPdf("a")}, {"合同/合同.pdf", tinyPdf("b")}};

class BagIt : public PackageFixture
{
protected:
    Result<Package> readBag(const QList<Member>& members) const
    {
        return read(test::writeFolder(incoming() + u"/bag"_s, members));
    }

    static Member& memberOf(QList<Member>& members, const QByteArray& name)
    {
        return *std::ranges::find(members, name, &Member::name);
    }
};

} // namespace

TEST_F(BagIt, givesItsPayloadOnly)
{
    const auto package = readBag(bagOf(payload));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"合同/合同.pdf"_s, u"护照.pdf"_s}), names(*package));
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_F(BagIt, isReadFromAnArchiveToo)
{
    auto members = bagOf(payload);
    for (auto& member : members) {
        member.name.prepend("案卷/");
    }
    for (const auto format : {test::ArchiveFormat::Zip, test::ArchiveFormat::TarGz}) {
        const auto package = readBytes(archiveOf(format, members));
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"合同/合同.pdf"_s, u"护照.pdf"_s}), names(*package));
        EXPECT_TRUE(package->findings.isEmpty());
    }
}

TEST_F(BagIt, isVerifiedByOtherAlgorithms)
{
    const QList<std::pair<QCryptographicHash::Algorithm, QByteArray>> algorithms{
        {QCryptographicHash::Sha512, "sha512"}, {QCryptographicHash::Md5, "md5"}, {QCryptographicHash::Sha1, "sha1"}};
    for (const auto& [algorithm, name] : algorithms) {
        auto members = bagOf(payload, algorithm, name);
        const auto sound = readBag(members);
        ASSERT_OK(sound);
        EXPECT_TRUE(sound->findings.isEmpty()) << name.constData();
        memberOf(members, "data/护照.pdf").data += "changed";
        const auto changed = readBag(members);
        ASSERT_OK(changed);
        EXPECT_FINDING(BagDigestMismatch, u"护照.pdf"_s, *changed);
        QDir(incoming() + u"/bag"_s).removeRecursively();
    }
}

TEST_F(BagIt, tellsAChangedFileButKeepsIt)
{
    auto members = bagOf(payload);
    memberOf(members, "data/护照.pdf").data += "changed";
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_EQ(2, package->entries.size());
    EXPECT_FINDING(BagDigestMismatch, u"护照.pdf"_s, *package);
}

TEST_F(BagIt, tellsAMissingFile)
{
    auto members = bagOf(payload);
    members.removeIf([](const Member& member) { return member.name == "data/护照.pdf"; });
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_FINDING(BagFileMissing, u"护照.pdf"_s, *package);
}

TEST_F(BagIt, tellsAFileThatIsNotListed)
{
    const auto package = readBag(bagOf(payload) + QList<Member>{{"data/more.pdf", tinyPdf("c")}});
    ASSERT_OK(package);
    EXPECT_EQ(3, package->entries.size());
    EXPECT_FINDING(BagFileUnlisted, u"more.pdf"_s, *package);
}

TEST_F(BagIt, rejectsAPathThatLeavesTheBag)
{
    for (const QByteArray path :
         {"data/../../secret.pdf", "/etc/passwd", "data\\..\\..\\a.pdf", "bagit.txt", "C:/a.pdf"}) {
        auto members = bagOf(payload);
        memberOf(members, "manifest-sha256.txt").data += QByteArray(64, '0') + "  " + path + "\n";
        const auto package = readBag(members);
        ASSERT_OK(package);
        EXPECT_TRUE(find(*package, Finding::Code::BagMalformed)) << path.constData();
    }
}

TEST_F(BagIt, decodesLineBreaksAndPercentSignsInPaths)
{
    const auto content = tinyPdf("100");
    QList<Member> members = bagOf({{"100%25.pdf", content}});
    memberOf(members, "data/100%25.pdf").name = "data/100%.pdf";
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_TRUE(package->findings.isEmpty());
    EXPECT_EQ(QStringList{u"100%.pdf"_s}, names(*package));
}

TEST_F(BagIt, verifiesItsTagFiles)
{
    auto members = bagOf(payload) + QList<Member>{{"bag-info.txt", "Source-Organization: X\n"}};
    members.append({"tagmanifest-sha256.txt", QByteArray(64, '0') + "  bag-info.txt\n"});
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_FINDING(BagDigestMismatch, u"bag-info.txt"_s, *package);
}

TEST_F(BagIt, withoutAManifestOrWithABadDeclarationIsMalformed)
{
    auto members = bagOf(payload);
    members.removeLast();
    const auto unlisted = readBag(members);
    ASSERT_OK(unlisted);
    EXPECT_FINDING(BagMalformed, u"manifest"_s, *unlisted);
    members = bagOf(payload);
    memberOf(members, "bagit.txt").data = "BagIt\n";
    const auto undeclared = readBag(members);
    ASSERT_OK(undeclared);
    EXPECT_FINDING(BagMalformed, u"bagit.txt"_s, *undeclared);
}

TEST_F(BagIt, readsTheApplicationsInformationFromItsPayload)
{
    const auto package = readBag(bagOf(payload + QList<Member>{{"application.json", R"({"caseNumber":"2025-7"})"}}));
    ASSERT_OK(package);
    EXPECT_EQ(u"2025-7"_s, package->applicant.caseNumber);
    EXPECT_EQ(2, package->entries.size());
}

} // namespace pingshen
