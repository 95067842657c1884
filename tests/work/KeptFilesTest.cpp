// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/base/Json.h"
#include "core/review/Changes.h"
#include "core/work/KeptChanges.h"
#include "core/work/OvertakenDrafts.h"
#include "core/work/RecordChange.h"

#include <QDir>
#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Files of changes beside the database that are not, or are no more, what a session left there.
class KeptFilesTest : public WorkFixture
{
protected:
    const TextField agePoints{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    const TextField ageReason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};

    QStringList files(const QString& pattern) const
    {
        return QDir(vaultFolder()).entryList({pattern}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    }
    QString waiting() const { return vaultFolder() + u'/' + files(u"waiting-*"_s).value(0); }
    void reopen()
    {
        workplace.reset();
        SetUp();
    }

    QByteArray contentOf(const QString& path) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }

    /// Nothing of the file is recorded, its name is said, and it is there still.
    void expectLeft(const QByteArray& content)
    {
        const auto before = edits();
        write(vaultFolder() + u"/waiting-1.json"_s, content);
        reopen();
        EXPECT_EQ(before, edits()) << content.toStdString();
        EXPECT_EQ(QStringList{u"waiting-1.json"_s}, workplace->kept().altered) << content.toStdString();
        EXPECT_EQ(content, contentOf(vaultFolder() + u"/waiting-1.json"_s));
        EXPECT_TRUE(QFile::remove(vaultFolder() + u"/waiting-1.json"_s));
    }
};

QByteArray replaced(QByteArray content, const QByteArray& before, const QByteArray& after)
{
    EXPECT_TRUE(content.contains(before)) << content.toStdString();
    return content.replace(before, after);
}

} // namespace

