// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/EditText.h"
#include "ui/text/PersonText.h"

#include "core/domain/ConflictFold.h"
#include "core/domain/EditKinds.h"
#include "core/domain/Restorer.h"
#include "core/domain/SiteVisit.h"
#include "core/rubric/RubricCatalog.h"
#include "core/rubric/RubricSettings.h"
#include "tests/text/Wording.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"
#include "ui/text/SettingText.h"

#include <QMetaEnum>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

const QString digest = QString(64, u'a');

const Rubric& rubric()
{
    static const RubricCatalog catalog;
    return *std::ranges::find(catalog.rubrics(), RubricId(u"two-zones-2023"_s), &Rubric::id);
}

QList<Document> documents()
{
    Document document;
    document.id = DocumentId(u"0f8e7d6c-1111-2222-3333-444455556666"_s);
    document.name = u"合同.pdf"_s;
    return {document};
}

Change changeOf(EditKind::Value kind, const QString& subject, const QList<FieldChange>& fields = {})
{
    return {kind, ApplicationId(u"A"_s), ReviewerId(u"王评审"_s), subject, fields, digest, {}};
}

EditLine lineOf(const Change& change, Language language = Language::English)
{
    return editLines(change, rubric(), documents(), {}, Phrasebook(language)).first();
}

/// A word of the program's own, an id or a digest.
bool holdsCode(const QString& text)
{
    static const QRegularExpression code(u"[a-z][A-Z]|[0-9a-f]{8}|\\w\\.\\w+\\.\\w|^[a-z]+(-[a-z]+)+$"_s);
    return text.contains(code);
}

} // namespace

/// With exactly what `core/storage/journal/Continuation` writes down.
TEST(EditText, namesWhoPutAVaultBackAndTheProgramWhereNobodyIsKnown)
{
    const Phrasebook english(Language::English);
    auto change = changeOf(EditKind::VaultContinued, u"3f2a9b0c"_s);
    change.author = {};
    PersonBook persons;
    EXPECT_EQ(u"Program"_s, authorText(change, persons, english));
    const PersonId wang(QString(32, u'7'));
    change.content[u"by"_s] = toJson(Restorer{wang, {.zh = u"王建国"_s, .en = u"Wang Jianguo"_s}});
    EXPECT_EQ(u"Wang Jianguo"_s, authorText(change, persons, english));
    EXPECT_EQ(u"王建国"_s, authorText(change, persons, Phrasebook(Language::Chinese)));
    persons.put({wang, u"Wang Jian Guo"_s, {}, {}, {}});
    EXPECT_EQ(u"Wang Jian Guo"_s, authorText(change, persons, english)) << "a corrected name";
}

TEST(EditText, isASentenceForEveryVaultThatWentOnInBothLanguages)
{
    const QString newest = u"2026-11-20T09:00:00.000Z"_s;
    QList<QJsonObject> contents{{{u"reason"_s, u"restored"_s}, {u"last"_s, 17}},
                                {{u"reason"_s, u"endLost"_s}, {u"last"_s, 17}},
                                {{u"reason"_s, u"older"_s}, {u"last"_s, 17}},
                                {{u"reason"_s, u"signedAnew"_s}, {u"counts"_s, 3}, {u"others"_s, 0}}};
    for (auto& content : contents) {
        for (const bool isCounted : {true, content[u"reason"_s] == u"older"_s}) { // an older one always lacks entries
            content[u"count"_s] = isCounted ? QJsonValue(1200) : QJsonValue(QJsonValue::Undefined);
            for (const auto& at : {QJsonValue(QJsonValue::Undefined), QJsonValue(newest)}) {
                content[u"newest"_s] = at;
                auto change = changeOf(EditKind::VaultContinued, u"3f2a9b0c"_s);
                change.content = content;
                for (const auto language : bothLanguages) {
                    expectSentence(lineOf(change, language).to, language);
                }
            }
        }
    }
}

