// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TextStore.h"

#include "core/storage/Backup.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

class TextStoreTest : public VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        openStore();
    }

    void openStore()
    {
        store.reset();
        auto opened = TextStore::open(*vault);
        ASSERT_OK(opened);
        store = std::move(opened).value();
    }

    QString file() const { return folder() + u"/texts.db"_s; }

    void keep(const Digest& content, int page, const QString& text, PageText::Origin origin = PageText::Origin::Pdf)
    {
        KeptPage kept{.text = {page, text, origin}, .state = PageState::Read};
        kept.text.confidence = 90;
        ASSERT_OK(store->keep(content, {kept}));
    }

    QString textOf(const Digest& content, int page)
    {
        const auto kept = store->page(content, page);
        return kept ? kept->text.text : nameOf(kept.error().code);
    }

    QList<int> found(const Digest& content, const QString& query,
                     Phrase::LookAlikes lookAlikes = Phrase::LookAlikes::No)
    {
        const auto pages = store->matchesIn(content, Phrase(query, Phrase::LastWord::Begun), lookAlikes);
        EXPECT_OK(pages);
        return pages ? *pages : QList<int>();
    }

    const Digest contract = Digest::of("contract");
    const Digest diploma = Digest::of("diploma");
    std::unique_ptr<TextStore> store;
};

} // namespace

TEST_F(TextStoreTest, keepsAPageWithWhereItsWordsStand)
{
    KeptPage kept{.text = {4, u"博士 Doctor"_s, PageText::Origin::Ocr}, .state = PageState::Read};
    kept.text.confidence = 81;
    kept.text.edition = u"tesseract 5"_s;
    kept.text.size = QSizeF(595.28, 841.89);
    kept.text.words = {{.text = u"博士"_s, .rect = {72, 90.5, 24, 12}, .ends = {12, 24}, .line = 3, .confidence = 77},
                       {.text = u"Doctor"_s,
                        .rect = {-5.25, 700, 36.01, 12},
                        .direction = PageWord::Direction::Up,
                        .ends = {6, 12, 18, 24, 30, 36},
                        .line = 0,
                        .confidence = 100,
                        .spaceAfter = true}};
    ASSERT_OK(store->keep(diploma, {kept}));
    openStore();
    const auto read = store->page(diploma, 4);
    ASSERT_OK(read);
    EXPECT_EQ(kept, *read);
}

TEST_F(TextStoreTest, knowsHowWellEachPageWasRead)
{
    const KeptPage failed{.text = {2, {}}, .state = PageState::Failed, .failure = Error::Code::WorkerCrashed};
    KeptPage poor{.text = {1, u"??"_s, PageText::Origin::Ocr}, .state = PageState::Poor};
    poor.text.isPoor = true;
    ASSERT_OK(store->keep(contract, {poor, failed, {.text = {3, {}}, .state = PageState::Waiting}}));
    keep(contract, 0, u"甲方"_s);
    const auto states = store->states(contract);
    ASSERT_OK(states);
    EXPECT_EQ(QList<int>({0, 1, 2, 3}), states->keys());
    EXPECT_EQ(failed, states->value(2));
    EXPECT_TRUE(states->value(1).text.isPoor);
    const auto counts = store->counts();
    ASSERT_OK(counts);
    EXPECT_EQ((PageCounts{.waiting = 1, .read = 1, .poor = 1, .failed = 1}), counts->value(contract));
    const auto unknown = store->page(contract, 9);
    ASSERT_OK(unknown);
    EXPECT_EQ(PageState::Unread, unknown->state);
}

TEST_F(TextStoreTest, findsPagesByOneIdeographAWordOrANumber)
{
    keep(diploma, 0, u"授予博士學位"_s);
    keep(diploma, 7, u"the degree of Doctor, co-operation, 1,200,000"_s);
    keep(contract, 2, u"硕士"_s);
    EXPECT_EQ(QList<int>{0}, found(diploma, u"士"_s));
    EXPECT_EQ(QList<int>{0}, found(diploma, u"学位"_s));
    EXPECT_EQ(QList<int>(), found(diploma, u"位学"_s));
    EXPECT_EQ(QList<int>{7}, found(diploma, u"degree of DOC"_s));
    EXPECT_EQ(QList<int>{7}, found(diploma, u"cooperation"_s));
    EXPECT_EQ(QList<int>{7}, found(diploma, u"1200000"_s));
    EXPECT_EQ(QList<int>{7}, found(diploma, u"1 200 000"_s));
    EXPECT_EQ(QList<int>(), found(diploma, u"\" OR * ("_s));
    QList<PageMatch> all;
    ASSERT_OK(store->eachMatch(Phrase(u"士"_s), Phrase::LookAlikes::No, [&](const PageMatch& match) {
        all.append(match);
        return Done();
    }));
    EXPECT_EQ((QList<PageMatch>{{diploma, 0}, {contract, 2}}), all);
}

