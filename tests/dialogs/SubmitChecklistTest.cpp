// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SubmitChecklist.h"

#include "core/review/Pins.h"
#include "core/rubric/Evaluation.h"
#include "tests/dialogs/DialogFixture.h"
#include "tests/review/Samples.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"
#include "ui/text/ProblemText.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using Kind = SheetIssue::Kind;

/// What is asked before a sheet is submitted, of issues as they are found.
class SubmitChecklistTest : public DialogTest
{
protected:
    static SheetIssue issue(Kind kind, const QString& indicator = u"age"_s)
    {
        return {kind, IndicatorId(indicator), {}, {}, 0, 0};
    }
    ui::Checklist listOf(const QList<SheetIssue>& issues) const { return ui::submitChecklist(m_file, anna, issues); }
    /// Name, what, act of the only line there is.
    QStringList onlyLine(const SheetIssue& issue) const
    {
        const auto list = listOf({issue});
        const auto& group = list.groups[issue.kind == Kind::ProofUnopened ? 2 : issue.blocks() ? 0 : 1];
        EXPECT_EQ(1, group.lines.size());
        EXPECT_EQ(1, std::ranges::count_if(list.groups, [](const auto& one) { return !one.lines.isEmpty(); }));
        const auto& line = group.lines[0];
        return {line.name(), line.what(), line.act ? line.act() : QString()};
    }
    static QStringList tagsOf(const ui::Checklist& list)
    {
        QStringList words;
        for (const auto& tag : list.tags) {
            words.append(tag.word());
        }
        return words;
    }

    ApplicationFile m_file = applicationFile();
};

TEST_F(SubmitChecklistTest, saysWhatIsTheMatterAndWhatToDoAboutEachIssue)
{
    const std::map<Kind, QStringList> words{
        {Kind::NotScored, {u"Age"_s, u"Not scored"_s, u"Score it"_s}},
        {Kind::Undecided, {u"Age"_s, u"Entered differently on two computers"_s, u"Choose one"_s}},
        {Kind::ReasonMissing, {u"Age"_s, u"No reason"_s, u"Write the reason"_s}},
        {Kind::ReasonAbsent, {u"Age"_s, u"No reason; none is required"_s, u"Write the reason"_s}},
        {Kind::BonusBlank, {u"Age"_s, u"Left blank: counts as 0 points"_s, u"Score it"_s}},
        {Kind::ProofAbsent, {u"Age"_s, u"No supporting document in the package"_s, u"Go to the score"_s}},
        {Kind::PinsMissing, {u"Age"_s, u"Evidence: 0 of at least 0"_s, u"Add evidence"_s}},
        {Kind::PinsFew, {u"Age"_s, u"Evidence: 0 of at least 0"_s, u"Add evidence"_s}},
    };
    for (const auto& [kind, line] : words) {
        EXPECT_EQ(line, onlyLine(issue(kind)));
    }
    auto refused = issue(Kind::EntryRefused);
    refused.entry = u"  99\n9 "_s + QString(40, u'9');
    EXPECT_EQ(QStringList({u"Age"_s, u"Entered but not accepted: 99 9 "_s + QString(15, u'9'), u"Correct it"_s}),
              onlyLine(refused));
    auto unopened = issue(Kind::ProofUnopened);
    unopened.document = m_file.dossier.documents.first().id;
    EXPECT_EQ(QStringList({u"Age"_s, u"passport.pdf"_s, {}}), onlyLine(unopened));
    unopened.length = 3;
    EXPECT_EQ(u"passport.pdf and 2 more"_s, onlyLine(unopened)[1]);
    auto few = issue(Kind::ReasonShort);
    few.length = 2;
    EXPECT_EQ(QStringList({u"Age"_s, u"Short reason: 2 characters"_s, u"Read again"_s}), onlyLine(few));
    few.length = 24;
    few.minimum = 86;
    EXPECT_EQ(u"Short reason: 24 characters, your others about 86"_s, onlyLine(few)[1]);
    auto repeated = issue(Kind::ReasonRepeated);
    repeated.name = u"Marie Lefèvre"_s;
    EXPECT_EQ(QStringList({u"Age"_s, u"Same reason as for Marie Lefèvre, word for word"_s, u"See both"_s}),
              onlyLine(repeated));
    auto silent = issue(Kind::PinUnmentioned);
    silent.length = 1;
    EXPECT_EQ(QStringList({u"Age"_s, u"1 piece of evidence against that the reason does not mention"_s,
                           u"Go to the evidence"_s}),
              onlyLine(silent));
    auto unsearched = issue(Kind::PagesUnsearched, {});
    unsearched.coverage = {9, 8, 2, 1};
    EXPECT_EQ(QStringList({u"Search"_s, ui::gapsText(unsearched.coverage), u"List the pages"_s}), onlyLine(unsearched));
    EXPECT_EQ(QStringList({u"Search"_s, u"Which pages it covers could not be determined"_s, u"Try again"_s}),
              onlyLine(issue(Kind::CoverageUnknown, {})));
    EXPECT_EQ(
        QStringList({u"Reasons"_s, u"Could not be compared with those of your other applications"_s, u"Try again"_s}),
        onlyLine(issue(Kind::ReasonsUnknown, {})));
    auto brief = issue(Kind::ReasonTooShort);
    brief.length = 3;
    brief.minimum = 20;
    EXPECT_EQ(QStringList({u"Age"_s, u"Reason: 3 of at least 20 characters"_s, u"Write the reason"_s}),
              onlyLine(brief));
}

