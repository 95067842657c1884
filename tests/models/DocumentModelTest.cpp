// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DocumentModel.h"
#include "tests/models/ModelFixture.h"
#include "ui/panels/lists/DocumentDelegate.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Type.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class DocumentModelTest : public ::testing::Test
{
protected:
    DocumentModelTest() { model.setFile(&file); }

    /// The row of the slot for a kind; of no kind the last one.
    QModelIndex slot(const QString& kind) { return model.index(file.rubric.slotOrder(KindId(kind)), 0); }

    const Document* documentAt(const QModelIndex& index)
    {
        return index.data(DocumentModel::DocumentRole).value<const Document*>();
    }

    ApplicationFile file = documentsOfThreeKinds();
    DocumentModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(DocumentModelTest, staysConsistentThroughNewSnapshotsAndLanguages)
{
    model.setLanguage(Language::English);
    file.dossier.documents.removeLast();
    model.setFile(&file);
    model.setLanguage(Language::Chinese);
    model.setFile(nullptr);
    EXPECT_EQ(0, model.rowCount());
    model.setFile(&file);
    EXPECT_EQ(file.rubric.documents.size(), model.rowCount());
}

TEST_F(DocumentModelTest, aSlotWithOneDocumentIsThatDocument)
{
    const auto passport = slot(u"passport"_s);
    ASSERT_NE(nullptr, documentAt(passport));
    EXPECT_EQ(DocumentId(u"passport"_s), documentAt(passport)->id);
    EXPECT_EQ(0, model.rowCount(passport));
    EXPECT_EQ(passport, model.indexOf(DocumentId(u"passport"_s)));
}

TEST_F(DocumentModelTest, filesBelowTheirSlotDoNotRepeatItsNumber)
{
    const auto education = file.rubric.document(KindId(u"education"_s));
    ASSERT_TRUE(education && !education->slot.isEmpty());
    for (auto& document : file.dossier.documents) {
        if (document.kind == education->kind) {
            document.name = education->slot + u"-diploma-"_s + document.id.value() + u".pdf"_s;
        }
    }
    model.setFile(&file);
    const auto child = model.index(0, 0, slot(u"education"_s));
    EXPECT_EQ(u"diploma-"_s + documentAt(child)->id.value(), DocumentDelegate::shownName(child, 1000));
    const auto narrow = DocumentDelegate::shownName(child, 60);
    EXPECT_EQ(1, narrow.count(u'\n')) << narrow.toStdString();
}

TEST_F(DocumentModelTest, aNumberOfTwoGroupsIsNotCutToItsSecond)
{
    const auto education = file.rubric.document(KindId(u"education"_s));
    for (auto& document : file.dossier.documents) {
        document.name = education->slot + u"-1-diploma-"_s + document.id.value();
    }
    model.setFile(&file);
    const auto child = model.index(0, 0, slot(u"education"_s));
    EXPECT_EQ(education->slot + u"-1-diploma-"_s + documentAt(child)->id.value(),
              DocumentDelegate::shownName(child, 1000));
}

TEST_F(DocumentModelTest, pagesAndVersionStandBelowANameThatHasNoRoomBesideThem)
{
    for (auto& document : file.dossier.documents) {
        document.status = DocumentStatus::Readable;
        document.pages = 12;
    }
    model.setFile(&file);
    const DocumentDelegate delegate;
    const auto passport = slot(u"passport"_s);
    EXPECT_EQ(DocumentDelegate::Below::Nothing, delegate.whatStandsBelow(600, passport));
    EXPECT_EQ(DocumentDelegate::Below::Details, delegate.whatStandsBelow(100, passport));
    for (int width = 100; width < 600; ++width) {
        const auto name = DocumentDelegate::shownName(
            passport, delegate.labelWidth(width, passport, delegate.whatStandsBelow(width, passport)));
        const auto below = DocumentDelegate::shownName(
            passport, delegate.labelWidth(width, passport, DocumentDelegate::Below::Details));
        EXPECT_LE(name.count(u'\n'), below.count(u'\n')) << width << ": beside they cost no line";
    }
}

TEST_F(DocumentModelTest, aMarkStandsBelowRatherThanTakeTheNameALineWhichChineseBreaksAnywhere)
{
    for (auto& document : file.dossier.documents) {
        document.status = DocumentStatus::Damaged; // which has a mark
    }
    model.setLanguage(Language::Chinese);
    model.setFile(&file);
    const DocumentDelegate delegate;
    for (const auto& kind : {u"passport"_s, u"contract"_s, u"work-permit"_s}) {
        const auto row = slot(kind);
        for (int width = 100; width < 400; ++width) {
            const auto lines = [&](DocumentDelegate::Below below) {
                return DocumentDelegate::shownName(row, delegate.labelWidth(width, row, below)).count(u'\n');
            };
            EXPECT_LE(lines(delegate.whatStandsBelow(width, row)), lines(DocumentDelegate::Below::Everything))
                << qPrintable(kind) << ' ' << width;
        }
    }
}

/// "1 p. · v3" is no "1 p…3".
TEST_F(DocumentModelTest, pagesAndVersionHaveALineOfTheirOwnWhereAMarkLeavesNoRoom)
{
    auto& passport = file.dossier.documents[0];
    passport.status = DocumentStatus::Readable;
    passport.pages = 1;
    passport.version = 3;
    passport.replaced = Digest::of("before");
    file.conflicts = {{{}, EditKind::DocumentChanged, passport.id.value(), u"content"_s, {}, {}, {}, {}}};
    model.setFile(&file);
    const auto row = model.indexOf(passport.id);
    const auto below = DocumentDelegate::Below::Everything;
    ASSERT_TRUE(row.data(DocumentModel::OpenRole).toBool());
    EXPECT_GT(DocumentDelegate::lineBelow(row, below, 60), DocumentDelegate::lineBelow(row, below, 600));
    EXPECT_EQ(0, DocumentDelegate::lineBelow(row, DocumentDelegate::Below::Nothing, 60));
    const DocumentDelegate delegate;
    const QFontMetrics caption(fontOf(TypeRole::Caption));
    for (int width = 100; width < 400; ++width) {
        const auto where = delegate.whatStandsBelow(width, row);
        EXPECT_TRUE(where != DocumentDelegate::Below::Details
                    || delegate.labelWidth(width, row, where) >= caption.horizontalAdvance(u"1 p. · v3"_s))
            << width;
    }
}

TEST_F(DocumentModelTest, aMarkStandsBelowRatherThanBreakAWordOfTheName)
{
    file.dossier.documents.clear();
    model.setLanguage(Language::English);
    model.setFile(&file);
    const DocumentDelegate delegate;
    const auto education = slot(u"education"_s);
    EXPECT_EQ(DocumentDelegate::Below::Nothing, delegate.whatStandsBelow(600, education)) << "“Missing” stands beside";
    const QFontMetrics metrics(fontOf(TypeRole::Text));
    const auto name = education.data().toString();
    for (int width = 160; width < 320; ++width) {
        const bool isBelow = delegate.whatStandsBelow(width, education) == DocumentDelegate::Below::Everything;
        const int room = delegate.labelWidth(width, education, delegate.whatStandsBelow(width, education));
        EXPECT_TRUE(isBelow || !breaksAWord(name, metrics, room)) << width;
    }
    EXPECT_EQ(DocumentDelegate::Below::Everything, delegate.whatStandsBelow(160, education));
}

TEST_F(DocumentModelTest, filesOfOneSlotStandInTheOrderInWhichAPersonCounts)
{
    QStringList names{u"file 1.pdf"_s, u"file 10.pdf"_s, u"file 2.pdf"_s, u"file 2 translation.pdf"_s,
                      u"file 2-stamped.PDF"_s};
    const auto like = file.dossier.documents.first();
    file.dossier.documents.clear();
    for (const auto& name : std::as_const(names)) {
        auto document = like;
        document.id = DocumentId(name);
        document.name = name;
        file.dossier.documents.append(document);
    }
    model.setFile(&file);
    EXPECT_EQ((QList{DocumentId(names[0]), DocumentId(names[2]), DocumentId(names[3]), DocumentId(names[4]),
                     DocumentId(names[1])}),
              model.order());
}

TEST_F(DocumentModelTest, severalDocumentsStandBelowTheirSlot)
{
    const auto education = slot(u"education"_s);
    EXPECT_EQ(nullptr, documentAt(education));
    ASSERT_EQ(2, model.rowCount(education));
    EXPECT_EQ(u"master"_s, model.index(1, 0, education).data().toString());
    EXPECT_EQ(model.index(1, 0, education), model.indexOf(DocumentId(u"master"_s)));
    EXPECT_EQ(education, model.indexOf(DocumentId(u"master"_s)).parent());
}

TEST_F(DocumentModelTest, everyDocumentCanBeChosenAndDragged)
{
    for (const auto& id : model.order()) {
        const auto flags = model.indexOf(id).flags();
        EXPECT_TRUE(flags & Qt::ItemIsSelectable) << id.value().toStdString();
        EXPECT_TRUE(flags & Qt::ItemIsEnabled) << id.value().toStdString();
        EXPECT_TRUE(flags & Qt::ItemIsDragEnabled) << id.value().toStdString();
    }
    EXPECT_FALSE(slot(u"tax"_s).flags() & Qt::ItemIsDragEnabled) << "an empty slot is nothing to drag";
    EXPECT_EQ(Qt::NoItemFlags, model.flags({}));
}

TEST_F(DocumentModelTest, everySlotTakesADrop)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_TRUE(model.index(row, 0).flags() & Qt::ItemIsDropEnabled) << row;
    }
    EXPECT_TRUE(model.supportedDropActions() & Qt::MoveAction);
}

