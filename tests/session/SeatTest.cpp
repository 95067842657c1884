// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/work/Highlights.h"
#include "core/work/People.h"
#include "core/work/Places.h"
#include "core/work/Readings.h"
#include "core/work/RecordChange.h"
#include "tests/session/SessionFixture.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// An expert who was entered in each script, merged into one, and sits down by the name that was given up.
class SeatTest : public SessionTest
{
protected:
    SeatTest()
    {
        const auto merged = look([this](Workplace& workplace) {
            li = personOf(workplace, u"李文清"_s).value();
            again = personOf(workplace, u"Li Wenqing"_s).value();
            office = personOf(workplace, u"王主任"_s, Role::Office).value();
            return recordChanges(workplace, {personMerged(*personsOf(workplace), li, again, office)});
        });
        EXPECT_OK(merged);
        begin();
        sitDown(u"Li Wenqing"_s);
    }

    void sitDown(const QString& name)
    {
        std::optional<Seat> seat;
        m_session->people.find(
            name, &desk(), [&seat](const Result<Seat>& found) { seat = found ? std::optional(*found) : std::nullopt; });
        drain();
        ASSERT_TRUE(seat);
        desk().seat(*seat);
    }

    /// It was a mistake.
    void part()
    {
        EXPECT_OK(look([this](Workplace& workplace) {
            return recordChanges(workplace, {personMerged(*personsOf(workplace), {}, again, office)});
        }));
    }

    void fill(const QString& field, const QString& text)
    {
        desk().apply(fieldChange(*desk().file(), desk().reviewer(), {EditKind::ApplicantChanged, {}, field}, text));
    }

    static QStringList typedIn(Workplace& workplace, const PersonId& author, const ApplicationId& application)
    {
        QStringList texts;
        const auto typed = typedBy(workplace, author, application);
        for (const auto& each : typed ? *typed : QList<TypedText>()) {
            texts.append(each.text);
        }
        return texts;
    }

    const Digest m_diploma = Digest::of("diploma");
    PersonId li;
    PersonId again;
    PersonId office;
};

TEST_F(SeatTest, isThePersonAndTheNameThatWasGiven)
{
    EXPECT_EQ(Seat(li, again), desk().seat());
    sitDown(u"李文清"_s);
    EXPECT_EQ(Seat(li), desk().seat());
}

TEST_F(SeatTest, partsWhatWasTypedHighlightedAndReadWhenTheMergeIsTakenBack)
{
    openApplication();
    drain();
    desk().keepDraft({EditKind::NoteChanged, u"n1"_s, u"text"_s}, u"at ho"_s, 5);
    const Highlight mark{HighlightId(u"h1"_s), {DocumentId(u"d1"_s), m_diploma, {0, {{0, 0, 9, 9}}, u"q"_s}}, {}, {}};
    m_session->highlights.set(m_diploma, mark.id, mark);
    m_session->readings.add(m_diploma, 0, 6'000);
    m_session->places.keep(desk().writer(), u"window"_s, {{u"page"_s, 7}});
    const auto kept = [this](Workplace& workplace, const PersonId& who) {
        return QList<qint64>{typedIn(workplace, who, m_application).size(),
                             highlightsOf(workplace, who, m_application, {m_diploma}).value().all.size(),
                             readingRecord(workplace, who, {m_diploma}).value().milliseconds(m_diploma, 0),
                             placeOf(workplace, who, u"window"_s).value()[u"page"_s].toInteger()};
    };
    look([&](Workplace& workplace) {
        EXPECT_EQ((QList<qint64>{1, 1, 6'000, 7}), kept(workplace, li)) << "while they are one person";
        return true;
    });
    part();
    look([&](Workplace& workplace) {
        EXPECT_EQ((QList<qint64>{0, 0, 0, 0}), kept(workplace, li));
        EXPECT_EQ((QList<qint64>{1, 1, 6'000, 7}), kept(workplace, again));
        return true;
    });
}

TEST_F(SeatTest, isWhoeverMadeAChangeAlsoWhenItIsWrittenLater)
{
    openApplication();
    fill(u"position"_s, u"Engineer"_s);
    fill(u"employer"_s, u"Acme"_s); // waits until the one before it is written
    desk().seat(Seat(li));
    waitForSaves();
    const auto made = changes();
    ASSERT_EQ(2, made.size());
    EXPECT_EQ(again, made[0].change.author);
    EXPECT_EQ(again, made[1].change.author);
}

/// A text that the rules would refuse stays one of the person's who is shown it.
TEST_F(SeatTest, showsAgainWhatWasTypedUnderTheOtherName)
{
    openApplication();
    desk().keepDraft({EditKind::NoteChanged, u"n1"_s, u"text"_s}, u"at ho"_s, 5);
    desk().keepDrafts();
    drain();
    sitDown(u"李文清"_s);
    openApplication();
    ASSERT_EQ(1, desk().unfinishedNote().size());
    EXPECT_EQ(u"at ho"_s, desk().unfinishedNote().first().text);
}

} // namespace pingshen::test
