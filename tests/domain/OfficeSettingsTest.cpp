// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/OfficeSettings.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const RubricId edition(u"two-zones-2023"_s);

Edit setting(const QString& key, const QJsonValue& value)
{
    Edit edit;
    edit.change = {
        EditKind::SettingChanged, {}, ReviewerId(u"办公室"_s), edition.value(), {{key, {}, value}}, {}, std::nullopt};
    return edit;
}

} // namespace

TEST(OfficeSettings, holdTheLastValueOfEachKey)
{
    OfficeSettings settings;
    apply(settings, setting(u"step"_s, u"0.1"_s));
    apply(settings, setting(u"option.age.16-25"_s, u"3"_s));
    apply(settings, setting(u"step"_s, u"1"_s));
    EXPECT_EQ((QMap<QString, QString>{{u"step"_s, u"1"_s}, {u"option.age.16-25"_s, u"3"_s}}), settings.of(edition));
    EXPECT_TRUE(settings.of(RubricId(u"two-zones-2025"_s)).isEmpty());
}

TEST(OfficeSettings, forgetAValueThatIsTakenBack)
{
    OfficeSettings settings;
    apply(settings, setting(u"step"_s, u"0.1"_s));
    apply(settings, setting(u"step"_s, QJsonValue()));
    EXPECT_EQ(OfficeSettings(), settings);
}

TEST(OfficeSettings, passByWhatIsNotASetting)
{
    OfficeSettings settings;
    auto edit = setting(u"step"_s, u"0.1"_s);
    edit.change.kind = EditKind::VisitChanged;
    apply(settings, edit);
    EXPECT_EQ(OfficeSettings(), settings);
}

} // namespace pingshen
