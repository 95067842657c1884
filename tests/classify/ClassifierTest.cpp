// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/Classifier.h"

#include "tests/support/Printers.h"

#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

#include <iostream>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Labelled
{
    QString name;
    KindId kind;
};

QList<Labelled> labelledNames()
{
    QFile file(QStringLiteral(PINGSHEN_NAMES));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QList<Labelled> rows;
    for (const auto& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const auto cells = line.split(u'\t');
        if (cells.size() == 2) {
            rows.append({cells[0], KindId(cells[1] == u"-"_s ? QString() : cells[1])});
        }
    }
    return rows;
}

} // namespace

TEST(Classifier, isRightForAtLeast95PercentOfTheLabelledNames)
{
    const Classifier classifier;
    const auto rows = labelledNames();
    ASSERT_GE(rows.size(), 150);
    qsizetype right = 0;
    for (const auto& row : rows) {
        const auto found = classifier.classify(row.name);
        if (found.kind == row.kind) {
            ++right;
        } else {
            std::cout << row.name.toStdString() << " is " << row.kind.value().toStdString() << ", not "
                      << found.kind.value().toStdString() << " (" << found.reason.toStdString() << ")\n";
        }
    }
    std::cout << right << " of " << rows.size() << " right\n";
    EXPECT_GE(100 * right, 95 * rows.size());
}

TEST(Classifier, saysWhichWordTold)
{
    const auto found = Classifier().classify(u"02-護照.pdf"_s);
    EXPECT_EQ(KindId(u"passport"_s), found.kind);
    EXPECT_EQ(u"name:护照"_s, found.reason);
    EXPECT_GE(found.confidence, 90);
}

TEST(Classifier, knowsNothingOfANameThatDoesNotTell)
{
    const auto found = Classifier().classify(u"scan_001.pdf"_s);
    EXPECT_TRUE(found.kind.isEmpty());
    EXPECT_EQ(0, found.confidence);
    EXPECT_TRUE(found.reason.isEmpty());
}

TEST(Classifier, readsTheFirstPageWhenTheNameDoesNotTell)
{
    const auto found = Classifier().classify(u"scan_001.pdf"_s, u"中华人民共和国\n税收完税证明\n纳税人名称"_s);
    EXPECT_EQ(KindId(u"tax"_s), found.kind);
    EXPECT_TRUE(found.reason.startsWith(u"text:"_s));
}

TEST(Classifier, trustsAPageLessThanAName)
{
    const Classifier classifier;
    EXPECT_LT(classifier.classify(u"1.pdf"_s, u"劳动合同"_s).confidence,
              classifier.classify(u"劳动合同.pdf"_s).confidence);
}

TEST(Classifier, letsAClearNameWinOverThePage)
{
    const auto found = Classifier().classify(u"劳动合同.pdf"_s, u"护照号码 签发机关"_s);
    EXPECT_EQ(KindId(u"contract"_s), found.kind);
}

TEST(Classifier, letsThePageSettleAnAmbiguousName)
{
    const auto found = Classifier().classify(u"承诺书.pdf"_s, u"承诺书\n我单位郑重承诺:所提交材料真实有效。"_s);
    EXPECT_EQ(KindId(u"employer-commitment"_s), found.kind);
}

TEST(Classifier, trustsAFolderLessThanAName)
{
    const Classifier classifier;
    const auto found = classifier.classify(u"06-护照/1.pdf"_s);
    EXPECT_EQ(KindId(u"passport"_s), found.kind);
    EXPECT_LT(found.confidence, classifier.classify(u"护照.pdf"_s).confidence);
}

TEST(Classifier, prefersTheNameToItsFolder)
{
    EXPECT_EQ(KindId(u"tax"_s), Classifier().classify(u"护照/完税证明.pdf"_s).kind);
}

TEST(Classifier, tellsAnEmployersCommitmentFromAnApplicantsInACompanysFile)
{
    const auto found = Classifier().classify(u"云帆科技有限公司_个人承诺书.pdf"_s);
    EXPECT_EQ(KindId(u"applicant-commitment"_s), found.kind);
}

TEST(Classifier, findsItsWordsInEitherScript)
{
    const auto classifier =
        Classifier::fromJson(R"({"kinds":[{"id":"passport","name":[{"words":"護照","weight":90}]}]})");
    ASSERT_OK(classifier);
    EXPECT_EQ(KindId(u"passport"_s), classifier->classify(u"护照.pdf"_s).kind);
    EXPECT_EQ(KindId(u"passport"_s), classifier->classify(u"護照.pdf"_s).kind);
}

TEST(Classifier, knowsAPassportWhateverIsHiddenInItsName)
{
    for (const auto& name : {u"护\u200B照.pdf"_s, u"护\u3164照.pdf"_s, u"护\U000E0041照.pdf"_s, u"护_照.pdf"_s}) {
        EXPECT_EQ(KindId(u"passport"_s), Classifier().classify(name).kind) << name.toStdString();
    }
}

TEST(Classifier, refusesDataThatSayNothing)
{
    EXPECT_FAILS(FileNotReadable, Classifier::fromJson("{}"));
    EXPECT_FAILS(FileNotReadable, Classifier::fromJson("not JSON"));
    EXPECT_FAILS(FileNotReadable,
                 Classifier::fromJson(R"({"kinds":[{"id":"tax","name":[{"words":"","weight":90}]}]})"));
}

TEST(Classifier, takesKindsGivenAsJson)
{
    const auto json =
        R"({"kinds":[{"id":"letter","name":[{"words":"letter+office|desk","weight":70,"unless":["old"]}]}]})";
    const auto classifier = Classifier::fromJson(json);
    ASSERT_OK(classifier);
    EXPECT_EQ(KindId(u"letter"_s), classifier->classify(u"Desk Letter.pdf"_s).kind);
    EXPECT_TRUE(classifier->classify(u"letter.pdf"_s).kind.isEmpty());
    EXPECT_TRUE(classifier->classify(u"old desk letter.pdf"_s).kind.isEmpty());
}

} // namespace pingshen
