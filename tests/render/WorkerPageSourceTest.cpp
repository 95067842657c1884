// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPageSource.h"
#include "tests/render/FakeWorkers.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;
using test::fakeDocument;
using test::fakeWorkers;
using test::Gate;
using test::waitUntil;

namespace {

const Digest one = Digest::of("one");
const Digest two = Digest::of("two");

TileKey tile(const Digest& document, int page)
{
    return {document, page, {100, 100}, {0, 0, 100, 100}, 0};
}

/// A source that writes down what it says, as "tile 3" or "failed 3 WorkerCrashed".
class Listening
{
public:
    explicit Listening(const WorkerSettings& settings) : source(settings)
    {
        QObject::connect(&source, &PageSource::opened, &source,
                         [this](const Digest& digest, const PdfSummary& summary) {
                             const auto part = summary.isWhole ? QString() : u" in part"_s;
                             said << u"opened %1 %2"_s.arg(name(digest)).arg(summary.pages()) + part;
                         });
        QObject::connect(&source, &PageSource::openFailed, &source, [this](const Digest& digest, const Error& error) {
            said << u"refused %1 %2"_s.arg(name(digest), nameOf(error.code));
        });
        QObject::connect(&source, &PageSource::tileReady, &source, [this](const TileKey& key, const QImage& image) {
            EXPECT_EQ(QThread::currentThread(), source.thread());
            EXPECT_EQ(image.pixel(0, 0), qRgb(key.page, 0, 0));
            said << u"tile %1 %2"_s.arg(name(key.document)).arg(key.page);
        });
        QObject::connect(&source, &PageSource::tileFailed, &source, [this](const TileKey& key, const Error& error) {
            said << u"failed %1 %2 %3"_s.arg(name(key.document)).arg(key.page).arg(nameOf(error.code));
        });
    }

    static QString name(const Digest& digest) { return digest == one ? u"one"_s : u"two"_s; }

    void openBoth()
    {
        source.open(fakeDocument(u"one"_s), 0);
        source.open(fakeDocument(u"two"_s), 0);
        EXPECT_TRUE(waitUntil([&] { return said.size() == 2; }));
        said.clear();
    }

    bool hears(qsizetype count)
    {
        return waitUntil([&] { return said.size() >= count; });
    }

    WorkerPageSource source;
    QStringList said;
};

} // namespace

TEST(WorkerPageSource, opensADocument)
{
    Listening listening(fakeWorkers({}));
    listening.source.open(fakeDocument(u"one"_s), 0);
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"opened one 10"_s});
}

TEST(WorkerPageSource, opensALongDocumentWholeBehindItsFirstPicture)
{
    Listening listening(fakeWorkers({u"--glances"_s}));
    listening.source.open(fakeDocument(u"one"_s), 3);
    ASSERT_TRUE(listening.hears(1));
    listening.source.request(tile(one, 3), TilePriority::Visible);
    ASSERT_TRUE(listening.hears(3));
    EXPECT_EQ(listening.said, (QStringList{u"opened one 10 in part"_s, u"tile one 3"_s, u"opened one 10"_s}));
}

TEST(WorkerPageSource, opensALongDocumentWholeAlsoWhenNobodyLooks)
{
    Listening listening(fakeWorkers({u"--glances"_s}));
    listening.source.open(fakeDocument(u"one"_s), 0);
    ASSERT_TRUE(listening.hears(2));
    EXPECT_EQ(listening.said, (QStringList{u"opened one 10 in part"_s, u"opened one 10"_s}));
}

TEST(WorkerPageSource, answersAgainForADocumentThatIsOpen)
{
    Listening listening(fakeWorkers({}));
    listening.openBoth();
    listening.source.open(fakeDocument(u"one"_s), 0);
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"opened one 10"_s});
}

TEST(WorkerPageSource, tellsThatOpeningFailed)
{
    Listening listening(fakeWorkers({u"--crash"_s}));
    listening.source.open(fakeDocument(u"one"_s), 0);
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"refused one WorkerCrashed"_s});
}

TEST(WorkerPageSource, bringsTilesOfTwoDocuments)
{
    Listening listening(fakeWorkers({}, 2));
    listening.openBoth();
    listening.source.request(tile(one, 1), TilePriority::Visible);
    listening.source.request(tile(two, 2), TilePriority::Visible);
    ASSERT_TRUE(listening.hears(2));
    listening.said.sort();
    EXPECT_EQ(listening.said, (QStringList{u"tile one 1"_s, u"tile two 2"_s}));
}

TEST(WorkerPageSource, givesOneAnswerForAKeyAskedTwice)
{
    Listening listening(fakeWorkers({}));
    listening.openBoth();
    listening.source.request(tile(one, 1), TilePriority::Thumbnail);
    listening.source.request(tile(one, 1), TilePriority::Visible);
    listening.source.request(tile(one, 2), TilePriority::Thumbnail);
    ASSERT_TRUE(listening.hears(2));
    EXPECT_EQ(listening.said, (QStringList{u"tile one 1"_s, u"tile one 2"_s}));
}

