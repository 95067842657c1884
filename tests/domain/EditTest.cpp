// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Edit.h"

#include "core/domain/SeenPackages.h"
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

TEST(Edit, hashesEverythingItSays)
{
    const auto original = sealed(someEdit());
    const auto expectDifferent = [&](auto alter) {
        auto altered = someEdit();
        alter(altered);
        EXPECT_NE(original.hash.hex(), sealed(altered).hash.hex());
    };
    expectDifferent([](Edit& e) { e.device = DeviceId(u"other"_s); });
    expectDifferent([](Edit& e) { e.seq = 8; });
    expectDifferent([](Edit& e) { e.clock = 8; });
    expectDifferent([](Edit& e) { e.at = e.at.addMSecs(1); });
    expectDifferent([](Edit& e) { e.monotonic = 1; });
    expectDifferent([](Edit& e) { e.change.application = ApplicationId(u"a2"_s); });
    expectDifferent([](Edit& e) { e.change.author = ReviewerId(u"王"_s); });
    expectDifferent([](Edit& e) { e.change.kind = EditKind::ScoreConfirmed; });
    expectDifferent([](Edit& e) { e.change.subject = u"education"_s; });
    expectDifferent([](Edit& e) { e.change.fields[0].to = u"4"_s; });
    expectDifferent([](Edit& e) { e.change.note = u"x"_s; });
    expectDifferent([](Edit& e) { e.change.undoes = EditRef{e.device, 3}; });
    expectDifferent([](Edit& e) { e.change.content = {{u"a"_s, 1}}; });
    expectDifferent([](Edit& e) { e.refs = {{DeviceId(u"other"_s), 3}}; });
    expectDifferent([](Edit& e) { e.previousHash = Digest::of("x"); });
}

TEST(Edit, comesBackFromItsBytes)
{
    auto edit = someEdit();
    edit.clock = 12;
    edit.monotonic = 9'007'199'254'740'993; // more than a double holds
    edit.refs = {{DeviceId(u"other"_s), 3}, {DeviceId(u"third"_s), 41}};
    edit.change.note = u"why"_s;
    edit.change.undoes = EditRef{DeviceId(u"other"_s), 2};
    edit.change.content = {{u"guess"_s, QJsonObject{{u"kind"_s, u"passport"_s}}}};
    edit.previousHash = Digest::of("before");
    const auto written = sealed(edit);
    const auto back = editFromBytes(written.bytes);
    ASSERT_OK(back);
    EXPECT_EQ(written.hash.hex(), back->hash.hex());
    EXPECT_EQ(written.bytes, sealed(*back).bytes);
    EXPECT_EQ(edit.refs, back->refs);
    EXPECT_EQ(edit.change.undoes, back->change.undoes);
    EXPECT_EQ(edit.monotonic, back->monotonic);
    EXPECT_EQ(edit.at, back->at);
}

TEST(Edit, ofANewerProgramIsUnknownAndKeepsItsPlace)
{
    auto bytes = sealed(someEdit()).bytes;
    const auto otherKind = editFromBytes(QByteArray(bytes).replace("ScoreChanged", "PointsTraded"));
    const auto otherFormat = editFromBytes(QByteArray(bytes).replace("\"format\":2", "\"format\":3"));
    for (const auto& edit : {otherKind, otherFormat}) {
        ASSERT_OK(edit);
        EXPECT_EQ(EditKind::Unknown, edit->change.kind);
        EXPECT_EQ(7, edit->seq);
        EXPECT_EQ(ApplicationId(u"a1"_s), edit->change.application);
    }
    EXPECT_FAILS(JournalBroken, editFromBytes("[]"));
    EXPECT_FAILS(JournalBroken, editFromBytes(bytes.replace(R"("points":[null,"5"])", R"("points":["5"])")));
}

TEST(Edit, standsInOneOrderOnEveryDevice)
{
    Edit a = someEdit();
    Edit b = a;
    b.device = DeviceId(u"tablet"_s);
    EXPECT_TRUE(a.isBefore(b));
    b.clock = -1;
    EXPECT_TRUE(b.isBefore(a));
    b = a;
    b.seq = 8;
    EXPECT_TRUE(a.isBefore(b));
    EXPECT_FALSE(a.isBefore(a));
}

TEST(Edit, knowsWhatItsDeviceHadSeen)
{
    auto edit = someEdit();
    edit.refs = {{DeviceId(u"other"_s), 3}};
    EXPECT_TRUE(edit.knows({edit.device, 6}));
    EXPECT_FALSE(edit.knows({edit.device, 7}));
    EXPECT_TRUE(edit.knows({DeviceId(u"other"_s), 3}));
    EXPECT_FALSE(edit.knows({DeviceId(u"other"_s), 4}));
    EXPECT_FALSE(edit.knows({DeviceId(u"third"_s), 1}));
}

TEST(Change, backwardsSwapsBeforeAndAfter)
{
    const auto back = someEdit().change.inverse();
    EXPECT_EQ(QJsonValue(u"5"_s), back.fields[0].from);
    EXPECT_TRUE(back.fields[0].to.isNull());
}

TEST(Change, backwardsHasSeenTheVersionThatWasSeenBefore)
{
    auto change = someEdit().change;
    change.content = SeenPackages{{Digest::of("1")}, {Digest::of("1"), Digest::of("2")}}.toContent();
    change.content[u"other"_s] = true;
    EXPECT_EQ((SeenPackages{{Digest::of("1"), Digest::of("2")}, {Digest::of("1")}}.toContent()),
              change.inverse().content);
}

TEST(EditKind, keepsItsNameForEver)
{
    EXPECT_EQ(u"ScoreChanged"_s, nameOf(EditKind::ScoreChanged));
    EXPECT_EQ(EditKind::NoteChanged, editKindFrom(u"NoteChanged"));
    EXPECT_FALSE(editKindFrom(u"Nonsense"));
}

} // namespace pingshen
