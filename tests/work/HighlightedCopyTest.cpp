// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HighlightedCopy.h"

#include "core/base/OpenDocument.h"
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
                u"original.pdf"_s,
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

    QByteArray bytesOf(const Digest& digest)
    {
        const auto document = workplace->vault().documents().handle(digest).open();
        EXPECT_OK(document);
        return document ? deviceOn(*document)->readAll() : QByteArray();
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
    ASSERT_OK(writeCopy(*workplace, copyOf(m_original), m_path, pdf, {}));
    EXPECT_EQ((m_original + "\n3 李华 saved").toStdString(), read(m_path).toStdString());
    EXPECT_EQ(QFile::ReadOwner | QFile::WriteOwner,
              QFile::permissions(m_path)
                  & (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(HighlightedCopies, areMadeOfWhatTheApplicationHas)
{
    const auto file = open(imported(), anna);
    const auto& document = file.dossier.documents.first();
    const auto in = [](const QString& id, const Digest& content) {
        return Highlight{HighlightId(id), {DocumentId(u"d"_s), content, {0, {{100, 200, 300, 100}}, {}}}, id, {}};
    };
    const auto copy =
        highlightedCopy(file, document, {in(u"here"_s, document.digest), in(u"b"_s, Digest::of("b"))}, u"李华"_s);
    ASSERT_EQ(1, copy.highlights.size());
    EXPECT_EQ(document.name, copy.name);
    const auto written = writeCopy(*workplace, copy, m_path, pdf, {});
    ASSERT_OK(written);
    EXPECT_EQ(1, written->highlights);
    EXPECT_FALSE(written->isForbidden);
    EXPECT_EQ("\n0 李华 here", read(m_path).mid(bytesOf(document.digest).size()).toStdString());
    // What goes wrong says with which document.
    ASSERT_TRUE(QFile::remove(vaultFolder() + u"/documents/"_s + document.digest.hex().left(2) + u'/'
                              + document.digest.hex().mid(2)));
    const auto gone = writeCopy(*workplace, copy, directory.filePath(u"gone.pdf"_s), pdf, {});
    ASSERT_FALSE(gone);
    EXPECT_EQ(Error::Code::DocumentMissing, gone.error().code);
    EXPECT_EQ(document.name, gone.error().where);
}

TEST_F(HighlightedCopies, sayThatASignatureAllowsNone)
{
    const auto bytes = FakePdf{.pages = 5, .isCertified = true}.bytes();
    const auto written = writeCopy(*workplace, copyOf(bytes), m_path, pdf, {});
    ASSERT_OK(written);
    EXPECT_TRUE(written->isForbidden);
    EXPECT_TRUE(read(m_path).startsWith(bytes));
}

TEST_F(HighlightedCopies, takeNoOriginalsPlace)
{
    const auto copy = copyOf(m_original);
    EXPECT_FAILS(FileIsOriginal, writeCopy(*workplace, copy, directory.filePath(u"original.pdf"_s), pdf, {}));
    EXPECT_EQ(m_original, read(directory.filePath(u"original.pdf"_s)));
    // Whatever came into the vault is one, also of other applications and of before, and also where its bytes are gone.
    const auto id = imported();
    const auto document = open(id, anna).dossier.documents.first();
    const auto bytes = bytesOf(document.digest);
    const auto twin = saved(directory.filePath(u"twin.pdf"_s), bytes);
    EXPECT_FAILS(FileIsOriginal, writeCopy(*workplace, copy, twin, pdf, {}));
    ASSERT_TRUE(QFile::remove(vaultFolder() + u"/documents/"_s + document.digest.hex().left(2) + u'/'
                              + document.digest.hex().mid(2)));
    EXPECT_FAILS(FileIsOriginal, writeCopy(*workplace, copy, twin, pdf, {}));
    EXPECT_EQ(bytes, read(twin));
    EXPECT_FAILS(FileNotWritable, writeCopy(*workplace, copy, vaultFolder() + u"/copy.pdf"_s, pdf, {}));
    // A copy of before is another matter.
    ASSERT_OK(writeCopy(*workplace, copy, m_path, pdf, {}));
    EXPECT_OK(writeCopy(*workplace, copy, m_path, pdf, {}));
    EXPECT_FAILS(FileExists, writeCopy(*workplace, copy, m_path, pdf, {}, IfThere::Refuse));
    EXPECT_FAILS(FileIsOriginal, writeCopy(*workplace, copy, twin, pdf, {}, IfThere::Refuse));
}

TEST_F(HighlightedCopies, takeNoPlaceThatAnOriginalTookMeanwhile)
{
    const auto copy = copyOf(m_original);
    const Task task{{}, [&](qint64, qint64) {
                        if (!QFile::exists(m_path)) {
                            saved(m_path, m_original);
                        }
                    }};
    EXPECT_FAILS(FileIsOriginal, writeCopy(*workplace, copy, m_path, pdf, task));
    EXPECT_EQ(m_original, read(m_path));
}

TEST_F(HighlightedCopies, areNotWrittenInParts)
{
    auto altered = copyOf(m_original);
    saved(directory.filePath(u"original.pdf"_s), FakePdf{.pages = 6}.bytes());
    saved(m_path, "what was there");
    EXPECT_FAILS(DocumentDamaged, writeCopy(*workplace, altered, m_path, pdf, {}));
    EXPECT_EQ("what was there", read(m_path));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, writeCopy(*workplace, copyOf(m_original), m_path, pdf, {stop.get_token(), {}}));
    EXPECT_EQ("what was there", read(m_path));
}

TEST_F(HighlightedCopies, ofALockedDocumentAreNone)
{
    for (const auto code :
         {Error::Code::PdfPasswordRequired, Error::Code::PdfPasswordWrong, Error::Code::PdfEncrypted}) {
        EXPECT_FAILS(PdfEncrypted, writeCopy(*workplace, copyOf(FakePdf{.failure = code}.bytes()), m_path, pdf, {}));
    }
    EXPECT_FALSE(QFile::exists(m_path));
}

} // namespace pingshen