TEST(WorkerPageSource, bringsVisibleTilesFirst)
{
    const Gate gate;
    Listening listening(fakeWorkers(gate.arguments()));
    listening.openBoth();
    listening.source.request(tile(one, 0), TilePriority::Visible);
    ASSERT_TRUE(gate.isReached());
    listening.source.request(tile(one, 1), TilePriority::Thumbnail);
    listening.source.request(tile(one, 2), TilePriority::Neighbour);
    listening.source.request(tile(one, 3), TilePriority::Visible);
    listening.source.request(tile(one, 1), TilePriority::Visible);
    gate.open();
    ASSERT_TRUE(listening.hears(4));
    EXPECT_EQ(listening.said, (QStringList{u"tile one 0"_s, u"tile one 3"_s, u"tile one 1"_s, u"tile one 2"_s}));
}

TEST(WorkerPageSource, dropsWhatIsNotKept)
{
    const Gate gate;
    Listening listening(fakeWorkers(gate.arguments()));
    listening.openBoth();
    listening.source.request(tile(one, 0), TilePriority::Visible);
    ASSERT_TRUE(gate.isReached());
    listening.source.request(tile(one, 1), TilePriority::Preview);
    listening.source.request(tile(one, 2), TilePriority::Preview);
    listening.source.request(tile(one, 3), TilePriority::Preview);
    listening.source.dropAllBut({tile(one, 0), tile(one, 2)});
    listening.source.request(tile(one, 4), TilePriority::Thumbnail);
    gate.open();
    ASSERT_TRUE(listening.hears(3));
    EXPECT_EQ(listening.said, (QStringList{u"tile one 0"_s, u"tile one 2"_s, u"tile one 4"_s}));
}

TEST(WorkerPageSource, saysNothingOfADocumentThatWasClosed)
{
    const Gate gate;
    Listening listening(fakeWorkers(gate.arguments()));
    listening.openBoth();
    listening.source.request(tile(one, 0), TilePriority::Visible);
    ASSERT_TRUE(gate.isReached());
    listening.source.request(tile(one, 1), TilePriority::Visible);
    listening.source.request(tile(two, 1), TilePriority::Thumbnail);
    listening.source.close(one);
    gate.open();
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"tile two 1"_s});
}

TEST(WorkerPageSource, marksThePageThatCrashedAndBringsTheOthers)
{
    Listening listening(fakeWorkers({u"--crash"_s, u"--page"_s, u"2"_s}));
    listening.openBoth();
    for (const int page : {1, 2, 3, 2}) {
        listening.source.request(tile(one, page), TilePriority::Visible);
    }
    ASSERT_TRUE(listening.hears(3));
    listening.said.sort();
    EXPECT_EQ(listening.said, (QStringList{u"failed one 2 WorkerCrashed"_s, u"tile one 1"_s, u"tile one 3"_s}));
}

TEST(WorkerPageSource, refusesATileOfADocumentItDoesNotKnow)
{
    Listening listening(fakeWorkers({}));
    listening.source.request(tile(one, 1), TilePriority::Visible);
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"failed one 1 DocumentNotFound"_s});
}

TEST(WorkerPageSource, refusesATileOutsideItsPageItself)
{
    Listening listening(fakeWorkers({}));
    listening.openBoth();
    auto key = tile(one, 1);
    key.rect = {50, 50, 100, 100};
    listening.source.request(key, TilePriority::Visible);
    ASSERT_TRUE(listening.hears(1));
    EXPECT_EQ(listening.said, QStringList{u"failed one 1 PdfPageUnrenderable"_s});
}

TEST(WorkerPageSource, tellsTheWorkerToCloseADocument)
{
    const QTemporaryDir folder;
    const auto closed = folder.filePath(u"closed"_s);
    Listening listening(fakeWorkers({u"--closed"_s, closed}));
    listening.openBoth();
    listening.source.close(one);
    EXPECT_TRUE(waitUntil([&] {
        QFile file(closed);
        return file.open(QIODevice::ReadOnly) && file.readAll() == one.hex().toLatin1() + '\n';
    }));
}

TEST(WorkerPageSource, saysOnceWhatAPageLacks)
{
    Listening listening(fakeWorkers({u"--notices"_s}));
    QList<int> noticed;
    QObject::connect(&listening.source, &PageSource::noticed, &listening.source,
                     [&](const Digest&, int page, const QList<PageNotice>& notices) {
                         EXPECT_EQ(notices, QList<PageNotice>{PageNotice::PictureMissing});
                         noticed << page;
                     });
    listening.openBoth();
    auto key = tile(one, 1);
    for (const int width : {100, 200, 300}) {
        key.pageSize = {width, width};
        listening.source.request(key, TilePriority::Visible);
    }
    ASSERT_TRUE(listening.hears(3));
    listening.source.request(tile(one, 2), TilePriority::Visible);
    EXPECT_TRUE(waitUntil([&] { return noticed.contains(2); }));
    EXPECT_EQ(noticed, (QList<int>{1, 2}));
}

