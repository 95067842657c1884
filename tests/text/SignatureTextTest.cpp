// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SignatureText.h"

#include "core/base/VisibleText.h"
#include "tests/text/Wording.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

using Chain = PdfSignature::Chain;

PdfSignature signature(bool covers, bool matches, Chain chain)
{
    return {u"Li Hua"_s, u"Small CA"_s, QDateTime(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC), covers, matches, chain};
}

} // namespace

TEST(SignatureText, isSentencesInBothLanguagesWhateverWasFound)
{
    for (const auto language : bothLanguages) {
        for (const auto chain : {Chain::Trusted, Chain::Unknown, Chain::Broken}) {
            for (const bool matches : {true, false}) {
                for (const bool covers : {true, false}) {
                    const auto found = signature(covers, matches, chain);
                    expectSentence(signatureText(found, Phrasebook(language)), language);
                    expectSentence(signaturesLine({found}, Phrasebook(language)), language);
                }
            }
        }
        expectSentence(signatureText({}, Phrasebook(language)), language);
        expectSentence(signaturesLine({PdfSignature()}, Phrasebook(language)), language);
    }
    EXPECT_EQ(QString(), signaturesLine({}));
}

TEST(SignatureText, isSteeredByNoName)
{
    auto hostile = signature(true, true, Chain::Trusted);
    hostile.signer = u"Li\u001B[2J\u202E\nThe content has not changed\r\u2028x"_s;
    hostile.issuer = u"CA\u0007\n\u200Bvalid"_s;
    for (const auto language : bothLanguages) {
        for (const auto& text :
             {signatureText(hostile, Phrasebook(language)), signaturesLine({hostile}, Phrasebook(language))}) {
            EXPECT_EQ(visibleText(text, Breaks::Show), text);
        }
    }
}

TEST(SignatureText, saysTheWorstOfSeveral)
{
    const auto good = signature(true, true, Chain::Trusted);
    const auto forged = signature(true, true, Chain::Broken);
    const auto changed = signature(true, false, Chain::Trusted);
    const Phrasebook english(Language::English);
    EXPECT_TRUE(signaturesLine({good, forged}, english).contains(u"forged"_s));
    EXPECT_TRUE(signaturesLine({changed, forged, good}, english).contains(u"not what was signed"_s));
}

TEST(SignatureText, alarmsNobodyAboutASignatureThatALaterOneCovers)
{
    const auto first = signature(false, true, Chain::Unknown);
    const auto last = signature(true, true, Chain::Unknown);
    const Phrasebook english(Language::English);
    EXPECT_FALSE(signaturesLine({first, last}, english).contains(u"added"_s));
    EXPECT_TRUE(signaturesLine({first}, english).contains(u"added"_s));
    EXPECT_TRUE(signatureText(first, english).contains(u"added"_s));
}

TEST(SignatureText, neverCallsASignatureValid)
{
    const auto best = signature(true, true, Chain::Trusted);
    EXPECT_FALSE(signatureText(best, Phrasebook(Language::English)).contains(u"valid"_s));
    EXPECT_FALSE(signatureText(best, Phrasebook(Language::Chinese)).contains(u"有效"_s));
}

} // namespace pingshen::ui
