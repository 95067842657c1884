// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"

#include "core/domain/EditKinds.h"
#include "tests/support/Printers.h"

#include <QMetaEnum>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ApplicationId application(u"a1"_s);
const ReviewerId li(u"李评审"_s);
const IndicatorId age(u"age"_s);

Document document(const QString& id, const QByteArray& content, const QString& kind = u"passport"_s)
{
    Document document;
    document.id = DocumentId(id);
    document.name = id + u".pdf"_s;
    document.kind = KindId(kind);
    document.confidence = 80;
    document.reason = u"name:护照"_s;
    document.digest = Digest::of(content);
    document.bytes = content.size();
    document.pages = 3;
    return document;
}

Change package(const QByteArray& digest, const QList<Document>& documents, const QList<Finding>& findings = {})
{
    Dossier dossier;
    dossier.id = application;
    dossier.rubric = RubricId(u"two-zones-2023"_s);
    dossier.applicant.chineseName = u"李明"_s;
    dossier.applicant.birthDate = QDate(1984, 2, 29);
    dossier.versions = {{1, Digest::of(digest), u"p.zip"_s, QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC)}};
    dossier.documents = documents;
    return importOf(dossier, findings, li);
}

Change fields(EditKind::Value kind, const QString& subject, const QList<FieldChange>& changes)
{
    return {kind, application, li, subject, changes, {}, std::nullopt};
}

/// Edits of several devices, each knowing of the others' what the test says.
class History
{
public:
    Edit& add(const Change& change, const QString& device = u"one"_s, const QList<EditRef>& refs = {})
    {
        Edit edit;
        edit.device = DeviceId(device);
        edit.seq = ++m_seqs[device];
        edit.clock = ++m_clock;
        edit.at = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC).addSecs(m_clock);
        edit.change = change;
        edit.refs = refs;
        m_edits.append(edit);
        return m_edits.last();
    }

    ApplicationState state() const
    {
        ApplicationFold fold(application);
        for (const auto& edit : m_edits) {
            fold.take(editFromBytes(sealed(edit).bytes).value());
        }
        return std::move(fold).finish();
    }

private:
    QList<Edit> m_edits;
    QMap<QString, qint64> m_seqs;
    qint64 m_clock = 0;
};

} // namespace

TEST(ApplicationState, needsNothingButTheEditOfTheImport)
{
    const QList<Finding> findings{{Finding::Code::NameRestored, Finding::Severity::Error, {}, {{u"kind"_s, u"tax"_s}}}};
    History history;
    history.add(package("1", {document(u"d1"_s, "a"), document(u"d2"_s, "b")}, findings));
    const auto state = history.state();
    EXPECT_EQ(application, state.dossier.id);
    EXPECT_EQ(QDate(1984, 2, 29), state.dossier.applicant.birthDate);
    ASSERT_EQ(2, state.dossier.documents.size());
    EXPECT_TRUE(document(u"d2"_s, "b") == state.dossier.documents[1]);
    EXPECT_TRUE(findings == state.findings);
    EXPECT_EQ(2, state.contents.size());
    EXPECT_EQ(QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC), state.dossier.versions[0].importedAt);
}

