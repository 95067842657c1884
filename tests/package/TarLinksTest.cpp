// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::Member;
using test::tinyPdf;

namespace {

constexpr auto hard = Member::Type::HardLink;

class TarLinks : public PackageFixture
{
protected:
    Result<Package> readTar(const QList<Member>& members, ArchiveFormat format = ArchiveFormat::Tar) const
    {
        return readBytes(archiveOf(format, members), u"package.tar"_s);
    }

    static QByteArray contentOfNamed(const Package& package, const QString& name)
    {
        const auto entry = std::ranges::find(package.entries, name, &PackageEntry::name);
        return entry == package.entries.end() ? QByteArray() : contentOf(*entry);
    }
};

} // namespace

TEST_F(TarLinks, getTheContentThatTheyLeadToWithinTheArchive)
{
    for (const auto format : {ArchiveFormat::Tar, ArchiveFormat::TarGz}) {
        const auto package = readTar(
            {{"护照.pdf", tinyPdf("a")}, {"合同.pdf", tinyPdf("b")}, {"材料/护照.pdf", "./护照.pdf", hard}}, format);
        ASSERT_OK(package);
        EXPECT_EQ(3, package->entries.size());
        EXPECT_EQ(tinyPdf("a"), contentOfNamed(*package, u"材料/护照.pdf"_s));
    }
}

TEST_F(TarLinks, mayStandBeforeWhatTheyLeadTo)
{
    const auto package = readTar({{"link.pdf", "a.pdf", hard}, {"a.pdf", tinyPdf("a")}});
    ASSERT_OK(package);
    EXPECT_EQ(tinyPdf("a"), contentOfNamed(*package, u"link.pdf"_s));
}

TEST_F(TarLinks, mayLeadToLinks)
{
    const auto package = readTar({{"1.pdf", "2.pdf", hard}, {"2.pdf", "3.pdf", hard}, {"3.pdf", tinyPdf("c")}});
    ASSERT_OK(package);
    EXPECT_EQ(tinyPdf("c"), contentOfNamed(*package, u"1.pdf"_s));
    EXPECT_EQ(tinyPdf("c"), contentOfNamed(*package, u"2.pdf"_s));
}

TEST_F(TarLinks, inACircleOrToNothingAreTold)
{
    const auto package = readTar({{"1.pdf", "2.pdf", hard},
                                  {"2.pdf", "1.pdf", hard},
                                  {"3.pdf", "none.pdf", hard},
                                  {"4.pdf", "4.pdf", hard},
                                  {"a.pdf", tinyPdf()}});
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
    EXPECT_EQ(4, std::ranges::count(package->findings, Finding::Code::LinkTargetMissing, &Finding::code));
}

TEST_F(TarLinks, leadToTheLastFileOfAName)
{
    const auto package = readTar({{"a.pdf", tinyPdf("old")}, {"a.pdf", tinyPdf("new")}, {"link.pdf", "a.pdf", hard}});
    ASSERT_OK(package);
    EXPECT_EQ(tinyPdf("new"), contentOfNamed(*package, u"link.pdf"_s));
}

TEST_F(TarLinks, countAsMuchAsTheirContent)
{
    PackageRequest request;
    request.limits.unpackedBytes = 50'000;
    request.paths = {file(u"p.tar"_s, archiveOf(ArchiveFormat::Tar, {{"a.pdf", tinyPdf(QByteArray(30'000, 'a'))},
                                                                     {"b.pdf", "a.pdf", hard}}))};
    EXPECT_FAILS(PackageTooLarge, read(request));
}

TEST_F(TarLinks, thatAreSymbolicAreToldWithWhatTheyLeadTo)
{
    const auto package = readTar({{"a.pdf", tinyPdf()}, {"link.pdf", "a.pdf", Member::Type::SymbolicLink}});
    ASSERT_OK(package);
    EXPECT_FINDING(LinkSkipped, u"link.pdf"_s, *package);
    EXPECT_EQ(u"a.pdf"_s, find(*package, Finding::Code::LinkSkipped)->args["target"_L1].toString());
}

} // namespace pingshen
