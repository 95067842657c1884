// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/EditFile.h"

#include "core/base/Digest.h"
#include "core/review/Changes.h"
#include "core/review/Submission.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

using Fault = EditFileFault::Reason;

const QByteArray head = "pingshen edits 1\n";
const QByteArray key = "device " + QByteArray(64, 'a') + '\n';

/// With the line that ends it.
QByteArray ended(const QByteArray& lines, int edits = 0)
{
    return lines + "end " + QByteArray::number(edits) + ' ' + Digest::of(lines).hex().toLatin1() + '\n';
}

class EditFiles : public WorkFixture
{
protected:
    Result<std::variant<EditFile, EditFileFault>> readBytes(const QByteArray& bytes, const Task& task = {}) const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readEditFile(path(), task);
    }

    std::optional<Fault> faultOf(const QByteArray& bytes) const
    {
        const auto read = readBytes(bytes);
        EXPECT_OK(read);
        const auto* fault = read ? std::get_if<EditFileFault>(&*read) : nullptr;
        EXPECT_TRUE(!fault || fault->file == path());
        return fault ? std::optional(fault->reason) : std::nullopt;
    }

    QString path() const { return directory.filePath(u"some.edits"_s); }
};

} // namespace

TEST_F(EditFiles, areReadWithTheirEditsAndEachKeyOnce)
{
    const auto lines =
        head + key + key + "later what a later program adds\n" + "edit - {\"a\": 1}\n" + "edit ab12 {}\n";
    const auto read = readBytes(ended(lines, 2));
    ASSERT_OK(read);
    const auto& file = std::get<EditFile>(*read);
    EXPECT_EQ(QList<QByteArray>{QByteArray(32, '\xAA')}, file.keys);
    ASSERT_EQ(2, file.edits.size());
    EXPECT_EQ("{\"a\": 1}", file.edits[0].bytes);
    EXPECT_EQ(QByteArray(), file.edits[0].signature);
    EXPECT_EQ("{}", file.edits[1].bytes);
    EXPECT_EQ(QByteArray::fromHex("ab12"), file.edits[1].signature);
}

TEST_F(EditFiles, areRefusedByWhatIsWrongWithThem)
{
    const QList<std::pair<QByteArray, std::optional<Fault>>> files{
        {ended(head), std::nullopt},
        {ended(head + key), std::nullopt},
        {"", Fault::Foreign},
        {"%PDF-1.7\n", Fault::Foreign},
        {ended("pingshen edits one\n"), Fault::Foreign},
        {ended("pingshen edits 0\n"), Fault::Foreign},
        {ended("pingshen edits 2\n"), Fault::Newer},
        {ended("pingshen edits 2\n" + key), Fault::Newer},
        {head, Fault::Damaged},
        {head + key, Fault::Damaged},
        {ended(head).chopped(1), Fault::Damaged},
        {ended(head) + "x", Fault::Damaged},
        {ended(head, 1), Fault::Damaged},
        {ended(head + "edit - {}\n"), Fault::Damaged},
        {ended(head).replace(" 0 ", " 00 "), Fault::Damaged},
        {ended(head + key).replace("device a", "device b"), Fault::Damaged},
        {ended(head + "device " + QByteArray(62, 'a') + '\n'), Fault::Damaged},
        {ended(head + "device " + QByteArray(66, 'a') + '\n'), Fault::Damaged},
        {ended(head + "device " + QByteArray(64, 'A') + '\n'), Fault::Damaged},
        {ended(head + "edit {}\n", 1), Fault::Damaged},
        {ended(head + "edit AB {}\n", 1), Fault::Damaged},
        {ended(head + "edit zz {}\n", 1), Fault::Damaged},
    };
    for (const auto& [bytes, fault] : files) {
        EXPECT_EQ(fault, faultOf(bytes)) << bytes.toStdString();
    }
    EXPECT_FAILS(FileNotFound, readEditFile(directory.filePath(u"none.edits"_s), {}));
}

TEST_F(EditFiles, reportHowFarTheyWereReadAndStopWhenAsked)
{
    const auto bytes = ended(head + QByteArray("later\n").repeated(2'500));
    QList<std::pair<qint64, qint64>> reports;
    ASSERT_OK(readBytes(bytes, {{}, [&](qint64 done, qint64 all) { reports.append({done, all}); }}));
    ASSERT_EQ(2, reports.size());
    EXPECT_LT(reports[0].first, reports[1].first);
    EXPECT_EQ(bytes.size(), reports[0].second);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, readBytes(bytes, {stop.get_token(), {}}));
}

TEST_F(EditFiles, areWrittenByWhomNothingIsKeptFrom)
{
    const auto mayWrite = [this](const PersonId& author) {
        return mayWriteEdits(*workplace, author).value() == EditWriting::Allowed;
    };
    const auto office = personOf(*workplace, u"王主任"_s, Role::Office).value();
    const auto id = imported();
    EXPECT_TRUE(mayWrite(bo)) << "there is nothing yet";
    score(id, anna, u"age"_s, u"2"_s);
    EXPECT_TRUE(mayWrite(anna)) << "with her own sheet";
    EXPECT_FALSE(mayWrite(bo));
    EXPECT_TRUE(mayWrite(office));
    EXPECT_TRUE(mayWrite({})) << "whoever works for the office and gives no name";
    imported(u"another"_s);
    EXPECT_FALSE(mayWrite(bo)) << "one application suffices";
}

TEST_F(EditFiles, areNotWrittenByAnExpertWhoTookTheOfficesRoleWhileTheirSheetIsOpen)
{
    const auto mayWrite = [this](const PersonId& author) { return mayWriteEdits(*workplace, author).value(); };
    const auto setRoles = [this](const PersonId& id, Roles roles, const PersonId& by) {
        const auto before = *personsOf(*workplace).value().person(id);
        auto after = before;
        after.roles = roles;
        ASSERT_OK(recordChanges(*workplace, personCorrected(before, after, by)));
    };
    const auto expert = personOf(*workplace, u"王专家"_s).value();
    const auto id = imported();
    score(id, anna, u"age"_s, u"2"_s);
    setRoles(expert, Roles(Role::ReviewingExpert) | Role::Office, expert);
    EXPECT_EQ(EditWriting::Allowed, mayWrite(expert)) << "with no sheet, as whoever works for the office";
    score(id, expert, u"age"_s, u"1"_s);
    EXPECT_EQ(EditWriting::OfficeByItself, mayWrite(expert));
    setRoles(expert, Role::ReviewingExpert, anna);
    EXPECT_EQ(EditWriting::HiddenFromAuthor, mayWrite(expert));
    setRoles(expert, Roles(Role::ReviewingExpert) | Role::Office, anna);
    EXPECT_EQ(EditWriting::Allowed, mayWrite(expert)) << "given by somebody else";
    setRoles(expert, Role::ReviewingExpert, anna);
    setRoles(expert, Roles(Role::ReviewingExpert) | Role::Office, expert);
    scoreAll(id, expert);
    record(submission(open(id, expert), expert));
    EXPECT_EQ(EditWriting::Allowed, mayWrite(expert)) << "once theirs is in";
}

} // namespace pingshen
