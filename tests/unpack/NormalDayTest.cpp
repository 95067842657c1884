// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ArchiveProtocol.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/KernelGuards.h"
#include "tests/support/Programs.h"
#include "tests/support/TracedHelper.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using test::ArchiveFormat;

namespace {

class UnpackersNormalDay : public testing::TestWithParam<ArchiveFormat>
{
protected:
    void SetUp() override
    {
        SKIP_WITHOUT_TRACE();
        m_unpacker = std::make_unique<test::TracedHelper>(
            test::programPath("pingshen-unpacker"), QStringList{u"--memory"_s, QString::number(qint64(240) << 20)},
            FrameReader(archivelimit::eventBytes, archivelimit::blockBytes));
        ASSERT_EQ("", test::lackOf(m_unpacker->guards(), test::KernelGuards::ask().offered))
            << "a day without its guards";
    }

    /// All events of the answer.
    QList<ArchiveEvent> ask(ArchiveQuestion question, const QString& path)
    {
        question.id = ++m_lastId;
        m_unpacker->ask(question.id, path, [&question](quint64 ticket) {
            question.ticket = ticket;
            return toBytes({encode(question), {}});
        });
        QList<ArchiveEvent> events;
        while (events.isEmpty() || !std::holds_alternative<ArchiveEnd>(events.last())) {
            const auto frame = m_unpacker->next();
            const auto event = decodeEvent(frame.body, frame.content.size());
            if (!event) {
                ADD_FAILURE() << "no event";
                break;
            }
            events.append(*event);
        }
        return events;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::TracedHelper> m_unpacker;
    quint64 m_lastId = 0;
};

std::string nameOfFormat(const testing::TestParamInfo<ArchiveFormat>& format)
{
    switch (format.param) {
    case ArchiveFormat::Zip:
        return "Zip";
    case ArchiveFormat::ZipCrypt:
        return "ZipCrypt";
    case ArchiveFormat::ZipAes:
        return "ZipAes";
    case ArchiveFormat::SevenZip:
        return "SevenZip";
    case ArchiveFormat::Tar:
        return "Tar";
    case ArchiveFormat::TarGz:
        return "TarGz";
    case ArchiveFormat::TarBz2:
        return "TarBz2";
    case ArchiveFormat::TarXz:
        return "TarXz";
    case ArchiveFormat::TarZst:
        return "TarZst";
    case ArchiveFormat::Rar4:
        return "Rar4";
    case ArchiveFormat::Rar5:
        return "Rar5";
    }
    Q_UNREACHABLE();
}

} // namespace

TEST_P(UnpackersNormalDay, isRefusedNothing)
{
    const QByteArray password("secret");
    const bool isLocked = GetParam() == ArchiveFormat::ZipCrypt || GetParam() == ArchiveFormat::ZipAes;
    const QList<test::Member> members{{"护照.pdf", test::tinyPdf("a")},
                                      {"合同/劳动合同.pdf", QByteArray(300'000, 'x')}};
    const auto path = test::writeFile(m_folder.path(), u"package"_s,
                                      archiveOf(GetParam(), members, isLocked ? password : QByteArray()));
    const auto found = ask({.kind = ArchiveQuestion::Kind::Find}, path);
    ASSERT_TRUE(std::holds_alternative<ArchivePlace>(found.first()));
    const auto place = std::get<ArchivePlace>(found.first());
    ask({.kind = ArchiveQuestion::Kind::List, .place = place, .maximumEntries = 100, .maximumBytes = 1 << 20}, path);
    const auto events =
        ask({.kind = ArchiveQuestion::Kind::Unpack, .place = place, .passwords = {password}, .wanted = {0, 1}}, path);
    const auto whole = std::ranges::count_if(events, [](const ArchiveEvent& event) {
        const auto* end = std::get_if<ArchiveEntryEnd>(&event);
        return end && !end->failure;
    });
    EXPECT_EQ(2, whole) << "both were unpacked";
    EXPECT_EQ(QStringList(), m_unpacker->refusals());
    EXPECT_GT(m_unpacker->calls(), 10);
}

INSTANTIATE_TEST_SUITE_P(Formats, UnpackersNormalDay,
                         testing::Values(ArchiveFormat::Zip, ArchiveFormat::ZipCrypt, ArchiveFormat::ZipAes,
                                         ArchiveFormat::SevenZip, ArchiveFormat::Tar, ArchiveFormat::TarGz,
                                         ArchiveFormat::TarBz2, ArchiveFormat::TarXz, ArchiveFormat::TarZst,
                                         ArchiveFormat::Rar4, ArchiveFormat::Rar5),
                         nameOfFormat);

} // namespace pingshen
