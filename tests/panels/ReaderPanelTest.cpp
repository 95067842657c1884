// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/ReaderPanel.h"
#include "core/domain/ApplicationState.h"
#include "core/storage/EditJournal.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/FakePageSource.h"
#include "ui/panels/reading/SecondView.h"
#include "ui/viewer/tiles/TileStore.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class ReaderPanelTest : public test::SessionTest
{
protected:
    void importAnother()
    {
        bool done = false;
        QObject context;
        m_session->storage.run(
            &context,
            [this](Workplace& workplace) {
                Dossier dossier;
                dossier.id = m_another;
                dossier.rubric = RubricId(u"two-zones-2023"_s);
                dossier.versions = {{1, Digest::of("another package"), u"chen.zip"_s, m_clock.now()}};
                Document same;
                same.id = DocumentId(u"d1"_s);
                same.name = u"毕业证书.pdf"_s;
                same.kind = KindId(u"education"_s);
                same.digest = Digest::of("diploma"); // the very same bytes, sent with two applications
                same.pages = 2;
                dossier.documents = {same};
                return workplace.journal().record(importOf(dossier, {}, {}));
            },
            [&](const auto& recorded) {
                EXPECT_OK(recorded);
                done = true;
            });
        QSignalSpy nothing(&context, &QObject::destroyed);
        for (int tries = 0; !done && tries < patience / 5; ++tries) {
            nothing.wait(5);
        }
        ASSERT_TRUE(done);
    }

    void read(const ApplicationId& application, const DocumentId& document)
    {
        QSignalSpy opened(&desk(), &ReviewDesk::opened);
        desk().open(application);
        ASSERT_TRUE(opened.wait(patience));
        m_session->selection.chooseDocument(document);
        ASSERT_FALSE(m_source.opening.isEmpty());
    }

    ApplicationId m_another{u"00ff00ff00ff00ff"_s};
    test::FakePageSource m_source;
    TileStore m_tiles{m_source};
    ReaderPanel m_panel{*m_session, m_source, m_tiles};
};

} // namespace

TEST_F(ReaderPanelTest, tellsTheWorkersOfWhichApplicationADocumentIs)
{
    importAnother();
    for (const auto& application : {m_application, m_another}) {
        m_source.opening.clear();
        read(application, DocumentId(u"d1"_s));
        EXPECT_TRUE(std::ranges::all_of(m_source.opening, [&](const PdfSource& source) {
            return source.owner == application.value() && source.digest == Digest::of("diploma");
        })) << application.value().toStdString();
    }
}

TEST_F(ReaderPanelTest, showsNoOtherDocumentInPlaceOfOneThatIsNotThere)
{
    read(m_application, DocumentId(u"d1"_s));
    Q_EMIT m_source.opened(Digest::of("diploma"), test::pagesOfA4(2));
    ASSERT_TRUE(m_panel.place());
    m_session->selection.chooseDocument(DocumentId(u"gone"_s));
    EXPECT_FALSE(m_panel.place());
    EXPECT_TRUE(m_source.closed.contains(Digest::of("diploma")));
}

TEST_F(ReaderPanelTest, showsASecondPlaceOfTheDocumentBesideIt)
{
    m_panel.resize(1000, 600);
    m_panel.show();
    read(m_application, DocumentId(u"d1"_s));
    Q_EMIT m_source.opened(Digest::of("diploma"), test::pagesOfA4(4));
    m_panel.pane().view().jumpTo(2);
    QSignalSpy changed(&m_panel, &ReaderPanel::viewsChanged);
    m_panel.setSplit(true);
    Q_EMIT m_source.opened(Digest::of("diploma"), test::pagesOfA4(4));
    ASSERT_TRUE(m_panel.isSplit());
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_FALSE(m_panel.isTied()) << "it is no translation";
    auto* second = m_panel.findChild<SecondView*>();
    ASSERT_TRUE(second && second->isVisible());
    EXPECT_EQ(2, second->view().camera().page());
    second->view().jumpTo(0);
    EXPECT_EQ(2, m_panel.pane().view().camera().page());
    m_panel.joinPlaces();
    EXPECT_TRUE(m_panel.isTied());
    const auto left = m_panel.secondView();
    m_panel.setSplit(false);
    EXPECT_FALSE(m_panel.isSplit());
    EXPECT_TRUE(m_panel.secondView().isEmpty());
    m_panel.restoreSecondView(left);
    Q_EMIT m_source.opened(Digest::of("diploma"), test::pagesOfA4(4));
    EXPECT_TRUE(m_panel.isTied());
    EXPECT_EQ(left, m_panel.secondView());
    m_session->selection.chooseDocument(DocumentId(u"gone"_s));
    EXPECT_FALSE(m_panel.isSplit()) << "with the application goes the view beside";
}

TEST_F(ReaderPanelTest, tellsItAgainWithThePassword)
{
    read(m_application, DocumentId(u"d1"_s));
    m_source.opening.clear();
    m_panel.tryPassword(DocumentId(u"d1"_s), u"secret"_s);
    ASSERT_FALSE(m_source.opening.isEmpty());
    EXPECT_EQ(m_application.value(), m_source.opening.last().owner);
    EXPECT_EQ(u"secret"_s, m_source.opening.last().password);
}

} // namespace pingshen::ui
