// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Office : public WindowTest
{
protected:
    Office() { openFirst(); }
};

TEST_F(Office, saysWhichStepHoldsWhileNoneIsSet)
{
    m_station->actions().action(u"program.office")->trigger();
    const auto dialog = [this] { return m_station->window().findChild<QDialog*>(); };
    ASSERT_TRUE(waitUntil([&] { return dialog() && dialog()->isVisible(); }));
    const auto* step = dialog()->findChild<QLineEdit*>(u"step"_s);
    ASSERT_NE(nullptr, step);
    EXPECT_EQ(QString(), step->text());
    EXPECT_EQ(m_station->file().rubric.primaries().first()->step.toString(), step->placeholderText());
    EXPECT_EQ(u"Scoring step (0.5 unless set here)"_s, step->accessibleName());
}

} // namespace pingshen::test
