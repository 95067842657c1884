// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliPin : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        const auto documents = ask({u"show"_s, id})[u"applications"_s][0][u"documents"_s].toArray();
        document = documents[0][u"name"_s].toString();
        digest = documents[0][u"sha256"_s].toString();
    }

    Answer pin(const QStringList& words, const QString& reviewer = u"Anna"_s) const
    {
        return run(QStringList{u"pin"_s, id, u"--reviewer"_s, reviewer, u"--json"_s} + words);
    }

    QStringList rectangle() const
    {
        return {u"--indicator"_s, u"education"_s,       u"--document"_s, document, u"--page"_s,   u"1"_s,
                u"--rect"_s,      u"72,144.5,200,18"_s, u"--stance"_s,   u"for"_s, u"--remark"_s, u"清楚"_s};
    }

    QJsonArray pins(const QString& reviewer = u"Anna"_s) const
    {
        return ask({u"pins"_s, id, u"--reviewer"_s, reviewer})[u"pins"_s].toArray();
    }

    int counted(const QString& indicator) const
    {
        const auto total = ask({u"total"_s, id, u"--reviewer"_s, u"Anna"_s});
        for (const auto& value : total[u"indicators"_s].toArray()) {
            if (value[u"id"_s].toString() == indicator) {
                return value[u"pins"_s].toInt(-1);
            }
        }
        return -1;
    }

    QString id;
    QString document;
    QString digest;
};

} // namespace

TEST_F(CliPin, tiesARectangleToAnIndicator)
{
    const auto answer = pin(rectangle());
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    ASSERT_EQ(1, answer.json()[u"pins"_s].toArray().size());
    const auto pinned = pins()[0].toObject();
    EXPECT_EQ(u"education"_s, pinned[u"indicator"_s].toString());
    EXPECT_EQ(document, pinned[u"document"_s].toString());
    EXPECT_EQ(digest, pinned[u"sha256"_s].toString());
    EXPECT_EQ(1, pinned[u"page"_s].toInt());
    EXPECT_EQ((QJsonArray{72, 144.5, 200, 18}), pinned[u"rect"_s].toArray());
    EXPECT_EQ(u"for"_s, pinned[u"stance"_s].toString());
    EXPECT_EQ(u"清楚"_s, pinned[u"remark"_s].toString());
    EXPECT_EQ(u"firm"_s, pinned[u"state"_s].toString());
    EXPECT_EQ(1, counted(u"education"_s));
    EXPECT_EQ(0, counted(u"age"_s));
    EXPECT_TRUE(pins(u"Bo"_s).isEmpty()) << "nobody sees another's evidence";
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliPin, isChangedAndRemovedByItsId)
{
    pin(rectangle());
    const auto made = pins()[0][u"id"_s].toString();
    EXPECT_EQ(0, pin({u"--change"_s, made, u"--stance"_s, u"against"_s}).code);
    EXPECT_EQ(u"against"_s, pins()[0][u"stance"_s].toString());
    EXPECT_EQ(u"清楚"_s, pins()[0][u"remark"_s].toString());
    EXPECT_EQ(1, pin({u"--change"_s, made, u"--stance"_s, u"for"_s}, u"Bo"_s).code);
    EXPECT_EQ(0, pin({u"--remove"_s, made}).code);
    EXPECT_TRUE(pins().isEmpty());
    EXPECT_EQ(1, pin({u"--remove"_s, made}).code);
}

TEST_F(CliPin, saysWhatWasSearchedForWordsThatAreNotThere)
{
    const auto answer = pin({u"--absent"_s, u"诺贝尔奖"_s, u"--indicator"_s, u"achievement"_s});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    const auto pinned = pins()[0].toObject();
    EXPECT_EQ(u"诺贝尔奖"_s, pinned[u"absent"_s].toString());
    EXPECT_TRUE(pinned[u"page"_s].isNull());
    const auto coverage = pinned[u"coverage"_s];
    EXPECT_GT(coverage[u"pages"_s].toInt(), 0);
    EXPECT_EQ(coverage[u"pages"_s].toInt(), coverage[u"searchable"_s].toInt() + coverage[u"pending"_s].toInt());
}

