// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueueModel.h"
#include "tests/models/ModelFixture.h"

#include <QAbstractItemModelTester>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class QueueModelTest : public ModelTest
{
protected:
    void show(const QueueFilter& filter)
    {
        QSignalSpy loaded(model.get(), &QueueModel::loaded);
        model->setFilter(filter);
        ASSERT_TRUE(loaded.wait(patience));
    }

    void make(int applications)
    {
        addApplications(applications);
        model = std::make_unique<QueueModel>(m_session->storage);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void TearDown() override
    {
        tester.reset();
        model.reset();
    }

    std::unique_ptr<QueueModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

TEST_F(QueueModelTest, knowsItsNumberAtOnceAndLoadsRowsWhenTheyAreLookedAt)
{
    make(250);
    show({{}, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(251, model->rowCount());
    EXPECT_NE(nullptr, model->row(0));
    EXPECT_EQ(nullptr, model->row(210));
    EXPECT_FALSE(model->index(210).data(QueueModel::LoadedRole).toBool());
    static_cast<void>(model->index(210).data());
    ASSERT_TRUE(waitUntil([this] { return model->row(210) != nullptr; }));
    EXPECT_EQ(u"GT-1210"_s, model->row(210)->caseNumber);
}

TEST_F(QueueModelTest, loadsTheRowsAroundOneThatIsLookedFor)
{
    make(250);
    show({{}, QueueStatus::Any, m_reviewer});
    static_cast<void>(model->index(110).data());
    ASSERT_TRUE(waitUntil([this] { return model->row(110) != nullptr; }));
    const auto wanted = model->row(110)->id;
    show({{}, QueueStatus::Any, m_reviewer});
    ASSERT_EQ(nullptr, model->row(110));
    int found = -1;
    model->locate(wanted, model.get(), [&](int row) { found = row; });
    ASSERT_TRUE(waitUntil([&] { return model->row(110) != nullptr; })) << "nothing was painted";
    EXPECT_EQ(110, found);
}

TEST_F(QueueModelTest, showsASavedRowAnewAndSaysThatItChanged)
{
    make(1);
    show({{}, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(0, model->row(0)->scored);
    score(model->row(0)->id, u"age"_s, u"4"_s);
    QSignalSpy changed(model.get(), &QueueModel::dataChanged);
    model->refresh();
    ASSERT_TRUE(waitUntil([this] { return model->row(0)->scored == 1; }));
    ASSERT_FALSE(changed.isEmpty());
    EXPECT_EQ(0, changed.first()[0].toModelIndex().row());
    EXPECT_EQ(model->rowCount() - 1, changed.first()[1].toModelIndex().row());
}

TEST_F(QueueModelTest, refreshesEveryPageThatWasLookedAt)
{
    make(150);
    show({{}, QueueStatus::Any, m_reviewer});
    static_cast<void>(model->index(120).data());
    ASSERT_TRUE(waitUntil([this] { return model->row(120) != nullptr; }));
    score(model->row(120)->id, u"age"_s, u"4"_s);
    model->refresh();
    EXPECT_TRUE(waitUntil([this] { return model->row(120)->scored == 1; }));
}

TEST_F(QueueModelTest, shrinksAndGrowsWithItsFilter)
{
    make(20);
    show({u"GT-1003"_s, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(1, model->rowCount());
    show({u"nobody"_s, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(0, model->rowCount());
    EXPECT_EQ(nullptr, model->row(0));
    show({{}, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(21, model->rowCount());
}

TEST_F(QueueModelTest, saysNothingOfAnySheetBeforeSomebodyGaveTheirName)
{
    make(1);
    score(ApplicationId(u"b000000000000000"_s), u"age"_s, u"4"_s);
    show({u"GT-1000"_s, QueueStatus::Any, m_reviewer});
    EXPECT_EQ(1, model->row(0)->scored);
    show({u"GT-1000"_s, QueueStatus::Any, {}});
    EXPECT_EQ(0, model->row(0)->scored);
}

TEST_F(QueueModelTest, findsTheNeighbourOfAnApplicationWithinTheFilter)
{
    make(3);
    show({u"GT-100"_s, QueueStatus::Any, m_reviewer});
    std::optional<ApplicationId> found;
    model->neighbour(model->row(0)->id, 1, model.get(), [&](const ApplicationId& id) { found = id; });
    ASSERT_TRUE(waitUntil([&] { return found.has_value(); }));
    EXPECT_EQ(model->row(1)->id, *found);
    found.reset();
    model->neighbour(model->row(2)->id, 1, model.get(), [&](const ApplicationId& id) { found = id; });
    ASSERT_TRUE(waitUntil([&] { return found.has_value(); }));
    EXPECT_TRUE(found->isEmpty()) << "there is none after the last";
}

} // namespace pingshen::ui