TEST(EditText, showsNoCodeForAnyKindOfEdit)
{
    const auto kinds = QMetaEnum::fromType<EditKind::Value>();
    for (const auto language : bothLanguages) {
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const auto kind = static_cast<EditKind::Value>(kinds.value(i));
            const auto about = rowOf(kind).subject;
            const bool isAboutPerson = about == SubjectKind::Reviewer || about == SubjectKind::Person;
            const auto subject = isAboutPerson                       ? u"Li"_s
                                 : kind == EditKind::PackageImported ? u"2"_s
                                                                     : documents().first().id.value();
            const auto change = changeOf(kind, subject);
            const auto line = lineOf(change, language);
            const bool isSentence = kind == EditKind::VaultContinued; // of its content
            for (const auto& text : {line.subject, line.what, line.from, isSentence ? line.to : QString()}) {
                EXPECT_FALSE(holdsCode(text)) << kinds.key(i) << ": " << text.toStdString();
            }
            const bool saysWhy =
                kind == EditKind::SheetReturned || kind == EditKind::VisitRequested || kind == EditKind::VisitWithdrawn;
            EXPECT_EQ(saysWhy ? digest : QString(), isSentence ? QString() : line.to) << kinds.key(i);
            EXPECT_EQ(saysWhy || isSentence, !line.to.isEmpty()) << kinds.key(i);
        }
    }
}

TEST(EditText, wordsTheStatesOfOriginalsAndConclusions)
{
    const auto document = documents().first().id.value();
    auto line = lineOf(changeOf(EditKind::OriginalChecked, document, {{u"state"_s, {}, u"matches"_s}}));
    EXPECT_EQ(u"合同.pdf"_s, line.subject);
    EXPECT_EQ(u"—"_s, line.from);
    EXPECT_EQ(u"Original matches"_s, line.to);
    line = lineOf(changeOf(EditKind::VisitChanged, {}, {{u"conclusion"_s, u"consistent"_s, u"needsSupplement"_s}}),
                  Language::Chinese);
    EXPECT_EQ(u"一致"_s, line.from);
    EXPECT_EQ(u"需补充材料"_s, line.to);
}

TEST(EditText, wordsOptionsKindsAndDatesByTheirLabels)
{
    auto line = lineOf(changeOf(EditKind::ScoreChanged, u"education"_s, {{u"option"_s, u"master"_s, u"doctorate"_s}}));
    EXPECT_EQ(u"Educational background"_s, line.subject);
    EXPECT_TRUE(line.to.contains(u"octor"_s)) << line.to.toStdString();
    EXPECT_NE(u"doctorate"_s, line.to);
    line =
        lineOf(changeOf(EditKind::DocumentChanged, documents().first().id.value(), {{u"kind"_s, {}, u"passport"_s}}));
    EXPECT_EQ(u"Valid passport"_s, line.to);
    line = lineOf(changeOf(EditKind::VisitChanged, {}, {{u"notifiedOn"_s, {}, u"2026-01-12"_s}}), Language::Chinese);
    EXPECT_EQ(u"2026年1月12日"_s, line.to);
}

