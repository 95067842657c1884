// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemText.h"

#include "ui/text/ErrorText.h"
#include "ui/text/KeptText.h"

#include "tests/text/Wording.h"

#include <QMetaEnum>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

TEST(ProblemText, isASentenceForEveryCodeInBothLanguages)
{
    const auto codes = QMetaEnum::fromType<VaultProblem::Code>();
    for (const auto language : bothLanguages) {
        for (int i = 0; i < codes.keyCount(); ++i) {
            VaultProblem problem{static_cast<VaultProblem::Code>(codes.value(i)), u"3f2a/17"_s, {}};
            expectSentence(problemText(problem, Phrasebook(language)), language);
            problem.args = {{u"detail"_s, u"page 7"_s},
                            {u"count"_s, 3},
                            {u"document"_s, u"a.pdf"_s},
                            {u"application"_s, u"LQ-17"_s}};
            const auto text = problemText(problem, Phrasebook(language));
            expectSentence(text, language);
            EXPECT_FALSE(text.contains(u"3f2a"_s)) << qPrintable(text); // a device or digest says nothing to a person
        }
    }
}

TEST(ProblemText, saysThatThereAreChangesThatThisProgramDoesNotKnow)
{
    for (const auto language : bothLanguages) {
        EXPECT_EQ(QString(), newerEditsText(0, Phrasebook(language)));
        const auto text = newerEditsText(3, Phrasebook(language));
        expectSentence(text, language);
        EXPECT_EQ(1, text.count(u'3')) << qPrintable(text);
    }
}

TEST(ProblemText, saysHowManyDocumentsAreStillToCome)
{
    for (const auto language : bothLanguages) {
        EXPECT_EQ(QString(), pendingDocumentsText(0, Phrasebook(language)));
        const auto text = pendingDocumentsText(3, Phrasebook(language));
        expectSentence(text, language);
        EXPECT_EQ(1, text.count(u'3')) << qPrintable(text);
    }
}

TEST(ProblemText, advisesABackupOnlyAgainstDamage)
{
    using Code = VaultProblem::Code;
    const auto remedy = [](std::initializer_list<Code> codes) {
        QList<VaultProblem> problems;
        for (const auto code : codes) {
            problems.append({code, {}, {}});
        }
        return remedyFor(problems);
    };
    EXPECT_EQ(Remedy::Rebuild, remedy({Code::StateDiffers, Code::StateDiffers}));
    EXPECT_EQ(Remedy::Rebuild, remedy({Code::ListOutdated}));
    EXPECT_EQ(Remedy::Each, remedy({Code::SheetTwice, Code::SheetTwice}));
    EXPECT_EQ(Remedy::Each, remedy({Code::SheetForged, Code::EditsLost, Code::HistoryBroken, Code::StateDiffers}));
    EXPECT_EQ(Remedy::SignAnew, remedy({Code::EditsMiscounted, Code::StateDiffers, Code::SignedAnew}));
    EXPECT_EQ(Remedy::Backup, remedy({Code::EditsMiscounted, Code::EditTailChanged}));
    EXPECT_EQ(Remedy::Backup, remedy({Code::SheetTwice, Code::EditForged}));
    EXPECT_EQ(Remedy::Backup, remedy({Code::DocumentMissing}));
    EXPECT_EQ(Remedy::Each, remedy({Code::HighlightBeyond}));
}

TEST(ProblemText, advisesRebuildingWhereATriggerIsMissingAndABackupWhereATableIs)
{
    const VaultProblem trigger{VaultProblem::Code::SchemaDiffers, u"a"_s, {{u"mendable"_s, true}}};
    const VaultProblem table{VaultProblem::Code::SchemaDiffers, u"b"_s, {}};
    EXPECT_EQ(Remedy::Rebuild, remedyFor({trigger}));
    EXPECT_EQ(Remedy::Backup, remedyFor({trigger, table}));
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        EXPECT_TRUE(problemText(trigger, book).contains(u"pingshen-cli rebuild"_s));
        EXPECT_FALSE(problemText(table, book).contains(u"pingshen-cli rebuild"_s));
    }
}

