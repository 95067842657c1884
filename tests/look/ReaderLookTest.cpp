// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Dressed.h"
#include "tests/look/Golden.h"
#include "tests/look/Seen.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "tests/support/Wait.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/viewer/OutlineList.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ThumbnailList.h"
#include "ui/viewer/tools/Magnifier.h"

#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

const PdfSource contract{Digest::of("contract"), DocumentHandle::ofVault(u"/vault/contract"_s)};

/// The pages of a document whose pictures a test can tell apart, beside each other on an empty desk.
class ReaderLook : Dressed, public ::testing::Test
{
protected:
    ReaderLook()
    {
        m_theme.apply(Appearance::Light);
        m_pane.setTextSource(&m_texts);
        m_texts.pages = {{0, pageOfLines(0, {u"the degree of Doctor"_s, u"of Philosophy"_s})}};
        m_pane.view().setMotion(Motion::Direct);
        m_pane.resize(700, 600);
        m_pane.show();
        m_pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_pane));
    }

    void open(const PdfSummary& summary = pagesOfA4(5))
    {
        m_pane.open(contract, u"01 护照/a name that is longer than there is room for in the bar over the pages.pdf"_s);
        Q_EMIT m_source.opened(contract.digest, summary);
        m_pane.view().setFocus();
        EXPECT_TRUE(waitUntil([this] { return m_pane.aids().texts().find(0) != nullptr; }));
    }

    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
            m_source.answerAll();
        }
    }

    void compareNow(const QString& name, QWidget& part)
    {
        settle();
        expectAsWritten(name, seen(part, Telling::Look));
    }

    void compare(const QString& name)
    {
        compareNow(name, m_pane);
        const auto before = seen(m_pane, Telling::Words);
        speak(Language::Chinese);
        expectAsWritten(name + u"-zh"_s, seen(m_pane, Telling::Words));
        speak(Language::English);
        EXPECT_EQ(QString(), difference(before, seen(m_pane, Telling::Words))) << "of the other language";
    }

    void speak(Language language)
    {
        m_language.change(language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        settle();
    }

    QPoint at(QPointF point) const
    {
        const auto& camera = m_pane.view().camera();
        return (camera.map(0).toView(point) / camera.layout().settings().ratio).toPoint();
    }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    FakePageSource m_source;
    FakeTextSource m_texts;
    TileStore m_tiles{m_source};
    PlaceBook m_places;
    ReadingPane m_pane{m_source, m_tiles, m_places};
};

} // namespace

TEST_F(ReaderLook, ofADocumentFromItsFirstPageToItsLast)
{
    open();
    compare(u"reader-open"_s);
    m_pane.view().jumpTo(4);
    m_pane.view().setZoom({ZoomMode::Percent, 60});
    compareNow(u"reader-last"_s, m_pane);
}

TEST_F(ReaderLook, inEveryModeAndTurned)
{
    open();
    m_pane.view().setZoom({ZoomMode::FitPage, 100});
    compareNow(u"reader-fit"_s, m_pane);
    m_pane.view().setPageMode(PageMode::Single);
    compareNow(u"reader-single"_s, m_pane);
    m_pane.view().setRotation(90);
    compareNow(u"reader-turned"_s, m_pane);
}

TEST_F(ReaderLook, ofASelectionWithItsBar)
{
    open();
    auto* viewport = m_pane.view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, at({74, 78}));
    QTest::mouseMove(viewport, at({200, 98}));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at({200, 98}));
    compare(u"reader-selection"_s);
}

TEST_F(ReaderLook, ofWhatCannotBeShown)
{
    m_source.breakPage(0, Error::Code::PdfPageMissing);
    open();
    compare(u"reader-page-failed"_s);
    Q_EMIT m_source.openFailed(contract.digest, Error{Error::Code::PdfDamaged, {}, u"contract.pdf"_s, {}});
    compareNow(u"reader-failed"_s, m_pane);
}

TEST_F(ReaderLook, ofWhatAPageLacks)
{
    open();
    using enum PageNotice;
    Q_EMIT m_source.noticed(contract.digest, 0, {PictureMissing, FormMissing, Simplified, TinyPage});
    Q_EMIT m_source.noticed(contract.digest, 1, {FieldDiffers});
    compare(u"reader-notices"_s);
}

TEST_F(ReaderLook, ofSignatures)
{
    open();
    const QDateTime at({2025, 11, 20}, {9, 30}, Qt::UTC);
    using Chain = PdfSignature::Chain;
    Q_EMIT m_source.signedBy(contract.digest, {{u"Li Hua"_s, u"Small CA"_s, at, true, true, Chain::Unknown}});
    compare(u"reader-signed"_s);
    Q_EMIT m_source.signedBy(contract.digest, {{u"Li Hua"_s, u"Small CA"_s, at, false, true, Chain::Trusted},
                                               {u"Wang"_s, u"Small CA"_s, {}, true, false, Chain::Broken}});
    compareNow(u"reader-signed-twice"_s, m_pane);
}

TEST_F(ReaderLook, ofThePagesInAStrip)
{
    open();
    ThumbnailList list(m_tiles);
    list.resize(180, 500);
    list.showDocument(contract.digest, pagesOfA4(5).pageSizes);
    list.followPage(1);
    list.show();
    compareNow(u"thumbnails"_s, list);
    list.setRotation(90);
    compareNow(u"thumbnails-turned"_s, list);
}

TEST_F(ReaderLook, ofATableOfContents)
{
    OutlineList list;
    list.resize(220, 300);
    list.setOutline(
        {{u"Degree"_s, 0, 0}, {u"First page"_s, 0, 1}, {u"<b>Second</b>\u202epage"_s, 1, 1}, {u"Annex"_s, 3, 0}});
    list.followPage(1);
    list.show();
    list.expandAll();
    compareNow(u"contents"_s, list);
}

} // namespace pingshen::test
