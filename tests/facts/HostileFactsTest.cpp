// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/CrossCheck.h"
#include "core/facts/FactReader.h"
#include "tests/facts/MadePage.h"
#include "tests/facts/PlantedPackages.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Lines of real documents with characters exchanged, dropped and put in: the same for the same number.
QStringList spoilt(const QStringList& lines, quint32 seed)
{
    static const auto strange = u"<<<(（[{:：0O年月日万元\uFFFE\u202E\u0000𠮷護照\t 　"_s;
    QRandomGenerator random(seed);
    QStringList made;
    for (auto line : lines) {
        for (int change = 0; change < 4 && !line.isEmpty(); ++change) {
            const auto at = random.bounded(line.size());
            const auto sign = strange[random.bounded(strange.size())];
            switch (random.bounded(4)) {
            case 0:
                line[at] = sign;
                break;
            case 1:
                line.insert(at, QString(random.bounded(1, 40), sign));
                break;
            case 2:
                line.remove(at, random.bounded(1, 6));
                break;
            default:
                line += line.mid(at);
            }
        }
        made.append(line);
    }
    return made;
}

} // namespace

TEST(HostileFacts, spoiltPagesGiveWholeFactsOrNone)
{
    FactReader reader;
    quint32 seed = 0;
    for (const auto& documents : plantedBases()) {
        QList<DocumentFacts> all;
        for (int round = 0; round < 20; ++round) {
            for (const auto& document : documents) {
                ++seed;
                const auto origin = seed % 2 == 0 ? PageText::Origin::Pdf : PageText::Origin::Ocr;
                const auto facts = reader.read(madePage(spoilt(document.lines, seed), origin));
                for (const auto& fact : facts) {
                    EXPECT_FALSE(fact.value.isEmpty());
                    EXPECT_LE(fact.value.size(), 200);
                    EXPECT_GE(fact.confidence, 0);
                    EXPECT_LE(fact.confidence, 100);
                }
                all.append({DocumentId(QString::number(seed)), KindId(document.kind), facts, false});
            }
        }
        differencesOf(crossChecked(all));
    }
}

TEST(HostileFacts, aPageOfLabelsOrBracketsAloneIsReadInTimeThatGrowsWithIt)
{
    FactReader reader;
    for (const auto& unit : {u"姓名"_s, u"护照号码：（"_s, u"P<<"_s, u"1984年"_s, u"("_s, u"Name: A "_s, u"兹证明"_s,
                             u"合计 1,"_s, u"自2020年1月1日起"_s}) {
        const auto text = unit.repeated(FactPage::longestText / unit.size() + 9); // one word, one line
        EXPECT_LE(reader.read(madePage({text})).size(), FactReader::mostOfPage) << unit.toStdString();
        const QStringList lines(2'000, unit);
        EXPECT_LE(reader.read(madePage(lines)).size(), FactReader::mostOfPage) << unit.toStdString();
    }
}

TEST(HostileFacts, manyStatementsAreCompared)
{
    QList<DocumentFacts> documents;
    for (int i = 0; i < 20; ++i) {
        DocumentFacts facts{DocumentId(QString::number(i)), KindId(u"contract"_s), {}, true};
        for (int n = 0; n < 500; ++n) {
            Fact fact;
            fact.kind = FactKind::PassportNumber;
            fact.value = u"AB%1"_s.arg(1'000'000 + i * 500 + n);
            facts.facts.append(fact);
        }
        documents.append(facts);
    }
    const auto rows = crossChecked(documents);
    ASSERT_EQ(1, rows.size());
    EXPECT_LE(rows.first().groups.size(), 40);
}

} // namespace pingshen
