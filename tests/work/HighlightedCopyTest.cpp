// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HighlightedCopy.h"

#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class HighlightedCopies : public WorkFixture
{
protected:
    /// Of a document with these bytes, with one highlight in it and one in another.
    HighlightedCopy copyOf(const QByteArray& bytes)
    {
        const auto digest = Digest::of(bytes);
        const auto place = [](const Digest& content) {
            return DocumentPassage{DocumentId(u"d1"_s), content, {3, {{100, 200, 300, 100}}, u"quote"_s}};
        };
        return {{digest, DocumentHandle::ofFile(saved(directory.filePath(u"original.pdf"_s), bytes))},
                {{HighlightId(u"a"_s), place(digest), u"saved"_s, clock.now(), u"only begun"_s},
                 {HighlightId(u"b"_s), place(Digest::of("another")), u"elsewhere"_s, clock.now()}},
                u"李华"_s};
    }

    /// Returns the path.
    static QString saved(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    QByteArray read(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    const QByteArray m_original = FakePdf{.pages = 5}.bytes();
    const QString m_path = directory.filePath(u"copy.pdf"_s);
};

TEST_F(HighlightedCopies, areTheOriginalsBytesAndTheMarksBehindThem)
{
    ASSERT_OK(writeCopy(copyOf(m_original), m_path, pdf, {}));
    EXPECT_EQ((m_original + "\n3 李华 saved").toStdString(), read(m_path).toStdString());
    EXPECT_EQ(QFile::ReadOwner | QFile::WriteOwner,
              QFile::permissions(m_path)
                  & (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(HighlightedCopies, takeNoOriginalsPlace)
{
    const auto copy = copyOf(m_original);
    EXPECT_FAILS(FileIsOriginal, writeCopy(copy, directory.filePath(u"original.pdf"_s), pdf, {}));
    EXPECT_EQ(m_original, read(directory.filePath(u"original.pdf"_s)));
    auto beside = copy;
    const auto other = saved(directory.filePath(u"other.pdf"_s), "another document of the package");
    beside.originals = {Digest::of("another document of the package")};
    EXPECT_FAILS(FileIsOriginal, writeCopy(beside, other, pdf, {}));
    EXPECT_FAILS(FileNotWritable, writeCopy(copy, vaultFolder() + u"/copy.pdf"_s, pdf, {}));
    // A copy of before is another matter.
    ASSERT_OK(writeCopy(copy, m_path, pdf, {}));
    EXPECT_OK(writeCopy(copy, m_path, pdf, {}));
}

TEST_F(HighlightedCopies, areNotWrittenInParts)
{
    auto altered = copyOf(m_original);
    saved(directory.filePath(u"original.pdf"_s), FakePdf{.pages = 6}.bytes());
    saved(m_path, "what was there");
    EXPECT_FAILS(DocumentDamaged, writeCopy(altered, m_path, pdf, {}));
    EXPECT_EQ("what was there", read(m_path));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, writeCopy(copyOf(m_original), m_path, pdf, {stop.get_token(), {}}));
    EXPECT_EQ("what was there", read(m_path));
}

TEST_F(HighlightedCopies, ofALockedDocumentAreNone)
{
    for (const auto code :
         {Error::Code::PdfPasswordRequired, Error::Code::PdfPasswordWrong, Error::Code::PdfEncrypted}) {
        EXPECT_FAILS(PdfEncrypted, writeCopy(copyOf(FakePdf{.failure = code}.bytes()), m_path, pdf, {}));
    }
    EXPECT_FALSE(QFile::exists(m_path));
}

} // namespace pingshen