TEST_F(DocumentModelTest, aDropOnASlotOrOnADocumentInItAsksForItsKind)
{
    QList<std::pair<DocumentId, KindId>> asked;
    QObject::connect(&model, &DocumentModel::kindRequested, &model,
                     [&](const DocumentId& document, const KindId& kind) {
                         asked.append({document, kind});
                     });
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(DocumentId(u"letter"_s))}));
    EXPECT_FALSE(model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, slot(u"passport"_s)))
        << "the view must not take the row away";
    model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, model.indexOf(DocumentId(u"master"_s)));
    const QList<std::pair<DocumentId, KindId>> wanted{{DocumentId(u"letter"_s), KindId(u"passport"_s)},
                                                      {DocumentId(u"letter"_s), KindId(u"education"_s)}};
    EXPECT_EQ(wanted, asked);
}

TEST_F(DocumentModelTest, aDropOfSomethingElseOrBesideTheSlotsAsksForNothing)
{
    bool isAsked = false;
    QObject::connect(&model, &DocumentModel::kindRequested, &model, [&] { isAsked = true; });
    QMimeData text;
    text.setText(u"letter"_s);
    model.dropMimeData(&text, Qt::MoveAction, -1, -1, slot(u"passport"_s));
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(DocumentId(u"letter"_s))}));
    model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {});
    EXPECT_FALSE(isAsked);
}

TEST_F(DocumentModelTest, tellsTheWorstThatIsKnownOfADocument)
{
    const auto finding = model.indexOf(DocumentId(u"master"_s)).data(DocumentModel::FindingRole);
    ASSERT_TRUE(finding.isValid());
    EXPECT_EQ(Finding::Code::DuplicateContent, finding.value<Finding>().code);
    EXPECT_FALSE(model.indexOf(DocumentId(u"bachelor"_s)).data(DocumentModel::FindingRole).isValid());
}

TEST_F(DocumentModelTest, isInOrderOfTheSlotsWithTheUnknownLast)
{
    QStringList names;
    for (const auto& id : model.order()) {
        names.append(id.value());
    }
    EXPECT_EQ((QStringList{u"passport"_s, u"bachelor"_s, u"master"_s, u"letter"_s}), names);
    EXPECT_EQ(u"letter"_s, model.index(model.rowCount() - 1, 0).data().toString());
}

} // namespace pingshen::ui
