// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HistoryCheck.h"

#include "core/review/Changes.h"
#include "core/review/Submission.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "tests/work/WorkFixture.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// What is asked of the database before something is submitted or printed.
class CheckCost : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        scoreAll(id, anna);
        other = imported(u"another"_s);
    }

    QStringList askedBy(const std::function<void()>& action)
    {
        QStringList asked;
        workplace->database().setListener([&](const QString& sql) { asked.append(sql); });
        action();
        workplace->database().setListener({});
        return asked;
    }

    QStringList askedByTheCheck()
    {
        return askedBy([this] { EXPECT_OK(checkAgainstHistory(*workplace, id)); });
    }

    void print()
    {
        ReportOrder order;
        order.reviewer = anna;
        order.format = ReportFormat::Json;
        EXPECT_OK(openForReport(*workplace, id, order));
    }

    /// The steps of SQLite's plan that go through all edits.
    QStringList scansOf(const QString& sql)
    {
        if (!sql.startsWith("SELECT"_L1)) {
            return {};
        }
        auto plain = sql;
        plain.replace(QRegularExpression(u":[a-z_]+"_s), u"''"_s); // a plan knows no values
        const auto steps = workplace->database().list(QString(u"EXPLAIN QUERY PLAN "_s + plain), {},
                                                      [](const Row& row) { return row.text("detail"); });
        EXPECT_OK(steps) << sql.toStdString();
        return steps ? steps->filter(QRegularExpression(u"^SCAN (TABLE )?(edit|e)\\b"_s)) : QStringList();
    }

    ApplicationId id;
    ApplicationId other;
};

} // namespace

TEST_F(CheckCost, isBoundByTheApplicationAndNotByTheEditsOfOthers)
{
    auto asked = askedBy([this] {
        print();
        EXPECT_OK(recordChanges(*workplace, {submission(open(id, anna), anna)}));
        print();
    });
    asked.removeDuplicates();
    EXPECT_FALSE(asked.filter(u"FROM edit "_s).isEmpty());
    for (const auto& sql : asked) {
        EXPECT_EQ(QString(), scansOf(sql).join(u'\n')) << sql.toStdString();
    }
    EXPECT_FALSE(scansOf(u"SELECT device FROM edit GROUP BY device HAVING count(*) <> max(seq)"_s).isEmpty())
        << "such a step would be seen";
}

TEST_F(CheckCost, asksNoMoreWhenOthersHaveWrittenMore)
{
    const auto before = askedByTheCheck();
    for (int i = 0; i < 40; ++i) {
        score(other, bo, u"age"_s, QString::number(i % 5));
    }
    EXPECT_EQ(before, askedByTheCheck());
}

} // namespace pingshen