TEST_F(KeptFilesTest, thatWereAlteredAreLeftAndNamed)
{
    const auto id = imported();
    const auto change = fieldChange(open(id, anna), anna, ageReason, u"passport"_s);
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const auto good = contentOf(waiting());
    ASSERT_TRUE(QFile::remove(waiting()));
    expectLeft(replaced(good, R"(\"reason\")", R"(\"score\")"));
    expectLeft(replaced(good, R"("number":1)", R"("number":-9)"));
    expectLeft(replaced(good, "passport", "diploma"));
    expectLeft(replaced(good, R"("format":2)", R"("format":1)"));
    expectLeft(replaced(good, R"("group":0,)", {}));
    expectLeft(good + '\n');
    expectLeft(good.chopped(1));
    auto unsignedFile = *parseJsonObject(good);
    unsignedFile.remove(u"signature"_s);
    expectLeft(canonicalJson(unsignedFile));
    write(vaultFolder() + u"/waiting-1.json"_s, good);
    reopen();
    EXPECT_EQ(u"passport"_s, open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
    EXPECT_EQ(QStringList(), files(u"*.json"_s));
}

TEST_F(KeptFilesTest, areNotTakenInAgainUnderAnotherNumber)
{
    const auto id = imported();
    const auto change = fieldChange(open(id, anna), anna, agePoints, u"4"_s);
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const auto content = contentOf(waiting());
    reopen();
    for (const auto& number : {"-9", "0", "2", "9007199254740991", "-9223372036854775808"}) {
        expectLeft(replaced(content, R"("number":1)", QByteArray(R"("number":)") + number));
    }
}

TEST_F(KeptFilesTest, areTakenInAsTheyWereWrittenWhateverTheyAreCalled)
{
    const auto id = imported();
    auto file = open(id, anna);
    const auto first = fieldChange(file, anna, ageReason, u"passport"_s);
    auto second = first;
    second.fields.first().from = u"passport"_s;
    second.fields.first().to = u"passport, page 2, and the work permit"_s;
    ASSERT_OK(keepChanges(*workplace, {{first, 1}}));
    const auto older = waiting();
    ASSERT_OK(keepChanges(*workplace, {{second, 1}}));
    const auto all = files(u"waiting-*"_s);
    ASSERT_EQ(2, all.size());
    const auto newer = vaultFolder() + u'/' + (older.endsWith(all[0]) ? all[1] : all[0]);
    ASSERT_TRUE(QFile::rename(newer, vaultFolder() + u"/waiting-1.json"_s));
    ASSERT_TRUE(QFile::rename(older, vaultFolder() + u"/waiting-2.json"_s));
    reopen();
    EXPECT_EQ(u"passport, page 2, and the work permit"_s,
              open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
    EXPECT_EQ(QStringList(), files(u"*.json"_s));
}

TEST_F(KeptFilesTest, makeNoLineOfHistoryOfWhatStandsThereAlready)
{
    const auto id = imported();
    const auto change = fieldChange(open(id, anna), anna, agePoints, u"4"_s);
    score(id, anna, u"age"_s, u"4"_s);
    const auto before = edits();
    ASSERT_OK(keepChanges(*workplace, {{change, -9}}));
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(QStringList(), files(u"*.json"_s));
}

TEST_F(KeptFilesTest, withWhatTheRulesRefuseArePutAsideAndNamed)
{
    const auto id = imported();
    auto change = fieldChange(open(id, anna), anna, ageReason, u"passport"_s);
    change.fields.first().field = u"score"_s;
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const auto content = contentOf(waiting());
    const auto before = edits();
    reopen();
    EXPECT_EQ(before, edits());
    EXPECT_EQ(QStringList(), files(u"waiting-*"_s));
    const auto aside = files(u"refused-*"_s);
    ASSERT_EQ(1, aside.size());
    EXPECT_EQ(aside, workplace->kept().refused);
    EXPECT_EQ(content, contentOf(vaultFolder() + u'/' + aside[0]));
    reopen();
    EXPECT_EQ(QStringList(), workplace->kept().refused) << "said once";
    const auto stray = strayKept(*workplace);
    ASSERT_OK(stray);
    EXPECT_EQ(aside, stray->refused) << "and whenever somebody asks";
}

/// Whoever has the key can sign as anybody, but not as one whom nobody here is.
TEST_F(KeptFilesTest, ofAnAuthorWhomNobodyKnowsArePutAsideAndNamed)
{
    const auto id = imported();
    const ReviewerId nobody(QString(32, u'f'));
    ASSERT_OK(keepChanges(*workplace, {{fieldChange(open(id, nobody), nobody, agePoints, u"4"_s), 1},
                                       {fieldChange(open(id, anna), anna, agePoints, u"3"_s), 2}}));
    const auto before = edits();
    reopen();
    EXPECT_EQ(before + 1, edits()) << "what the other one wrote is taken in";
    EXPECT_EQ(1, workplace->kept().refused.size());
    EXPECT_EQ(1, files(u"refused-*"_s).size());
    EXPECT_FALSE(open(id, anna).review.sheets.contains(nobody));
}

TEST_F(KeptFilesTest, thatWereRefusedStayWhereTheyCannotBePutAside)
{
    const auto id = imported();
    auto change = fieldChange(open(id, anna), anna, ageReason, u"passport"_s);
    change.fields.first().field = u"score"_s;
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const auto name = files(u"waiting-*"_s);
    auto other = name.value(0);
    ASSERT_TRUE(QDir(vaultFolder()).mkdir(other.replace(u"waiting-"_s, u"refused-"_s)));
    for (int each = 0; each < 2; ++each) {
        reopen();
        EXPECT_EQ(name, files(u"waiting-*"_s));
        EXPECT_EQ(name, workplace->kept().refused);
    }
}

/// What cannot be read may be just what was left: a disk error is no forgery.
TEST_F(KeptFilesTest, areNamedWithTheCauseWhereTheyCannotBeRead)
{
    ASSERT_TRUE(QDir(vaultFolder()).mkdir(u"waiting-1.json"_s));
    ASSERT_TRUE(QFile::link(vaultFolder() + u"/nowhere"_s, vaultFolder() + u"/waiting-2.json"_s));
    reopen();
    QMap<QString, Error::Code> causes;
    for (const auto& file : workplace->kept().unread) {
        causes.insert(file.name, file.cause.code);
    }
    EXPECT_EQ((QMap<QString, Error::Code>{{u"waiting-1.json"_s, Error::Code::FileNotRegular},
                                          {u"waiting-2.json"_s, Error::Code::FileNotFound}}),
              causes);
    EXPECT_EQ(QStringList(), workplace->kept().altered);
    EXPECT_EQ(2, files(u"waiting-*"_s).size());
    const auto stray = strayKept(*workplace);
    ASSERT_OK(stray);
    EXPECT_EQ(2, stray->unread.size()) << "also whenever somebody asks";
}

TEST_F(KeptFilesTest, ofBeforeTheyWereSignedAreCalledThat)
{
    imported();
    write(vaultFolder() + u"/waiting-1.json"_s, R"({"changes":[],"device":"ab12","format":1})");
    reopen();
    EXPECT_EQ(QStringList{u"waiting-1.json"_s}, workplace->kept().unsignedOnes);
    EXPECT_EQ(QStringList(), workplace->kept().altered);
    const auto stray = strayKept(*workplace);
    ASSERT_OK(stray);
    EXPECT_EQ(QStringList{u"waiting-1.json"_s}, stray->unsignedOnes);
}

TEST_F(KeptFilesTest, areNotWrittenLargerThanTheyAreRead)
{
    const auto id = imported();
    const auto change = fieldChange(open(id, anna), anna, ageReason, QString(95'000, u'x'));
    const QList<WaitingChange> much(710, WaitingChange{change, 1});
    EXPECT_FAILS(TextTooLong, keepChanges(*workplace, much));
    EXPECT_EQ(QStringList(), files(u"waiting-*"_s));
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    reopen();
    EXPECT_EQ(95'000, open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).reason.size());
}

TEST_F(KeptFilesTest, ofANewerProgramAreLeftForIt)
{
    imported();
    write(vaultFolder() + u"/waiting-1.json"_s, R"({"format":3})");
    reopen();
    EXPECT_EQ(QStringList{u"waiting-1.json"_s}, workplace->kept().unreadable);
    EXPECT_EQ(QStringList(), workplace->kept().altered);
}

} // namespace pingshen