TEST_F(SubmitChecklistTest, givesEachKindItsToneAndIcon)
{
    const std::map<Kind, std::pair<ui::Tone, QString>> looks{
        {Kind::NotScored, {ui::Tone::Error, u"circle"_s}},
        {Kind::Undecided, {ui::Tone::Error, u"warning"_s}},
        {Kind::EntryRefused, {ui::Tone::Error, u"error"_s}},
        {Kind::ReasonMissing, {ui::Tone::Error, u"edit"_s}},
        {Kind::ReasonTooShort, {ui::Tone::Error, u"edit"_s}},
        {Kind::Stale, {ui::Tone::Warning, u"history"_s}},
        {Kind::ReasonAbsent, {ui::Tone::Warning, u"edit"_s}},
        {Kind::BonusBlank, {ui::Tone::Warning, u"minus-circle"_s}},
        {Kind::ProofAbsent, {ui::Tone::Warning, u"document"_s}},
        {Kind::ReasonRepeated, {ui::Tone::Warning, u"copy"_s}},
        {Kind::PinUnmentioned, {ui::Tone::Warning, u"minus-circle"_s}},
        {Kind::PinUnread, {ui::Tone::Warning, u"clock"_s}},
        {Kind::ReasonsUnknown, {ui::Tone::Warning, u"copy"_s}},
        {Kind::CoverageUnknown, {ui::Tone::Warning, u"search"_s}},
        {Kind::PagesUnsearched, {ui::Tone::Warning, u"search"_s}}};
    for (const auto& [kind, look] : looks) {
        const auto list = listOf({issue(kind)});
        const auto& line =
            std::ranges::find_if(list.groups, [](const auto& group) { return !group.lines.isEmpty(); })->lines[0];
        EXPECT_EQ(look.second, line.icon);
        EXPECT_TRUE(look.first == line.tone) << qPrintable(line.what());
    }
}

