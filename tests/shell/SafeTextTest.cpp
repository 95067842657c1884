// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"
#include "tests/shell/ShownWords.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"
#include "tests/support/ZipBytes.h"

#include <QLabel>
#include <QToolTip>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

class SafeText : public WindowTest
{
protected:
    SafeText()
    {
        m_station.reset();
        EXPECT_OK(addHostileApplication(m_folder.path(), m_clock));
        restart();
        m_station->press(u"Alt+Q"_s);
        m_station->type(u"GT-0003"_s);
        m_station->press(u"Return"_s);
        EXPECT_TRUE(m_station->waitForCase(u"GT-0003"_s));
    }
};

} // namespace

TEST_F(SafeText, ofAPackageIsShownAsItIsWrittenOnEveryPage)
{
    for (const auto& key : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(key);
        EXPECT_EQ(QStringList(), obeyedWords(m_station->window()));
    }
    const auto shown = shownWords(m_station->window()).join(u'\n');
    EXPECT_TRUE(shown.contains(u"<b>Mallory</b><img src='file:///x.png'>‹U+202E›yrollaM"_s)) << shown.toStdString();
}

TEST_F(SafeText, ofNamesIsShownAsWrittenWhereTheirEncodingIsChosen)
{
    const auto path = m_folder.filePath(u"hostile.zip"_s);
    const QByteArray hostile("<b>x</b>\x1B[31m\xC5\x40\xB7\xD3.pdf"); // 護照 in Big5
    saveBytes(path, ZipBytes()
                        .add(hostile, TestPdf::ofTextPages(1).bytes())
                        .add(QByteArray(200, 'W') + "\xC5\x40.pdf", TestPdf::ofTextPages(1).bytes())
                        .bytes());
    m_station->prompter.answer(0); // an archive
    m_station->prompter.answer(QStringList{path});
    m_station->actions().action(u"package.encoding"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return !m_station->prompter.details.isEmpty(); }));
    bool seen = false;
    for (const auto& names : m_station->prompter.details) {
        for (const auto& name : names) {
            EXPECT_EQ(visibleText(name), name);
            seen = seen || name.contains(u"<b>x</b>␛[31m"_s);
        }
    }
    EXPECT_TRUE(seen) << "the markup is shown, the escape is written out";
}

TEST_F(SafeText, ofATipIsNeverTakenForMarkup)
{
    auto& window = m_station->window();
    QToolTip::showText(window.mapToGlobal(QPoint(5, 5)), u"<b>bold</b><img src='x.png'>"_s, &window);
    const auto widgets = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(widgets, [](QWidget* widget) { return widget->inherits("QTipLabel"); });
    ASSERT_NE(widgets.end(), tip);
    EXPECT_EQ(Qt::PlainText, qobject_cast<QLabel*>(*tip)->textFormat());
}

TEST_F(SafeText, ofALabelMadeAnywhereIsPlain)
{
    QLabel label(u"<img src='x.png'>\u202Eabc\u001B"_s);
    label.show();
    label.grab();
    EXPECT_EQ(Qt::PlainText, label.textFormat());
    EXPECT_EQ(u"<img src='x.png'>‹U+202E›abc␛"_s, label.text());
}

} // namespace pingshen::test
