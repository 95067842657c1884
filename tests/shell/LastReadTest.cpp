// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening/LastRead.h"
#include "tests/shell/WindowFixture.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/tiles/TileScheduler.h"

#include <QSignalSpy>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class LastRead : public WindowTest
{
protected:
    std::optional<ui::LastRead> known(const QString& reviewer)
    {
        std::optional<ui::LastRead> last;
        bool isAnswered = false;
        m_station->session().storage.run(
            &m_station->window(), [reviewer](Workplace& workplace) { return ui::lastRead(workplace, reviewer); },
            [&](std::optional<ui::LastRead> found) {
                last = std::move(found);
                isAnswered = true;
            });
        EXPECT_TRUE(waitUntil([&] { return isAnswered; }));
        return last;
    }
};

TEST_F(LastRead, isTheDocumentAndThePageThatTheWindowComesBackTo)
{
    openFirst();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    m_station->press(u"Alt+F"_s);
    m_station->press(u"Ctrl+-"_s);
    const auto place = m_station->place();
    const auto application = m_station->file().dossier.id;
    restart();
    const auto last = known(m_reviewer.value());
    ASSERT_TRUE(last);
    EXPECT_EQ(place.document, last->source.digest);
    EXPECT_EQ(place.anchor.page, last->page);
    EXPECT_EQ(application.value(), last->source.owner) << "or the worker would not be used";
    EXPECT_TRUE(last->source.bytes.open());
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    const auto& layout = m_station->window().findChild<ui::PageView*>(u"pages"_s)->camera().layout();
    ASSERT_GE(last->pictures.size(), 2) << "the page behind it is in sight too";
    for (const auto& picture : last->pictures) {
        EXPECT_EQ(
            ui::gridOf(layout, place.document, picture.page).tilesIn(QRect({}, layout.pageRect(picture.page).size())),
            QList<TileKey>{picture});
    }
    EXPECT_NE(last->pictures[0].page, last->pictures[1].page);
}

/// The window is shown then, as it stays.
TEST_F(LastRead, standsInTheWindowWhenThatIsSaidToBeFilled)
{
    auto& selection = m_station->session().selection;
    QList<bool> seen;
    QObject::connect(&m_station->window(), &ui::MainWindow::filled, &m_station->window(),
                     [&] { seen.append(!selection.document().isEmpty() && !selection.indicator().isEmpty()); });
    openFirst();
    ASSERT_TRUE(waitUntil([&] { return !seen.isEmpty(); }));
    EXPECT_EQ(QList{true}, seen);
}

TEST_F(LastRead, isNothingForWhoHasReadNothing)
{
    EXPECT_FALSE(known(m_reviewer.value())) << "nothing was opened yet";
    EXPECT_FALSE(known(u"Nobody"_s));
    EXPECT_FALSE(known({}));
}

TEST_F(LastRead, isNothingAndTheWindowSaysSo)
{
    const QSignalSpy told(&m_station->window(), &ui::MainWindow::nothingLeft);
    m_station->window().begin();
    EXPECT_TRUE(waitUntil([&] { return told.size() == 1; })) << "or it would be shown late";
}

} // namespace pingshen::test
