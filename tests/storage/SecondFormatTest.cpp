// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/QueueStore.h"
#include "core/storage/VaultCheck.h"
#include "core/storage/journal/StateCheck.h"
#include "tests/storage/VaultFixture.h"

#include <QDirIterator>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault as the program of the journal's second format left it, without the key that wrote it.
class SecondFormat : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        copy(QStringLiteral(PINGSHEN_VAULT_FORMAT_2));
        copy(QStringLiteral(PINGSHEN_VAULT_FORMAT_1) + u"/documents"_s, u"/documents"_s); // it has the same
        VaultFixture::SetUp();
    }

    void copy(const QString& source, const QString& target = {}) const
    {
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = folder() + target + u'/' + QDir(source).relativeFilePath(files.next());
            ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
            ASSERT_TRUE(QFile::copy(files.filePath(), path));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    int found(const QString& text) const
    {
        QueueFilter filter;
        filter.text = text;
        return QueueStore(*database).count(filter).value();
    }
    QStringList problems(const SummariseSheet& summarise = {}) const
    {
        QStringList names;
        const auto found = verify(*vault, {}, summarise);
        EXPECT_OK(found);
        for (const auto& problem : *found) {
            names.append(nameOf(problem.code) + u' ' + problem.args[u"table"_s].toString());
        }
        return names;
    }
};

/// What a program that knows the standard says of a submitted sheet.
SheetSummary frozenTotal(const SheetContext& context)
{
    const auto& frozen = context.sheet.frozen;
    return {11, 0, frozen ? std::optional(frozen->total) : std::nullopt};
}

} // namespace

TEST_F(SecondFormat, isWholeAndGoesOn)
{
    const QStringList lost{u"EndLost "_s}; // nor is where its chain ended
    EXPECT_EQ(lost + QStringList{u"StateOutdated "_s}, problems(frozenTotal));
    const auto differing = StateCheck(*database, frozenTotal).check({});
    ASSERT_OK(differing);
    QStringList tables;
    for (const auto& problem : *differing) {
        tables.append(problem.args[u"table"_s].toString());
    }
    tables.sort();
    const QStringList contents{u"document_content"_s, u"document_content"_s}; // all of each is kept since
    const QStringList findings{u"finding"_s, u"finding"_s};                   // but not that documents are missing
    EXPECT_EQ(contents + findings, tables);
    EditJournal summing(*database, clock, vault->key(), frozenTotal);
    ASSERT_OK(summing.renewFold({})); // as whoever opens it does
    EXPECT_EQ(lost, problems(frozenTotal));
    const auto before = journal->all().value();
    ASSERT_EQ(69 + 1, before.size());
    ASSERT_OK(summing.record(test::scoreChange(u"d643db8ff025da4b"_s, u"李文清"_s, u"age"_s, u"4"_s)));
    const auto after = journal->all().value().back();
    EXPECT_EQ(before.back().clock + 1, after.clock);
    EXPECT_EQ(2, after.seq) << "the key is in no copy: another device goes on";
    ASSERT_EQ(1, after.refs.size());
    EXPECT_EQ(before.front().device, after.refs[0].device);
    EXPECT_EQ(lost, problems(frozenTotal));
}

TEST_F(SecondFormat, isSearchedAsAVaultOfToday)
{
    EXPECT_EQ(1, found(u"張三"_s)) << "kept as 张三, before scripts were folded";
    EXPECT_EQ(1, found(u"雲帆 muller"_s));
    EXPECT_EQ(69 + 1, journal->all().value().size()) << "nobody changed anything";
}

TEST_F(SecondFormat, isMadeSearchableWhenAnotherFoldingMadeItsTexts)
{
    for (const auto purpose : {VaultOpening::Purpose::Work, VaultOpening::Purpose::Reading}) {
        ASSERT_OK(database->run("UPDATE application SET search_text = 'of another ICU'"_L1));
        ASSERT_OK(database->run("UPDATE vault SET value = 'another ICU' WHERE key = 'search_text'"_L1));
        EXPECT_EQ(0, found(u"张三"_s));
        journal.reset();
        database.reset();
        vault.reset();
        ASSERT_OK(Vault::open(folder(), clock, {.purpose = purpose}));
        reopen();
        EXPECT_EQ(1, found(u"张三"_s));
    }
}

TEST_F(SecondFormat, isTheSameWhenItIsRebuilt)
{
    const auto review = ReviewStore(*database).load(ApplicationId(u"e703a8294ed99052"_s)).value();
    EXPECT_TRUE(review.sheet(ReviewerId(u"李文清"_s)).isLocked());
    ASSERT_OK(journal->rebuild({}));
    EXPECT_TRUE(review == ReviewStore(*database).load(ApplicationId(u"e703a8294ed99052"_s)).value());
    EXPECT_EQ(QStringList{u"EndLost "_s}, problems());
}

} // namespace pingshen
