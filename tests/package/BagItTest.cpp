// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/Charset.h"
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

/// The tag files in another encoding, declared in bagit.txt.
QList<Member> bagIn(const QByteArray& encoding, const QByteArray& mark = {}, const QByteArray& end = "\n")
{
    auto members = bagOf(payload);
    for (auto& member : members) {
        if (!member.name.startsWith("data/")) {
            member.data.replace("UTF-8", encoding).replace("\n", end);
            member.data = mark + encodedText(QString::fromUtf8(member.data), encoding).value();
        }
    }
    return members;
}

} // namespace

TEST_F(BagIt, isVerifiedInTheEncodingOfItsTagFiles)
{
    const QList<std::pair<QByteArray, QByteArray>> encodings{{"GBK", {}},
                                                             {"GB18030", {}},
                                                             {"UTF-8", "\xEF\xBB\xBF"},
                                                             {"UTF-16LE", "\xFF\xFE"},
                                                             {"UTF-16BE", "\xFE\xFF"},
                                                             {"UTF-16LE", {}},
                                                             {"UTF-16BE", {}}};
    for (const auto& [encoding, mark] : encodings) {
        for (const auto& end : {"\n", "\r\n", "\r"}) {
            auto members = bagIn(encoding, mark, end);
            const auto sound = readBag(members);
            ASSERT_OK(sound);
            EXPECT_TRUE(sound->findings.isEmpty()) << encoding.constData();
            memberOf(members, "data/护照.pdf").data += "changed";
            const auto changed = readBag(members);
            ASSERT_OK(changed);
            EXPECT_EQ(1, changed->findings.size()) << encoding.constData();
            EXPECT_FINDING(BagDigestMismatch, u"护照.pdf"_s, *changed);
            QDir(incoming() + u"/bag"_s).removeRecursively();
        }
    }
}

TEST_F(BagIt, isVerifiedWhenOnlyTheManifestIsInTheDeclaredEncoding)
{
    auto members = bagOf(payload);
    memberOf(members, "bagit.txt").data.replace("UTF-8", "GBK");
    auto& manifest = memberOf(members, "manifest-sha256.txt").data;
    manifest = encodedText(QString::fromUtf8(manifest), "GBK").value();
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_F(BagIt, isVerifiedWithPathsAsOtherProgramsWriteThem)
{
    const auto hex = [](const QByteArray& data) {
        return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
    };
    auto members = bagOf(payload);
    memberOf(members, "manifest-sha256.txt").data = hex(tinyPdf("a")) + " *data/%E6%8A%A4%E7%85%A7.pdf\n"
                                                    + hex(tinyPdf("b")).toUpper() + "\t./data\\合同\\合同.pdf  \n";
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_F(BagIt, findsFilesWhoseNamesWereRestored)
{
    const auto package = readBag(bagOf({{"%E6%8A%A4%E7%85%A7.pdf", tinyPdf("a")}}));
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"护照.pdf"_s}, names(*package));
    EXPECT_EQ(1, package->findings.size());
    EXPECT_FINDING(NameRestored, u"护照.pdf"_s, *package);
}

TEST_F(BagIt, saysOnceWhatIsWrongWithAFileOfTwoManifests)
{
    auto members = bagOf(payload);
    members.append(bagOf(payload, QCryptographicHash::Md5, "md5").last());
    memberOf(members, "data/护照.pdf").data += "changed";
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_EQ(1, package->findings.size());
    EXPECT_FINDING(BagDigestMismatch, u"护照.pdf"_s, *package);
}