TEST(ApplicationState, replacesWhatAnotherPackageBringsAnewAndKeepsAPersonsChoice)
{
    History history;
    history.add(package("1", {document(u"d1"_s, "a"), document(u"d2"_s, "b")}));
    history.add(fields(EditKind::DocumentChanged, u"d2"_s, {{u"kind"_s, {}, u"contract"_s}}));
    history.add(fields(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4"_s}}));
    history.add(package("2", {document(u"d2"_s, "new"), document(u"d3"_s, "c")}));
    const auto state = history.state();
    ASSERT_EQ(3, state.dossier.documents.size());
    EXPECT_EQ(KindId(u"contract"_s), state.dossier.documents[1].kind);
    EXPECT_TRUE(Digest::of("b") == state.dossier.documents[1].replaced);
    EXPECT_EQ(2, state.dossier.documents[2].version);
    EXPECT_EQ(4, state.contents.size());
    EXPECT_EQ(2, state.review.newestVersion());
    EXPECT_EQ(1, state.review.sheet(li).score(age).seenVersion);
}

TEST(ApplicationState, keepsWhatWasFoundInEachOfTwoPackagesThatDidNotKnowEachOther)
{
    const auto found = [](const QString& name) {
        return Finding{Finding::Code::PagesRotated, Finding::Severity::Info, name, {}};
    };
    const auto ofPackage = [](int n) {
        return Finding{Finding::Code::ManifestIgnored, Finding::Severity::Info, {}, {{u"n"_s, n}}};
    };
    const QList<EditRef> first{{DeviceId(u"one"_s), 1}};
    History history;
    history.add(package("1", {document(u"d1"_s, "a"), document(u"d2"_s, "b")},
                        {ofPackage(1), found(u"d1.pdf"_s), found(u"d2.pdf"_s)}));
    history.add(package("2", {document(u"d1"_s, "A")}, {ofPackage(2), found(u"d1.pdf"_s), found(u"d2.pdf"_s)}));
    history.add(package("3", {document(u"d3"_s, "c")}, {ofPackage(3), found(u"d3.pdf"_s)}), u"two"_s, first);
    const QList<Finding> all{found(u"d2.pdf"_s), ofPackage(2), found(u"d1.pdf"_s), ofPackage(3), found(u"d3.pdf"_s)};
    EXPECT_EQ(all, history.state().findings);

    auto change = fields(EditKind::KindRecognised, u"d2"_s, {});
    change.content = {{u"found"_s, findingsJson({found(u"d3.pdf"_s)})}};
    history.add(change, u"two"_s, first);
    EXPECT_EQ(all + QList{found(u"d3.pdf"_s)}, history.state().findings) << "what is found later is added";
    change.content = {{u"found"_s, findingsJson({ofPackage(9)})}, {u"package"_s, Digest::of("2").hex()}};
    history.add(change);
    const QList<Finding> readAgain{found(u"d2.pdf"_s), ofPackage(3), found(u"d3.pdf"_s), found(u"d3.pdf"_s),
                                   ofPackage(9)};
    EXPECT_EQ(readAgain, history.state().findings) << "and read again, it takes the place of what was read";
}

TEST(ApplicationState, takesTheSamePackageOnceWhicheverDeviceImportedIt)
{
    History history;
    history.add(package("1", {document(u"d1"_s, "a")}));
    history.add(package("1", {document(u"d1"_s, "a")}), u"two"_s);
    EXPECT_EQ(1, history.state().dossier.versions.size());
}

TEST(ApplicationState, showsOfASubmittedSheetWhatItsSubmissionKnewOf)
{
    const auto score = [](const QString& field, const QString& to) {
        return fields(EditKind::ScoreChanged, u"age"_s, {{field, {}, to}});
    };
    History history;
    history.add(package("1", {}));
    history.add(score(u"points"_s, u"5"_s));
    history.add(score(u"points"_s, u"1"_s), u"two"_s); // before the submission in the order, and unknown to it
    history.add(score(u"reason"_s, u"by train"_s), u"two"_s);
    history.add(fields(EditKind::SheetSubmitted, {}, {}), u"one"_s);
    EXPECT_EQ(Points::whole(5), history.state().review.sheet(li).score(age).points);
    EXPECT_EQ(QString(), history.state().review.sheet(li).score(age).reason);

    history.add(fields(EditKind::SheetReturned, li.value(), {}), u"one"_s, {{DeviceId(u"two"_s), 2}});
    const auto returned = history.state();
    EXPECT_EQ(Points::whole(1), returned.review.sheet(li).score(age).points) << "the last in the order";
    EXPECT_EQ(u"by train"_s, returned.review.sheet(li).score(age).reason) << "no word is lost";
    EXPECT_EQ(2, returned.conflicts.size()) << "and a person chooses";
}

TEST(ApplicationState, keepsBothValuesOfEditsThatDidNotKnowEachOther)
{
    History history;
    history.add(package("1", {}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Beijing"_s}}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"上海"_s}}), u"two"_s, {{DeviceId(u"one"_s), 1}});
    auto state = history.state();
    ASSERT_EQ(2, state.conflicts.size());
    EXPECT_EQ(QJsonValue(u"Beijing"_s), state.conflicts[0].value);
    EXPECT_EQ(QJsonValue(u"上海"_s), state.conflicts[1].value);
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Beijing"_s}}), u"one"_s,
                {{DeviceId(u"two"_s), 1}});
    EXPECT_TRUE(history.state().conflicts.isEmpty()) << "whoever knows both has chosen";
}

/// Of two computers, each with a place of its own, and the choice between them.
class ChosenPlace : public testing::Test
{
protected:
    ChosenPlace()
    {
        history.add(package("1", {}));
        set({}, u"Beijing"_s, {});
        set({}, u"上海"_s, {}, u"two"_s);
        set(u"上海"_s, u"Beijing"_s, {}); // one/3
    }
    void set(const QJsonValue& from, const QJsonValue& to, std::optional<qint64> undoes,
             const QString& device = u"one"_s)
    {
        auto change = fields(EditKind::VisitChanged, {}, {{u"place"_s, from, to}});
        if (undoes) {
            change.undoes = EditRef{DeviceId(u"one"_s), *undoes};
        }
        history.add(change, device, device == u"one" ? QList{EditRef{DeviceId(u"two"_s), 1}} : QList<EditRef>());
    }
    QStringList open() const
    {
        QStringList values;
        for (const auto& conflict : history.state().conflicts) {
            values.append(conflict.edit.device.value() + u' ' + conflict.value.toString());
        }
        return values;
    }

    History history;
};

TEST_F(ChosenPlace, isOpenAgainWhenTheChoiceIsTakenBack)
{
    const QStringList both{u"one Beijing"_s, u"two 上海"_s};
    EXPECT_TRUE(open().isEmpty());
    set(u"Beijing"_s, u"上海"_s, 3);
    EXPECT_EQ(both, open()) << "as they were said";
    EXPECT_EQ(u"上海"_s, history.state().review.visit.place);
    set(u"上海"_s, u"Beijing"_s, 4);
    EXPECT_TRUE(open().isEmpty()) << "done again";
    set(u"Beijing"_s, u"上海"_s, 5);
    EXPECT_EQ(both, open());
    set(u"上海"_s, u"广州"_s, {});
    EXPECT_TRUE(open().isEmpty()) << "another choice";
}

TEST_F(ChosenPlace, isOpenAgainAlsoWhenWhatCameAfterTheChoiceIsTakenBackFirst)
{
    set(u"Beijing"_s, u"广州"_s, {});
    set(u"广州"_s, u"Beijing"_s, 4);
    EXPECT_TRUE(open().isEmpty());
    set(u"Beijing"_s, u"上海"_s, 3);
    EXPECT_EQ(2, open().size());
}

TEST_F(ChosenPlace, staysWhereTheSameValueIsSetWithoutTakingTheChoiceBack)
{
    set(u"Beijing"_s, u"上海"_s, {});
    EXPECT_TRUE(open().isEmpty());
    set(u"上海"_s, u"Beijing"_s, 3);
    EXPECT_TRUE(open().isEmpty()) << "it was replaced meanwhile";
}

TEST_F(ChosenPlace, waitsForAChoiceAgainWhereTheOtherComputerHadReplacedWhatIsTakenBack)
{
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, u"Beijing"_s, u"广州"_s}}), u"two"_s,
                {{DeviceId(u"one"_s), 3}});
    EXPECT_TRUE(open().isEmpty());
    set(u"Beijing"_s, u"上海"_s, 3); // does not know of it
    EXPECT_EQ((QStringList{u"two 广州"_s, u"one 上海"_s}), open()) << "neither is lost";
}

