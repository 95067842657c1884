// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "core/base/Digest.h"
#include "core/storage/Database.h"
#include "core/work/HistoryCheck.h"
#include "tests/support/FixedClock.h"
#include "tests/support/NewerEdit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliReport : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        ASSERT_EQ(0, run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(82, 61)).code);
    }

    QJsonValue report(const QString& kind, const QString& format, const QStringList& more = {}) const
    {
        return ask(QStringList{u"report"_s, id, u"--kind"_s, kind, u"--format"_s, format, u"--out"_s, file()} + more);
    }

    QString file() const { return path(u"评分表 1"_s); }

    QByteArray bytes() const
    {
        QFile report(file());
        EXPECT_TRUE(report.open(QIODevice::ReadOnly));
        return report.readAll();
    }

    QString id;
};

} // namespace

TEST_F(CliReport, isAPdfWithItsDigest)
{
    const auto answer = report(u"score-sheet"_s, u"pdf"_s);
    EXPECT_EQ(file(), answer[u"file"_s].toString());
    EXPECT_TRUE(bytes().startsWith("%PDF-"));
    EXPECT_EQ(Digest::of(bytes()).hex(), answer[u"sha256"_s].toString());
}

TEST_F(CliReport, theSheetMayBeInOneLanguageOrBoth)
{
    report(u"score-sheet"_s, u"csv"_s, {u"--language"_s, u"zh"_s});
    EXPECT_TRUE(bytes().contains("教育背景"));
    EXPECT_FALSE(bytes().contains("Educational background"));
    report(u"score-sheet"_s, u"csv"_s, {u"--language"_s, u"both"_s});
    EXPECT_TRUE(bytes().contains("教育背景") && bytes().contains("Educational background"));
    report(u"score-sheet"_s, u"csv"_s);
    EXPECT_TRUE(bytes().contains("Educational background")) << "the language of --lang";
    EXPECT_FALSE(bytes().contains("教育背景"));
}

TEST_F(CliReport, theSheetAsJsonIsExact)
{
    report(u"score-sheet"_s, u"json"_s);
    const auto sheet = QJsonDocument::fromJson(bytes()).object();
    EXPECT_EQ(u"75.7000"_s, sheet[u"total"_s].toString());
}

TEST_F(CliReport, theSiteVisitIsAPdf)
{
    ask({u"note"_s, id, u"ask for the lease"_s, u"--author"_s, u"Anna"_s});
    report(u"site-visit"_s, u"pdf"_s, {u"--language"_s, u"both"_s});
    EXPECT_TRUE(bytes().startsWith("%PDF-"));
}

TEST_F(CliReport, listNamesKindsAndFormats)
{
    const auto reports = ask({u"report"_s, u"--list"_s})[u"reports"_s].toArray();
    ASSERT_EQ(3, reports.size());
    EXPECT_EQ(u"score-sheet"_s, reports[0][u"kind"_s].toString());
    EXPECT_EQ((QJsonArray{u"pdf"_s, u"csv"_s, u"json"_s}), reports[0][u"formats"_s].toArray());
    EXPECT_EQ((QJsonArray{u"pdf"_s}), reports[1][u"formats"_s].toArray());
    EXPECT_EQ(u"evidence"_s, reports[2][u"kind"_s].toString());
    EXPECT_EQ((QJsonArray{u"pdf"_s, u"html"_s}), reports[2][u"formats"_s].toArray());
}

TEST_F(CliReport, eachOfEveryKindAndFormatNamesTheKeyAndTheLastEntryOfTheHistory)
{
    ask({u"note"_s, id, u"ask for the lease"_s, u"--author"_s, u"Anna"_s});
    const auto mark = [this] {
        const FixedClock clock;
        auto workplace = Workplace::open(vault(), clock);
        EXPECT_OK(workplace);
        return recordMark(**workplace, ApplicationId(id)).value();
    }();
    ASSERT_GT(mark.seq, 0);
    int made = 0;
    for (const auto& row : ask({u"report"_s, u"--list"_s})[u"reports"_s].toArray()) {
        for (const auto& format : row[u"formats"_s].toArray()) {
            QFile::remove(file());
            report(row[u"kind"_s].toString(), format.toString());
            const auto content = bytes().startsWith("%PDF") ? run({u"text"_s, file()}).out.toUtf8() : bytes();
            for (const auto& part : {mark.device, QString::number(mark.seq), mark.hash.hex()}) {
                EXPECT_TRUE(content.contains(part.toUtf8()))
                    << part.toStdString() << " in " << row[u"kind"_s].toString().toStdString() << ", "
                    << format.toString().toStdString();
            }
            ++made;
        }
    }
    EXPECT_EQ(6, made);
}