TEST_F(BagIt, hashesAFileOnceHoweverOftenItIsListed)
{
    const QByteArray large(4 << 20, 'x');
    auto members = bagOf({{"a.pdf", tinyPdf("a") + large}}, QCryptographicHash::Sha512, "sha512");
    auto& manifest = memberOf(members, "manifest-sha512.txt").data;
    const auto line = manifest;
    for (int i = 0; i < 20'000; ++i) { // 80 GB to hash if each line did; the test would not end
        manifest += line;
    }
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_F(BagIt, keepsTheNumberOfFindingsOnly)
{
    auto members = bagOf(payload);
    auto& manifest = memberOf(members, "manifest-sha256.txt").data;
    for (int i = 0; i < 30'000; ++i) {
        manifest += QByteArray(64, '0') + "  data/none" + QByteArray::number(i) + ".pdf\n";
    }
    const auto package = readBag(members);
    ASSERT_OK(package);
    EXPECT_EQ(mostFindingsOfACode + 1, package->findings.size());
    EXPECT_EQ(30'000, grouped(package->findings).first().count);
}

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

TEST_F(BagIt, saysThatAnAlgorithmCannotBeChecked)
{
    auto members = bagOf(payload);
    members.append({"manifest-whirlpool.txt", QByteArray(128, '0') + "  data/护照.pdf\n"});
    const auto package = readBag(members);
    ASSERT_OK(package);
    ASSERT_EQ(1, package->findings.size());
    EXPECT_FINDING(BagAlgorithmUnknown, u"manifest-whirlpool.txt"_s, *package);
    EXPECT_EQ(u"whirlpool"_s, package->findings.first().args[u"algorithm"_s].toString());
}

TEST_F(BagIt, verifiesByTheThirdShaHoweverItIsSpelled)
{
    for (const auto& name : {"sha3-256", "sha3_256", "sha3256"}) {
        auto members = bagOf(payload, QCryptographicHash::Sha3_256, name);
        const auto sound = readBag(members);
        ASSERT_OK(sound);
        EXPECT_TRUE(sound->findings.isEmpty()) << name;
        QDir(incoming() + u"/bag"_s).removeRecursively();
    }
}

TEST_F(BagIt, comparesTheSizeThatItStates)
{
    const auto size = tinyPdf("a").size() + tinyPdf("b").size();
    auto members =
        bagOf(payload) + QList<Member>{{"bag-info.txt", "Payload-Oxum: " + QByteArray::number(size) + ".2\r\n"}};
    const auto sound = readBag(members);
    ASSERT_OK(sound);
    EXPECT_TRUE(sound->findings.isEmpty());
    memberOf(members, "bag-info.txt").data = "Payload-Oxum: 7.3\n";
    const auto wrong = readBag(members);
    ASSERT_OK(wrong);
    ASSERT_EQ(1, wrong->findings.size());
    EXPECT_FINDING(BagSizeMismatch, QString(), *wrong);
    EXPECT_EQ(2, wrong->findings.first().args[u"count"_s].toInt());
    EXPECT_EQ(3, wrong->findings.first().args[u"statedCount"_s].toInt());
}

TEST_F(BagIt, saysThatFilesAreLeftToBeFetched)
{
    const auto package = readBag(bagOf(payload)
                                 + QList<Member>{{"fetch.txt", "https://x.example/a 9 data/更多.pdf\n"
                                                               "https://x.example/b - data/护照.pdf\n"}});
    ASSERT_OK(package);
    EXPECT_FINDING(BagFetchListed, QString(), *package);
    EXPECT_EQ(1, find(*package, Finding::Code::BagFetchListed)->args[u"count"_s].toInt()) << "one of them is there";
}

TEST_F(BagIt, isFoundInTheFoldersAroundIt)
{
    QList<Member> inFolders = bagOf(payload);
    for (auto& member : inFolders) {
        member.name.prepend("sent/my-bag/");
    }
    const auto folder = readBag(inFolders);
    const auto zip = readBytes(archiveOf(test::ArchiveFormat::Zip, inFolders));
    for (const auto* package : {&folder, &zip}) {
        ASSERT_OK(*package);
        EXPECT_EQ((QStringList{u"合同/合同.pdf"_s, u"护照.pdf"_s}), names(**package));
        EXPECT_TRUE((*package)->findings.isEmpty());
    }
}

TEST_F(BagIt, readsTheApplicationsInformationFromItsPayload)
{
    const auto package = readBag(bagOf(payload + QList<Member>{{"application.json", R"({"caseNumber":"2025-7"})"}}));
    ASSERT_OK(package);
    EXPECT_EQ(u"2025-7"_s, package->applicant.caseNumber);
    EXPECT_EQ(2, package->entries.size());
}

} // namespace pingshen
