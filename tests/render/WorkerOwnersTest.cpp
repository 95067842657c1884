// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPageSource.h"
#include "core/render/WorkerPdfService.h"
#include "core/render/WorkerPool.h"
#include "tests/render/FakeWorkers.h"
#include "tests/support/Printers.h"

#include <QMultiMap>
#include <QSet>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/resource.h>
#endif

#include <chrono>
#include <future>
#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::fakeDocument;

/// Workers that write down who was asked for which document.
class WorkerOwners : public testing::Test
{
protected:
    WorkerSettings settings(int workers, int spares = 0) const
    {
        auto settings = test::fakeWorkers({u"--asked"_s, m_folder.filePath(u"asked"_s), u"--log"_s, log()}, workers);
        settings.spares = spares;
        return settings;
    }
    QString log() const { return m_folder.filePath(u"log"_s); }

    void ask(WorkerPdfService& service, const QString& document, const QString& owner)
    {
        m_owners.insert(fakeDocument(document).digest.hex().toLatin1(), owner);
        EXPECT_OK(service.text(fakeDocument(document, owner), 1, PdfService::Recognise::No, {}));
    }

    qsizetype starts() const
    {
        QFile file(log());
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    }

    /// By process.
    QMap<QByteArray, QSet<QString>> ownersSeen() const
    {
        QMap<QByteArray, QSet<QString>> seen;
        QFile file(m_folder.filePath(u"asked"_s));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        for (const auto& line : file.readAll().trimmed().split('\n')) {
            const auto parts = line.split(' ');
            seen[parts.value(0)].insert(m_owners.value(parts.value(1)));
        }
        return seen;
    }

