// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerTextSource.h"
#include "tests/render/FakeWorkers.h"
#include "tests/support/Printers.h"

#include <QThread>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::fakeDocument;
using test::fakeWorkers;
using test::Gate;
using test::waitUntil;

namespace {

/// A source that writes down what it says, as "one: page 3" or "one 3 WorkerCrashed".
class Hearing
{
public:
    explicit Hearing(const WorkerSettings& settings) : source(settings)
    {
        QObject::connect(&source, &TextSource::textReady, &source, [this](const Digest& digest, const PageText& text) {
            EXPECT_EQ(QThread::currentThread(), source.thread());
            said << name(digest) + u": "_s + text.text;
        });
        QObject::connect(&source, &TextSource::textFailed, &source,
                         [this](const Digest& digest, int page, const Error& error) {
                             said << u"%1 %2 %3"_s.arg(name(digest)).arg(page).arg(nameOf(error.code));
                         });
    }

    static QString name(const Digest& digest) { return digest == Digest::of("one") ? u"one"_s : u"two"_s; }
    bool hears(qsizetype count)
    {
        return waitUntil([&] { return said.size() >= count; });
    }

    WorkerTextSource source;
    QStringList said;
};

PdfSource one()
{
    return fakeDocument(u"one"_s);
}

PdfSource two()
{
    return fakeDocument(u"two"_s);
}

} // namespace

TEST(WorkerTextSource, bringsThePagesOfTwoDocuments)
{
    Hearing hearing(fakeWorkers({}));
    hearing.source.request(one(), 1);
    hearing.source.request(two(), 2);
    ASSERT_TRUE(hearing.hears(2));
    hearing.said.sort();
    EXPECT_EQ((QStringList{u"one: page 1"_s, u"two: page 2"_s}), hearing.said);
}

TEST(WorkerTextSource, givesOneAnswerForAPageAskedTwice)
{
    const Gate gate;
    Hearing hearing(fakeWorkers(gate.arguments()));
    hearing.source.request(one(), 0);
    ASSERT_TRUE(gate.isReached());
    hearing.source.request(one(), 0);
    hearing.source.request(one(), 1);
    gate.open();
    ASSERT_TRUE(hearing.hears(2));
    EXPECT_EQ((QStringList{u"one: page 0"_s, u"one: page 1"_s}), hearing.said);
    hearing.source.request(one(), 0);
    ASSERT_TRUE(hearing.hears(3)) << "asked anew, it answers anew";
}

TEST(WorkerTextSource, saysNothingOfADocumentThatWasClosed)
{
    const Gate gate;
    Hearing hearing(fakeWorkers(gate.arguments()));
    hearing.source.request(one(), 0);
    ASSERT_TRUE(gate.isReached());
    hearing.source.request(one(), 1);
    hearing.source.close(one().digest);
    hearing.source.request(two(), 1);
    gate.open();
    ASSERT_TRUE(hearing.hears(1));
    EXPECT_EQ(QStringList{u"two: page 1"_s}, hearing.said);
}

TEST(WorkerTextSource, losesThePageThatCrashesAndNoOther)
{
    Hearing hearing(fakeWorkers({u"--crash"_s, u"--page"_s, u"2"_s}));
    for (const int page : {1, 2, 3}) {
        hearing.source.request(one(), page);
    }
    ASSERT_TRUE(hearing.hears(3));
    hearing.said.sort();
    EXPECT_EQ((QStringList{u"one 2 WorkerCrashed"_s, u"one: page 1"_s, u"one: page 3"_s}), hearing.said);
}

} // namespace pingshen
