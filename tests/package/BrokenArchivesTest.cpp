// SPDX-License-Identifier: GPL-3.0-or-later
// Archives whose beginning is right and whose rest is not: nothing of one is ever missed in silence.
#include "tests/package/PackageFixture.h"

#include <set>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;

namespace {

QByteArray noise(qsizetype count, int seed)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < count; ++i) {
        bytes += Digest::of(QByteArray::number(seed) + '.' + QByteArray::number(i)).bytes();
    }
    return bytes.first(count);
}

const QList<test::Member> members{
    {"a.pdf", tinyPdf(noise(3'000, 1))}, {"b.pdf", tinyPdf(noise(3'000, 2))}, {"c.pdf", tinyPdf(noise(3'000, 3))}};

struct Format
{
    const char* name;
    ArchiveFormat format;
    qsizetype head;            ///< bytes that are right
    qsizetype beforeName = -1; ///< of the header of a file; none: names are packed
};

const Format formats[]{
    {"zip", ArchiveFormat::Zip, 42, 30},    {"7z", ArchiveFormat::SevenZip, 32},  {"rar", ArchiveFormat::Rar4, 20, 32},
    {"rar", ArchiveFormat::Rar5, 16, 22},   {"tar", ArchiveFormat::Tar, 512, 0},  {"tar.gz", ArchiveFormat::TarGz, 10},
    {"tar.bz2", ArchiveFormat::TarBz2, 10}, {"tar.xz", ArchiveFormat::TarXz, 24}, {"tar.zst", ArchiveFormat::TarZst, 9},
};

class BrokenArchives : public PackageFixture
{
protected:
    /// Refused with a sentence that is true of it, or each file that is not there is named.
    void expectSaid(const QByteArray& bytes, const Format& format, const char* what) const
    {
        SCOPED_TRACE(testing::Message() << format.name << ' ' << int(format.format) << ": " << what);
        static const std::set codes{Error::Code::PackageTruncated, Error::Code::PackageChecksumWrong,
                                    Error::Code::PackageUnreadable, Error::Code::PackageIsPart};
        const auto package = readBytes(bytes, u"p."_s + QString::fromLatin1(format.name));
        if (!package) {
            EXPECT_TRUE(codes.contains(package.error().code)) << int(package.error().code);
            return;
        }
        auto lost = QStringList{u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s};
        for (const auto& name : names(*package)) {
            lost.removeAll(name);
        }
        for (const auto& finding : package->findings) {
            lost.removeAll(finding.subject);
        }
        EXPECT_EQ(QStringList(), lost);
    }
};

} // namespace

TEST_F(BrokenArchives, withRubbishBehindAValidHeaderAreSaidToBeDamaged)
{
    for (const auto& format : formats) {
        const auto whole = archiveOf(format.format, members);
        for (int seed = 10; seed < 14; ++seed) {
            expectSaid(whole.first(format.head) + noise(whole.size() - format.head, seed), format, "rubbish");
        }
        if (format.format != ArchiveFormat::Tar) { // which zeros end
            expectSaid(whole.first(format.head) + QByteArray(whole.size() - format.head, '\0'), format, "zeros");
        }
        expectSaid(whole.first(format.head), format, "the header alone");
    }
}

TEST_F(BrokenArchives, withRubbishFromTheMiddleOnLoseNothingInSilence)
{
    for (const auto& format : formats) {
        const auto whole = archiveOf(format.format, members);
        const auto half = whole.size() / 2;
        for (int seed = 20; seed < 24; ++seed) {
            expectSaid(whole.first(half) + noise(whole.size() - half, seed), format, "rubbish");
        }
        expectSaid(whole.first(half), format, "cut");
    }
}

TEST_F(BrokenArchives, cutOrSpoiltBetweenTwoFilesLoseNothingInSilence)
{
    for (const auto& format : formats) {
        const auto whole = archiveOf(format.format, members);
        for (const auto& name : {QByteArray("b.pdf"), QByteArray("c.pdf")}) {
            if (format.beforeName < 0) {
                continue;
            }
            const auto until = whole.first(whole.indexOf(name) - format.beforeName);
            expectSaid(until, format, "cut");
            for (int seed = 30; seed < 36; ++seed) {
                expectSaid(until + noise(2'000, seed), format, "rubbish");
            }
        }
    }
}

} // namespace pingshen
