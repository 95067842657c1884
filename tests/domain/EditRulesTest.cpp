// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditRules.h"

#include "core/domain/EditKinds.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Change change(EditKind::Value kind, QList<FieldChange> fields = {}, const QString& note = {})
{
    return {kind, ApplicationId(u"a1"_s), ReviewerId(u"李"_s), u"age"_s, std::move(fields), note, std::nullopt};
}

Change score(const QString& field, const QJsonValue& value)
{
    return change(EditKind::ScoreChanged, {{field, {}, value}});
}

} // namespace

TEST(EditRules, readsValuesAsWhatTheirFieldsHold)
{
    EXPECT_OK(checkAlone(score(u"points"_s, u"12.25"_s)));
    EXPECT_OK(checkAlone(score(u"points"_s, QJsonValue())));
    EXPECT_FAILS(PointsMalformed, checkAlone(score(u"points"_s, u"many"_s)));
    EXPECT_FAILS(FieldUnknown, checkAlone(score(u"points"_s, 12)));
    EXPECT_FAILS(TextTooLong, checkAlone(score(u"reason"_s, QString(longestText + 1, u'x'))));
    EXPECT_OK(checkAlone(change(EditKind::VisitChanged, {{u"date"_s, {}, u"2026-01-31"_s}})));
    EXPECT_FAILS(DateMalformed, checkAlone(change(EditKind::VisitChanged, {{u"date"_s, {}, u"2026-02-31"_s}})));
    EXPECT_OK(checkAlone(change(EditKind::DocumentChanged, {{u"kind"_s, {}, QJsonObject{{u"kind"_s, u"x"_s}}}})));
}

TEST(EditRules, asksForAuthorApplicationAndReason)
{
    auto nobody = score(u"reason"_s, u"x"_s);
    nobody.author = {};
    EXPECT_FAILS(ReviewerMissing, checkAlone(nobody));
    auto nowhere = score(u"reason"_s, u"x"_s);
    nowhere.application = {};
    EXPECT_FAILS(ApplicationNotFound, checkAlone(nowhere));
    EXPECT_FAILS(ReasonMissing, checkAlone(change(EditKind::SheetReturned, {}, u" "_s)));
    EXPECT_OK(checkAlone(change(EditKind::SheetReturned, {}, u"理由不足"_s)));
}

TEST(EditRules, letPeopleBeOfNoApplicationButSomebody)
{
    auto named = change(EditKind::PersonNamed, {{u"chineseName"_s, {}, u"李文清"_s}});
    named.application = {};
    EXPECT_OK(checkAlone(named));
    named.subject.clear();
    EXPECT_FAILS(PersonNotFound, checkAlone(named));
}

TEST(EditRules, letWhatThisProgramDoesNotKnowPass)
{
    EXPECT_OK(checkAlone(score(u"ofANewerProgram"_s, 12)));
    EXPECT_OK(checkAlone(change(EditKind::Unknown)));
    auto recognised = change(EditKind::KindRecognised);
    recognised.author = {};
    EXPECT_OK(checkAlone(recognised)) << "the program does that itself";
}

} // namespace pingshen