/// Of the value that was shown already, and of a choice that was taken back.
TEST(EditText, saysThatSomethingWasSettledOrWaitsForAChoiceAgain)
{
    const Phrasebook book(Language::English);
    auto choice = changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, u"3"_s, u"3"_s}});
    choice.markChosen();
    const auto line = settledLine(lineOf(choice), choice, Undoing::None, {}, book);
    EXPECT_EQ(u"to be chosen → 3"_s, line.from + u" → "_s + line.to);
    const auto back = choice.inverse();
    const auto taken = settledLine(lineOf(back), back, Undoing::Undo, {}, book);
    EXPECT_EQ(u"3 → to be chosen"_s, taken.from + u" → "_s + taken.to);
    EXPECT_EQ(u"Age · Points → to be chosen"_s, changeText(back, rubric(), documents(), {}, book));
    EXPECT_EQ(u"Age · Points → 3"_s, changeText(choice, rubric(), documents(), {}, book));
    auto other = changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, u"4"_s, u"3"_s}});
    other.markChosen();
    const auto otherLine = settledLine(lineOf(other), other, Undoing::None, {}, book);
    EXPECT_EQ(u"to be chosen → 3"_s, otherLine.from + u" → "_s + otherLine.to) << "whatever was shown before";
    const auto typed = changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, u"4"_s, u"3"_s}});
    EXPECT_EQ(u"to be chosen"_s,
              settledLine(lineOf(typed), typed, Undoing::None, {.settled = {u"points"_s}}, book).from);
    EXPECT_EQ(u"4"_s, settledLine(lineOf(typed), typed, Undoing::None, {}, book).from);
    const auto untyped = typed.inverse();
    const ChoiceStep reopens{.reopened = {u"points"_s}};
    EXPECT_EQ(u"to be chosen"_s, settledLine(lineOf(untyped), untyped, Undoing::Undo, reopens, book).to);
    EXPECT_EQ(u"Age · Points → to be chosen"_s, changeText(untyped, rubric(), documents(), {}, book, {u"points"_s}));
    const auto reason = changeOf(EditKind::ScoreChanged, u"age"_s, {{u"reason"_s, u"b"_s, u"a"_s}});
    EXPECT_EQ(u"Age · Reason → to be chosen"_s, changeText(reason, rubric(), documents(), {}, book, {u"reason"_s}));
    EXPECT_EQ(u"Age · Reason"_s, changeText(reason, rubric(), documents(), {}, book));
    EXPECT_EQ(u"Age · Points → to be chosen"_s, changeText(other.inverse(), rubric(), documents(), {}, book));
}

TEST(EditText, isOneLineForAllThatWasDoneInOneStepInBothLanguages)
{
    const auto pin = changeOf(EditKind::PinChanged, u"p1"_s,
                              {{u"indicator"_s, {}, u"age"_s}, {u"page"_s, {}, u"2"_s}, {u"quote"_s, {}, u"born"_s}});
    const auto score =
        changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, u"3"_s, u"4"_s}, {u"reason"_s, {}, u"why"_s}});
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        const auto pinLines = editLines(pin, rubric(), documents(), {}, book);
        ASSERT_EQ(3, pinLines.size());
        const auto added = joinedLine(pinLines, pin, Undoing::None, book);
        EXPECT_EQ(labelOf(pin, book), added.what);
        EXPECT_EQ(QString(), added.subject);
        EXPECT_EQ(u"—"_s, added.from);
        EXPECT_TRUE(added.to.endsWith(u" · 3 · born"_s)) << qPrintable(added.to);
        EXPECT_EQ(3, detailsText(pinLines, book).split(u'\n').size());
        const auto scored = joinedLine(editLines(score, rubric(), documents(), {}, book), score, Undoing::None, book);
        EXPECT_EQ(indicatorName(IndicatorId(u"age"_s), rubric(), book), scored.subject);
        EXPECT_EQ(u"3 · —"_s, scored.from);
        EXPECT_EQ(u"4 · why"_s, scored.to);
        const auto one = lineOf(changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, u"3"_s, u"4"_s}}), language);
        EXPECT_EQ(one.what, joinedLine({one}, score, Undoing::None, book).what);
    }
}

