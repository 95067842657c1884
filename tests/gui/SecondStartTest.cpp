// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Wait.h"

#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// The real program on a vault of its own, without a screen.
class SecondStart : public ::testing::Test
{
protected:
    SecondStart()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        first.setProcessEnvironment(environment);
        second.setProcessEnvironment(environment);
        first.start(QStringLiteral(PINGSHEN_PROGRAM), {u"--vault"_s, vault()});
        QDir().mkpath(folder.filePath(u"GT-0007 Chen"_s));
        TestPdf::ofTextPages(1).save(folder.filePath(u"GT-0007 Chen/passport.pdf"_s));
    }

    ~SecondStart() override
    {
        first.kill();
        first.waitForFinished();
        QFile::remove(handOverServerName(vault()));
    }

    QString vault() const { return folder.filePath(u"vault"_s); }

    int applications() const
    {
        const auto name = u"look"_s;
        int count = 0;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(vault() + u"/pingshen.db"_s);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            if (database.open()) {
                QSqlQuery query(u"SELECT count(*) FROM application"_s, database);
                count = query.next() ? query.value(0).toInt() : 0;
            }
        }
        QSqlDatabase::removeDatabase(name);
        return count;
    }

    QTemporaryDir folder;
    QProcess first;
    QProcess second;
};

} // namespace

TEST_F(SecondStart, handsItsPackageToTheWindowThatRuns)
{
    ASSERT_TRUE(waitUntil([this] { return QFileInfo::exists(handOverServerName(vault())); }));
    second.setWorkingDirectory(folder.path());
    second.start(QStringLiteral(PINGSHEN_PROGRAM), {u"--vault"_s, vault(), u"GT-0007 Chen"_s});
    ASSERT_TRUE(waitUntil([this] { return second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(0, second.exitCode());
    EXPECT_TRUE(waitUntil([this] { return applications() == 1; }));
    EXPECT_EQ(QProcess::Running, first.state());
}

} // namespace pingshen
