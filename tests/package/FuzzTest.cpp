// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"

#include <QDirIterator>

#include <random>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::tinyPdf;

namespace {

constexpr int mutationsOfEachFormat = 36; // of nine formats

struct FuzzedFormat
{
    const char* name;
    ArchiveFormat format;

    friend void PrintTo(const FuzzedFormat& format, std::ostream* out) { *out << format.name; }
};

class Fuzz : public PackageFixture, public ::testing::WithParamInterface<FuzzedFormat>
{
protected:
    /// A few bytes changed, some removed, some doubled.
    QByteArray mutated(QByteArray bytes)
    {
        const int changes = 1 + number(6);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const auto at = number(static_cast<int>(bytes.size()));
            switch (number(5)) {
            case 0:
                bytes.remove(at, 1 + number(40));
                break;
            case 1:
                bytes.insert(at, bytes.mid(number(static_cast<int>(bytes.size())), 1 + number(60)));
                break;
            case 2:
                bytes.replace(at, 1, "\xFF");
                break;
            default:
                bytes[at] = static_cast<char>(number(256));
            }
        }
        return bytes;
    }

    static QStringList filesIn(const QString& folder)
    {
        QStringList files;
        QDirIterator found(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        while (found.hasNext()) {
            files.append(found.next());
        }
        files.sort();
        return files;
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    std::mt19937 m_random{20'251'127};
};

INSTANTIATE_TEST_SUITE_P(
    Every, Fuzz,
    ::testing::Values(FuzzedFormat{"Zip", ArchiveFormat::Zip}, FuzzedFormat{"ZipCrypt", ArchiveFormat::ZipCrypt},
                      FuzzedFormat{"SevenZip", ArchiveFormat::SevenZip}, FuzzedFormat{"Tar", ArchiveFormat::Tar},
                      FuzzedFormat{"TarGz", ArchiveFormat::TarGz}, FuzzedFormat{"TarXz", ArchiveFormat::TarXz},
                      FuzzedFormat{"TarZst", ArchiveFormat::TarZst}, FuzzedFormat{"Rar4", ArchiveFormat::Rar4},
                      FuzzedFormat{"Rar5", ArchiveFormat::Rar5}),
    [](const auto& format) { return format.param.name; });

} // namespace

TEST_P(Fuzz, aBrokenArchiveIsReadOrRefusedAndNothingIsWrittenOutsideTheStagingFolder)
{
    const auto members = test::bagOf({{"护照.pdf", tinyPdf("a")},
                                      {"合同/合同.pdf", tinyPdf(QByteArray(3'000, 'b'))},
                                      {"application.json", R"({"caseNumber":"2025-1"})"}});
    const auto sound = archiveOf(GetParam().format, members, "secret");
    const auto path = file(u"package"_s, sound);
    const auto before = filesIn(incoming());
    PackageRequest request;
    request.paths = {path};
    request.password = u"secret"_s;
    for (int i = 0; i < mutationsOfEachFormat; ++i) {
        file(u"package"_s, mutated(sound));
        const auto package = read(request);
        EXPECT_TRUE(package || nameOf(package.error().code).startsWith(u"Package"))
            << qPrintable(logLine(package.error()));
        for (const auto& entry : package ? package->entries : QList<PackageEntry>()) {
            EXPECT_EQ(Digest::of(contentOf(entry)), entry.digest);
            EXPECT_EQ(stagingRoot(), QFileInfo(QFileInfo(entry.path).path()).path());
        }
    }
    EXPECT_EQ(before, filesIn(incoming()));
}

} // namespace pingshen