TEST_F(SubmitChecklistTest, saysOnceThatDocumentsWereNotReadAndListsThemTogetherAtTheEnd)
{
    const QList<SheetIssue> found{issue(Kind::NotScored), issue(Kind::ProofUnopened), issue(Kind::ReasonAbsent),
                                  issue(Kind::ProofUnopened, u"education"_s), issue(Kind::PagesUnsearched, {})};
    const auto listed = ui::inOrderOfTheList(found);
    EXPECT_EQ(QList<SheetIssue>({found[0], found[2], found[4], found[1], found[3]}), listed);
    const auto groups = listOf(listed).groups;
    ASSERT_EQ(3, groups.size());
    EXPECT_EQ(u"Supporting documents not read"_s, groups[2].title());
    QStringList names;
    for (const auto& group : groups) {
        for (const auto& line : group.lines) {
            names.append(line.name());
        }
    }
    EXPECT_EQ(QStringList({u"Age"_s, u"Age"_s, u"Search"_s, u"Age"_s, u"Educational background"_s}), names)
        << "a line leads to the issue of its place";
}

TEST_F(SubmitChecklistTest, mayBeAcceptedOnlyWhenNothingBlocks)
{
    EXPECT_TRUE(listOf({}).mayAccept);
    EXPECT_TRUE(listOf({issue(Kind::ReasonAbsent), issue(Kind::ProofAbsent), issue(Kind::PinsFew)}).mayAccept);
    EXPECT_FALSE(listOf({issue(Kind::PinsMissing)}).mayAccept);
    EXPECT_FALSE(listOf({issue(Kind::ReasonAbsent), issue(Kind::Stale)}).mayAccept);
}

TEST_F(SubmitChecklistTest, countsWhatBlocksWhatIsWorthALookAndWhatIsComplete)
{
    const auto complete = m_file.rubric.primaries().size();
    EXPECT_EQ(QStringList{u"%1 indicators complete"_s.arg(complete)}, tagsOf(listOf({})));
    EXPECT_EQ(QStringList({u"2 to resolve"_s, u"1 worth checking"_s, u"%1 indicators complete"_s.arg(complete - 2)}),
              tagsOf(listOf({issue(Kind::NotScored), issue(Kind::NotScored, u"education"_s),
                             issue(Kind::ProofAbsent, u"category"_s)})));
}

TEST_F(SubmitChecklistTest, saysWhatOnlyALaterProgramKnows)
{
    const auto list = ui::submitChecklist(m_file, anna, {}, 2);
    EXPECT_TRUE(list.note().startsWith(ui::newerEditsText(2))) << list.note().toStdString();
    EXPECT_FALSE(listOf({}).note().contains(u"newer"_s));
}

TEST_F(SubmitChecklistTest, namesTheDocumentOfWhichOneFileIsToBeChosen)
{
    auto open = issue(Kind::DocumentOpen, {});
    open.document = m_file.dossier.documents.first().id;
    const auto line = onlyLine(open);
    EXPECT_EQ(QFileInfo(m_file.dossier.documents.first().name).fileName(), line[0]);
    EXPECT_EQ(u"Different file or kind on two computers"_s, line[1]);
}

TEST_F(SubmitChecklistTest, namesTheDocumentThatHasNotArrived)
{
    auto absent = issue(Kind::DocumentAbsent, {});
    absent.document = m_file.dossier.documents.first().id;
    EXPECT_EQ((QStringList{QFileInfo(m_file.dossier.documents.first().name).fileName(),
                           u"Not arrived: it cannot be shown"_s, u"Go to the document"_s}),
              onlyLine(absent));
    EXPECT_TRUE(listOf({absent}).mayAccept);
}

TEST_F(SubmitChecklistTest, namesThePageOfEvidenceThatIsStaleOrWasHardlySeen)
{
    const auto& document = m_file.dossier.documents.first();
    const Passage passage{2, {{1, 2, 3, 4}}, u"passport"_s};
    const auto pin = pinOf(m_file, {document.id, document.digest, passage}, IndicatorId(u"age"_s), Stance::For);
    m_file.review.sheets[anna].pins = {pin};
    auto unread = issue(Kind::PinUnread);
    unread.pin = pin.id;
    unread.length = 2;
    EXPECT_EQ(
        QStringList({u"Age"_s, u"Evidence on p. 3 of passport.pdf, on screen for 2 seconds"_s, u"Open the page"_s}),
        onlyLine(unread));
    m_file.dossier.documents.first().digest = Digest::of("replaced");
    EXPECT_EQ(
        QStringList({u"Age"_s, u"Stale: p. 3 of passport.pdf changed in the resubmission"_s, u"Compare old and new"_s}),
        onlyLine(issue(Kind::Stale)));
}

