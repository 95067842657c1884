// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using CliDemo = CliFixture;

TEST_F(CliDemo, theSamplesGoAllTheWay)
{
    const auto packages = ask({u"demo"_s, path(u"samples"_s)})[u"packages"_s].toArray();
    ASSERT_EQ(4, packages.size());
    const auto first = ask({u"import"_s, packages[0].toString()});
    EXPECT_EQ(QJsonArray(), first[u"missing"_s].toArray());
    const auto zipped = ask({u"import"_s, packages[1].toString()});
    EXPECT_TRUE(zipped[u"alreadyThere"_s].toBool()) << "the same package in another wrapping";
    const auto id = first[u"application"_s].toString();
    EXPECT_EQ(2, ask({u"import"_s, packages[2].toString(), u"--application"_s, id})[u"version"_s].toInt());
    const auto english = ask({u"import"_s, packages[3].toString()});
    EXPECT_EQ(QJsonArray(), english[u"missing"_s].toArray());
    EXPECT_EQ(2, ask({u"list"_s})[u"applications"_s].toArray().size());
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
}

TEST_F(CliDemo, aFolderThatCannotBeMadeIsRefused)
{
    const auto answer = run({u"demo"_s, u"/dev/null/samples"_s});
    EXPECT_EQ(1, answer.code);
    EXPECT_EQ(1, answer.err.count(u'\n')) << answer.err.toStdString();
}

TEST_F(CliDemo, actionsAreTheWindowsTable)
{
    const auto actions = ask({u"actions"_s, u"--lang"_s, u"zh"_s})[u"actions"_s].toArray();
    ASSERT_GT(actions.size(), 20);
    for (const auto& action : actions) {
        EXPECT_TRUE(action[u"id"_s].toString().contains(u'.'));
        EXPECT_FALSE(action[u"text"_s].toString().isEmpty());
        EXPECT_TRUE(action[u"keys"_s].isArray());
    }
}

} // namespace pingshen
