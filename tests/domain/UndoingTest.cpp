// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Undoing.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Edit points(qint64 seq, const QString& from, const QString& to, std::optional<qint64> undoes = {})
{
    Edit edit;
    edit.device = DeviceId(u"laptop"_s);
    edit.seq = seq;
    edit.clock = seq;
    edit.change = {.kind = EditKind::ScoreChanged,
                   .application = ApplicationId(u"a1"_s),
                   .author = ReviewerId(u"李评审"_s),
                   .subject = u"age"_s,
                   .fields = {{u"points"_s, from, to}, {u"reason"_s, from + u'r', to + u'r'}},
                   .note = {},
                   .undoes = undoes ? std::optional(EditRef{edit.device, *undoes}) : std::nullopt};
    return edit;
}

/// What the second of two edits does, the first being "3" made of "2".
Undoing ofSecond(const std::function<void(Edit& first, Edit& second)>& alter)
{
    auto first = points(1, u"2"_s, u"3"_s);
    auto second = points(2, u"3"_s, u"2"_s, 1);
    alter(first, second);
    return undoings({first, second})[1];
}

} // namespace

TEST(Undoing, tellsAnUndoFromTheSameValueTypedAnew)
{
    EXPECT_EQ(Undoing::Undo, ofSecond([](Edit&, Edit&) {}));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit&, Edit& second) { second.change.undoes.reset(); }));
}

TEST(Undoing, ofAnUndoIsARedoAndOfThatAnUndoAgain)
{
    const auto all = undoings({points(1, u"2"_s, u"3"_s), points(2, u"3"_s, u"2"_s, 1), points(3, u"2"_s, u"3"_s, 2),
                               points(4, u"3"_s, u"2"_s, 3)});
    EXPECT_EQ((QList{Undoing::None, Undoing::Undo, Undoing::Redo, Undoing::Undo}), all);
}

TEST(Undoing, ofARequestIsItsWithdrawalAndOfThatTheSameRequest)
{
    auto request = points(1, {}, {});
    request.change.kind = EditKind::VisitRequested;
    request.change.fields.clear();
    request.change.note = u"why"_s;
    auto withdrawal = points(2, {}, {});
    withdrawal.change = request.change.inverse();
    withdrawal.change.undoes = request.ref();
    auto again = points(3, {}, {});
    again.change = withdrawal.change.inverse();
    again.change.undoes = withdrawal.ref();
    EXPECT_EQ((QList{Undoing::None, Undoing::Undo, Undoing::Redo}), undoings({request, withdrawal, again}));
    again.change.note = u"another"_s;
    EXPECT_EQ(Undoing::None, undoings({request, withdrawal, again})[2]);
    request.change.note = u"another"_s;
    EXPECT_EQ(Undoing::None, undoings({request, withdrawal})[1]);
}

TEST(Undoing, isNotBelievedOfAnEditThatIsNotThere)
{
    EXPECT_EQ(Undoing::None, ofSecond([](Edit& first, Edit&) { first.seq = 7; }));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit&, Edit& second) { second.change.undoes->seq = 2; })) << "itself";
    EXPECT_EQ(Undoing::None, ofSecond([](Edit&, Edit& second) { second.change.undoes = EditRef{}; }));
}

TEST(Undoing, isNotBelievedOfAnEditThatIsAboutSomethingElse)
{
    EXPECT_EQ(Undoing::None, ofSecond([](Edit& first, Edit&) { first.change.application = ApplicationId(u"b2"_s); }));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit& first, Edit&) { first.change.kind = EditKind::NoteChanged; }));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit& first, Edit&) { first.change.subject = u"education"_s; }));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit& first, Edit&) { first.change.author = ReviewerId(u"王评审"_s); }));
}

TEST(Undoing, isNotBelievedWhereTheValuesAreNotThoseOfBefore)
{
    EXPECT_EQ(Undoing::None, ofSecond([](Edit&, Edit& second) { second.change.fields[0].to = u"9"_s; }));
    EXPECT_EQ(Undoing::None, ofSecond([](Edit&, Edit& second) { second.change.fields.removeLast(); }));
    EXPECT_EQ(Undoing::Undo, ofSecond([](Edit&, Edit& second) { second.change.fields.swapItemsAt(0, 1); }));
}

TEST(Undoing, ofAnotherDevicesEditIsOneOnlyWhereThatWasKnown)
{
    const auto elsewhere = [](Edit& first, Edit& second) {
        first.device = DeviceId(u"tablet"_s);
        second.change.undoes = first.ref();
    };
    EXPECT_EQ(Undoing::None, ofSecond(elsewhere));
    EXPECT_EQ(Undoing::Undo, ofSecond([&](Edit& first, Edit& second) {
                  elsewhere(first, second);
                  second.refs = {first.ref()};
              }));
}

} // namespace pingshen
