// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"
#include "tests/support/Programs.h"
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
        first.start(test::programPath("pingshen"), {u"--vault"_s, vault()});
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

    /// The first value of the first row, as somebody beside the window reads it.
    QString read(const QString& sql) const { return read(sql, vault()); }
    static QString read(const QString& sql, const QString& vault)
    {
        const auto name = u"look"_s;
        QString value;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(vault + u"/pingshen.db"_s);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            if (database.open()) {
                QSqlQuery query(sql, database);
                value = query.next() ? query.value(0).toString() : QString();
            }
        }
        QSqlDatabase::removeDatabase(name);
        return value;
    }
    int applications() const { return read(u"SELECT count(*) FROM application"_s).toInt(); }
    /// The case number of the application that lies on the desk.
    QString opened() const
    {
        return read(u"SELECT case_number FROM application, place WHERE place.key = 'window'"
                    " AND application.id = json_extract(place.value, '$.application')"_s);
    }

    QString package(const QString& caseNumber) const
    {
        QDir().mkpath(folder.filePath(caseNumber));
        QFile info(folder.filePath(caseNumber + u"/application.json"_s));
        EXPECT_TRUE(info.open(QIODevice::WriteOnly));
        info.write(R"({"caseNumber": ")" + caseNumber.toLatin1() + R"("})");
        info.close();
        TestPdf::ofTextPages(static_cast<int>(caseNumber.back().digitValue()))
            .save(folder.filePath(caseNumber + u"/passport.pdf"_s));
        return caseNumber;
    }
    /// Starts the program once more, which ends when the window that runs has taken over.
    void startAgain(const QStringList& words)
    {
        second.setWorkingDirectory(folder.path());
        second.start(test::programPath("pingshen"), QStringList{u"--vault"_s, vault()} + words);
        EXPECT_TRUE(waitUntil([this] { return second.state() == QProcess::NotRunning; }));
        EXPECT_EQ(0, second.exitCode());
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
    second.start(test::programPath("pingshen"), {u"--vault"_s, vault(), u"GT-0007 Chen"_s});
    ASSERT_TRUE(waitUntil([this] { return second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(0, second.exitCode());
    EXPECT_TRUE(waitUntil([this] { return applications() == 1; }));
    EXPECT_EQ(QProcess::Running, first.state());
}

TEST_F(SecondStart, handsSeveralPackagesOverAsSeveralApplications)
{
    ASSERT_TRUE(waitUntil([this] { return QFileInfo::exists(handOverServerName(vault())); }));
    startAgain({package(u"GT-0001"_s), package(u"GT-0002"_s)});
    EXPECT_TRUE(waitUntil([this] { return applications() == 2; }));
    EXPECT_EQ(
        u"GT-0001,GT-0002"_s,
        read(u"SELECT group_concat(case_number) FROM (SELECT case_number FROM application ORDER BY case_number)"_s));
}

TEST_F(SecondStart, isTheFirstOnAnotherVaultAndImportsAllPackagesOfItsCommandLine)
{
    const auto other = folder.filePath(u"other"_s);
    second.setWorkingDirectory(folder.path());
    second.start(test::programPath("pingshen"),
                 {u"--vault"_s, other, package(u"GT-0001"_s), package(u"GT-0002"_s), package(u"GT-0003"_s)});
    EXPECT_TRUE(waitUntil([&] { return read(u"SELECT count(*) FROM application"_s, other) == u"3"_s; }));
    EXPECT_EQ(QProcess::Running, second.state());
    second.terminate();
    EXPECT_TRUE(waitUntil([this] { return second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(0, applications());
}

TEST_F(SecondStart, withAnApplicationToOpenHasItOpenedByTheWindowThatRuns)
{
    ASSERT_TRUE(waitUntil([this] { return QFileInfo::exists(handOverServerName(vault())); }));
    startAgain({package(u"GT-0001"_s)});
    ASSERT_TRUE(waitUntil([this] { return opened() == u"GT-0001"_s; }));
    startAgain({package(u"GT-0002"_s)});
    ASSERT_TRUE(waitUntil([this] { return opened() == u"GT-0002"_s; }));
    startAgain({u"--open"_s, u"GT-0001"_s});
    EXPECT_TRUE(waitUntil([this] { return opened() == u"GT-0001"_s; })) << opened().toStdString();
}

} // namespace pingshen
