// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

bool isText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

/// Escape in whatever takes text.
class Escape : public WindowTest
{
protected:
    Escape()
    {
        openFirst();
        scoreEverything(Marks::Full);
    }

    QList<QPointer<QWidget>> texts() const
    {
        QList<QPointer<QWidget>> texts;
        for (auto* widget : m_station->window().findChildren<QWidget*>()) {
            if (isText(widget) && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus) {
                texts.append(widget);
            }
        }
        return texts;
    }
};

} // namespace

TEST_F(Escape, leavesEveryTextOfEveryPage)
{
    int left = 0;
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+2"_s, u"Ctrl+Shift+3"_s}) {
        m_station->press(page);
        for (const auto& text : texts()) {
            if (!text || !text->isVisible()) {
                continue; // it belonged to a row that is current no more
            }
            text->setFocus();
            m_station->press(u"Escape"_s);
            if (text && text->hasFocus()) {
                m_station->press(u"Escape"_s); // a search is emptied first
            }
            EXPECT_FALSE(isText(QApplication::focusWidget()))
                << page.toStdString() << ": " << text->objectName().toStdString();
            EXPECT_TRUE(QApplication::focusWidget());
            ++left;
        }
    }
    EXPECT_GE(left, 15);
}

TEST_F(Escape, givesTheLettersBackToTheWindowAfterTheFindingOfAVisit)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    auto& summary = m_station->the<QPlainTextEdit>(u"visit-summary"_s);
    summary.setFocus();
    m_station->type(u"as declared"_s);
    m_station->press(u"Escape"_s);
    m_station->press(u"N"_s);
    EXPECT_EQ(u"as declared"_s, summary.toPlainText());
    EXPECT_TRUE(m_station->the(u"noteTopic"_s).hasFocus());
}

} // namespace pingshen::test