TEST(WorkerPageSource, saysOnceWhereAPageLeads)
{
    Listening listening(fakeWorkers({u"--links"_s}));
    QList<int> linked;
    QObject::connect(&listening.source, &PageSource::linked, &listening.source,
                     [&](const Digest&, int page, const QList<PdfLink>& links) {
                         EXPECT_EQ(1, links.first().page);
                         linked << page;
                     });
    listening.openBoth();
    auto key = tile(one, 1);
    for (const int width : {100, 200}) {
        key.pageSize = {width, width};
        listening.source.request(key, TilePriority::Visible);
    }
    ASSERT_TRUE(listening.hears(2));
    listening.source.request(tile(one, 2), TilePriority::Visible);
    EXPECT_TRUE(waitUntil([&] { return linked.contains(2); }));
    EXPECT_EQ(linked, (QList<int>{1, 2}));
}

TEST(WorkerPageSource, saysOnceMoreWhereAPageLeadsWhenTheDocumentTurnedOutToBeAnother)
{
    Listening listening(fakeWorkers({u"--links"_s, u"--notices"_s, u"--glances"_s, u"--revised"_s}));
    int linked = 0;
    int noticed = 0;
    bool isRevised = false;
    auto* source = &listening.source;
    QObject::connect(source, &PageSource::linked, source, [&](const Digest& document) { linked += document == one; });
    QObject::connect(source, &PageSource::noticed, source, [&](const Digest& document) { noticed += document == one; });
    QObject::connect(source, &PageSource::opened, source, [&](const Digest& document, const PdfSummary& summary) {
        isRevised = isRevised || (document == one && summary.isRevised);
    });
    listening.openBoth();
    auto key = tile(one, 1);
    source->request(key, TilePriority::Visible);
    ASSERT_TRUE(waitUntil([&] { return isRevised; }));
    linked = 0;
    noticed = 0;
    key.pageSize = {300, 300};
    source->request(key, TilePriority::Visible);
    EXPECT_TRUE(waitUntil([&] { return linked == 1 && noticed == 1; }));
}

TEST(WorkerPageSource, saysOnceByWhomADocumentIsSigned)
{
    Listening listening(fakeWorkers({u"--signed"_s}));
    QList<Digest> isSigned;
    QObject::connect(&listening.source, &PageSource::signedBy, &listening.source,
                     [&](const Digest& document, const QList<PdfSignature>& signatures) {
                         EXPECT_EQ(u"Li Hua"_s, signatures.first().signer);
                         isSigned << document;
                     });
    listening.openBoth();
    listening.source.request(tile(one, 1), TilePriority::Visible);
    ASSERT_TRUE(listening.hears(1));
    listening.source.request(tile(one, 2), TilePriority::Visible);
    listening.source.request(tile(two, 1), TilePriority::Visible);
    EXPECT_TRUE(waitUntil([&] { return isSigned.contains(two); }));
    EXPECT_EQ(isSigned, (QList<Digest>{one, two}));
}

TEST(WorkerPageSource, tellsTheWorkerNothingOfThePersonAtTheMachine)
{
    const QTemporaryDir folder;
    const auto list = folder.filePath(u"environment"_s);
    qputenv("PINGSHEN_SECRET", "name");
    Listening listening(fakeWorkers({u"--environment"_s, list}));
    listening.openBoth();
    qunsetenv("PINGSHEN_SECRET");
    QFile file(list);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    EXPECT_TRUE(lines.contains("LC_ALL=C.UTF-8"));
    for (const auto& line : lines) {
        const auto name = line.left(line.indexOf('='));
        EXPECT_FALSE(name == "HOME" || name == "PATH" || name == "DISPLAY" || name == "PINGSHEN_SECRET")
            << line.toStdString();
    }
}

#ifdef Q_OS_UNIX
TEST(WorkerPageSource, givesTheWorkerNoneOfTheProgramsDescriptors)
{
    const QTemporaryDir folder;
    const auto list = folder.filePath(u"descriptors"_s);
    const int secret = ::open("/dev/null", O_RDONLY); // inherited unless somebody sees to it
    ASSERT_GE(secret, 0);
    Listening listening(fakeWorkers({u"--descriptors"_s, list}));
    listening.openBoth();
    ::close(secret);
    QFile file(list);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto descriptors = file.readAll().split('\n');
    EXPECT_TRUE(descriptors.contains("0"));
    EXPECT_FALSE(descriptors.contains(QByteArray::number(secret)));
}
#endif

} // namespace pingshen
