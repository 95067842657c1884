// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RequestQueue.h"

#include <gtest/gtest.h>

namespace pingshen {

namespace {

void push(RequestQueue& queue, quint64 id, RequestPriority priority)
{
    queue.push({{.id = id}, priority, {}});
}

QList<quint64> order(RequestQueue& queue)
{
    QList<quint64> ids;
    for (const auto& queued : queue.takeIf([](const auto&) { return true; })) {
        ids << queued.request.id;
    }
    return ids;
}

} // namespace

TEST(RequestQueue, servesWhatIsVisibleBeforeTheRest)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Thumbnail);
    push(queue, 2, RequestPriority::Background);
    push(queue, 3, RequestPriority::Neighbour);
    push(queue, 4, RequestPriority::Visible);
    push(queue, 5, RequestPriority::Preview);
    push(queue, 6, RequestPriority::Open);
    EXPECT_EQ(order(queue), (QList<quint64>{6, 4, 5, 3, 1, 2}));
}

TEST(RequestQueue, servesOnePriorityInTheOrderInWhichItWasAskedLast)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Neighbour);
    push(queue, 2, RequestPriority::Neighbour);
    push(queue, 3, RequestPriority::Neighbour);
    EXPECT_TRUE(queue.promote(1, RequestPriority::Neighbour));
    EXPECT_EQ(order(queue), (QList<quint64>{2, 3, 1}));
}

TEST(RequestQueue, servesBackgroundWorkInTheOrderItCame)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Background);
    push(queue, 2, RequestPriority::Background);
    EXPECT_EQ(order(queue), (QList<quint64>{1, 2}));
}

TEST(RequestQueue, movesARequestForward)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Thumbnail);
    push(queue, 2, RequestPriority::Visible);
    push(queue, 3, RequestPriority::Preview);
    EXPECT_TRUE(queue.promote(1, RequestPriority::Visible));
    EXPECT_EQ(order(queue), (QList<quint64>{2, 1, 3}));
}

TEST(RequestQueue, neverMovesARequestBack)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Visible);
    push(queue, 2, RequestPriority::Preview);
    EXPECT_TRUE(queue.promote(1, RequestPriority::Thumbnail));
    EXPECT_EQ(order(queue), (QList<quint64>{1, 2}));
}

TEST(RequestQueue, forgetsWhatIsCancelled)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Visible);
    push(queue, 2, RequestPriority::Visible);
    EXPECT_TRUE(queue.cancel(2));
    EXPECT_FALSE(queue.cancel(2));
    EXPECT_EQ(order(queue), (QList<quint64>{1}));
}

TEST(RequestQueue, takesOutWhatMatchesAndKeepsTheRest)
{
    RequestQueue queue;
    for (const quint64 id : {1, 2, 3, 4}) {
        push(queue, id, RequestPriority::Background);
    }
    const auto even = queue.takeIf([](const QueuedRequest& queued) { return queued.request.id % 2 == 0; });
    ASSERT_EQ(even.size(), 2U);
    EXPECT_FALSE(queue.cancel(2));
    EXPECT_EQ(order(queue), (QList<quint64>{1, 3}));
}

TEST(RequestQueue, cannotCancelWhatHasBegun)
{
    RequestQueue queue;
    push(queue, 1, RequestPriority::Visible);
    EXPECT_TRUE(queue.takeFirst([](const auto&) { return true; }));
    EXPECT_FALSE(queue.cancel(1));
    EXPECT_FALSE(queue.promote(1, RequestPriority::Open));
}

} // namespace pingshen
