// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/ModelFixture.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/theme/Metrics.h"

#include <QMimeData>
#include <QTest>
#include <QTreeView>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// The documents of the application on the desk: one diploma.
class DocumentList : public ModelTest
{
protected:
    DocumentList()
    {
        panel = std::make_unique<DocumentPanel>(*m_session);
        panel->resize(280, 600);
        panel->show();
        openApplication();
    }

    ~DocumentList() override { panel.reset(); }

    QTreeView& tree() const { return *panel->findChild<QTreeView*>(u"documents"_s); }
    QModelIndex diploma() const { return qobject_cast<DocumentModel*>(tree().model())->indexOf(DocumentId(u"d1"_s)); }

    std::unique_ptr<DocumentPanel> panel;
};

} // namespace

TEST_F(DocumentList, opensTheDocumentThatIsClicked)
{
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(diploma()).center());
    EXPECT_EQ(DocumentId(u"d1"_s), m_session->selection.document());
    EXPECT_TRUE(tree().selectionModel()->isSelected(diploma()));
}

TEST_F(DocumentList, givesALongKindTwoLines)
{
    const auto row = [this] { return tree().model()->index(1, 0); };
    panel->resize(900, 600);
    ASSERT_TRUE(waitUntil([&] { return tree().visualRect(row()).height() == rowHeight; }));
    panel->resize(240, 600);
    EXPECT_TRUE(waitUntil([&] { return tree().visualRect(row()).height() > rowHeight; }));
    panel->resize(900, 600);
    EXPECT_TRUE(waitUntil([&] { return tree().visualRect(row()).height() == rowHeight; }));
}

TEST_F(DocumentList, opensTheDocumentThatTheArrowsReach)
{
    tree().setCurrentIndex(tree().model()->index(0, 0));
    EXPECT_TRUE(m_session->selection.document().isEmpty()) << "an empty slot opens nothing";
    for (int i = 0; i < diploma().row(); ++i) {
        QTest::keyClick(&tree(), Qt::Key_Down);
    }
    EXPECT_EQ(DocumentId(u"d1"_s), m_session->selection.document());
}

TEST_F(DocumentList, aDropOnAnotherSlotChangesTheKind)
{
    const std::unique_ptr<QMimeData> dragged(tree().model()->mimeData({diploma()}));
    const auto passport = desk().file()->rubric.slotOrder(KindId(u"passport"_s));
    tree().model()->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, tree().model()->index(passport, 0));
    EXPECT_TRUE(waitUntil([this] { return desk().file()->dossier.documents.first().kind == KindId(u"passport"_s); }));
    EXPECT_EQ(passport, diploma().row()) << "the list shows it where it is now";
    desk().undo();
    EXPECT_NE(passport, diploma().row());
}

TEST_F(DocumentList, isEmptyOnceSomebodyElseSitsHere)
{
    desk().seat(Seat(ReviewerId(u"王评审"_s)));
    EXPECT_EQ(0, tree().model()->rowCount());
}

} // namespace pingshen::ui
