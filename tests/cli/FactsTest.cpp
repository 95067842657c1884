// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"
#include "tests/support/TestPdf.h"

#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliFacts : public CliFixture
{
protected:
    /// A permit that names another passport than the passport and the contract.
    QString application() const
    {
        QDir().mkpath(path(u"texts"_s));
        const auto save = [this](const QString& name, const QByteArrayList& lines) {
            TestPdf({TestPage{.lines = lines}}).save(path(u"texts/"_s + name));
        };
        save(u"护照.pdf"_s, {"Passport No.: SPL720418", "Surname: PETROVA", "Given names: ELENA", "Nationality: Russia",
                             "Date of birth: 02 MAR 1984"});
        save(u"聘雇合同.pdf"_s, {"Party B (employee): Elena Petrova", "Passport number: SPL720418"});
        save(u"工作许可证.pdf"_s, {"Name: PETROVA ELENA", "Passport number: SPL720481", "Nationality: Russian"});
        return ask({u"import"_s, u"--edition"_s, u"two-zones-2023"_s, path(u"texts"_s)})[u"application"_s].toString();
    }
};

QJsonObject passportIn(const QJsonArray& differences)
{
    QJsonObject passport;
    for (const auto& value : differences) {
        const auto difference = value.toObject();
        passport = difference[u"fact"_s].toString() == u"passportNumber"_s ? difference : passport;
    }
    return passport;
}

} // namespace

TEST_F(CliFacts, tellsWhatDocumentsStateAndWhere)
{
    const auto answer = ask({u"facts"_s, application()}).toObject();
    QJsonObject birth;
    for (const auto& value : answer[u"facts"_s].toArray()) {
        const auto fact = value.toObject();
        birth = fact[u"fact"_s].toString() == u"birthDate"_s ? fact : birth;
    }
    EXPECT_EQ(u"1984-03-02"_s, birth[u"value"_s].toString());
    EXPECT_EQ(u"02 MAR 1984"_s, birth[u"text"_s].toString());
    EXPECT_EQ(u"护照.pdf"_s, birth[u"document"_s].toString());
    EXPECT_EQ(1, birth[u"page"_s].toInt());
    EXPECT_EQ(4, birth[u"rect"_s].toArray().size());
    EXPECT_EQ(100, birth[u"confidence"_s].toInt());
    EXPECT_EQ(0, answer[u"coverage"_s][u"pending"_s].toInt());
}

TEST_F(CliFacts, tellsWhereDocumentsDisagree)
{
    const auto differences = ask({u"facts"_s, application()})[u"differences"_s].toArray();
    QJsonObject passport;
    for (const auto& value : differences) {
        const auto difference = value.toObject();
        EXPECT_NE(u"latinName"_s, difference[u"fact"_s].toString());
        passport = difference[u"fact"_s].toString() == u"passportNumber"_s ? difference : passport;
    }
    EXPECT_EQ(u"differs"_s, passport[u"kind"_s].toString());
    EXPECT_EQ(u"open"_s, passport[u"state"_s].toString());
    const auto values = passport[u"values"_s].toArray();
    ASSERT_EQ(2, values.size());
    EXPECT_EQ(u"SPL720418"_s, values[0][u"value"_s].toString());
    EXPECT_EQ(2, values[0][u"documents"_s].toArray().size());
    EXPECT_EQ(u"SPL720481"_s, values[1][u"value"_s].toString());
    EXPECT_EQ((QJsonArray{u"工作许可证.pdf"_s}), values[1][u"documents"_s].toArray());
}

TEST_F(CliFacts, settleADifferenceWithAReasonAndTakeItBack)
{
    const auto id = application();
    const auto settled = [&](const QStringList& options) {
        return passportIn(ask(QStringList{u"facts"_s, id} + options)[u"differences"_s].toArray());
    };
    const auto accepted =
        settled({u"--accept"_s, u"passportNumber"_s, u"--reason"_s, u"digits swapped by the bureau"_s});
    EXPECT_EQ(u"accepted"_s, accepted[u"state"_s].toString());
    const auto said = accepted[u"values"_s][1][u"settled"_s][0].toObject();
    EXPECT_EQ(u"工作许可证.pdf"_s, said[u"document"_s].toString());
    EXPECT_EQ(u"digits swapped by the bureau"_s, said[u"reason"_s].toString());
    EXPECT_EQ(u"accepted"_s, settled({})[u"state"_s].toString()) << "it is recorded";
    EXPECT_TRUE(run({u"facts"_s, id}).out.contains(u"differs · accepted: digits swapped by the bureau"_s));
    EXPECT_EQ(
        u"raised"_s,
        settled({u"--raise"_s, u"passportNumber"_s, u"--document"_s, u"工作许可证.pdf"_s})[u"state"_s].toString());
    EXPECT_EQ(u"open"_s, settled({u"--open"_s, u"passportNumber"_s})[u"state"_s].toString());
    const auto history = run({u"history"_s, id}).out;
    EXPECT_TRUE(history.contains(u"Passport number · 工作许可证.pdf: SPL720481"_s)) << history.toStdString();
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
    EXPECT_EQ(0, ask({u"rebuild"_s})[u"changed"_s].toInt(-1));
}

TEST_F(CliFacts, settleNothingThatAgreesAndNothingWithoutAReason)
{
    const auto id = application();
    EXPECT_EQ(2, run({u"facts"_s, id, u"--accept"_s, u"passportNumber"_s}).code);
    EXPECT_EQ(2, run({u"facts"_s, id, u"--reason"_s, u"nothing said"_s}).code);
    expectRefused(u"The documents do not disagree on \"birthDate\". Run facts to see on what they do."_s,
                  run({u"facts"_s, id, u"--raise"_s, u"passportNumber"_s, u"--raise"_s, u"birthDate"_s}));
    const auto differences = ask({u"facts"_s, id, u"--wait"_s})[u"differences"_s].toArray();
    EXPECT_EQ(u"open"_s, passportIn(differences)[u"state"_s].toString()) << "all or nothing";
}

TEST_F(CliFacts, areReadableInBothLanguages)
{
    const auto id = application();
    const auto english = run({u"facts"_s, id}).out;
    EXPECT_TRUE(english.contains(u"Passport number"_s) && english.contains(u"differs"_s)) << english.toStdString();
    const auto chinese = runInChinese({u"facts"_s, id}).out;
    EXPECT_TRUE(chinese.contains(u"护照号码"_s) && chinese.contains(u"不一致"_s)) << chinese.toStdString();
}

TEST_F(CliFacts, ofNoApplicationAreRefused)
{
    application();
    EXPECT_EQ(1, run({u"facts"_s, u"nobody"_s}).code);
    EXPECT_EQ(2, run({u"facts"_s}).code);
}

} // namespace pingshen
