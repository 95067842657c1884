// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/Unpacker.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/Programs.h"

#include <fcntl.h>
#include <unistd.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;
using test::archiveOf;
using test::Member;
using test::tinyPdf;

namespace {

/// Archives whose names make the process that reads them misbehave.
class LostUnpacker : public PackageFixture
{
protected:
    Result<Package> readMisbehaving(ArchiveFormat format, const QList<Member>& members)
    {
        PackageRequest request;
        request.paths = {file(u"package"_s, archiveOf(format, members))};
        return readWith(request);
    }

    Result<Package> readWith(PackageRequest request)
    {
        request.unpacker.program = test::programPath("pingshen-fake-unpacker");
        request.unpacker.arguments = {u"--log"_s, log()};
        request.unpacker.silenceLimit = patience;
        return read(request);
    }

    std::chrono::milliseconds patience{300};

    QString log() const { return incoming() + u"/log"_s; }

    qsizetype starts() const
    {
        QFile file(log());
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    }
};

QList<Member> around(const QByteArray& name)
{
    return {{"a.pdf", tinyPdf("a")}, {name, tinyPdf("b")}, {"c.pdf", tinyPdf("c")}};
}

} // namespace

TEST_F(LostUnpacker, hadNoneOfTheProgramsDescriptorsAndNothingOfItsEnvironment)
{
    const auto list = incoming() + u"/inherited"_s;
    const int secret = ::open("/dev/null", O_RDONLY); // inherited unless somebody sees to it
    ASSERT_GE(secret, 0);
    ASSERT_TRUE(qputenv("PINGSHEN_SECRET", "of the window"));
    PackageRequest request;
    request.paths = {file(u"package"_s, archiveOf(ArchiveFormat::Zip, {{"a.pdf", tinyPdf("a")}}))};
    request.unpacker.program = test::programPath("pingshen-fake-unpacker");
    request.unpacker.arguments = {u"--inherited"_s, list};
    EXPECT_OK(read(request));
    qunsetenv("PINGSHEN_SECRET");
    ::close(secret);
    QFile inherited(list);
    ASSERT_TRUE(inherited.open(QIODevice::ReadOnly));
    const auto lines = inherited.readAll().split('\n');
    EXPECT_TRUE(lines.contains("0") && lines.contains("LC_ALL=C.UTF-8"));
    EXPECT_FALSE(lines.contains(QByteArray::number(secret)));
    EXPECT_FALSE(lines.contains("PINGSHEN_SECRET=of the window"));
}

TEST_F(LostUnpacker, costsTheOneEntryOfAZip)
{
    for (const auto* name : {"crash.pdf", "hang.pdf", "babble.pdf", "mistake.pdf"}) {
        const auto package = readMisbehaving(ArchiveFormat::Zip, around(name));
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package)) << name;
        EXPECT_FINDING(EntryDamaged, QString::fromLatin1(name), *package);
    }
}

TEST_F(LostUnpacker, isADamagedArchiveWhereOneEntryStandsOnAnother)
{
    for (const auto format : {ArchiveFormat::SevenZip, ArchiveFormat::TarGz, ArchiveFormat::Rar5}) {
        for (const auto* name : {"crash.pdf", "hang.pdf", "babble.pdf"}) {
            EXPECT_FAILS(PackageUnreadable, readMisbehaving(format, around(name)));
        }
    }
}

TEST_F(LostUnpacker, whoCannotUnpackAnEntryIsToldSoOfThatEntry)
{
    for (const auto format : {ArchiveFormat::Zip, ArchiveFormat::SevenZip, ArchiveFormat::TarGz, ArchiveFormat::Rar5}) {
        const auto package = readMisbehaving(format, around("strange.pdf"));
        ASSERT_OK(package);
        EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package));
        EXPECT_FINDING(EntryCompressionUnsupported, u"strange.pdf"_s, *package);
        EXPECT_FALSE(find(*package, Finding::Code::EntryDamaged));
    }
}

