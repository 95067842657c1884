// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const auto unseen = u"\u200B\u00A0\uFEFF\uFE0F\u3164\u2800"_s;

QJsonValue typed(const TextField& field, const QString& text)
{
    const auto change = typedChange(applicationFile(), anna, field, text);
    return change ? change->fields.first().to : QJsonValue(nameOf(change.error().code));
}

} // namespace

TEST(TypedChange, readsPointsAndDatesAndTakesTextAsItStands)
{
    EXPECT_EQ(QJsonValue(u"4.5"_s), typed({EditKind::ScoreChanged, u"age"_s, u"points"_s}, u" ４.5"_s));
    EXPECT_EQ(QJsonValue(u"2026-11-20"_s), typed({EditKind::VisitChanged, {}, u"date"_s}, u"2026年11月20日"_s));
    EXPECT_EQ(QJsonValue(u"1968-03-07"_s), typed({EditKind::ApplicantChanged, {}, u"birthDate"_s}, u"1968/3/7"_s));
    const auto text = u" a\u00A0b\u2028c\r\nd\t "_s;
    EXPECT_EQ(QJsonValue(text), typed({EditKind::ScoreChanged, u"age"_s, u"reason"_s}, text));
}

TEST(TypedChange, refusesWhatIsNoPointsAndNoDate)
{
    const auto file = applicationFile();
    EXPECT_FAILS(PointsMalformed, typedChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"."_s));
    EXPECT_FAILS(DateMalformed, typedChange(file, anna, {EditKind::VisitChanged, {}, u"date"_s}, u"20260231"_s));
}

TEST(TypedChange, toADateThatIsYearsAwayIsUnlikely)
{
    const QDate today(2025, 12, 1);
    const TextField visit{EditKind::VisitChanged, {}, u"date"_s};
    const TextField birth{EditKind::ApplicantChanged, {}, u"birthDate"_s};
    EXPECT_OK(checkLikely(visit, {2026, 1, 5}, today));
    EXPECT_OK(checkLikely(visit, {2023, 12, 1}, today));
    EXPECT_FAILS(DateUnlikely, checkLikely(visit, {2028, 1, 5}, today));
    EXPECT_FAILS(DateUnlikely, checkLikely(visit, {1902, 1, 1}, today));
    EXPECT_OK(checkLikely(birth, {1968, 3, 7}, today));
    EXPECT_OK(checkLikely(birth, {2009, 12, 1}, today)) << "sixteen today";
    EXPECT_FAILS(AgeUnlikely, checkLikely(birth, {2009, 12, 2}, today));
    EXPECT_FAILS(AgeUnlikely, checkLikely(birth, {1905, 11, 30}, today));
    EXPECT_FAILS(BirthDateInFuture, checkLikely(birth, {2025, 12, 2}, today));
}

TEST(TypedChange, toABirthInTheFutureIsNotWhatAPersonMayInsistOn)
{
    EXPECT_TRUE(mayBeMeant({Error::Code::AgeUnlikely, {}, {}, nullptr}));
    EXPECT_TRUE(mayBeMeant({Error::Code::DateUnlikely, {}, {}, nullptr}));
    EXPECT_FALSE(mayBeMeant({Error::Code::BirthDateInFuture, {}, {}, nullptr}));
}

TEST(TypedChange, ofWhatNobodySeesClearsTheField)
{
    for (const auto& field : {TextField{EditKind::ScoreChanged, u"age"_s, u"reason"_s},
                              TextField{EditKind::ScoreChanged, u"age"_s, u"points"_s},
                              TextField{EditKind::VisitChanged, {}, u"notifiedOn"_s},
                              TextField{EditKind::VisitChanged, {}, u"summary"_s}}) {
        EXPECT_EQ(QJsonValue(), typed(field, unseen)) << field.field.toStdString();
    }
}

TEST(TypedChange, ofWhatNobodySeesIsNoNoteAndNoReason)
{
    const auto file = applicationFile();
    EXPECT_FAILS(NoteEmpty, checkChange(file, newNote(file, anna, NoteId(u"n1"_s), u"tax"_s, unseen)));
    EXPECT_FAILS(ReasonMissing, checkChange(file, plainChange(EditKind::VisitRequested, file, bo, {}, unseen)));
    auto submitted = applicationFile();
    scoreAll(submitted);
    make(submitted, submission(submitted, anna));
    EXPECT_FAILS(ReasonMissing,
                 checkChange(submitted, plainChange(EditKind::SheetReturned, submitted, bo, anna.value(), unseen)));
}

} // namespace pingshen
