// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/OutlineList.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const QList<PdfOutlineEntry> contract{{u"Parties"_s, 0, 0},   {u"Duties"_s, 2, 0}, {u"Place"_s, 2, 1},
                                      {u"Hours\n x"_s, 4, 1}, {u"Deep"_s, 5, 7},   {u"Pay"_s, 9, 0}};

QString tree(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        text += QString(depth, u' ') + index.data().toString() + u'\n' + tree(model, index, depth + 1);
    }
    return text;
}

} // namespace

TEST(OutlineModel, makesATreeOfTheLevels)
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOutline(contract);
    EXPECT_EQ(u"Parties\nDuties\n Place\n Hours x\n  Deep\nPay\n"_s, tree(model));
    model.setOutline({});
    EXPECT_EQ(0, model.rowCount());
}

TEST(OutlineModel, knowsTheEntryAPageBelongsTo)
{
    OutlineModel model;
    model.setOutline(contract);
    EXPECT_EQ(u"Parties"_s, model.entryOf(1).data().toString());
    EXPECT_EQ(u"Place"_s, model.entryOf(3).data().toString());
    EXPECT_EQ(u"Deep"_s, model.entryOf(8).data().toString());
    EXPECT_EQ(u"Pay"_s, model.entryOf(500).data().toString());
    model.setOutline({{u"Late"_s, 5, 0}});
    EXPECT_FALSE(model.entryOf(4).isValid());
}

TEST(OutlineList, leadsToThePageOfAnEntryAndFollowsTheReader)
{
    OutlineList list;
    list.setOutline(contract);
    list.show();
    const QSignalSpy chosen(&list, &OutlineList::pageChosen);
    list.followPage(4);
    EXPECT_EQ(u"Hours x"_s, list.currentIndex().data().toString());
    EXPECT_EQ(0, chosen.size());
    QTest::keyClick(&list, Qt::Key_Return);
    ASSERT_EQ(1, chosen.size());
    EXPECT_EQ(4, chosen.at(0).at(0).toInt());
    EXPECT_FALSE(list.accessibleName().isEmpty());
}

} // namespace pingshen::ui