TEST(ApplicationState, anUndoChoosesNothingOfWhatCameFromElsewhereMeanwhile)
{
    History history;
    history.add(package("1", {}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Beijing"_s}}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, u"Beijing"_s, u"广州"_s}}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, u"Beijing"_s, u"上海"_s}}), u"two"_s,
                {{DeviceId(u"one"_s), 2}});
    auto undo = fields(EditKind::VisitChanged, {}, {{u"place"_s, u"广州"_s, u"Beijing"_s}});
    undo.undoes = EditRef{DeviceId(u"one"_s), 3};
    history.add(undo, u"one"_s, {{DeviceId(u"two"_s), 1}});
    const auto open = history.state().conflicts;
    ASSERT_EQ(2, open.size());
    EXPECT_EQ(QJsonValue(u"上海"_s), open[0].value);
    EXPECT_EQ(QJsonValue(u"Beijing"_s), open[1].value);
}

TEST(ApplicationState, hasNoConflictWhereBothSayTheSame)
{
    History history;
    history.add(package("1", {}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Beijing"_s}}));
    history.add(fields(EditKind::VisitChanged, {}, {{u"place"_s, {}, u"Beijing"_s}}), u"two"_s);
    EXPECT_TRUE(history.state().conflicts.isEmpty());
}

/// One document, in whose place each of two computers put another file.
class ReplacedTwice : public testing::Test
{
protected:
    ReplacedTwice()
    {
        history.add(package("1", {document(u"d1"_s, "a")}));
        history.add(package("1", {document(u"d1"_s, "a")}), u"two"_s); // the same, imported there by itself
        history.add(package("2", {document(u"d1"_s, "b", u"contract"_s)}, {rotated()}));
        history.add(package("3", {document(u"d1"_s, "c")}), u"two"_s);
    }

    static Finding rotated() { return {Finding::Code::PagesRotated, Finding::Severity::Info, u"d1.pdf"_s, {}}; }
    static QString hex(const QByteArray& content) { return Digest::of(content).hex(); }
    void choose(const QString& from, const QString& to, std::optional<qint64> undoes = {})
    {
        auto change = fields(EditKind::DocumentChanged, u"d1"_s, {{u"content"_s, from, to}});
        if (undoes) {
            change.undoes = EditRef{DeviceId(u"one"_s), *undoes};
        }
        history.add(change, u"one"_s, {{DeviceId(u"two"_s), 2}});
    }
    QStringList open() const
    {
        QStringList values;
        for (const auto& conflict : history.state().conflicts) {
            EXPECT_EQ(u"content"_s, conflict.field);
            values.append(conflict.edit.device.value() + u' ' + conflict.value.toString().first(8));
        }
        return values;
    }
    Document shown() const { return history.state().dossier.documents.at(0); }

    const QStringList both{u"one "_s + hex("b").first(8), u"two "_s + hex("c").first(8)};
    History history;
};

TEST_F(ReplacedTwice, waitsForAChoice)
{
    EXPECT_EQ(both, open()) << "and not the file that both had replaced";
    EXPECT_EQ(hex("c"), shown().digest.hex()) << "the last in the order, until then";
    EXPECT_EQ(3, history.state().contents.size());
    EXPECT_TRUE(history.state().findings.isEmpty()) << "found in the file that is not shown";
}

TEST_F(ReplacedTwice, becomesTheFileThatIsChosen)
{
    choose(hex("c"), hex("b"));
    EXPECT_TRUE(open().isEmpty());
    auto expected = document(u"d1"_s, "b", u"contract"_s);
    expected.version = 2;
    expected.replaced = Digest::of("c");
    EXPECT_TRUE(expected == shown());
    EXPECT_EQ(QList{rotated()}, history.state().findings);
    choose(hex("b"), hex("c"), 3);
    EXPECT_EQ(both, open()) << "the choice was taken back";
    EXPECT_EQ(hex("c"), shown().digest.hex());
    EXPECT_TRUE(history.state().findings.isEmpty()) << "of the second version, before the third that is shown";
    choose(hex("c"), hex("nothing that came"));
    EXPECT_EQ(hex("c"), shown().digest.hex());
}

TEST_F(ReplacedTwice, keepsTheKindThatAPersonChose)
{
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, {}, u"visa"_s}}));
    choose(hex("c"), hex("b"));
    EXPECT_EQ(KindId(u"visa"_s), shown().kind);
    EXPECT_EQ(chosenByPerson(), shown().reason);
}