    qsizetype requests() const
    {
        QFile file(m_folder.filePath(u"asked"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    }

    bool hasAsked() const { return QFile::exists(m_folder.filePath(u"asked"_s)); }

    QMap<QByteArray, QString> m_owners; ///< by document

private:
    QTemporaryDir m_folder;
};

TEST_F(WorkerOwners, haveADocumentOpenThatWasForeseen)
{
    m_owners.insert(fakeDocument(u"a"_s).digest.hex().toLatin1(), u"Elena"_s);
    WorkerPageSource pages(settings(1));
    pages.foresee(fakeDocument(u"a"_s, u"Elena"_s), 4);
    EXPECT_TRUE(test::waitUntil([this] { return hasAsked() && ownersSeen().first() == QSet<QString>{u"Elena"_s}; }));
}

TEST_F(WorkerOwners, drawAPictureThatWasForeseenOnce)
{
    const auto source = fakeDocument(u"a"_s, u"Elena"_s);
    const TileKey key{source.digest, 4, {100, 100}, {0, 0, 100, 100}, 0};
    WorkerPageSource pages(settings(1));
    qsizetype asked = 0;
    QObject::connect(&pages, &PageSource::tileReady, &pages, [&](const TileKey& ready, const QImage& image) {
        EXPECT_EQ(key, ready);
        EXPECT_EQ(image.pixel(0, 0), qRgb(4, 0, 0));
        asked = requests();
    });
    QObject::connect(&pages, &PageSource::opened, &pages, [&] { pages.request(key, TilePriority::Visible); });
    pages.foresee(source, 4, {key});
    pages.open(source, 4);
    EXPECT_TRUE(test::waitUntil([&] { return asked > 0; }));
    EXPECT_EQ(3, asked) << "two glances and one picture";
}

TEST_F(WorkerOwners, drawAllPicturesThatWereForeseenByOneWorker)
{
    const auto source = fakeDocument(u"a"_s, u"Elena"_s);
    const TileKey first{source.digest, 4, {100, 100}, {0, 0, 100, 100}, 0};
    const TileKey second{source.digest, 5, {100, 100}, {0, 0, 100, 100}, 0};
    WorkerPageSource pages(settings(2));
    QList<TileKey> seen;
    QObject::connect(&pages, &PageSource::tileReady, &pages, [&](const TileKey& ready) { seen.append(ready); });
    pages.foresee(source, 4, {first, second});
    ASSERT_TRUE(test::waitUntil([&] { return requests() == 3; })) << "a glance and two pictures";
    QObject::connect(&pages, &PageSource::opened, &pages, [&] {
        pages.request(second, TilePriority::Visible);
        pages.request(first, TilePriority::Visible);
    });
    pages.open(source, 4);
    EXPECT_TRUE(test::waitUntil([&] { return seen.contains(first) && seen.contains(second); }));
    EXPECT_EQ(4, requests()) << "none of them is drawn again";
    EXPECT_EQ(1, starts());
}

/// The first picture of a window has the page, too.
TEST_F(WorkerOwners, giveAPictureThatWasForeseenAtOnceAndOnce)
{
    const auto source = fakeDocument(u"a"_s, u"Elena"_s);
    const TileKey key{source.digest, 4, {100, 100}, {0, 0, 100, 100}, 0};
    WorkerPageSource pages(settings(1));
    pages.foresee(source, 4, {key});
    ASSERT_TRUE(test::waitUntil([&] { return requests() == 2; })) << "a glance and a picture";
    EXPECT_TRUE(pages.takeAtHand(key).isNull()) << "nobody has opened the document yet";
    QImage given;
    bool isOpen = false;
    QObject::connect(&pages, &PageSource::opened, &pages, [&] { isOpen = true; });
    pages.open(source, 4);
    ASSERT_TRUE(test::waitUntil([&] {
        given = isOpen && given.isNull() ? pages.takeAtHand(key) : given;
        return !given.isNull();
    }));
    EXPECT_EQ(given.pixel(0, 0), qRgb(4, 0, 0));
    EXPECT_TRUE(pages.takeAtHand(key).isNull());
}

TEST_F(WorkerOwners, areLeftWhileWhatWasForeseenIsBeingDrawn)
{
    const auto source = fakeDocument(u"a"_s, u"Elena"_s);
    const test::Gate gate;
    auto one = settings(1);
    one.arguments += gate.arguments();
    {
        WorkerPageSource pages(one);
        const TileKey held{source.digest, 0, {100, 100}, {0, 0, 100, 100}, 0};
        const TileKey next{source.digest, 1, {100, 100}, {0, 0, 100, 100}, 0};
        pages.foresee(source, 4, {held, next, held});
        ASSERT_TRUE(gate.isReached());
    }
    EXPECT_EQ(2, requests()) << "the glance and the first picture";
}

#ifdef Q_OS_LINUX
TEST_F(WorkerOwners, areNotHeldUpByWorkInTheBackground)
{
    auto background = settings(1);
    background.isInBackground = true;
    WorkerPdfService service(background);
    ask(service, u"a"_s, u"Elena"_s);
    const int process = ownersSeen().firstKey().toInt();
    ASSERT_GT(process, 0);
    EXPECT_EQ(SCHED_BATCH, sched_getscheduler(process));
    EXPECT_GT(getpriority(PRIO_PROCESS, static_cast<id_t>(process)), getpriority(PRIO_PROCESS, 0));
}
#endif

TEST_F(WorkerOwners, neverShareAWorker)
{
    WorkerPdfService service(settings(2));
    for (const auto& owner : {u"a"_s, u"b"_s, u"a"_s, u"c"_s, u"c"_s, u"b"_s}) {
        ask(service, owner + u"1.pdf"_s, owner);
        ask(service, owner + u"2.pdf"_s, owner);
    }
    const auto seen = ownersSeen();
    EXPECT_GE(seen.size(), 3);
    for (const auto& owners : seen) {
        EXPECT_EQ(owners.size(), 1);
    }
}

TEST_F(WorkerOwners, keepTheirWorkerFromDocumentToDocument)
{
    WorkerPdfService service(settings(1));
    for (int i = 0; i < 10; ++i) {
        ask(service, QString::number(i), u"a"_s);
    }
    EXPECT_EQ(ownersSeen().size(), 1);
    EXPECT_EQ(starts(), 1);
}

TEST_F(WorkerOwners, areServedInTurnByOneWorkerAtATime)
{
    WorkerPdfService service(settings(1));
    for (const auto& owner : {u"a"_s, u"b"_s, u"a"_s}) {
        ask(service, owner, owner);
    }
    EXPECT_EQ(ownersSeen().size(), 3);
}

TEST_F(WorkerOwners, findASpareWorkerReady)
{
    WorkerPdfService service(settings(1, 1));
    ask(service, u"a"_s, u"a"_s);
    ASSERT_TRUE(test::waitUntil([&] { return starts() == 2; }));
    ask(service, u"b"_s, u"b"_s);
    EXPECT_EQ(ownersSeen().size(), 2);
    EXPECT_TRUE(test::waitUntil([&] { return starts() == 3; })) << "another spare";
}

TEST_F(WorkerOwners, waitForEachOtherWhenAllWorkersAreBusyThoughASpareIsReady)
{
    const test::Gate gate;
    auto one = settings(1, 1);
    one.arguments += gate.arguments();
    WorkerPool pool(one);
    const auto ask = [&pool](const QString& owner, int page, std::atomic<bool>& isAnswered) {
        return pool.submit(fakeDocument(owner, owner), {.kind = RenderRequest::Kind::Text, .page = page},
                           RequestPriority::Visible, [&isAnswered](const RenderReply&) { isAnswered = true; });
    };
    std::atomic<bool> isWarm = false;
    std::atomic<bool> isHeld = false;
    std::atomic<bool> isLate = false;
    ask(u"a"_s, 1, isWarm);
    ASSERT_TRUE(test::waitUntil([&] { return isWarm && starts() == 2; })); // one at work, one spare
    ask(u"a"_s, 0, isHeld);
    ASSERT_TRUE(gate.isReached());
    const auto late = ask(u"b"_s, 1, isLate);
    for (int turns = 0; turns < 3; ++turns) { // of the pool's thread, behind what it does for the late one
        std::promise<void> turned;
        pool.askGuards([&turned](const Result<Guards>&) { turned.set_value(); });
        turned.get_future().wait();
    }
    EXPECT_TRUE(pool.cancel(late)) << "it had been given to the spare";
    gate.open();
    EXPECT_TRUE(test::waitUntil([&] { return isHeld.load(); }));
}

/// The start of a process costs as much as a page, just when the first page is wanted.
TEST_F(WorkerOwners, startNoOtherWorkerForWhatIsNotInSightBeforeItHasWaited)
{
    const test::Gate gate;
    auto two = settings(2);
    two.arguments += gate.arguments();
    const auto startsFor = [this](WorkerPool& pool, RequestPriority priority, int page) {
        std::promise<void> turned;
        pool.submit(fakeDocument(u"a"_s, u"a"_s), {.kind = RenderRequest::Kind::Text, .page = page}, priority,
                    [](const RenderReply&) {});
        pool.askGuards([&turned](const Result<Guards>&) { turned.set_value(); });
        turned.get_future().wait();
        return starts();
    };
    for (const auto patience : {std::chrono::milliseconds(1h), 1ms}) {
        two.patience = patience;
        const auto before = starts();
        WorkerPool pool(two);
        startsFor(pool, RequestPriority::Visible, 0);
        ASSERT_TRUE(gate.isReached());
        if (patience > 1s) {
            EXPECT_EQ(before + 1, startsFor(pool, RequestPriority::Neighbour, 1));
            EXPECT_EQ(before + 1, startsFor(pool, RequestPriority::Background, 2));
            startsFor(pool, RequestPriority::Visible, 3);
        } else {
            startsFor(pool, RequestPriority::Neighbour, 1);
        }
        EXPECT_TRUE(test::waitUntil([&] { return starts() == before + 2; }));
    }
    gate.open();
}

} // namespace pingshen