TEST_F(SubmitChecklistTest, numbersEachLineAsTheFormDoes)
{
    const auto list = listOf({issue(Kind::NotScored, u"experience.years"_s), issue(Kind::PagesUnsearched, {})});
    const auto* primary = m_file.rubric.primaryOf(IndicatorId(u"experience.years"_s));
    EXPECT_EQ(QString::number(m_file.rubric.primaries().indexOf(primary) + 1), list.groups[0].lines[0].number);
    EXPECT_TRUE(list.groups[1].lines[0].number.isEmpty());
}

TEST_F(SubmitChecklistTest, praisesNothingOfAnEmptySheet)
{
    QList<SheetIssue> all;
    for (const auto* primary : m_file.rubric.primaries()) {
        all.append(issue(Kind::NotScored, primary->id.value()));
    }
    EXPECT_EQ(QStringList{u"%1 to resolve"_s.arg(all.size())}, tagsOf(listOf(all)));
}

TEST_F(SubmitChecklistTest, countsASecondaryToItsIndicator)
{
    const auto complete = m_file.rubric.primaries().size() - 1;
    EXPECT_EQ(u"%1 indicators complete"_s.arg(complete),
              tagsOf(listOf({issue(Kind::NotScored, u"experience.years"_s)})).last());
}

TEST_F(SubmitChecklistTest, showsWhoseSheetItIsAndHowItsTotalComesAbout)
{
    m_file.dossier.applicant.latinName = u"<b>Elena</b> Petrova"_s;
    m_file.dossier.applicant.chineseName.clear();
    m_file.dossier.applicant.caseNumber = u"GT-2026-1"_s;
    scoreAll(m_file);
    const auto list = listOf({});
    EXPECT_TRUE(list.text().contains(u"<b>Elena</b> Petrova · GT-2026-1 · "_s)) << qPrintable(list.text());
    const auto evaluation = evaluate(m_file.rubric, m_file.review.sheet(anna));
    EXPECT_TRUE(list.sum().endsWith(u" ="_s)) << qPrintable(list.sum());
    EXPECT_EQ(QString(ui::pointsText(evaluation.total) + u" / 100"_s), list.total);
    EXPECT_EQ(evaluation.parts.size(), list.sum().count(u'×'));
    EXPECT_FALSE(list.state);
    const auto begun = ui::submitChecklist(applicationFile(), anna, {});
    ASSERT_TRUE(begun.state);
    EXPECT_EQ(u"Provisional · %1 not scored"_s.arg(m_file.rubric.primaries().size()), begun.state->word());
}

TEST_F(SubmitChecklistTest, isWordedAnewInTheLanguageOfTheMoment)
{
    const auto list = listOf({issue(Kind::NotScored), {Kind::Undecided, Rubric::trackIndicator(), {}, {}, 0, 0}});
    EXPECT_EQ(u"Track"_s, list.groups[0].lines[1].name());
    speak(Language::Chinese);
    EXPECT_EQ(u"提交前核对"_s, list.title());
    EXPECT_EQ(
        QStringList({u"年龄"_s, u"未评分"_s, u"去评分"_s}),
        QStringList({list.groups[0].lines[0].name(), list.groups[0].lines[0].what(), list.groups[0].lines[0].act()}));
    EXPECT_EQ(u"评估途径"_s, list.groups[0].lines[1].name());
    EXPECT_EQ(QStringList({u"提交"_s, u"返回评分"_s}), QStringList({list.accept(), list.reject()}));
}

} // namespace pingshen::test