TEST_F(ReplacedTwice, isSettledByALaterPackageOfWhoKnewBoth)
{
    history.add(package("4", {document(u"d1"_s, "d")}), u"one"_s, {{DeviceId(u"two"_s), 2}});
    EXPECT_TRUE(open().isEmpty());
    EXPECT_EQ(hex("d"), shown().digest.hex());
}

TEST_F(ReplacedTwice, takesWhatIsReadOfOneFileForThatFileAlone)
{
    const auto recognised = recognition(application, document(u"d1"_s, "b", u"visa"_s), {});
    EXPECT_EQ(hex("b"), recognised.note);
    history.add(recognised);
    EXPECT_EQ(KindId(u"passport"_s), shown().kind) << "of the other file, which is shown";
    choose(hex("c"), hex("b"));
    EXPECT_EQ(KindId(u"visa"_s), shown().kind);
    auto older = recognition(application, document(u"d1"_s, "b", u"tax"_s), {});
    older.note.clear();
    history.add(older);
    EXPECT_EQ(KindId(u"tax"_s), shown().kind) << "without a digest of the one that is shown";
    choose(hex("b"), hex("c"));
    choose(hex("c"), hex("b"));
    EXPECT_EQ(KindId(u"tax"_s), shown().kind);
}

TEST_F(ReplacedTwice, takesWhatWasFoundInOneFileForThatFileAlone)
{
    auto recognised = recognition(application, document(u"d1"_s, "b"), {});
    const Finding poor{Finding::Code::PagesPoorlyRead, Finding::Severity::Info, u"d1.pdf"_s, {}};
    recognised.content[u"found"_s] = findingsJson({poor});
    history.add(recognised);
    EXPECT_TRUE(history.state().findings.isEmpty());
    choose(hex("c"), hex("b"));
    EXPECT_EQ((QList{rotated(), poor}), history.state().findings);
}