/// What is printed of the history tells later whether it is still that one.
TEST_F(CliReport, isHeldAgainstTheHistoryLater)
{
    report(u"score-sheet"_s, u"json"_s);
    const auto mark = QJsonDocument::fromJson(bytes())[u"history"_s];
    ask({u"note"_s, id, u"ask for the lease"_s, u"--author"_s, u"Anna"_s});
    const auto device = mark[u"device"_s].toString();
    const auto hash = mark[u"sha256"_s].toString();
    const auto entry = QString::number(mark[u"entry"_s].toInteger());
    const auto verify = [](const QStringList& parts) {
        return QStringList{u"verify"_s, u"--entry"_s, parts.join(u'/')};
    };
    const auto full = ask(verify({device, entry, hash}));
    EXPECT_EQ(u"held"_s, full[u"entry"_s].toString());
    EXPECT_FALSE(full[u"heldInPart"_s].toBool(true));
    EXPECT_TRUE(full[u"allBefore"_s].toBool());
    EXPECT_TRUE(run(verify({device, entry, hash})).out.contains(u"that the report names, and all before it."_s));
    const QString foot =
        device.first(4) + u' ' + device.mid(4, 4) + u" / "_s + entry + u" / "_s + hash.first(4) + u' ' + hash.mid(4, 4);
    const auto held = run(verify({foot}));
    EXPECT_EQ(0, held.code) << held.err.toStdString();
    EXPECT_TRUE(held.out.contains(u"agrees with the report as far as the checksum was given"_s))
        << "so few digits prove nothing against who has the key: " << held.out.toStdString();
    EXPECT_FALSE(held.out.contains(u"all before it"_s)) << held.out.toStdString();
    for (const auto digits : {8, 31, 32}) {
        const auto part = ask(verify({device, entry, hash.first(digits)}));
        EXPECT_EQ(u"held"_s, part[u"entry"_s].toString());
        EXPECT_EQ(digits < 32, part[u"heldInPart"_s].toBool()) << digits;
        EXPECT_EQ(digits >= 32, part[u"allBefore"_s].toBool()) << digits;
    }
    const auto replaced = run(verify({device, entry, Digest::of("another").hex()}));
    EXPECT_EQ(1, replaced.code);
    EXPECT_TRUE(replaced.out.contains(u"the history was rewritten after the report was printed"_s));
    EXPECT_FALSE(replaced.out.contains(u"No problems"_s)) << "there is one";
    auto question = verify({device, entry, Digest::of("another").hex()});
    const auto problems = run(question << u"--json"_s).json()[u"problems"_s].toArray();
    ASSERT_EQ(1, problems.size());
    EXPECT_EQ(u"EntryReplaced"_s, problems[0][u"code"_s].toString());
    EXPECT_FALSE(problems[0][u"text"_s].toString().isEmpty());
    EXPECT_EQ(0, run(verify({u"key "_s + device, u" entry "_s + entry, u" checksum "_s + hash})).code)
        << "as the foot of a page prints it";
    const auto gone = runInChinese(verify({device, u"999"_s, hash}));
    EXPECT_EQ(1, gone.code);
    EXPECT_TRUE(gone.out.contains(u"修改记录中没有报告所注的这一条"_s)) << gone.out.toStdString();
    EXPECT_EQ(2, run(verify({device, hash})).code);
    EXPECT_FALSE(ask({u"verify"_s}).toObject().contains(u"entry"_s)) << "where nothing was asked";
}

