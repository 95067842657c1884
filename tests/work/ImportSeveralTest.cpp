// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ImportSeveral.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/Unpackers.h"
#include "tests/work/WorkFixture.h"

#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class ImportSeveral : public WorkFixture
{
protected:
    QString person(const QString& name) { return package(name, {{u"护照.pdf"_s, {.salt = name}}}); }

    Result<SeveralReports> importAll(const QList<QStringList>& packages, const Task& task = {})
    {
        ImportRequest request;
        request.edition = RubricId(u"two-zones-2023"_s);
        request.author = anna;
        return importSeveral(*workplace, request, packages, pdf, task);
    }
};

} // namespace

TEST_F(ImportSeveral, makesAnApplicationOfEach)
{
    const auto several = importAll({{person(u"a"_s)}, {person(u"b"_s)}, {person(u"c"_s)}});
    ASSERT_OK(several);
    EXPECT_EQ(3, several->reports.size());
    EXPECT_TRUE(several->failures.isEmpty());
    EXPECT_EQ(3, applications());
    for (const auto& report : several->reports) {
        EXPECT_EQ(1, report.dossier.documents.size());
    }
}

TEST_F(ImportSeveral, oneThatFailsDoesNotStopTheOthers)
{
    const auto broken = writeFile(directory.path(), u"broken.zip"_s, "PK\x03\x04 no more");
    const auto several = importAll({{person(u"a"_s)}, {broken}, {person(u"c"_s)}});
    ASSERT_OK(several);
    EXPECT_EQ(2, several->reports.size());
    ASSERT_EQ(1, several->failures.size());
    EXPECT_EQ(QStringList{broken}, several->failures.first().paths);
    EXPECT_EQ(2, applications());
    EXPECT_EQ(0, filesIn(u"staging"_s));
}

TEST_F(ImportSeveral, keepsWhatWasDoneWhenItIsStopped)
{
    std::stop_source stop;
    int probed = 0;
    pdf.onProbe = [&] {
        if (++probed == 2) {
            stop.request_stop();
        }
    };
    const auto several = importAll({{person(u"a"_s)}, {person(u"b"_s)}, {person(u"c"_s)}}, {stop.get_token(), {}});
    ASSERT_OK(several);
    EXPECT_TRUE(several->isCancelled);
    EXPECT_EQ(1, several->reports.size());
    EXPECT_EQ(3, several->asked);
    EXPECT_EQ(1, applications());
    EXPECT_EQ(0, filesIn(u"staging"_s));
}

TEST_F(ImportSeveral, isCancelledWhenItIsStoppedBeforeTheFirst)
{
    std::stop_source stop;
    pdf.onProbe = [&] { stop.request_stop(); };
    EXPECT_FAILS(Cancelled, importAll({{person(u"a"_s)}, {person(u"b"_s)}}, {stop.get_token(), {}}));
    EXPECT_EQ(0, applications());
}

TEST_F(ImportSeveral, reportsItsProgressOverAll)
{
    QList<qint64> steps;
    QSet<qint64> wholes;
    Task task;
    task.progress = [&](qint64 done, qint64 total) {
        steps.append(done);
        wholes.insert(total);
    };
    ASSERT_OK(importAll({{person(u"a"_s)}, {person(u"b"_s)}}, task));
    ASSERT_EQ(1, wholes.size()) << "the end does not move";
    const auto whole = *wholes.cbegin();
    EXPECT_TRUE(std::ranges::is_sorted(steps));
    EXPECT_LE(steps.first(), whole / 2) << "the first one's is no more than its part";
    EXPECT_GT(steps.last(), whole / 2);
    EXPECT_LE(steps.last(), whole);
}

} // namespace pingshen