TEST_F(TextStoreTest, findsLookAlikesOnRecognisedPagesOnly)
{
    keep(diploma, 0, u"E1O0"_s);
    keep(diploma, 1, u"E1O0"_s, PageText::Origin::Ocr);
    EXPECT_EQ(QList<int>(), found(diploma, u"E100"_s));
    EXPECT_EQ(QList<int>{1}, found(diploma, u"E100"_s, Phrase::LookAlikes::Yes));
}

TEST_F(TextStoreTest, findsAPageByWhatItWasReadAsLastOnly)
{
    keep(diploma, 0, u"co-operation 1,000"_s, PageText::Origin::Ocr);
    keep(diploma, 0, u"新"_s);
    EXPECT_EQ(QList<int>(), found(diploma, u"cooperation"_s, Phrase::LookAlikes::Yes));
    EXPECT_EQ(QList<int>(), found(diploma, u"1000"_s));
    EXPECT_EQ(QList<int>{0}, found(diploma, u"新"_s));
}

TEST_F(TextStoreTest, isForItsOwnerOnlyAndInNoBackup)
{
    keep(diploma, 0, u"博士"_s);
    EXPECT_EQ(QFileDevice::ReadOwner | QFileDevice::WriteOwner,
              QFileInfo(file()).permissions()
                  & (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::WriteGroup
                     | QFileDevice::ReadOther | QFileDevice::WriteOther));
    const auto backup = directory.filePath(u"all.backup"_s);
    ASSERT_OK(backUp(*vault, backup, clock, {}));
    QFile saved(backup);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_FALSE(saved.readAll().contains("texts.db"));
}

TEST_F(TextStoreTest, isMadeAnewWhenItsFileIsDamaged)
{
    keep(diploma, 0, u"博士"_s);
    store.reset();
    QFile damaged(file());
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("this is no database, whatever its name says");
    damaged.close();
    openStore();
    EXPECT_EQ(QString(), textOf(diploma, 0));
    keep(diploma, 0, u"硕士"_s);
    EXPECT_EQ(QList<int>{0}, found(diploma, u"硕士"_s));
}

TEST_F(TextStoreTest, isMadeAnewBesideWhatIsNoFileAndStandsInItsPlace)
{
    const auto aside = [this](const QString& name) {
        const QFileInfo info(vault->folder() + u'/' + name);
        return info.exists() || info.isSymLink();
    };
    using Place = bool (*)(const QString&);
    const std::initializer_list<Place> places{
        [](const QString& path) { return QDir().mkpath(path + u"/inside"_s); },
        [](const QString& path) { return QFile::link(u"/nowhere/at/all"_s, path); },
        [](const QString& path) { return QFile::link(u"/dev/null"_s, path); },
        [](const QString& path) { return QProcess::execute(u"mkfifo"_s, {path}) == 0; },
    };
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        for (int number = 1; const auto& place : places) {
            store.reset();
            for (const auto& each : {u""_s, u"-wal"_s, u"-shm"_s}) {
                QFile::remove(file() + each);
            }
            ASSERT_TRUE(place(file() + suffix));
            openStore();
            keep(diploma, 0, u"硕士"_s);
            EXPECT_EQ(QList<int>{0}, found(diploma, u"硕士"_s)) << number;
            EXPECT_TRUE(aside(u"texts.db%1.aside.%2"_s.arg(suffix).arg(number++))) << "nothing of it is lost";
        }
    }
}

TEST_F(TextStoreTest, isMadeAnewWhenItIsOfAnotherFormat)
{
    keep(diploma, 0, u"博士"_s);
    store.reset();
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("UPDATE stamp SET value = '0' WHERE name = 'format'"_L1));
    }
    openStore();
    EXPECT_EQ(QString(), textOf(diploma, 0));
}

