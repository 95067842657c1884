// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/Selection.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(Selection, tellsEachChoiceOnceAndThatNothingIsChosenAnyMore)
{
    Selection selection;
    QSignalSpy indicators(&selection, &Selection::indicatorChosen);
    QSignalSpy documents(&selection, &Selection::documentChosen);
    for (int times = 0; times < 2; ++times) {
        selection.chooseIndicator(IndicatorId(u"age"_s));
        selection.chooseDocument(DocumentId(u"d1"_s));
    }
    EXPECT_EQ(1, indicators.size());
    EXPECT_EQ(1, documents.size());
    selection.clear();
    EXPECT_TRUE(selection.indicator().isEmpty());
    EXPECT_TRUE(selection.document().isEmpty());
    ASSERT_EQ(2, indicators.size());
    ASSERT_EQ(2, documents.size());
    EXPECT_EQ(IndicatorId(), indicators[1][0].value<IndicatorId>());
    EXPECT_EQ(DocumentId(), documents[1][0].value<DocumentId>());
}

} // namespace pingshen::ui