TEST_F(LostUnpacker, isWhoListsMoreThanWasAskedForOrSomethingElse)
{
    constexpr int most = 5;
    for (const auto& [name, isLost] :
         {std::pair("b.pdf", false), std::pair("repeat.pdf", true), std::pair("interject.pdf", true)}) {
        const auto archive = DocumentHandle::ofFile(file(u"list.zip"_s, archiveOf(ArchiveFormat::Zip, around(name))));
        UnpackerSettings settings;
        settings.program = test::programPath("pingshen-fake-unpacker");
        Unpacker unpacker(settings, m_task);
        const auto place = unpacker.find(archive);
        ASSERT_OK(place);
        const auto listed = unpacker.list(archive, *place, most, 1 << 20);
        ASSERT_EQ(isLost, !listed) << name;
        if (isLost) {
            EXPECT_EQ(Error::Code::PackageUnreadable, listed.error().code) << name;
        } else {
            EXPECT_EQ(3, listed->size());
            const auto tooMany = unpacker.list(archive, *place, 2, 1 << 20);
            EXPECT_FAILS(PackageTooManyEntries, tooMany);
            EXPECT_EQ((QJsonObject{{u"maximum"_s, 2}}), tooMany.error().args);
        }
    }
}

TEST_F(LostUnpacker, forMemoryIsToldLikeTooMuchContent)
{
    patience = std::chrono::seconds(30);
    const auto package = readMisbehaving(ArchiveFormat::Zip, around("swell.pdf"));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package));
    EXPECT_FINDING(LimitReached, u"swell.pdf"_s, *package);
    EXPECT_FAILS(PackageTooLarge, readMisbehaving(ArchiveFormat::TarGz, around("swell.pdf")));
}

TEST_F(LostUnpacker, againAndAgainIsGivenUp)
{
    QList<Member> members{{"a.pdf", tinyPdf("a")}};
    for (int i = 0; i < 20; ++i) {
        members.append({"crash" + QByteArray::number(i) + ".pdf", tinyPdf()});
    }
    const auto package = readMisbehaving(ArchiveFormat::Zip, members);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
    EXPECT_EQ(20, std::ranges::count(package->findings, Finding::Code::EntryDamaged, &Finding::code));
    EXPECT_EQ(3, starts());
}

TEST_F(LostUnpacker, thatNeverCameIsToldAsWhatItIs)
{
    PackageRequest request;
    request.paths = {file(u"package.zip"_s, archiveOf(ArchiveFormat::Zip, around("b.pdf")))};
    request.unpacker.program = u"/nowhere/pingshen-unpacker"_s;
    EXPECT_FAILS(WorkerNotStarted, read(request));
}

TEST_F(LostUnpacker, whileItHangsTheReadingCanBeStopped)
{
    std::stop_source stop;
    m_task.stop = stop.get_token();
    m_task.progress = [&stop](qint64, qint64) { stop.request_stop(); };
    PackageRequest request;
    request.paths = {file(u"package"_s, archiveOf(ArchiveFormat::TarGz, around("hang.pdf")))};
    EXPECT_FAILS(Cancelled, readWith(request));
}

TEST_F(LostUnpacker, isNotEvenStartedForDocumentsAlone)
{
    const auto folder = test::writeFolder(incoming() + u"/package"_s, around("b.pdf"));
    test::writeFolder(folder, {{"notes.txt", "x"}, {"scan.jpg", "\xFF\xD8\xFF"}});
    PackageRequest request;
    request.paths = {folder};
    ASSERT_OK(readWith(request));
    EXPECT_EQ(0, starts());
}

TEST_F(LostUnpacker, isOneForAllOfAPackage)
{
    const auto inner = archiveOf(ArchiveFormat::Zip, {{"inner.pdf", tinyPdf()}});
    const auto form = archiveOf(ArchiveFormat::Zip, {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}});
    ASSERT_OK(readMisbehaving(ArchiveFormat::Zip, {{"a.pdf", tinyPdf()}, {"b.zip", inner}, {"c.docx", form}}));
    EXPECT_EQ(1, starts());
}

} // namespace pingshen
