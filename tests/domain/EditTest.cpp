// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Edit.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Edit someEdit()
{
    Edit edit;
    edit.device = DeviceId(u"laptop"_s);
    edit.seq = 7;
    edit.at = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC);
    edit.change = {.kind = EditKind::ScoreChanged,
                   .application = ApplicationId(u"a1"_s),
                   .author = ReviewerId(u"李评审"_s),
                   .subject = u"age"_s,
                   .fields = {{u"points"_s, QJsonValue(), u"5"_s}},
                   .note = {},
                   .undoes = std::nullopt};
    return edit;
}

} // namespace

TEST(Edit, hashesEveryFieldOfTheRow)
{
    const auto original = someEdit();
    const auto expectDifferent = [&](auto alter) {
        auto altered = original;
        alter(altered);
        EXPECT_NE(original.computedHash().hex(), altered.computedHash().hex());
    };
    expectDifferent([](Edit& e) { e.device = DeviceId(u"other"_s); });
    expectDifferent([](Edit& e) { e.seq = 8; });
    expectDifferent([](Edit& e) { e.at = e.at.addMSecs(1); });
    expectDifferent([](Edit& e) { e.monotonic = 1; });
    expectDifferent([](Edit& e) { e.change.application = ApplicationId(u"a2"_s); });
    expectDifferent([](Edit& e) { e.change.author = ReviewerId(u"王"_s); });
    expectDifferent([](Edit& e) { e.change.kind = EditKind::ScoreConfirmed; });
    expectDifferent([](Edit& e) { e.change.subject = u"education"_s; });
    expectDifferent([](Edit& e) { e.change.fields[0].to = u"4"_s; });
    expectDifferent([](Edit& e) { e.change.note = u"x"_s; });
    expectDifferent([](Edit& e) { e.previousHash = Digest::of("x"); });
}

TEST(Change, comesBackFromItsJson)
{
    auto change = someEdit().change;
    change.note = u"why"_s;
    change.undoes = 3;
    const auto back = changeFromJson(change.kind, change.application, change.author, change.toJson());
    ASSERT_OK(back);
    EXPECT_EQ(change.toJson(), back->toJson());
    EXPECT_EQ(change.fields, back->fields);
    EXPECT_EQ(change.undoes, back->undoes);
}

TEST(Change, refusesAFieldWithoutBothValues)
{
    const auto broken = QJsonObject{{u"fields"_s, QJsonObject{{u"points"_s, QJsonArray{u"5"_s}}}}};
    EXPECT_FAILS(JournalBroken, changeFromJson(EditKind::ScoreChanged, {}, {}, broken));
}

TEST(Change, backwardsSwapsBeforeAndAfter)
{
    const auto back = someEdit().change.inverse();
    EXPECT_EQ(QJsonValue(u"5"_s), back.fields[0].from);
    EXPECT_TRUE(back.fields[0].to.isNull());
}

TEST(EditKind, keepsItsNameForEver)
{
    EXPECT_EQ(u"ScoreChanged"_s, nameOf(EditKind::ScoreChanged));
    EXPECT_EQ(EditKind::NoteChanged, editKindFrom(u"NoteChanged"));
    EXPECT_FALSE(editKindFrom(u"Nonsense"));
}

} // namespace pingshen
