// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"
#include "tests/support/TestPdf.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliSearch : public CliFixture
{
protected:
    /// Pages that say "page 1", "page 2".
    QString application() const
    {
        QDir().mkpath(path(u"texts"_s));
        TestPdf::ofTextPages(2).save(path(u"texts/护照.pdf"_s));
        TestPdf::ofTextPages(1).save(path(u"texts/学位证书.pdf"_s));
        return ask({u"import"_s, u"--edition"_s, u"two-zones-2023"_s, path(u"texts"_s)})[u"application"_s].toString();
    }

    QJsonObject found(const QStringList& words) const { return ask(QStringList{u"search"_s} + words).toObject(); }
};

} // namespace

TEST_F(CliSearch, readsWhatThePdfsSayFirstAndTellsWhereTheWordsStand)
{
    const auto id = application();
    const auto answer = found({u"page"_s});
    const auto hits = answer[u"hits"_s].toArray();
    ASSERT_FALSE(hits.isEmpty());
    ASSERT_EQ(3, hits.size());
    const auto hit = hits.first().toObject();
    EXPECT_EQ(id, hit[u"application"_s].toString());
    EXPECT_EQ(1, hit[u"page"_s].toInt());
    EXPECT_TRUE(hit[u"document"_s].toString().endsWith(u".pdf"_s));
    EXPECT_TRUE(hit[u"snippet"_s].toString().contains(u"page"_s, Qt::CaseInsensitive));
    EXPECT_EQ(4, hit[u"rect"_s].toArray().size());
    const auto coverage = answer[u"coverage"_s].toObject();
    EXPECT_EQ(3, coverage[u"pages"_s].toInt());
    EXPECT_EQ(3, coverage[u"searchable"_s].toInt());
    EXPECT_EQ(0, coverage[u"pending"_s].toInt());
    EXPECT_TRUE(coverage[u"unsearchable"_s].isArray());
    EXPECT_TRUE(QFileInfo::exists(vault() + u"/texts.db"_s));
}

TEST_F(CliSearch, saysWhatIsNotFoundAndWhatIsLeftOff)
{
    const auto id = application();
    EXPECT_TRUE(found({u"博士后"_s, u"--application"_s, id})[u"hits"_s].toArray().isEmpty());
    const auto limited = found({u"page"_s, u"--limit"_s, u"1"_s});
    EXPECT_EQ(1, limited[u"hits"_s].toArray().size());
    EXPECT_EQ(2, limited[u"left"_s][u"pages"_s].toInt());
    const auto text = run({u"search"_s, u"博士后"_s});
    EXPECT_EQ(u"Not found.\nSearchable: 3 of 3 pages\n"_s, text.out);
    EXPECT_EQ(1, run({u"search"_s, u"x"_s, u"--application"_s, u"nobody"_s}).code);
}

TEST_F(CliSearch, recogniseSaysHowMuchCanBeSearched)
{
    const auto id = application();
    const auto coverage = ask({u"recognise"_s, id, u"--wait"_s})[u"coverage"_s];
    EXPECT_EQ(3, coverage[u"searchable"_s].toInt());
    EXPECT_EQ(0, coverage[u"pending"_s].toInt());
    EXPECT_EQ(3, ask({u"recognise"_s})[u"coverage"_s][u"pages"_s].toInt()) << "of all applications";
}

} // namespace pingshen
