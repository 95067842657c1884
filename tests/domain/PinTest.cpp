// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Pin.h"

#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ApplicationId application(u"a1"_s);
const ReviewerId li(u"李评审"_s);
const PinId pin(u"p"_s);

QList<FieldChange> passage()
{
    return {{u"indicator"_s, {}, u"age"_s}, {u"stance"_s, {}, u"for"_s},
            {u"document"_s, {}, u"d1"_s},   {u"content"_s, {}, Digest::of("a").hex()},
            {u"page"_s, {}, u"2"_s},        {u"rects"_s, {}, u"100 200 3000 1200"_s},
            {u"quote"_s, {}, u"博士"_s}};
}

/// Edits of two devices, each knowing of the other's what the test says.
class History
{
public:
    Edit add(EditKind::Value kind, const QList<FieldChange>& fields, const QString& device = u"one"_s,
             const QList<EditRef>& refs = {})
    {
        Edit edit;
        edit.device = DeviceId(device);
        edit.seq = ++m_seqs[device];
        edit.clock = ++m_clock;
        edit.at = QDateTime({2026, 1, 12}, {9, 0}, Qt::UTC).addSecs(m_clock);
        edit.change = {kind,   application, li,          rowOf(kind).part == StatePart::Pin ? pin.value() : QString(),
                       fields, {},          std::nullopt};
        edit.refs = refs;
        m_edits.append(edit);
        return edit;
    }

    void returnSheet()
    {
        add(EditKind::SheetReturned, {});
        m_edits.last().change.subject = li.value();
    }

    ApplicationState state() const
    {
        ApplicationFold fold(application);
        for (const auto& edit : m_edits) {
            fold.take(editFromBytes(sealed(edit).bytes).value());
        }
        return std::move(fold).finish();
    }

    Sheet sheet() const { return state().review.sheet(li); }

private:
    QList<Edit> m_edits;
    QMap<QString, qint64> m_seqs;
    qint64 m_clock = 0;
};

} // namespace

TEST(Pin, holdsWhatItsEditsSay)
{
    History history;
    const auto made = history.add(EditKind::PinChanged, passage());
    history.add(EditKind::PinChanged, {{u"stance"_s, u"for"_s, u"against"_s}, {u"remark"_s, {}, u"unclear"_s}});
    const auto pins = history.sheet().pins;
    ASSERT_EQ(1, pins.size());
    EXPECT_EQ(Stance::Against, pins[0].stance);
    EXPECT_EQ(u"unclear"_s, pins[0].remark);
    EXPECT_EQ((Passage{2, {{100, 200, 3000, 1200}}, u"博士"_s}), pins[0].passage);
    EXPECT_EQ(Digest::of("a"), pins[0].content);
    EXPECT_EQ(made.at, pins[0].at);
    EXPECT_EQ(made.clock, pins[0].clock);
}

TEST(Pin, isGoneWithoutAnIndicatorAndBackWhenThatIsTakenBack)
{
    History history;
    const auto made = history.add(EditKind::PinChanged, passage());
    const auto removed = history.add(EditKind::PinChanged, made.change.inverse().fields);
    EXPECT_TRUE(history.sheet().pins.isEmpty());
    history.add(EditKind::PinChanged, removed.change.inverse().fields);
    ASSERT_EQ(1, history.sheet().pins.size());
    EXPECT_EQ(u"博士"_s, history.sheet().pins[0].passage.quote);
}

TEST(Pin, leavesNothingToChooseWhileItIsGone)
{
    History history;
    auto fields = passage();
    fields.append({u"remark"_s, {}, u"page 2"_s});
    const auto made = history.add(EditKind::PinChanged, fields);
    history.add(EditKind::PinChanged, {{u"remark"_s, u"page 2"_s, u"page 3"_s}}, u"two"_s, {{DeviceId(u"one"_s), 1}});
    EXPECT_TRUE(history.state().conflicts.isEmpty());
    history.add(EditKind::PinChanged, made.change.inverse().fields);
    EXPECT_TRUE(history.sheet().pins.isEmpty());
    EXPECT_TRUE(history.state().conflicts.isEmpty()) << "one computer wrote a remark, the other one took the pin off";
    history.add(EditKind::PinChanged, {{u"indicator"_s, {}, u"age"_s}});
    EXPECT_EQ(2, history.state().conflicts.size()) << "the pin is back, and so are both remarks";
}

TEST(Pin, staysOnASubmittedSheetAsItWasSignedFor)
{
    History history;
    history.add(EditKind::PinChanged, passage());
    history.add(EditKind::SheetSubmitted, {});
    history.add(EditKind::PinChanged, {{u"remark"_s, {}, u"later"_s}}, u"two"_s, {{DeviceId(u"one"_s), 1}});
    EXPECT_EQ(QString(), history.sheet().pins.value(0).remark);
    history.returnSheet();
    EXPECT_EQ(u"later"_s, history.sheet().pins.value(0).remark) << "what was written elsewhere comes to light";
}

TEST(Pin, thatASubmissionDidNotKnowIsNoPartOfIt)
{
    History history;
    history.add(EditKind::PinChanged, passage(), u"two"_s);
    history.add(EditKind::SheetSubmitted, {});
    EXPECT_TRUE(history.sheet().pins.isEmpty());
}

TEST(Pin, takesWordsAndNumbersThatAreNoneForUnset)
{
    History history;
    history.add(EditKind::PinChanged, passage());
    history.add(EditKind::PinChanged, {{u"stance"_s, {}, u"sideways"_s},
                                       {u"page"_s, {}, u"1.5"_s},
                                       {u"rects"_s, {}, u"1 2 3"_s},
                                       {u"coverage"_s, {}, u"many"_s},
                                       {u"placement"_s, {}, u"elsewhere"_s}});
    const auto kept = history.sheet().pins.value(0);
    EXPECT_EQ(Stance::Context, kept.stance);
    EXPECT_TRUE(kept.passage.isEmpty());
    EXPECT_FALSE(kept.coverage || kept.isMoved);
    EXPECT_FALSE(knownStance(u"sideways"));
}

TEST(Pin, isPartOfTheDigestOfItsSheetAndASheetWithoutAnyHasTheOneOfBefore)
{
    History history;
    history.add(EditKind::PinChanged, passage());
    const auto sheet = history.sheet();
    FrozenScore frozen;
    EXPECT_TRUE(pinsDigest(Sheet()).isEmpty());
    EXPECT_FALSE(toJson(frozen).contains(u"pins"_s));
    const auto before = sheetDigest(application, sheet, frozen);
    frozen.pins = pinsDigest(sheet);
    EXPECT_NE(before, sheetDigest(application, sheet, frozen));
    auto other = sheet;
    other.pins[0].passage.quote = u"硕士"_s;
    EXPECT_NE(frozen.pins, pinsDigest(other));
}

} // namespace pingshen