TEST_F(ReplacedTwice, givesAKindTakenBackTheGuessOfTheFileThatIsShown)
{
    const auto guess = guessJson(document(u"d1"_s, "b", u"contract"_s));
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, guess, u"visa"_s}}));
    EXPECT_EQ(KindId(u"visa"_s), shown().kind);
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, u"visa"_s, guess}}));
    EXPECT_EQ(KindId(u"passport"_s), shown().kind);
}

TEST_F(ReplacedTwice, hasTheNameThatEachFileWasGiven)
{
    const auto name = [&](const QByteArray& content, const QString& to, const QString& device) {
        auto change = fields(EditKind::DocumentChanged, u"d1"_s, {{u"name"_s, u"d1.pdf"_s, to}});
        change.note = hex(content);
        history.add(change, device);
    };
    name("b", u"合同.pdf"_s, u"one"_s);
    name("c", u"护照.pdf"_s, u"two"_s);
    EXPECT_EQ(both, open()) << "two names of two files are no two values";
    EXPECT_EQ(u"护照.pdf"_s, shown().name);
    name("b", u"签证.pdf"_s, u"two"_s);
    EXPECT_EQ(both, open()) << "of a file that is not shown";
    choose(hex("c"), hex("b"));
    EXPECT_EQ(u"签证.pdf"_s, shown().name);
    const auto names = history.state().conflicts;
    ASSERT_EQ(2, names.size()) << "and of the one that is";
    EXPECT_EQ(u"name"_s, names[0].field);
}