/// The entry itself is there, and one before it is another.
TEST_F(CliReport, isNotSaidToBeHeldWithAllBeforeItInAHistoryThatWasAltered)
{
    report(u"score-sheet"_s, u"json"_s);
    const auto mark = QJsonDocument::fromJson(bytes())[u"history"_s];
    const auto device = mark[u"device"_s].toString();
    const auto last = mark[u"entry"_s].toInteger();
    const QStringList verify{u"verify"_s, u"--entry"_s,
                             u"%1/%2/%3"_s.arg(device, QString::number(last), mark[u"sha256"_s].toString())};
    ASSERT_GT(last, 1);
    const auto alter = [this](qint64 seq) {
        auto database = Database::open(vault() + u"/pingshen.db"_s, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
        ASSERT_OK(database->run("UPDATE edit SET bytes = CAST(CAST(bytes AS TEXT) || ' ' AS BLOB) WHERE seq = :seq"_L1,
                                {{"seq", seq}}));
    };
    alter(1);
    const auto held = run(verify);
    EXPECT_EQ(1, held.code);
    EXPECT_TRUE(held.out.contains(u"The history holds the entry that the report names. Whether"_s))
        << held.out.toStdString();
    EXPECT_FALSE(held.out.contains(u"and all before it"_s)) << held.out.toStdString();
    const auto json = QJsonDocument::fromJson(run(QStringList{u"--json"_s} + verify).out.toUtf8()).object();
    EXPECT_EQ(u"held"_s, json[u"entry"_s].toString());
    EXPECT_FALSE(json[u"allBefore"_s].toBool(true));
    alter(last); // the row still names the digest that it had
    EXPECT_TRUE(run(verify).out.contains(u"holds another entry in place"_s));
}

/// Nobody's nightly check is red for ever after a repair for which nothing can be missing, and no report is in doubt.
TEST_F(CliReport, isWholeAfterSignaturesWereMendedWithoutALossWhichVerifyNotesForEver)
{
    {
        auto database = Database::open(vault() + u"/pingshen.db"_s, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("UPDATE vault SET value = 'ab' WHERE key = 'counts'"_L1));
    }
    EXPECT_EQ(1, run({u"verify"_s}).code);
    EXPECT_LT(0, ask({u"rebuild"_s})[u"signedAnew"_s].toInt());
    for (int each = 0; each < 2; ++each) {
        const auto answer = ask({u"verify"_s});
        EXPECT_EQ(QJsonValue(true), answer[u"ok"_s]);
        EXPECT_EQ(QJsonValue(QJsonArray()), answer[u"problems"_s]);
        EXPECT_TRUE(answer[u"notes"_s][0].toString().startsWith(u"Invalid signatures of the history were replaced"_s));
    }
    EXPECT_TRUE(runInChinese({u"verify"_s}).out.contains(u"修改记录的签名曾经失效"_s));
    report(u"score-sheet"_s, u"json"_s);
    EXPECT_FALSE(QJsonDocument::fromJson(bytes())[u"history"_s].toObject().contains(u"incomplete"_s));
}

TEST_F(CliReport, eachOfEveryKindAndFormatSaysWhatOnlyALaterProgramKnows)
{
    {
        const FixedClock clock;
        auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        ASSERT_OK(recordAsNewerProgram(**workplace));
    }
    for (const auto& row : ask({u"report"_s, u"--list"_s})[u"reports"_s].toArray()) {
        for (const auto& format : row[u"formats"_s].toArray()) {
            QFile::remove(file());
            const auto made = run({u"report"_s, id, u"--kind"_s, row[u"kind"_s].toString(), u"--format"_s,
                                   format.toString(), u"--out"_s, file(), u"--reviewer"_s, u"Anna"_s});
            ASSERT_EQ(0, made.code) << made.err.toStdString();
            const bool isPdf = bytes().startsWith("%PDF");
            auto content = isPdf ? run({u"text"_s, file()}).out : QString::fromUtf8(bytes());
            content.remove(QRegularExpression(u"\\s"_s));
            const auto said = format.toString() == u"json"_s ? u"\"newer\":1"_s : u"byanewerversionoftheprogram(1)"_s;
            EXPECT_TRUE(content.contains(said)) << content.toStdString();
        }
    }
    const auto history = run({u"history"_s, id});
    EXPECT_TRUE((history.out + history.err).contains(u"by a newer version of this program (1)"_s));
}

TEST_F(CliReport, whatCannotBeMadeIsRefused)
{
    const auto make = [&](const QString& kind, const QString& format, const QString& out) {
        return run({u"report"_s, id, u"--kind"_s, kind, u"--format"_s, format, u"--out"_s, out});
    };
    expectRefused(u"There is no such report: \"poem\". Choose one from the list (score-sheet, site-visit, evidence)."_s,
                  make(u"poem"_s, u"pdf"_s, file()));
    expectRefused(u"This report is not available in the requested format: \"csv\". Choose one of its formats (pdf)."_s,
                  make(u"site-visit"_s, u"csv"_s, file()));
    EXPECT_EQ(1, make(u"score-sheet"_s, u"pdf"_s, path(u"no such folder/a.pdf"_s)).code);
    EXPECT_FALSE(QFile::exists(file()));
    EXPECT_EQ(2, run({u"report"_s, id}).code);
}

} // namespace pingshen
