// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/CrossCheck.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Kind = FactDifference::Kind;

Fact stated(FactKind kind, const QString& value, const QString& surname = {})
{
    Fact fact;
    fact.kind = kind;
    fact.value = value;
    fact.text = value;
    fact.surname = surname;
    return fact;
}

/// A document of a kind that states one thing.
DocumentFacts document(const QString& kind, const Fact& fact)
{
    return {DocumentId(kind), KindId(kind), {fact}, true};
}

/// What two documents differ in; nothing if they agree.
std::optional<Kind> between(const Fact& contract, const Fact& form)
{
    const auto differences =
        differencesOf(crossChecked({document(u"contract"_s, contract), document(u"evaluation-form"_s, form)}));
    return differences.isEmpty() ? std::nullopt : std::optional(differences.first().kind);
}

std::optional<Kind> between(FactKind kind, const QString& a, const QString& b)
{
    return between(stated(kind, a), stated(kind, b));
}

} // namespace

TEST(CrossCheck, tellsWhatDiffersFromWhatLooksAlike)
{
    EXPECT_EQ(std::nullopt, between(FactKind::PassportNumber, u"SPL720418"_s, u"SPL720418"_s));
    EXPECT_EQ(Kind::Differs, between(FactKind::PassportNumber, u"SPL720418"_s, u"SPL720481"_s));
    EXPECT_EQ(Kind::LookAlike, between(FactKind::PassportNumber, u"SPL720418"_s, u"SPL72O418"_s));
    EXPECT_EQ(Kind::LookAlike, between(FactKind::PassportNumber, u"SPL720418"_s, u"SPL7204I8"_s));
    EXPECT_EQ(Kind::LookAlike, between(FactKind::ChineseName, u"己方明"_s, u"已方明"_s));
    EXPECT_EQ(Kind::Differs, between(FactKind::Nationality, u"ESP"_s, u"PRT"_s));
}

TEST(CrossCheck, comparesNamesAsPeopleAreCalled)
{
    const auto of = [](const QString& a, const QString& b) { return between(FactKind::LatinName, a, b); };
    EXPECT_EQ(std::nullopt, of(u"Elena Petrova"_s, u"ELENA PETROVA"_s));
    EXPECT_EQ(std::nullopt, of(u"Elena Petrova"_s, u"Petrova, Elena"_s));
    EXPECT_EQ(Kind::LookAlike, of(u"Wei Zhang"_s, u"Zhang Wei"_s));
    EXPECT_EQ(Kind::LookAlike, of(u"Jean-Luc Moreau"_s, u"Jean Luc Moreau"_s));
    EXPECT_EQ(Kind::LookAlike, of(u"José Muñoz"_s, u"Jose Munoz"_s));
    EXPECT_EQ(Kind::LookAlike, of(u"Hannah Müller"_s, u"Hannah Mueller"_s));
    EXPECT_EQ(Kind::LookAlike, of(u"Mateo R. Almendro"_s, u"Mateo Rivas Almendro"_s));
    EXPECT_EQ(Kind::Differs, of(u"Mateo Rivas"_s, u"Mateo Rivas Almendro"_s));
    EXPECT_EQ(Kind::LookAlike, between(FactKind::ChineseName, u"马特奥"_s, u"玛特奥"_s)); // read alike
    EXPECT_EQ(Kind::Differs, between(FactKind::ChineseName, u"叶莲娜"_s, u"伊莲娜"_s));
}

TEST(CrossCheck, knowsTheOrderOfNamesWhereAPassportTellsTheSurname)
{
    const QList<DocumentFacts> documents{
        document(u"evaluation-form"_s, stated(FactKind::LatinName, u"Zhang Wei"_s)),
        document(u"contract"_s, stated(FactKind::LatinName, u"Wei Zhang"_s)),
        document(u"passport"_s, stated(FactKind::LatinName, u"WEI ZHANG"_s, u"ZHANG"_s))};
    EXPECT_TRUE(differencesOf(crossChecked(documents)).isEmpty());
}

TEST(CrossCheck, takesTheSpellingOfAZoneForThatOfTheName)
{
    auto zone = stated(FactKind::LatinName, u"HANNAH MUELLER"_s, u"MUELLER"_s);
    zone.isOfZone = true;
    EXPECT_EQ(std::nullopt, between(zone, stated(FactKind::LatinName, u"Hannah Müller"_s)));
}