TEST(ApplicationState, forgetsWhatWasFoundInTheFileThatWasNotChosenAlsoUnderAnotherName)
{
    const auto named = [](const QByteArray& content, const QString& name) {
        auto received = document(u"d1"_s, content);
        received.name = name;
        return received;
    };
    const auto rotated = [](const QString& name) {
        return Finding{Finding::Code::PagesRotated, Finding::Severity::Info, name, {}};
    };
    const QList<EditRef> first{{DeviceId(u"one"_s), 1}};
    History history;
    history.add(package("1", {document(u"d1"_s, "a")}));
    history.add(package("2", {named("b", u"left.pdf"_s)}, {rotated(u"left.pdf"_s)}));
    history.add(package("3", {named("c", u"right.pdf"_s)}, {rotated(u"right.pdf"_s)}), u"two"_s, first);
    EXPECT_EQ(QList{rotated(u"right.pdf"_s)}, history.state().findings);
    const QList<FieldChange> left{{u"content"_s, Digest::of("c").hex(), Digest::of("b").hex()}};
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, left), u"one"_s, {{DeviceId(u"two"_s), 1}});
    EXPECT_EQ(QList{rotated(u"left.pdf"_s)}, history.state().findings);
}

TEST(ApplicationState, keepsBothKindsThatADocumentWasGivenUnaware)
{
    History history;
    history.add(package("1", {document(u"d1"_s, "a")}));
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, {}, u"contract"_s}}));
    history.add(fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, {}, u"visa"_s}}), u"two"_s,
                {{DeviceId(u"one"_s), 1}});
    EXPECT_EQ(2, history.state().conflicts.size());
}

TEST(ApplicationState, hasNoConflictOfFilesWhereOneComputerKnewWhatItReplaced)
{
    History history;
    history.add(package("1", {document(u"d1"_s, "a")}));
    history.add(package("2", {document(u"d1"_s, "b")}), u"two"_s, {{DeviceId(u"one"_s), 1}});
    history.add(package("3", {document(u"d1"_s, "b")}), u"one"_s);
    EXPECT_TRUE(history.state().conflicts.isEmpty()) << "the same file";
    history.add(package("4", {document(u"d1"_s, "c")}), u"one"_s, {{DeviceId(u"two"_s), 1}});
    EXPECT_TRUE(history.state().conflicts.isEmpty());
}

TEST(EditKinds, haveARowEachWhoseFieldsCanBeRead)
{
    const auto kinds = QMetaEnum::fromType<EditKind::Value>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<EditKind::Value>(kinds.value(i));
        EXPECT_EQ(kind, rowOf(kind).kind);
        EXPECT_FALSE(fieldRow(kind, u"nonsense")) << kinds.key(i);
        EXPECT_TRUE(rowOf(kind).undoable == Undoable::No || rowOf(kind).fields
                    || rowOf(kind).opposite != EditKind::Unknown)
            << kinds.key(i);
    }
    EXPECT_EQ(Audience::Author, rowOf(EditKind::Unknown).audience);
    EXPECT_EQ(FieldForm::Date, fieldRow(EditKind::ApplicantChanged, u"birthDate")->form);
}

TEST(ApplicationState, takesAllThatAnOlderProgramKnewOfForAllThatWasFound)
{
    const Finding scanned{Finding::Code::PagesRotated, Finding::Severity::Info, u"d1.pdf"_s, {}};
    const Finding ignored{Finding::Code::ManifestIgnored, Finding::Severity::Info, {}, {}};
    const Finding poor{Finding::Code::PagesPoorlyRead, Finding::Severity::Info, u"d1.pdf"_s, {}};
    History history;
    history.add(package("1", {document(u"d1"_s, "a")}, {scanned}));
    auto recognised = fields(EditKind::KindRecognised, u"d1"_s, {});
    recognised.content = {{u"findings"_s, findingsJson({ignored, poor})}};
    history.add(recognised);
    EXPECT_EQ((QList{ignored, poor}), history.state().findings);
    auto chosen = fields(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, {}, u"contract"_s}});
    chosen.content = {{u"findings"_s, findingsJson({scanned})}};
    history.add(chosen);
    EXPECT_EQ((QList{ignored, poor}), history.state().findings) << "a kind that a person chose says nothing of these";
}

} // namespace pingshen
