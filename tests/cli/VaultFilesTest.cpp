// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// What becomes of a command that writes when something else stands in the place of a file of the vault.
enum class Then {
    Works,   ///< nothing is kept in it
    Anew,    ///< the same; it is made anew, and what stood there is put aside and named
    NotFile, ///< it is said that this is no file
};

struct Place
{
    QString name;
    Then pipe = Then::NotFile;
    Then folder = Then::NotFile;
};

const QList<Place>& places()
{
    static const QList<Place> all{{u"pingshen.db"_s},
                                  {u"pingshen.db-wal"_s},
                                  {u"pingshen.db-shm"_s},
                                  {u"vault.lock"_s, Then::Anew, Then::Anew},
                                  {u"device.key"_s},
                                  {u"device.key.new"_s},
                                  {u"device.head"_s},
                                  {u"texts.db"_s, Then::Anew, Then::Anew},
                                  {u"restore.request"_s},
                                  {u"restore.unchecked"_s, Then::Works, Then::Works},
                                  {u"waiting-1.json"_s, Then::Works, Then::Works},
                                  {u"refused-1.json"_s, Then::Works, Then::Works},
                                  {u"logs/pingshen.log"_s, Then::Works, Then::Works}};
    return all;
}

} // namespace

/// A vault in which anybody may have put anything: no command waits for ever, and each says what is in its way.
class VaultFiles : public CliFixture
{
protected:
    void expectAnswer(const Place& place, Then then) const
    {
        run({u"verify"_s}); // it ends
        const auto answer = run({u"rebuild"_s});
        const auto said = answer.err.toStdString();
        EXPECT_EQ(then == Then::NotFile ? 1 : 0, answer.code) << place.name.toStdString() << ": " << said;
        EXPECT_EQ(then == Then::NotFile,
                  answer.err.startsWith(u"This is not a file but a device, a pipe or a folder: \""_s))
            << place.name.toStdString() << ": " << said;
        EXPECT_TRUE(then != Then::NotFile || answer.err.contains(place.name)) << said;
        if (then == Then::Anew) {
            run({u"search"_s, u"passport"_s}); // opens the texts
            const auto verified = run({u"verify"_s});
            EXPECT_TRUE(verified.out.contains(u"Something else stood in the place of files"_s))
                << place.name.toStdString();
            EXPECT_TRUE(verified.out.contains(place.name + u'.')) << verified.out.toStdString();
            EXPECT_TRUE(runInChinese({u"verify"_s}).out.contains(u"曾被其他内容占用"_s));
        }
    }
};

TEST_F(VaultFiles, thatAreNoneStopNoCommandForEver)
{
    imported();
    ASSERT_TRUE(QFile::rename(vault(), path(u"whole"_s)));
    for (const auto& place : places()) {
        for (const bool isPipe : {true, false}) {
            ASSERT_EQ(0, QProcess::execute(u"cp"_s, {u"-a"_s, path(u"whole"_s), vault()}));
            const QString file = vault() + u'/' + place.name;
            QFile::remove(file);
            ASSERT_TRUE(isPipe ? QProcess::execute(u"mkfifo"_s, {file}) == 0 : QDir().mkdir(file));
            expectAnswer(place, isPipe ? place.pipe : place.folder);
            ASSERT_TRUE(QDir(vault()).removeRecursively());
        }
    }
}

} // namespace pingshen