/// What comes or goes is no undo of the opposite.
TEST(EditText, namesAnUndoByWhatItTookBack)
{
    const Phrasebook book(Language::English);
    const auto rowOf = [&](const Change& undo) {
        auto lines = editLines(undo, rubric(), documents(), {}, book);
        for (auto& line : lines) {
            line = settledLine(line, undo, Undoing::Undo, {}, book);
        }
        return undoingText(joinedLine(lines, undo, Undoing::Undo, book).what, Undoing::Undo, book);
    };
    auto withdrawal = changeOf(EditKind::VisitWithdrawn, {}, {});
    withdrawal.content = withdrawalOf(u"A complaint"_s);
    EXPECT_EQ(u"Request for a site visit withdrawn (undo)"_s, rowOf(withdrawal.inverse()));
    EXPECT_EQ(u"Site visit requested by the office (undo)"_s, rowOf(withdrawal.inverse().inverse()));
    const auto pin =
        changeOf(EditKind::PinChanged, u"p1"_s, {{u"indicator"_s, {}, u"age"_s}, {u"quote"_s, {}, u"born"_s}});
    EXPECT_EQ(u"Evidence added (undo)"_s, rowOf(pin.inverse()));
    EXPECT_EQ(u"Evidence added"_s, changeText(pin.inverse(), rubric(), documents(), {}, book));
    const auto removal =
        changeOf(EditKind::PinChanged, u"p1"_s, {{u"indicator"_s, u"age"_s, {}}, {u"quote"_s, u"born"_s, {}}});
    EXPECT_EQ(u"Evidence removed (undo)"_s, rowOf(removal.inverse()));
}

/// The other files came with packages, of which the fold of the changes alone knows nothing.
TEST(EditText, marksAChoiceAlsoOfAFileThatAPackageBrought)
{
    Edit choice;
    choice.change =
        changeOf(EditKind::DocumentChanged, documents().first().id.value(), {{u"content"_s, digest, digest}});
    Edit plain = choice;
    choice.change.markChosen();
    Edit undo = choice;
    undo.change.undoes = EditRef{DeviceId(u"d"_s), 1};
    const auto steps = choiceSteps({choice, plain, undo});
    EXPECT_TRUE(steps[0].isChoice);
    EXPECT_FALSE(steps[1].isChoice);
    EXPECT_FALSE(steps[2].isChoice);
}

TEST(EditText, saysOfWhatIsEmptyNowWhatThatMeans)
{
    const auto document = documents().first().id.value();
    const auto seen = changeOf(EditKind::OriginalChecked, document, {{u"state"_s, {}, u"matches"_s}});
    const Phrasebook english(Language::English);
    EXPECT_TRUE(changeText(seen.inverse(), rubric(), documents(), {}, english)
                    .endsWith(u" → "_s + labelOf(OriginalState::NotAsked, english)));
    const auto scored = changeOf(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"3"_s}});
    EXPECT_EQ(u"Age · Points → not set"_s, changeText(scored.inverse(), rubric(), documents(), {}, english));
}

