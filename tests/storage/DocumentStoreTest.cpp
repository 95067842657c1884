// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DocumentPlace.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Documents : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        staging = vault->documents().makeStagingFolder().value();
    }

    QString stage(const QString& name, const QByteArray& content) const
    {
        const QString path = staging + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void insertWith(const QByteArray& content)
    {
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents = {test::someDocument(u"d1"_s, u"a.pdf"_s, content)};
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
    }
    void damage(const Digest& digest) const
    {
        QFile file(documentPlace(folder(), digest));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.write("X");
    }

    const DocumentStore documents{folder()};
    const QByteArray content = "%PDF one";
    const Digest digest = Digest::of(content);
    QString staging;
};

} // namespace

TEST_F(Documents, areFoundByTheirDigest)
{
    ASSERT_OK(documents.adopt(digest, stage(u"sub/护照.pdf"_s, content)));
    EXPECT_EQ(content, contentOf(documentPlace(folder(), digest)));
    EXPECT_TRUE(
        documentPlace(folder(), digest).endsWith(u"/documents/%1/%2"_s.arg(digest.hex().left(2), digest.hex().mid(2))));
    EXPECT_OK(documents.verify(digest, {}));
}

TEST_F(Documents, areReadOnly)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    EXPECT_FALSE(QFile::permissions(documentPlace(folder(), digest))
                 & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(Documents, areKeptOnceHoweverOftenTheyCome)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    const auto second = stage(u"b.pdf"_s, content);
    ASSERT_OK(documents.adopt(digest, second));
    EXPECT_TRUE(QFileInfo::exists(second));
    EXPECT_OK(documents.verify(digest, {}));
}

TEST_F(Documents, comeTogetherWithoutThoseThatAreHere)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    const QByteArray other = "%PDF two";
    const QByteArray third = "%PDF three";
    const auto known = stage(u"b.pdf"_s, content);
    ASSERT_OK(documents.adopt({{digest, known},
                               {Digest::of(other), stage(u"c.pdf"_s, other)},
                               {Digest::of(third), stage(u"sub/d.pdf"_s, third)}},
                              {}));
    EXPECT_TRUE(QFileInfo::exists(known));
    EXPECT_OK(documents.verify(Digest::of(other), {}));
    EXPECT_OK(documents.verify(Digest::of(third), {}));
    ASSERT_OK(documents.closeStaging(staging, *database));
    EXPECT_FAILS(DocumentMissing, documents.verify(Digest::of(third), {})); // each was noted before it was moved
}

TEST_F(Documents, areNotMovedWhenOneIsMissingOrAStopIsAskedFor)
{
    const auto here = stage(u"a.pdf"_s, content);
    EXPECT_FAILS(FileNotFound, documents.adopt({{digest, here}, {Digest::of("none"), staging + u"/none.pdf"_s}}, {}));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, documents.adopt({{digest, here}}, {stop.get_token(), {}}));
    EXPECT_FALSE(documents.holds(digest));
    EXPECT_TRUE(QFileInfo::exists(here));
}

TEST_F(Documents, areMissedAndTheirDamageIsSeen)
{
    EXPECT_FAILS(DocumentMissing, documents.verify(digest, {}));
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    damage(digest);
    EXPECT_FAILS(DocumentDamaged, documents.verify(digest, {}));
}

TEST_F(Documents, areCheckedUntilAStopIsAskedFor)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, documents.verify(digest, {stop.get_token(), {}}));
}

TEST_F(Documents, stayWhenARowRefersToThem)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    insertWith(content);
    ASSERT_OK(documents.closeStaging(staging, *database));
    EXPECT_OK(documents.verify(digest, {}));
    EXPECT_FALSE(QFileInfo::exists(staging));
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

TEST_F(Documents, goWhenTheImportThatBroughtThemFailed)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    ASSERT_OK(documents.closeStaging(staging, *database));
    EXPECT_FAILS(DocumentMissing, documents.verify(digest, {}));
}

TEST_F(Documents, ofAKilledImportArePutAwayOnOpening)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    stage(u"b.pdf"_s, "not adopted");
    reopen();
    EXPECT_FAILS(DocumentMissing, documents.verify(digest, {}));
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

TEST_F(Documents, ofACommittedImportStayAlthoughItWasKilledThen)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    insertWith(content);
    reopen();
    EXPECT_OK(documents.verify(digest, {}));
}

TEST_F(Documents, replaceATruncatedCopy)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    QFile::setPermissions(documentPlace(folder(), digest), QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(QFile::resize(documentPlace(folder(), digest), 2));
    ASSERT_OK(documents.adopt(digest, stage(u"b.pdf"_s, content)));
    EXPECT_OK(documents.verify(digest, {}));
}

TEST_F(Documents, areNotTakenFromAFileThatIsNotThere)
{
    EXPECT_FAILS(FileNotFound, documents.adopt(digest, staging + u"/none.pdf"_s));
}

TEST_F(Documents, stayWhenAnotherImportUnderWayBroughtThemToo)
{
    const auto other = vault->documents().makeStagingFolder().value();
    QFile theirs(other + u"/b.pdf"_s);
    ASSERT_TRUE(theirs.open(QIODevice::WriteOnly));
    theirs.write(content);
    theirs.close();
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    QFile::remove(documentPlace(folder(), digest)); // as if both had looked before either had moved its own
    ASSERT_OK(documents.adopt(digest, theirs.fileName()));
    ASSERT_OK(documents.closeStaging(staging, *database));
    EXPECT_OK(documents.verify(digest, {}));
    ASSERT_OK(documents.closeStaging(other, *database));
    EXPECT_FALSE(documents.holds(digest)) << "nobody's any more";
}

TEST_F(Documents, thatCannotBeReadAreNeitherMissingNorDamaged)
{
    ASSERT_OK(documents.adopt(digest, stage(u"a.pdf"_s, content)));
    const auto place = documentPlace(folder(), digest);
    ASSERT_TRUE(QFile::remove(place) && QDir().mkdir(place)) << "also root cannot read a folder as a file";
    EXPECT_FAILS(FileNotReadable, documents.verify(digest, {}));
}

} // namespace pingshen