TEST_F(CliPin, isNoneWithoutAPlaceAStanceOrADocumentThatIsThere)
{
    EXPECT_EQ(2, pin({u"--indicator"_s, u"age"_s, u"--document"_s, document, u"--stance"_s, u"for"_s}).code);
    EXPECT_EQ(
        2, pin({u"--indicator"_s, u"age"_s, u"--document"_s, document, u"--page"_s, u"1"_s, u"--rect"_s, u"1,2,3,4"_s})
               .code);
    for (const auto& rect : {u"1,2,3"_s, u"1,2,0,4"_s, u"a,b,c,d"_s, u"-1,2,3,4"_s}) {
        EXPECT_EQ(2, pin({u"--indicator"_s, u"age"_s, u"--document"_s, document, u"--page"_s, u"1"_s, u"--stance"_s,
                          u"for"_s, u"--rect"_s, rect})
                         .code)
            << rect.toStdString();
    }
    auto elsewhere = rectangle();
    elsewhere.replace(elsewhere.indexOf(document), u"nowhere.pdf"_s);
    EXPECT_EQ(1, pin(elsewhere).code);
    auto beyond = rectangle();
    beyond.replace(beyond.indexOf(u"1"_s), u"99"_s);
    EXPECT_EQ(1, pin(beyond).code);
    EXPECT_TRUE(pins().isEmpty());
}

TEST_F(CliPin, isKeptByASubmissionAndCannotChangeAfterIt)
{
    pin(rectangle());
    const auto made = pins()[0][u"id"_s].toString();
    ask(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    EXPECT_EQ(u"submitted"_s, ask({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s})[u"state"_s].toString());
    EXPECT_EQ(1, pin({u"--remove"_s, made}).code);
    EXPECT_EQ(1, pins().size());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliPin, isFoundOnItsPageByItsWords)
{
    const auto said = QString::fromLatin1((u"package/"_s + document).toUtf8().toHex()); // see CliFixture::package
    const auto answer = pin({u"--indicator"_s, u"education"_s, u"--document"_s, document, u"--page"_s, u"1"_s,
                             u"--quote"_s, said.toUpper(), u"--stance"_s, u"context"_s});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    const auto pinned = pins()[0].toObject();
    EXPECT_EQ(said, pinned[u"quote"_s].toString());
    EXPECT_GT(pinned[u"rect"_s].toArray()[2].toDouble(), 10);
    EXPECT_EQ(u"context"_s, pinned[u"stance"_s].toString());
    EXPECT_EQ(1, pin({u"--indicator"_s, u"education"_s, u"--document"_s, document, u"--page"_s, u"1"_s, u"--quote"_s,
                      u"nowhere"_s, u"--stance"_s, u"for"_s})
                     .code);
    EXPECT_EQ(1, pin({u"--absent"_s, said, u"--indicator"_s, u"education"_s}).code) << "it is there";
    QFile texts(vault() + u"/texts.db"_s);
    ASSERT_TRUE(texts.open(QIODevice::ReadWrite));
    auto bytes = texts.readAll();
    const auto kept = said.toLatin1();
    ASSERT_TRUE(bytes.contains(kept));
    bytes.replace(kept, kept.chopped(1) + 'z');
    texts.seek(0);
    texts.write(bytes);
    texts.close();
    EXPECT_EQ(1, pin({u"--absent"_s, said, u"--indicator"_s, u"education"_s}).code)
        << "a damaged text is read again before anybody states that something is not there";
}

TEST_F(CliPin, isListedInAReportWithAPictureOfItsPassage)
{
    pin(rectangle());
    for (const auto& [format, begin] :
         {std::pair{u"pdf"_s, QByteArray("%PDF-")}, std::pair{u"html"_s, QByteArray("<!DOCTYPE")}}) {
        const auto out = path(u"evidence."_s + format);
        ask({u"report"_s, id, u"--kind"_s, u"evidence"_s, u"--reviewer"_s, u"Anna"_s, u"--format"_s, format, u"--out"_s,
             out});
        QFile file(out);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        EXPECT_TRUE(bytes.startsWith(begin));
        EXPECT_TRUE(format == u"pdf" || (bytes.contains("清楚") && bytes.contains("data:image/png")));
    }
    EXPECT_EQ(1, run({u"report"_s, id, u"--kind"_s, u"evidence"_s, u"--reviewer"_s, u"Anna"_s, u"--format"_s, u"csv"_s,
                      u"--out"_s, path(u"x"_s)})
                     .code);
}

} // namespace pingshen
