// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPool.h"
#include "tests/render/FakeWorkers.h"
#include "tests/support/Printers.h"
#include "tests/support/Programs.h"

#include <future>
#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::fakeDocument;
using test::fakeWorkers;

namespace {

using Answer = std::future<RenderReply>;

Answer ask(WorkerPool& pool, const PdfSource& source, RenderRequest request,
           RequestPriority priority = RequestPriority::Visible)
{
    auto promise = std::make_shared<std::promise<RenderReply>>();
    pool.submit(source, std::move(request), priority,
                [promise](RenderReply reply) { promise->set_value(std::move(reply)); });
    return promise->get_future();
}

Answer askText(WorkerPool& pool, int page, const PdfSource& source = fakeDocument(u"a"_s))
{
    return ask(pool, source, {.kind = RenderRequest::Kind::Text, .page = page});
}

Answer askTile(WorkerPool& pool, int page, QSize size)
{
    return ask(pool, fakeDocument(u"a"_s),
               {.kind = RenderRequest::Kind::Tile, .page = page, .pageSize = size, .rect = QRect(QPoint(0, 0), size)});
}

qsizetype startsIn(const QString& log)
{
    QFile file(log);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

/// Only a pool that forgets a request makes this fail.
RenderReply get(Answer& answer)
{
    const auto arrived = answer.wait_for(std::chrono::seconds(60)) == std::future_status::ready;
    EXPECT_TRUE(arrived);
    return arrived ? answer.get() : RenderReply{0, Error::Code::Cancelled};
}

} // namespace

TEST(WorkerPool, answersWithWhatTheWorkerSays)
{
    WorkerPool pool(fakeWorkers({}));
    auto answer = askText(pool, 4);
    const auto reply = get(answer);
    ASSERT_OK(reply.value);
    EXPECT_EQ(std::get<PageText>(*reply.value).text, u"page 4"_s);
}

TEST(WorkerPool, bringsPicturesThroughSharedMemory)
{
    WorkerPool pool(fakeWorkers({}));
    auto answer = askTile(pool, 5, {300, 200});
    const auto reply = get(answer);
    ASSERT_OK(reply.value);
    EXPECT_EQ(std::get<QImage>(*reply.value).pixel(299, 199), qRgb(5, 0, 0));
}

TEST(WorkerPool, bringsPicturesThroughThePipe)
{
    auto settings = fakeWorkers({});
    settings.sharedBytes = 0;
    WorkerPool pool(settings);
    auto answer = askTile(pool, 5, {1200, 1697});
    const auto reply = get(answer);
    ASSERT_OK(reply.value);
    EXPECT_EQ(std::get<QImage>(*reply.value).pixel(1199, 1696), qRgb(5, 0, 0));
}

TEST(WorkerPool, servesEveryRequestOfManyWithSeveralWorkers)
{
    WorkerPool pool(fakeWorkers({}, 3));
    std::vector<Answer> answers;
    for (int page = 0; page < 200; ++page) {
        answers.push_back(askText(pool, page));
    }
    for (auto& answer : answers) {
        EXPECT_OK(get(answer).value);
    }
}

TEST(WorkerPool, goesOnWithTheRestAfterAPageCrashedItsWorker)
{
    WorkerPool pool(fakeWorkers({u"--crash"_s, u"--page"_s, u"2"_s}));
    std::vector<Answer> answers;
    for (int page = 0; page < 6; ++page) {
        answers.push_back(askText(pool, page));
    }
    for (size_t page = 0; page < answers.size(); ++page) {
        const auto reply = get(answers[page]);
        if (page == 2) {
            EXPECT_FAILS(WorkerCrashed, reply.value);
        } else {
            EXPECT_OK(reply.value);
        }
    }
}

TEST(WorkerPool, tellsWhichPageCrashed)
{
    WorkerPool pool(fakeWorkers({u"--crash"_s}));
    auto answer = askText(pool, 2);
    const auto reply = get(answer);
    ASSERT_FALSE(reply.value);
    EXPECT_EQ(reply.value.error().args.value(u"page"_s), 3);
}

TEST(WorkerPool, doesNotTryAPageAgainThatCrashed)
{
    QTemporaryDir folder;
    const auto log = folder.filePath(u"log"_s);
    WorkerPool pool(fakeWorkers({u"--crash"_s, u"--page"_s, u"2"_s, u"--log"_s, log}));
    for (int i = 0; i < 5; ++i) {
        auto answer = askText(pool, 2);
        EXPECT_FAILS(WorkerCrashed, get(answer).value);
    }
    EXPECT_EQ(startsIn(log), 1);
    auto ofAnotherFile = askText(pool, 2, fakeDocument(u"b"_s));
    EXPECT_FAILS(WorkerCrashed, get(ofAnotherFile).value);
    EXPECT_EQ(startsIn(log), 2);
}

TEST(WorkerPool, endsAWorkerThatHangs)
{
    auto settings = fakeWorkers({u"--hang"_s, u"--page"_s, u"2"_s});
    settings.textLimit = std::chrono::milliseconds(300);
    WorkerPool pool(settings);
    auto hanging = askText(pool, 2);
    EXPECT_FAILS(WorkerTimedOut, get(hanging).value);
}

TEST(WorkerPool, endsAWorkerThatEatsMemory)
{
    auto settings = fakeWorkers({u"--eat-memory"_s, u"--page"_s, u"2"_s});
    settings.memoryBytes = 200 * 1024 * 1024;
    WorkerPool pool(settings);
    auto hungry = askText(pool, 2);
    EXPECT_FAILS(WorkerOutOfMemory, get(hungry).value);
    auto next = askText(pool, 3);
    EXPECT_OK(get(next).value);
}

TEST(WorkerPool, endsAWorkerThatBabbles)
{
    WorkerPool pool(fakeWorkers({u"--babble"_s, u"--page"_s, u"2"_s}));
    auto babbled = askText(pool, 2);
    EXPECT_FAILS(WorkerProtocolBroken, get(babbled).value);
    auto next = askText(pool, 3);
    EXPECT_OK(get(next).value);
}

TEST(WorkerPool, endsAWorkerThatAnnouncesFourGigabytes)
{
    WorkerPool pool(fakeWorkers({u"--huge"_s}));
    auto answer = askText(pool, 0);
    EXPECT_FAILS(WorkerProtocolBroken, get(answer).value);
}

TEST(WorkerPool, endsAWorkerThatAnswersAnotherQuestion)
{
    WorkerPool pool(fakeWorkers({u"--wrong-answer"_s}));
    auto answer = askText(pool, 0);
    EXPECT_FAILS(WorkerProtocolBroken, get(answer).value);
}

TEST(WorkerPool, failsWhatAsksAboutADocumentThatIsGoneAndKeepsItsWorker)
{
    QTemporaryDir folder;
    const auto log = folder.filePath(u"log"_s);
    WorkerPool pool(fakeWorkers({u"--log"_s, log}));
    const PdfSource gone{Digest::of("gone"), DocumentHandle::ofVault(folder.filePath(u"gone"_s))};
    auto answer = askText(pool, 0, gone);
    EXPECT_FAILS(DocumentMissing, get(answer).value);
    auto next = askText(pool, 1);
    EXPECT_OK(get(next).value);
    EXPECT_EQ(startsIn(log), 1);
}

TEST(WorkerPool, tellsWhatItsWorkersGaveUp)
{
    WorkerPool pool(fakeWorkers({}));
    EXPECT_FALSE(pool.guards());
    std::promise<Result<Guards>> told;
    pool.askGuards([&](const Result<Guards>& guards) { told.set_value(guards); });
    EXPECT_TRUE(told.get_future().get().value() == Guard::Privileges);
    EXPECT_TRUE(pool.guards() == Guards(Guard::Privileges));
}

TEST(WorkerPool, tellsThatNoWorkerCanBeAskedWhatItGaveUp)
{
    WorkerPool pool(fakeWorkers({u"--die-at-start"_s}));
    std::promise<Result<Guards>> told;
    pool.askGuards([&](const Result<Guards>& guards) { told.set_value(guards); });
    EXPECT_FAILS(WorkerNotStarted, told.get_future().get());
}

TEST(WorkerPool, saysThatAMissingWorkerCannotBeStarted)
{
    auto settings = fakeWorkers({});
    settings.program = u"/nowhere/pingshen-worker"_s;
    WorkerPool pool(settings);
    auto answer = askText(pool, 0);
    EXPECT_FAILS(WorkerNotStarted, get(answer).value);
}

TEST(WorkerPool, saysThatAWorkerOfAnotherVersionCannotBeStarted)
{
    WorkerPool pool(fakeWorkers({u"--not-version"_s}));
    auto answer = askText(pool, 0);
    EXPECT_FAILS(WorkerNotStarted, get(answer).value);
}

TEST(WorkerPool, saysThatAWorkerWithoutHelloCannotBeStarted)
{
    auto settings = fakeWorkers({u"--mute"_s});
    settings.helloLimit = std::chrono::milliseconds(100);
    WorkerPool pool(settings);
    auto answer = askText(pool, 0);
    EXPECT_FAILS(WorkerNotStarted, get(answer).value);
}

TEST(WorkerPool, stopsTryingToStartAWorkerThatDiesAtOnce)
{
    QTemporaryDir folder;
    const auto log = folder.filePath(u"log"_s);
    WorkerPool pool(fakeWorkers({u"--die-at-start"_s, u"--log"_s, log}));
    for (int i = 0; i < 50; ++i) {
        auto answer = askText(pool, i);
        EXPECT_FAILS(WorkerNotStarted, get(answer).value);
    }
    EXPECT_EQ(startsIn(log), WorkerSettings().startAttempts);
}

TEST(WorkerPool, triesToStartAgainAfterThePause)
{
    QTemporaryDir folder;
    auto settings = fakeWorkers({});
    settings.program = folder.filePath(u"worker"_s);
    settings.startPause = std::chrono::milliseconds(1);
    WorkerPool pool(settings);
    auto early = askText(pool, 0);
    EXPECT_FAILS(WorkerNotStarted, get(early).value);
    ASSERT_TRUE(QFile::link(test::programPath("pingshen-fake-worker"), settings.program));
    Result<RenderReply::Value> value = Error::Code::WorkerNotStarted;
    for (int i = 0; i < 1000 && !value; ++i) {
        auto late = askText(pool, 0);
        value = get(late).value;
    }
    EXPECT_OK(value);
}

TEST(WorkerPool, neverAnswersWhatWasCancelledInTime)
{
    const test::Gate gate;
    WorkerPool pool(fakeWorkers(gate.arguments()));
    auto held = askText(pool, 0);
    ASSERT_TRUE(gate.isReached());
    bool answered = false;
    const auto id = pool.submit(fakeDocument(u"a"_s), {.kind = RenderRequest::Kind::Text, .page = 1},
                                RequestPriority::Background, [&](RenderReply) { answered = true; });
    auto last =
        ask(pool, fakeDocument(u"a"_s), {.kind = RenderRequest::Kind::Text, .page = 2}, RequestPriority::Background);
    EXPECT_TRUE(pool.cancel(id));
    gate.open();
    EXPECT_OK(get(held).value);
    EXPECT_OK(get(last).value);
    EXPECT_FALSE(answered);
}

TEST(WorkerPool, answersEverythingWithCancelledWhenItGoes)
{
    std::vector<Answer> answers;
    {
        WorkerPool pool(fakeWorkers({u"--hang"_s}, 2));
        for (int page = 0; page < 10; ++page) {
            answers.push_back(askText(pool, page));
        }
    }
    for (auto& answer : answers) {
        EXPECT_FAILS(Cancelled, get(answer).value);
    }
}

TEST(WorkerPool, sendsAgainWhatAWorkerCouldNotTakeAnyMore)
{
    const QTemporaryDir folder;
    const auto log = folder.filePath(u"log"_s);
    WorkerPool pool(fakeWorkers({u"--deaf"_s, u"--log"_s, log}));
    auto first = askText(pool, 1);
    ASSERT_OK(get(first).value);
    auto second = askText(pool, 2);
    EXPECT_OK(get(second).value); // nobody is to blame
    EXPECT_EQ(2, startsIn(log));
    auto again = askText(pool, 2);
    EXPECT_OK(get(again).value);
}

} // namespace pingshen
