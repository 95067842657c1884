// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/ReadingPlace.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(ReadingPlace, comesBackFromJsonBitByBit)
{
    const ReadingPlace place{
        Digest::of("a"), {41, {0.1 + 0.2, -12.5}}, {ZoomMode::Percent, 133.7}, 270, PageMode::Single};
    const auto written = QJsonDocument(toJson(place)).toJson();
    EXPECT_EQ(place, placeFrom(QJsonDocument::fromJson(written).object()));
}

TEST(ReadingPlace, withoutADocumentItIsNoPlace)
{
    EXPECT_FALSE(placeFrom({}));
    EXPECT_FALSE(placeFrom({{u"document"_s, u"abc"_s}}));
}

TEST(ReadingPlace, whatMakesNoSenseTakesItsDefault)
{
    const auto place = placeFrom({{u"document"_s, Digest::of("a").hex()},
                                  {u"page"_s, -5},
                                  {u"zoom"_s, u"enormous"_s},
                                  {u"percent"_s, -1},
                                  {u"rotation"_s, 45},
                                  {u"mode"_s, 7}});
    EXPECT_EQ((ReadingPlace{Digest::of("a"), {}, {ZoomMode::FitWidth, 1}, 0, PageMode::Continuous}), place);
}

} // namespace pingshen::ui