TEST(CrossCheck, comparesEmployersInEachScriptByItself)
{
    const auto of = [](const QString& a, const QString& b) { return between(FactKind::Employer, a, b); };
    EXPECT_EQ(std::nullopt, of(u"北京样例云帆（北京）科技有限公司"_s, u"北京样例云帆(北京)科技有限责任公司"_s));
    EXPECT_EQ(std::nullopt, of(u"Beijing Yunfan Co., Ltd."_s, u"BEIJING YUNFAN COMPANY LIMITED"_s));
    EXPECT_EQ(std::nullopt, of(u"北京样例云帆科技有限公司"_s, u"Beijing Yunfan Co., Ltd."_s));
    EXPECT_EQ(Kind::LookAlike, of(u"北京样例云帆科技有限公司"_s, u"样例云帆科技"_s));
    EXPECT_EQ(Kind::Differs, of(u"北京样例云帆科技有限公司"_s, u"北京样例云航科技有限公司"_s));
    EXPECT_EQ(Kind::Differs, of(u"北京样例云帆科技有限公司"_s, u"上海样例云帆科技有限公司"_s));
}

TEST(CrossCheck, comparesCodesOfBeforeAndAfter2015)
{
    const auto of = [](const QString& a, const QString& b) { return between(FactKind::CreditCode, a, b); };
    EXPECT_EQ(std::nullopt, of(u"91350100M000100Y43"_s, u"M000100Y4"_s));
    EXPECT_EQ(std::nullopt, of(u"91350100M000100Y43"_s, u"110108000000016"_s));
    EXPECT_EQ(Kind::Differs, of(u"91350100M000100Y43"_s, u"91350100M000100Y34"_s));
}

TEST(CrossCheck, holdsNoFormerEmploymentAgainstThePresentOne)
{
    const auto now = document(u"contract"_s, stated(FactKind::Employer, u"北京样例云帆科技有限公司"_s));
    const auto before = document(u"experience"_s, stated(FactKind::Employer, u"慕尼黑样例驾驶系统公司"_s));
    EXPECT_TRUE(differencesOf(crossChecked({now, before})).isEmpty());
}

TEST(CrossCheck, holdsNoLowerDegreeAgainstTheHighest)
{
    const auto claimed = document(u"evaluation-form"_s, stated(FactKind::Degree, u"doctorate"_s));
    const auto doctor = document(u"education"_s, stated(FactKind::Degree, u"doctorate"_s));
    const auto bachelor = document(u"education"_s, stated(FactKind::Degree, u"bachelor"_s));
    EXPECT_TRUE(differencesOf(crossChecked({claimed, bachelor, doctor})).isEmpty());
    const auto differences = differencesOf(crossChecked({claimed, bachelor}));
    ASSERT_EQ(1, differences.size());
    EXPECT_EQ(Kind::Differs, differences.first().kind);
}

TEST(CrossCheck, namesWhatLacksOnlyWhereAllOfItCouldBeRead)
{
    const auto contract = document(u"contract"_s, stated(FactKind::PassportNumber, u"SPL720418"_s));
    auto permit = document(u"work-permit"_s, stated(FactKind::Position, u"算法总监"_s));
    const auto lacks = [&] {
        const auto rows = crossChecked({contract, permit});
        return std::ranges::any_of(differencesOf(rows), [](const auto& difference) {
            return difference.fact == FactKind::PassportNumber && difference.kind == Kind::Missing;
        });
    };
    EXPECT_TRUE(lacks());
    permit.isWhole = false;
    EXPECT_FALSE(lacks());
}

TEST(CrossCheck, takesAMisreadRepetitionForNoise)
{
    auto permit = document(u"work-permit"_s, stated(FactKind::PassportNumber, u"SPL720418"_s));
    auto misread = stated(FactKind::PassportNumber, u"SPL72O418"_s);
    misread.isRecognised = true;
    permit.facts.append(misread);
    const auto contract = document(u"contract"_s, stated(FactKind::PassportNumber, u"SPL720418"_s));
    EXPECT_TRUE(differencesOf(crossChecked({contract, permit})).isEmpty());
}

TEST(CrossCheck, putsWhatMostDocumentsStateFirst)
{
    const auto rows = crossChecked({document(u"tax"_s, stated(FactKind::PassportNumber, u"SPL720481"_s)),
                                    document(u"contract"_s, stated(FactKind::PassportNumber, u"SPL720418"_s)),
                                    document(u"passport"_s, stated(FactKind::PassportNumber, u"SPL720418"_s))});
    ASSERT_EQ(1, rows.size());
    EXPECT_EQ(u"SPL720418"_s, rows.first().groups.first().value);
    EXPECT_EQ(Likeness::Different, rows.first().groups.last().likeness);
}

} // namespace pingshen
