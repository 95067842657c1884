// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QAction>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class PageColoursByKeys : public WindowTest
{
protected:
    PageColoursByKeys() { openFirst(); }

    ui::ReaderPanel& reader() const { return *m_station->window().findChild<ui::ReaderPanel*>(); }

    /// Of the first page, near its upper left corner, where nothing is printed.
    static QColor paperOf(ui::ReadingPane& pane)
    {
        auto& view = pane.view();
        const auto frame = view.camera().map(view.camera().page()).frame();
        const auto at = (QPointF(std::max(0, frame.left()), std::max(0, frame.top())) + QPointF(9, 9))
                        / view.camera().layout().settings().ratio;
        return view.viewport()->grab().toImage().pixelColor(at.toPoint());
    }

    bool isShownIn(const QString& choice) const
    {
        return m_station->actions().action(u"colours."_s + choice)->isChecked();
    }
};

TEST_F(PageColoursByKeys, goesRoundByOneKeyAndIsRemembered)
{
    ASSERT_TRUE(waitUntil([this] { return paperOf(reader().pane()).lightness() > 240; }));
    m_station->press(u"Ctrl+I"_s);
    EXPECT_TRUE(isShownIn(u"paper"_s));
    EXPECT_TRUE(waitUntil([this] {
        const auto paper = paperOf(reader().pane());
        return paper.red() > paper.blue() + 20;
    }));
    m_station->press(u"Ctrl+I"_s);
    EXPECT_TRUE(isShownIn(u"night"_s));
    EXPECT_TRUE(waitUntil([this] { return paperOf(reader().pane()).lightness() < 40; }));
    restart();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_TRUE(waitUntil([this] { return paperOf(reader().pane()).lightness() < 40; }));
    m_station->press(u"Ctrl+I"_s);
    EXPECT_TRUE(isShownIn(u"plain"_s));
    EXPECT_TRUE(waitUntil([this] { return paperOf(reader().pane()).lightness() > 240; }));
}

TEST_F(PageColoursByKeys, areThoseOfBothViews)
{
    m_station->press(u"F9"_s);
    ASSERT_TRUE(waitUntil([this] { return reader().second() && reader().second()->summary(); }));
    m_station->actions().action(u"colours.night"_s)->trigger();
    EXPECT_TRUE(waitUntil(
        [this] { return paperOf(reader().pane()).lightness() < 40 && paperOf(*reader().second()).lightness() < 40; }));
    m_station->actions().action(u"colours.night"_s)->trigger();
    EXPECT_TRUE(isShownIn(u"night"_s)) << "chosen again it stays";
}

} // namespace pingshen::test