TEST_F(TextStoreTest, hasTextsOfPdfsReadAgainWhereTheirPlacesWereInOtherUnits)
{
    keep(diploma, 0, u"博士"_s);
    keep(diploma, 1, u"博士 recognised"_s, PageText::Origin::Ocr);
    keep(contract, 3, u"博士"_s);
    const KeptPage failed{.text = {2, {}}, .state = PageState::Failed, .failure = Error::Code::PdfPageUnrenderable};
    ASSERT_OK(store->keep(diploma, {failed}));
    store.reset();
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("UPDATE stamp SET value = '2' WHERE name = 'format'"_L1));
    }
    for (int opening = 0; opening < 2; ++opening) {
        openStore();
        EXPECT_EQ(PageState::Unread, store->page(diploma, 0)->state);
        EXPECT_EQ(u"博士 recognised"_s, textOf(diploma, 1)) << "which took its time, and is in points";
        EXPECT_EQ(failed, store->states(diploma)->value(2));
        EXPECT_EQ(QList<int>{1}, found(diploma, u"博士"_s));
        EXPECT_EQ(QList<int>(), found(contract, u"博士"_s));
        EXPECT_EQ((PageCounts{.read = 1, .failed = 1}), store->counts()->value(diploma));
        EXPECT_EQ(PageCounts(), store->counts()->value(contract));
        const auto check = store->check({});
        ASSERT_OK(check);
        EXPECT_EQ(TextStore::Check(), *check) << "nothing of it is called damaged";
        EXPECT_FALSE(store->isChanged());
    }
    keep(diploma, 0, u"博士"_s);
    openStore();
    EXPECT_EQ(u"博士"_s, textOf(diploma, 0)) << "it is asked for once";
}

TEST_F(TextStoreTest, keepsTextsWhenOnlyWhatTheyAreFoundByIsOld)
{
    keep(diploma, 0, u"博士"_s);
    store.reset();
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("INSERT INTO segments (segments) VALUES ('delete-all')"_L1));
        ASSERT_OK(other->run("UPDATE stamp SET value = 'before' WHERE name = 'segments'"_L1));
    }
    openStore();
    EXPECT_EQ(u"博士"_s, textOf(diploma, 0));
    EXPECT_EQ(QList<int>{0}, found(diploma, u"士"_s));
}

TEST_F(TextStoreTest, findsByReadingWhatItsIndexLost)
{
    keep(diploma, 0, u"nothing"_s);
    keep(diploma, 2, u"Mateo Rivas"_s);
    store.reset();
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("INSERT INTO segments (segments) VALUES ('delete-all')"_L1));
    }
    openStore();
    const auto reread = store->reread(diploma, Phrase(u"mateo"_s));
    ASSERT_OK(reread);
    EXPECT_EQ(QList<int>{2}, reread->matches);
    EXPECT_EQ(0, reread->forgotten);
    EXPECT_TRUE(store->reread(contract, Phrase(u"mateo"_s))->matches.isEmpty());
}

TEST_F(TextStoreTest, forgetsAPageWhoseTextIsNotAsItWasKept)
{
    keep(diploma, 0, u"Mateo Rivas"_s);
    keep(diploma, 1, u"Mateo at home"_s);
    store.reset();
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("UPDATE page_text SET text = 'Matfo Rivas' WHERE text LIKE '%Rivas'"_L1));
    }
    openStore();
    const auto reread = store->reread(diploma, Phrase(u"mateo"_s));
    ASSERT_OK(reread);
    EXPECT_EQ(QList<int>{1}, reread->matches);
    EXPECT_EQ(1, reread->forgotten);
    EXPECT_EQ(PageState::Unread, store->page(diploma, 0)->state);
    EXPECT_EQ(1, store->counts()->value(diploma).known());
    EXPECT_EQ(QList<int>{1}, found(diploma, u"mateo"_s));
    EXPECT_EQ(0, store->reread(diploma, Phrase(u"mateo"_s))->forgotten);
}

TEST_F(TextStoreTest, goesOnWithANewFileWhenItsOwnIsDeletedMeanwhile)
{
    keep(diploma, 0, u"博士"_s);
    ASSERT_TRUE(QFile::remove(file()));
    keep(diploma, 1, u"硕士"_s);
    EXPECT_TRUE(QFileInfo::exists(file()));
    openStore();
    EXPECT_EQ(u"硕士"_s, textOf(diploma, 1));
}

