// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalRow.h"

#include "tests/session/SessionFixture.h"
#include "ui/kit/PlainEdit.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// One row between two fields.
class OriginalRowTest : public test::SessionTest
{
protected:
    OriginalRowTest()
    {
        m_theme.apply(Appearance::Light);
        openApplication();
        auto* column = new QVBoxLayout(&m_window);
        m_before = new QLineEdit(&m_window);
        m_row = rowOf(u"Highest degree certificate"_s);
        m_after = new QLineEdit(&m_window);
        for (auto* widget : std::initializer_list<QWidget*>{m_before, m_row, m_after}) {
            column->addWidget(widget);
        }
        column->addStretch(1);
    }

    OriginalRow* rowOf(const QString& kind)
    {
        RequiredDocument slot;
        slot.slot = u"10a"_s;
        slot.label = {u"最高学位证书"_s, kind};
        return new OriginalRow(desk(), desk().file()->dossier.documents.first(), slot, &m_window);
    }

    void show(int width)
    {
        m_window.resize(width, 300);
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
        settleLayout();
    }
    static void settleLayout()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    /// The middle between the highest and the lowest pixel of the columns that are not of the ground.
    static double middleOf(const QImage& picture, int from, int to)
    {
        int first = -1;
        int last = -1;
        for (int y = 0; y < picture.height() - 1; ++y) { // below is the line between two rows
            for (int x = from; x < to; ++x) {
                if (picture.pixel(x, y) != picture.pixel(0, 0)) {
                    first = first < 0 ? y : first;
                    last = y;
                }
            }
        }
        return first < 0 ? -1 : (first + last) / 2.0;
    }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    QWidget m_window;
    QLineEdit* m_before = nullptr;
    OriginalRow* m_row = nullptr;
    QLineEdit* m_after = nullptr;
};

} // namespace

TEST_F(OriginalRowTest, isReachedByTabWhileItIsCurrentAndOnlyThen)
{
    show(700);
    m_before->setFocus();
    QTest::keyClick(m_before, Qt::Key_Tab);
    EXPECT_TRUE(m_after->hasFocus());
    m_row->setCurrent(true);
    m_before->setFocus();
    QTest::keyClick(m_before, Qt::Key_Tab);
    EXPECT_TRUE(m_row->hasFocus());
    m_row->setCurrent(false);
    m_before->setFocus();
    QTest::keyClick(m_before, Qt::Key_Tab);
    EXPECT_TRUE(m_after->hasFocus());
}

TEST_F(OriginalRowTest, saysWhatItsRemarkIsForInTheLanguageOfTheWindow)
{
    m_row->setCurrent(true);
    const auto* remark = m_row->findChild<PlainEdit*>(u"remark"_s);
    EXPECT_EQ(u"Remark"_s, remark->placeholderText());
    EXPECT_TRUE(remark->accessibleName().contains(m_row->name())) << qPrintable(remark->accessibleName());
    m_language.change(Language::Chinese);
    EXPECT_TRUE(QTest::qWaitFor([remark] { return remark->placeholderText() == u"备注"_s; }))
        << qPrintable(remark->placeholderText());
}

TEST_F(OriginalRowTest, hasAllItSaysInTheMiddleOfItsHeight)
{
    OriginalCheck check;
    check.state = OriginalState::Differs;
    check.remark = u"xxxx"_s;
    m_row->show(check);
    show(900);
    const auto picture = m_row->grab().toImage();
    const int boxes = OriginalRow::boxOf(0, m_row->width()).left();
    const auto remark = OriginalRow::remarkOf(m_row->width());
    const std::initializer_list<std::pair<int, int>> columns{
        {1, boxes}, {boxes, remark.left()}, {remark.left(), picture.width()}};
    for (const auto& [from, to] : columns) {
        EXPECT_NEAR(picture.height() / 2.0, middleOf(picture, from, to), 5) << from;
    }
}

TEST_F(OriginalRowTest, takesTheLinesThatItsNameNeedsAsItsWidthChanges)
{
    auto* row = rowOf(u"Certificate of the years of work in China issued by every employer in turn"_s);
    static_cast<QVBoxLayout*>(m_window.layout())->insertWidget(1, row);
    show(1400);
    const int wide = row->height();
    EXPECT_EQ(OriginalRow::lineHeight, wide);
    m_window.resize(340, 300);
    settleLayout();
    EXPECT_TRUE(row->shownName().contains(u'\n'));
    EXPECT_GT(row->height(), wide);
    EXPECT_EQ(row->sizeHint().height(), row->height());
    m_window.resize(1400, 300);
    settleLayout();
    EXPECT_EQ(wide, row->height());
}

TEST_F(OriginalRowTest, goesOnByEnterInItsRemarkAndBackToItselfByEscape)
{
    m_row->setCurrent(true);
    show(900);
    QSignalSpy steps(m_row, &OriginalRow::stepRequested);
    m_row->focusRemark();
    auto* remark = m_row->findChild<PlainEdit*>(u"remark"_s);
    ASSERT_TRUE(remark->hasFocus());
    QTest::keyClick(remark, Qt::Key_Return);
    ASSERT_EQ(1, steps.size());
    EXPECT_EQ(1, steps[0][0].toInt());
    EXPECT_EQ(QString(), remark->toPlainText());
    QTest::keyClick(remark, Qt::Key_Escape);
    EXPECT_TRUE(m_row->hasFocus());
}

TEST_F(OriginalRowTest, takesTheLinesThatItsRemarkNeedsWhileItIsWritten)
{
    m_row->setCurrent(true);
    show(900);
    const int before = m_row->height();
    auto* remark = m_row->findChild<PlainEdit*>(u"remark"_s);
    remark->setPlainText(u"The passport shows another number than the copy in the package. "_s.repeated(3));
    settleLayout();
    EXPECT_GT(m_row->height(), before);
    EXPECT_TRUE(m_row->rect().contains(remark->geometry()));
}

} // namespace pingshen::ui
