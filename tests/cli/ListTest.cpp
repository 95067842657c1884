// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "core/work/Workplace.h"
#include "tests/cli/CliFixture.h"
#include "tests/support/FixedClock.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliList : public CliFixture
{
protected:
    QStringList listed(const QStringList& words) const
    {
        QStringList ids;
        for (const auto& row : ask(QStringList{u"list"_s} + words)[u"applications"_s].toArray()) {
            ids.append(row[u"id"_s].toString());
        }
        return ids;
    }

    QStringList listed(const QString& status) const { return listed(QStringList{u"--status"_s, status}); }
};

} // namespace

TEST_F(CliList, withoutAVaultIsEmptyAndMakesNone)
{
    const auto answer = run({u"list"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_EQ(u"No matching applications.\n"_s, answer.out);
    EXPECT_FALSE(QFileInfo::exists(vault()));
}

TEST_F(CliList, tellsOfEachApplication)
{
    const auto id = ask({u"import"_s, u"--edition"_s, u"two-zones-2023"_s,
                         package(u"2025-0042_张伟_Zhang Wei_北京样例有限公司"_s, {u"护照.pdf"_s})})[u"application"_s];
    const auto rows = ask({u"list"_s})[u"applications"_s].toArray();
    ASSERT_EQ(1, rows.size());
    const auto row = rows.first().toObject();
    EXPECT_EQ(id, row[u"id"_s]);
    EXPECT_EQ(u"2025-0042"_s, row[u"caseNumber"_s].toString());
    EXPECT_EQ(u"张伟 Zhang Wei"_s, row[u"applicant"_s].toString());
    EXPECT_EQ(u"北京样例有限公司"_s, row[u"employer"_s].toString());
    EXPECT_EQ(u"two-zones-2023"_s, row[u"edition"_s].toString());
    EXPECT_EQ(u"untouched"_s, row[u"status"_s].toString());
    EXPECT_EQ(0, row[u"scored"_s].toInt(-1));
    EXPECT_EQ(11, row[u"indicators"_s].toInt());
}

TEST_F(CliList, namesThePackageOfAnApplicantOfWhomNoNameIsKnown)
{
    ask({u"import"_s, package(u"Scans 3"_s, {u"护照.pdf"_s})});
    const auto answer = run({u"list"_s}).out;
    EXPECT_TRUE(answer.contains(u"Applicant unknown · Scans 3"_s)) << answer.toStdString();
    EXPECT_EQ(QString(), ask({u"list"_s})[u"applications"_s][0][u"applicant"_s].toString()) << "scripts read the name";
}

TEST_F(CliList, showHasTheDocumentsInTheOrderOfTheChecklist)
{
    const auto id = ask({u"import"_s, package(u"p"_s, {u"1 劳动合同.pdf"_s, u"10 护照.pdf"_s, u"9 护照.pdf"_s,
                                                       u"0 照片.pdf"_s})})[u"application"_s]
                        .toString();
    QStringList names;
    for (const auto& document : ask({u"show"_s, id})[u"applications"_s][0][u"documents"_s].toArray()) {
        names.append(document[u"name"_s].toString());
    }
    EXPECT_EQ((QStringList{u"1 劳动合同.pdf"_s, u"9 护照.pdf"_s, u"10 护照.pdf"_s, u"0 照片.pdf"_s}), names);
    const auto out = run({u"show"_s, id}).out;
    for (int i = 1; i < names.size(); ++i) {
        EXPECT_LT(out.indexOf(names[i - 1]), out.indexOf(names[i])) << out.toStdString();
    }
}

TEST_F(CliList, knowsTheStateOfTheSheet)
{
    const auto id = imported();
    EXPECT_EQ(QStringList{id}, listed(u"untouched"_s));
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    EXPECT_EQ(QStringList{id}, listed(u"started"_s));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    EXPECT_EQ(QStringList{id}, listed(u"submitted"_s));
    run({u"return"_s, id, u"--reviewer"_s, u"Anna"_s, u"--reason"_s, u"unclear"_s});
    EXPECT_EQ(QStringList{id}, listed(u"returned"_s));
    run({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    EXPECT_EQ(QStringList{id}, listed(u"stale"_s));
    EXPECT_EQ(QStringList{id}, listed(u"any"_s));
    EXPECT_TRUE(listed(u"untouched"_s).isEmpty());
}

TEST_F(CliList, marksASubmittedSheetThatHasToBeRecheckedInBothLanguages)
{
    const auto id = imported();
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    const QStringList list{u"list"_s, u"--reviewer"_s, u"Anna"_s};
    EXPECT_TRUE(run(list).out.contains(u"  submitted  "_s)) << run(list).out.toStdString();
    run({u"import"_s, u"--application"_s, id, package(u"second"_s, {u"护照.pdf"_s})});
    const auto stale = ask(list)[u"applications"_s][0][u"stale"_s].toInt();
    ASSERT_GT(stale, 0);
    const auto english = run(list).out;
    EXPECT_TRUE(english.contains(u"  submitted, %1 to recheck  "_s.arg(stale))) << english.toStdString();
    const auto chinese = runInChinese(list).out;
    EXPECT_TRUE(chinese.contains(u"  已提交，%1 项待复核  "_s.arg(stale))) << chinese.toStdString();
}

TEST_F(CliList, isNarrowedByWordsAndByReviewer)
{
    const auto id = imported();
    const auto other = imported(u"2025-0042_张伟_Zhang Wei_北京样例有限公司"_s);
    EXPECT_EQ(QStringList{other}, listed(QStringList{u"--find"_s, u"zhang"_s}));
    EXPECT_EQ(QStringList{other}, listed(QStringList{u"--find"_s, u"样例"_s}));
    run({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    EXPECT_EQ(QStringList{id}, listed(QStringList{u"--reviewer"_s, u"Anna"_s, u"--status"_s, u"started"_s}));
    EXPECT_TRUE(listed(QStringList{u"--reviewer"_s, u"Bo"_s, u"--status"_s, u"started"_s}).isEmpty());
}

TEST_F(CliList, tellsNobodysTotalWhereSeveralHaveScoredAndNobodyIsNamed)
{
    const auto id = imported();
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    EXPECT_EQ(u"74.0000"_s, ask({u"list"_s})[u"applications"_s][0][u"total"_s].toString()) << "the only one";
    run({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=2"_s});
    for (const auto& words :
         {QStringList{u"list"_s}, QStringList{u"show"_s, id}, QStringList{u"list"_s, u"--reviewer"_s, u"Bo"_s},
          QStringList{u"show"_s, id, u"--reviewer"_s, u"Bo"_s}}) {
        EXPECT_TRUE(ask(words)[u"applications"_s][0][u"total"_s].isNull()) << words.join(u' ').toStdString();
    }
    const auto own = ask({u"show"_s, id, u"--reviewer"_s, u"Anna"_s})[u"applications"_s][0];
    EXPECT_EQ(u"74.0000"_s, own[u"total"_s].toString());
    EXPECT_EQ(1, ask({u"list"_s, u"--reviewer"_s, u" Bo "_s})[u"applications"_s][0][u"scored"_s].toInt());
}

TEST_F(CliList, showTellsTheWholeOfOne)
{
    const auto id = imported();
    const auto shown = ask({u"show"_s, id})[u"applications"_s][0];
    EXPECT_EQ(id, shown[u"id"_s].toString());
    EXPECT_EQ(2, shown[u"documents"_s].toArray().size());
    EXPECT_EQ(11, shown[u"missing"_s].toArray().size());
    EXPECT_EQ(1, shown[u"versions"_s].toArray().size());
    EXPECT_TRUE(shown[u"findings"_s].isArray());
    const auto text = runInChinese({u"show"_s, id});
    EXPECT_TRUE(text.out.contains(u"有效护照"_s)) << text.out.toStdString();
}

TEST_F(CliList, showRefusesWhatItDoesNotFind)
{
    expectRefused(u"The file \""_s + QDir::toNativeSeparators(vault())
                      + u"\" was not found. Check that it still exists, then try again."_s,
                  run({u"show"_s, u"deadbeef"_s}));
    imported();
    expectRefused(u"There is no such application in this vault: \"deadbeef\". Check its number in the list."_s,
                  run({u"show"_s, u"deadbeef"_s}));
    expectRefused(u"资料库中没有这样的申报件：“deadbeef”。请在列表中核对编号。"_s,
                  runInChinese({u"show"_s, u"deadbeef"_s}));
}

TEST_F(CliList, onlyTheLineOfALongNameIsLongAndEvenThatFits)
{
    const auto longName =
        u"2025-0041_"_s + QString(12, u'很') + u"·"_s + QString(12, u'长') + u"·穆罕默德_北京样例有限公司"_s;
    imported(longName);
    imported(u"2025-0042_张伟_Zhang Wei_北京样例有限公司"_s);
    const auto lines = run({u"list"_s}).out.split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(2, lines.size());
    EXPECT_TRUE(lines[0].contains(u"很很很很很很很很很很…"_s)) << lines[0].toStdString();
    EXPECT_TRUE(lines[0].contains(u"·穆罕默德  北京样例有限公司"_s)) << lines[0].toStdString();
    EXPECT_LT(lines[1].size(), 110) << lines[1].toStdString();
    const auto rows = ask({u"list"_s})[u"applications"_s].toArray();
    EXPECT_TRUE(rows[0][u"applicant"_s].toString().endsWith(u"长·穆罕默德"_s)) << "whole, for programs";
}

TEST_F(CliList, aNameIsTheSameWhateverIsHiddenInIt)
{
    const auto id = imported(u"2025-0042_张伟"_s);
    run({u"score"_s, id, u"--reviewer"_s, u"张三\u200b"_s, u"--set"_s, u"age=5"_s});
    run({u"score"_s, id, u"--reviewer"_s, u"\u202e张\u00ad三 "_s, u"--set"_s, u"education=5"_s});
    const auto total = ask({u"total"_s, u"2025-\u200b0042"_s, u"--reviewer"_s, u"张三"_s});
    EXPECT_EQ(u"张三"_s, total[u"reviewer"_s].toString());
    EXPECT_EQ(u"5.00"_s, total[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_EQ(u"5.00"_s, total[u"indicators"_s][1][u"points"_s].toString());
    EXPECT_EQ(QStringList{id}, listed(QStringList{u"--find"_s, u"张\u2060伟"_s, u"--reviewer"_s, u"张三\ufeff"_s}));
}

TEST_F(CliList, saysOfWhichApplicationsTheStandardIsUnknown)
{
    imported();
    {
        const FixedClock clock;
        const auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        Dossier dossier;
        dossier.id = ApplicationId(u"a1"_s);
        dossier.rubric = RubricId(u"of-tomorrow"_s);
        dossier.versions.append(
            {.number = 1, .digest = Digest::of("a1"), .source = u"a.zip"_s, .importedAt = clock.now()});
        ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
    }
    int unknown = 0;
    for (const auto& row : ask({u"list"_s})[u"applications"_s].toArray()) {
        EXPECT_EQ(row[u"edition"_s].toString() != u"of-tomorrow"_s, row[u"standardKnown"_s].toBool());
        unknown += row[u"standardKnown"_s].toBool() ? 0 : 1;
    }
    EXPECT_EQ(1, unknown);
    EXPECT_TRUE(run({u"list"_s}).out.contains(u"  standard unknown to this program\n"_s));
    const auto verified = ask({u"verify"_s});
    EXPECT_TRUE(verified[u"ok"_s].toBool()) << "the vault is no worse for it";
    ASSERT_EQ(1, verified[u"notes"_s].toArray().size());
    EXPECT_TRUE(verified[u"notes"_s][0].toString().contains(u"\"of-tomorrow\""_s));
}

TEST_F(CliList, namesApplicantsInTheOrderOfTheLanguage)
{
    ask({u"import"_s, package(u"2025-0042_张伟_Zhang Wei_北京样例有限公司"_s, {u"护照.pdf"_s})});
    ask({u"import"_s, package(u"package"_s, {u"学历.pdf"_s})});
    const auto english = run({u"list"_s}).out;
    EXPECT_TRUE(english.contains(u"Zhang Wei 张伟"_s)) << english.toStdString();
    EXPECT_TRUE(english.contains(u"Applicant unknown"_s)) << english.toStdString();
    EXPECT_TRUE(runInChinese({u"list"_s}).out.contains(u"张伟 Zhang Wei"_s));
}

} // namespace pingshen