namespace {

/// What a search of all contents finds.
QList<PageMatch> foundAnywhere(TextStore& store, const QString& query)
{
    QList<PageMatch> all;
    EXPECT_OK(store.eachMatch(Phrase(query), Phrase::LookAlikes::No, [&](const PageMatch& match) {
        all.append(match);
        return Done();
    }));
    return all;
}

} // namespace

TEST_F(TextStoreTest, makesItsIndexAnewWhereItLacksAPage)
{
    keep(diploma, 2, u"Mateo Rivas"_s);
    keep(contract, 0, u"Mateo"_s);
    for (const auto* damage :
         {"INSERT INTO segments (segments) VALUES ('delete-all')", "DELETE FROM segments_docsize"}) {
        {
            auto other = Database::open(file(), Database::Access::ReadWrite);
            ASSERT_OK(other);
            ASSERT_OK(other->run(QLatin1StringView(damage)));
        }
        openStore();
        EXPECT_EQ(QList<int>{2}, found(diploma, u"mateo"_s)) << damage;
        EXPECT_TRUE(store->isChanged());
    }
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("INSERT INTO segments (segments) VALUES ('delete-all')"_L1));
    }
    openStore();
    EXPECT_EQ(2, foundAnywhere(*store, u"mateo"_s).size());
    openStore();
    EXPECT_EQ(2, foundAnywhere(*store, u"mateo"_s).size());
    EXPECT_FALSE(store->isChanged()) << "once";
}

TEST_F(TextStoreTest, tellsAnIndexThatHasAllPagesButNotAllWords)
{
    keep(diploma, 2, u"Mateo Rivas"_s);
    keep(diploma, 3, u"co-operation 1,000"_s, PageText::Origin::Ocr);
    keep(diploma, 4, QString(40'000, u'a'));
    EXPECT_EQ(TextStore::Check(), store->check({}).value());
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        // As if one letter of it had been damaged on the medium: the page is there, its word is not.
        ASSERT_OK(other->run("INSERT INTO segments (segments, rowid, apart, joined, alike)"
                             " SELECT 'delete', id, 'mateo rivas ', '', '' FROM page WHERE id % 1048576 = 2"_L1));
        ASSERT_OK(other->run("INSERT INTO segments (rowid, apart, joined, alike)"
                             " SELECT id, 'matfo rivas ', '', '' FROM page WHERE id % 1048576 = 2"_L1));
    }
    openStore();
    EXPECT_EQ(QList<int>(), found(diploma, u"mateo"_s));
    EXPECT_EQ((TextStore::Check{.forgotten = 0, .isRenewed = true}), store->check({}).value());
    EXPECT_EQ(QList<int>{2}, found(diploma, u"mateo"_s));
    EXPECT_EQ(TextStore::Check(), store->check({}).value());
}

TEST_F(TextStoreTest, keepsTextsWhenItsIndexCannotBeRead)
{
    keep(diploma, 2, u"Mateo Rivas"_s);
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("UPDATE segments_data SET block = x'00' WHERE id > 10"_L1));
    }
    openStore();
    EXPECT_EQ(QList<int>{2}, found(diploma, u"mateo"_s));
    EXPECT_EQ(u"Mateo Rivas"_s, textOf(diploma, 2));
    EXPECT_EQ(TextStore::Check(), store->check({}).value());
}

TEST_F(TextStoreTest, checksTheTextsTooAndForgetsWhatIsNotAsItWasKept)
{
    keep(diploma, 0, u"Mateo Rivas"_s);
    keep(diploma, 1, u"Mateo at home"_s);
    {
        auto other = Database::open(file(), Database::Access::ReadWrite);
        ASSERT_OK(other);
        ASSERT_OK(other->run("UPDATE page_text SET text = 'Matfo Rivas' WHERE text LIKE '%Rivas'"_L1));
    }
    openStore();
    EXPECT_EQ(PageState::Unread, store->page(diploma, 0)->state) << "no text is told that nobody read";
    EXPECT_EQ((TextStore::Check{.forgotten = 1, .isRenewed = false}), store->check({}).value());
    EXPECT_EQ(1, store->counts()->value(diploma).known());
    EXPECT_EQ(QList<int>{1}, found(diploma, u"mateo"_s));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, store->check({.stop = stop.get_token(), .progress = {}}));
}

} // namespace pingshen::test