TEST(EditText, namesPeopleByWhatTheyAreCalledNow)
{
    const PersonId id(QString(32, u'7'));
    PersonBook persons;
    EXPECT_EQ(u"未登记人员"_s, authorText(id, persons, Phrasebook(Language::Chinese))) << "never an id";
    persons.put({.id = id, .latinName = u"Li Wenqing"_s, .chineseName = u"李文清"_s, .remark = {}, .roles = {}});
    EXPECT_EQ(u"李文清"_s, authorText(id, persons, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"Li Wenqing"_s, authorText(id, persons, Phrasebook(Language::English)));
    EXPECT_EQ(u"Program"_s, authorText(PersonId(), persons, Phrasebook(Language::English)));
    const auto returned = changeOf(EditKind::SheetReturned, id.value());
    EXPECT_EQ(u"李文清"_s,
              editLines(returned, rubric(), documents(), persons, Phrasebook(Language::Chinese)).first().subject);
}

TEST(EditText, saysWhoIsWhomAndWhoWroteUnderAnotherName)
{
    const PersonId li(QString(32, u'7'));
    const PersonId again(QString(32, u'8'));
    PersonBook persons;
    persons.put({.id = li, .latinName = u"Li Wenqing"_s, .chineseName = u"李文清"_s, .remark = {}, .roles = {}});
    persons.put({.id = again, .latinName = u"W. Li"_s, .chineseName = {}, .remark = {}, .roles = {}, .sameAs = li});
    const auto change = changeOf(EditKind::PersonMerged, again.value(), {{u"sameAs"_s, {}, li.value()}});
    const Phrasebook english(Language::English);
    const Phrasebook chinese(Language::Chinese);
    EXPECT_EQ(u"W. Li merged into Li Wenqing"_s, changeText(change, rubric(), documents(), persons, english));
    EXPECT_EQ(u"将W. Li并入李文清"_s, changeText(change, rubric(), documents(), persons, chinese));
    EXPECT_EQ(u"W. Li separated from Li Wenqing"_s,
              changeText(change.inverse(), rubric(), documents(), persons, english));
    EXPECT_EQ(u"Li Wenqing (entered as W. Li)"_s, authorText(again, persons, english));
    EXPECT_EQ(u"李文清（以“W. Li”录入）"_s, authorText(again, persons, chinese));
    EXPECT_EQ(u"Li Wenqing"_s, personText(again, persons, english));
}

TEST(EditText, wordsRolesInBothLanguages)
{
    const auto change = changeOf(EditKind::RolesChanged, u"Li"_s, {{u"roles"_s, u"expert"_s, u"expert visit"_s}});
    EXPECT_EQ(u"Reviewing expert, Site visit team"_s, lineOf(change).to);
    EXPECT_EQ(u"评审专家、实地尽职调查组"_s, lineOf(change, Language::Chinese).to);
    const auto both = changeOf(EditKind::RolesChanged, u"Li"_s, {{u"roles"_s, u"expert visit"_s, u"expert office"_s}});
    EXPECT_EQ(u"Li · Role given: Office, Role taken away: Site visit team"_s,
              changeText(both, rubric(), documents(), {}, Phrasebook(Language::English)));
    EXPECT_EQ(u"Li · 授予职责：主管单位、取消职责：实地尽职调查组"_s,
              changeText(both, rubric(), documents(), {}, Phrasebook(Language::Chinese)));
}

TEST(EditText, givesBothNamesOfAPersonWithTheRemarkWhereItTellsThemApart)
{
    const PersonId li(u"li"_s);
    PersonBook persons;
    persons.put({.id = li, .latinName = u"Li Ming"_s, .chineseName = u"李明"_s, .remark = u"PKU"_s, .roles = {}});
    const Phrasebook english(Language::English);
    const Phrasebook chinese(Language::Chinese);
    EXPECT_EQ(u"Li Ming 李明"_s, bothNamesText(li, persons, english));
    EXPECT_EQ(u"李明 Li Ming"_s, bothNamesText(li, persons, chinese));
    const PersonId other(u"other"_s);
    persons.put({.id = other, .latinName = {}, .chineseName = u"李明"_s, .remark = {}, .roles = {}});
    EXPECT_EQ(u"李明 Li Ming（PKU）"_s, bothNamesText(li, persons, chinese));
    EXPECT_EQ(u"Li Ming 李明 (PKU)"_s, bothNamesText(li, persons, english));
    EXPECT_EQ(u"李明"_s, bothNamesText(other, persons, english));
    EXPECT_EQ(QString(), bothNamesText({}, persons, english));
}

TEST(EditText, makesOneLineForEachField)
{
    const auto change = changeOf(EditKind::ScoreChanged, u"age"_s,
                                 {{u"points"_s, u"4.00"_s, u"5.00"_s}, {u"reason"_s, u"a"_s, u"b\u202Ec"_s}});
    const auto lines = editLines(change, rubric(), documents(), {}, Phrasebook(Language::English));
    ASSERT_EQ(2, lines.size());
    EXPECT_EQ(u"Points"_s, lines[0].what);
    EXPECT_EQ(u"4.00"_s, lines[0].from);
    EXPECT_EQ(u"5.00"_s, lines[0].to);
    EXPECT_EQ(1, lines[1].field);
    EXPECT_EQ(u"b‹U+202E›c"_s, lines[1].to);
}

TEST(EditText, passesOverWhatWasAndStaysEmptyAndSaysWhoseFieldItIs)
{
    const auto change = changeOf(EditKind::NoteChanged, u"0f8e7d6c1111"_s,
                                 {{u"topic"_s, {}, QString()}, {u"text"_s, {}, u"Floor 12."_s}});
    const auto lines = editLines(change, rubric(), documents(), {}, Phrasebook(Language::English));
    ASSERT_EQ(1, lines.size());
    EXPECT_EQ(u"Site visit note"_s, lines[0].subject);
    EXPECT_EQ(u"Text"_s, lines[0].what);
    EXPECT_EQ(1, lines[0].field) << "its place among the fields of the change";
    const auto place = lineOf(changeOf(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Haidian"_s}}));
    EXPECT_EQ(u"Site visit"_s, place.subject);
    const auto name = lineOf(changeOf(EditKind::ApplicantChanged, {}, {{u"employer"_s, {}, u"ACME"_s}}));
    EXPECT_EQ(u"Applicant"_s, name.subject);
}

TEST(EditText, saysWhetherANoteWasAddedChangedOrWithdrawn)
{
    const Phrasebook english(Language::English);
    const auto said = [&](const QJsonValue& from, const QJsonValue& to) {
        return labelOf(changeOf(EditKind::NoteChanged, u"0f8e7d6c1111"_s, {{u"text"_s, from, to}}), english);
    };
    EXPECT_EQ(u"Site visit note added"_s, said({}, u"Floor 12."_s));
    EXPECT_EQ(u"Site visit note changed"_s, said(u"Floor 12."_s, u"Floor 13."_s));
    EXPECT_EQ(u"Site visit note withdrawn"_s, said(u"Floor 13."_s, {}));
}

TEST(EditText, namesEveryOfficeSettingByItsLabels)
{
    for (const auto& setting : settingsOf(rubric())) {
        for (const auto language : bothLanguages) {
            const Phrasebook book(language);
            const auto label = settingLabel(setting.key, rubric(), book);
            EXPECT_FALSE(label.isEmpty() || holdsCode(label)) << setting.key.toStdString();
            const Error error{Error::Code::PointsOutOfRange, {{u"points"_s, u"9"_s}}, setting.key, nullptr};
            const auto text = errorText(error, book, &rubric());
            EXPECT_FALSE(text.contains(setting.key) && setting.key != u"step"_s) << text.toStdString();
            EXPECT_TRUE(text.contains(label)) << text.toStdString();
        }
    }
}

TEST(EditText, saysOnWhichComputerAndWhenSomethingWasEntered)
{
    const DeviceId own(u"00112233445566778899aabbccddeeff"_s);
    const DeviceId other(u"ffeeddccbbaa99887766554433221100"_s);
    const Phrasebook english(Language::English);
    const Phrasebook chinese(Language::Chinese);
    EXPECT_EQ(u"this computer"_s, computerText(own, {own}, {}, english));
    EXPECT_EQ(u"another computer (ffee-ddcc)"_s, computerText(other, {own}, {own, other}, english));
    EXPECT_EQ(u"本机"_s, computerText(own, {own}, {}, chinese));
    EXPECT_EQ(u"另一台计算机（ffee-ddcc）"_s, computerText(other, {own}, {}, chinese));
    const DeviceId before(u"8899aabbccddeeff0011223344556677"_s); // a restore
    EXPECT_EQ(u"this computer"_s, computerText(before, {own, before}, {before, other}, english));
    EXPECT_EQ(u"this computer (8899-aabb)"_s, computerText(before, {own, before}, {before, own}, english));
    EXPECT_EQ(u"本机（0011-2233）"_s, computerText(own, {own, before}, {before, own}, chinese));
    const QDateTime at({2026, 11, 30}, {0, 28, 15});
    EXPECT_EQ(u"2026年11月30日 00:28"_s, momentText(at, {at, at.addSecs(60)}, chinese));
    EXPECT_EQ(u"2026年11月30日 00:28:15"_s, momentText(at, {at, at.addSecs(4)}, chinese));
}

} // namespace pingshen::ui