TEST(ProblemText, namesADocumentByItsNameAndNotByItsDigest)
{
    for (const auto code : {VaultProblem::Code::DocumentMissing, VaultProblem::Code::DocumentDamaged,
                            VaultProblem::Code::DocumentUnreadable}) {
        for (const auto language : bothLanguages) {
            const VaultProblem problem{
                code, QString(64, u'a'), {{u"document"_s, u"护照.pdf"_s}, {u"application"_s, u"2025-17"_s}}};
            const auto text = problemText(problem, Phrasebook(language));
            EXPECT_TRUE(text.contains(u"护照.pdf"_s) && text.contains(u"2025-17"_s)) << qPrintable(text);
            EXPECT_FALSE(text.contains(u"aaaa"_s)) << qPrintable(text);
        }
    }
}

TEST(ProblemText, saysThatACountIsOfAnApplicationThatIsNotThere)
{
    for (const auto language : bothLanguages) {
        const VaultProblem problem{VaultProblem::Code::EditsMiscounted,
                                   u"e703a8294ed99052"_s,
                                   {{u"unknown"_s, u"e703a8294ed99052"_s}, {u"expected"_s, 5}, {u"found"_s, 0}}};
        const auto text = problemText(problem, Phrasebook(language));
        EXPECT_EQ(1, text.count(u"e703a8294ed99052"_s)) << qPrintable(text);
    }
}

TEST(ProblemText, isASentenceForEveryChangeOfTheKeyInBothLanguages)
{
    for (const auto language : bothLanguages) {
        for (const auto loss : {HistoryLoss::None, HistoryLoss::Found}) {
            expectSentence(keyChangeText(KeyChange::Missing, loss, Phrasebook(language)), language);
            expectSentence(keyChangeText(KeyChange::Other, loss, Phrasebook(language)), language);
            EXPECT_EQ(QString(), keyChangeText(KeyChange::None, loss, Phrasebook(language)));
        }
    }
}

TEST(ProblemText, saysThatNothingIsLostWithTheKeyOnlyWhereThatIsKnown)
{
    const QMap<Language, QString> safe{{Language::English, u"missing. Nothing is lost. New"_s},
                                       {Language::Chinese, u"缺失。此前的内容没有丢失。今后"_s}};
    const QMap<Language, QString> unsure{{Language::English, u"missing. New"_s}, {Language::Chinese, u"缺失。今后"_s}};
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        EXPECT_TRUE(keyChangeText(KeyChange::Missing, HistoryLoss::None, book).contains(safe[language]));
        EXPECT_TRUE(keyChangeText(KeyChange::Missing, HistoryLoss::Found, book).contains(unsure[language]));
    }
}

TEST(KeptText, saysOfChangesThatWereLeftOverWhatWaitsAndWhatWasOvertaken)
{
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        EXPECT_EQ(QStringList(), keptTexts({}, book));
        expectSentence(keptTexts({true, {}, 0}, book).value(0), language);
        const auto both = keptTexts({true, Error(Error::Code::DiskFull), 3}, book);
        ASSERT_EQ(2, both.size());
        EXPECT_TRUE(both[0].endsWith(errorText(Error(Error::Code::DiskFull), book))) << qPrintable(both[0]);
        expectSentence(both[1], language);
        EXPECT_EQ(1, both[1].count(u'3')) << qPrintable(both[1]);
        const QStringList file{u"waiting-1.json"_s};
        const QList<UnreadFile> unread{{file[0], Error(Error::Code::FileNotReadable, {}, file[0])}};
        for (const auto& outcome :
             {KeptOutcome{.unreadable = file}, KeptOutcome{.unread = unread}, KeptOutcome{.unsignedOnes = file},
              KeptOutcome{.altered = file}, KeptOutcome{.refused = file}, KeptOutcome{.displaced = file}}) {
            const auto said = keptTexts(outcome, book);
            ASSERT_EQ(1, said.size());
            expectSentence(said[0], language);
            EXPECT_TRUE(said[0].contains(file[0])) << qPrintable(said[0]);
        }
    }
}

} // namespace pingshen::ui
