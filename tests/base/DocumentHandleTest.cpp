// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DocumentHandle.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

class DocumentHandleOf : public testing::Test
{
protected:
    QString saved(const QByteArray& bytes)
    {
        QFile file(path());
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return path();
    }
    QString path() const { return m_folder.filePath(u"护照.pdf"_s); }

    QTemporaryDir m_folder;
};

TEST_F(DocumentHandleOf, aFileReadsAtAnyOffset)
{
    const auto document = DocumentHandle::ofFile(saved("0123456789")).open();
    ASSERT_OK(document);
    EXPECT_EQ((*document)->size(), 10);
    QByteArray bytes(4, '-');
    EXPECT_EQ((*document)->read(3, bytes.data(), 4), 4);
    EXPECT_EQ(bytes, "3456");
    EXPECT_EQ((*document)->read(8, bytes.data(), 4), 2);
    EXPECT_EQ((*document)->read(10, bytes.data(), 4), 0);
}

TEST_F(DocumentHandleOf, aFileGivesDevicesWithPositionsOfTheirOwn)
{
    QByteArray content;
    for (int i = 0; i < 50'000; ++i) {
        content += QByteArray::number(i);
    }
    const auto document = DocumentHandle::ofFile(saved(content)).open();
    ASSERT_OK(document);
    const auto one = deviceOn(*document);
    const auto two = deviceOn(*document);
    EXPECT_EQ(one->size(), content.size());
    for (const qint64 place : {100'000, 3, 99'990, 0, 150'000}) {
        ASSERT_TRUE(one->seek(place));
        EXPECT_EQ(one->read(40), content.mid(place, 40)) << place;
    }
    EXPECT_EQ(two->readAll(), content);
    EXPECT_EQ(one->pos(), 150'040);
}

TEST_F(DocumentHandleOf, aFileThatIsNotThereIsNotReadableAndNamesNoPlace)
{
    const auto document = DocumentHandle::ofFile(path()).open();
    EXPECT_FAILS(FileNotReadable, document);
    EXPECT_TRUE(document.error().where.isEmpty());
    EXPECT_TRUE(document.error().args.isEmpty());
}

TEST_F(DocumentHandleOf, aDocumentThatTheVaultLostIsMissing)
{
    EXPECT_FAILS(DocumentMissing, DocumentHandle::ofVault(path()).open());
}

TEST_F(DocumentHandleOf, aDocumentOfTheVaultThatIsThereButCannotBeOpenedIsNotMissing)
{
    EXPECT_FAILS(FileNotReadable, DocumentHandle::ofVault(m_folder.path()).open());
    EXPECT_FAILS(FileNotReadable, DocumentHandle::ofVault(saved("x") + u"/y"_s).open());
}

TEST_F(DocumentHandleOf, nothingCannotBeOpened)
{
    EXPECT_FAILS(FileNotReadable, DocumentHandle().open());
}

TEST_F(DocumentHandleOf, aFolderIsNoDocument)
{
    EXPECT_FAILS(FileNotReadable, DocumentHandle::ofFile(m_folder.path()).open());
}

#ifdef Q_OS_UNIX
TEST_F(DocumentHandleOf, aPipeIsRefusedWithoutWaitingForIt)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    EXPECT_FAILS(FileNotReadable, DocumentHandle::ofFile(path()).open());
}

TEST_F(DocumentHandleOf, aFileIsOpenForReadingOnlyAndNotForOtherPrograms)
{
    const auto document = DocumentHandle::ofFile(saved("x")).open();
    ASSERT_OK(document);
    EXPECT_EQ(::fcntl((*document)->descriptor(), F_GETFL) & O_ACCMODE, O_RDONLY);
    EXPECT_TRUE(::fcntl((*document)->descriptor(), F_GETFD) & FD_CLOEXEC);
}
#endif

} // namespace pingshen
