// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ArchiveProtocol.h"

#include "tests/support/Printers.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

namespace {

ArchiveEntry someEntry()
{
    return {.index = 7,
            .type = ArchiveEntry::Type::HardLink,
            .rawName = "\xBB\xA4\xD5\xD5.pdf",
            .isUtf8 = false,
            .target = "a.pdf",
            .isEncrypted = true,
            .isShadowed = true,
            .isBehindAnother = true,
            .unpackedBytes = 12,
            .packedBytes = 5,
            .method = 8};
}

QList<ArchiveEvent> allEvents()
{
    return {ArchiveProgress{99},
            ArchivePlace{FileKind::Rar, 4'000},
            someEntry(),
            ArchiveEntryEnd{std::nullopt},
            ArchiveEntryEnd{Error::Code::WorkerOutOfMemory},
            ArchiveEnd{Error::Code::PackageTruncated}};
}

ArchiveQuestion someQuestion()
{
    return {.id = 3,
            .ticket = 4,
            .kind = ArchiveQuestion::Kind::Unpack,
            .place = {FileKind::Zip, 0},
            .maximumEntries = 2'000,
            .maximumBytes = qint64(1) << 31,
            .passwords = {"secret", "\xC3\xDC"},
            .wanted = {0, 2, 5}};
}

} // namespace

TEST(ArchiveProtocol, bringsEachEventAsItIs)
{
    for (const auto& event : allEvents()) {
        const auto arrived = decodeEvent(encode(event), 0);
        ASSERT_TRUE(arrived) << event.index();
        EXPECT_EQ(event, *arrived) << event.index();
    }
}

TEST(ArchiveProtocol, bringsAQuestionAsItIs)
{
    EXPECT_EQ(someQuestion(), decodeQuestion(encode(someQuestion())));
}

TEST(ArchiveProtocol, hasContentBesideABlockAndBesideNothingElse)
{
    EXPECT_EQ(ArchiveEvent(ArchiveBlock{5}), decodeEvent(encode(ArchiveBlock{5}), 5));
    EXPECT_FALSE(decodeEvent(encode(ArchiveBlock{}), 0));
    EXPECT_FALSE(decodeEvent(encode(ArchiveProgress{1}), 5));
}

TEST(ArchiveProtocol, takesNoFailureThatIsNoneOfAnArchive)
{
    EXPECT_FALSE(decodeEvent(encode(ArchiveEnd{Error::Code::Cancelled}), 0));
    EXPECT_FALSE(decodeEvent(encode(ArchiveEntryEnd{Error::Code::DiskFull}), 0));
}

TEST(ArchiveProtocol, takesNoNameAboveItsLimit)
{
    auto entry = someEntry();
    entry.rawName = QByteArray(archivelimit::nameBytes + 1, 'a');
    EXPECT_FALSE(decodeEvent(encode(ArchiveEvent(entry)), 0));
}

TEST(ArchiveProtocol, refusesWhatIsCutAnywhere)
{
    const auto question = encode(someQuestion());
    for (qsizetype bytes = 0; bytes < question.size(); ++bytes) {
        EXPECT_FALSE(decodeQuestion(question.first(bytes)));
    }
    const auto event = encode(ArchiveEvent(someEntry()));
    for (qsizetype bytes = 0; bytes < event.size(); ++bytes) {
        EXPECT_FALSE(decodeEvent(event.first(bytes), 0));
    }
}

TEST(ArchiveProtocol, survivesAnyBytes)
{
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        auto event = encode(allEvents().at(i % 6));
        event[random.bounded(static_cast<int>(event.size()))] = static_cast<char>(random.bounded(256));
        static_cast<void>(decodeEvent(event, 0));
        auto question = encode(someQuestion());
        question[random.bounded(static_cast<int>(question.size()))] = static_cast<char>(random.bounded(256));
        static_cast<void>(decodeQuestion(question));
    }
}

} // namespace pingshen
