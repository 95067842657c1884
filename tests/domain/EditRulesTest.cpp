// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditRules.h"

#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"
#include "tests/support/Printers.h"

#include <QJsonArray>

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

TEST(EditRules, letNobodyBeWithoutANameOrHaveOneWithoutEnd)
{
    const auto naming = [](const QJsonValue& latin, const QJsonValue& chinese) {
        return change(EditKind::PersonNamed, {{u"latinName"_s, {}, latin}, {u"chineseName"_s, {}, chinese}});
    };
    EXPECT_OK(checkAlone(naming(QString(longestName, u'x'), {})));
    EXPECT_FAILS(TextTooLong, checkAlone(naming(QString(longestName + 1, u'x'), {})));
    EXPECT_FAILS(ReviewerMissing, checkAlone(naming({}, u" "_s)));
    EXPECT_FAILS(ReviewerMissing, checkAlone(change(EditKind::PersonAdded)));
    EXPECT_OK(checkAlone(change(EditKind::PersonNamed, {{u"latinName"_s, u"Li"_s, {}}})))
        << "whether there is another one a change does not say by itself";
}

TEST(EditRules, limitWhatNamesSomething)
{
    const auto isTooLong = [](auto set, int length) {
        auto each = score(u"reason"_s, u"x"_s);
        set(each, QString(length, u'x'));
        const auto checked = checkAlone(each);
        return !checked && checked.error().code == Error::Code::TextTooLong;
    };
    const auto author = [](Change& each, const QString& id) { each.author = ReviewerId(id); };
    const auto application = [](Change& each, const QString& id) { each.application = ApplicationId(id); };
    const auto subject = [](Change& each, const QString& id) { each.subject = id; };
    const auto setting = [](Change& each, const QString& key) {
        each = change(EditKind::SettingChanged, {{key, {}, u"1"_s}});
    };
    for (const int length : {longestId, longestId + 1}) {
        EXPECT_EQ(length > longestId, isTooLong(author, length));
        EXPECT_EQ(length > longestId, isTooLong(application, length));
        EXPECT_EQ(length > longestId, isTooLong(subject, length));
        EXPECT_EQ(length > longestId, isTooLong(setting, length));
    }
}

TEST(EditRules, letAPackageHaveNoTwoDocumentsOfOneId)
{
    Dossier dossier;
    dossier.id = ApplicationId(u"a1"_s);
    dossier.versions = {{1, Digest::of("package"), u"package.zip"_s, {}}};
    dossier.documents.resize(2);
    dossier.documents[0].id = DocumentId(u"d1"_s);
    dossier.documents[1].id = DocumentId(u"d2"_s);
    dossier.documents[0].digest = dossier.documents[1].digest = Digest::of("paper");
    EXPECT_OK(checkAlone(importOf(dossier, {}, {})));
    dossier.documents[1].id = DocumentId(u"d1"_s);
    EXPECT_FAILS(JournalBroken, checkAlone(importOf(dossier, {}, {})));
}

TEST(EditRules, letAPackageHaveNoDocumentThatNoFileCanBe)
{
    Dossier dossier;
    dossier.id = ApplicationId(u"a1"_s);
    dossier.versions = {{1, Digest::of("package"), u"package.zip"_s, {}}};
    dossier.documents.resize(1);
    auto& document = dossier.documents.first();
    document.id = DocumentId(u"d1"_s);
    const auto made = [&](int pages, int textPages, qint64 bytes, const QJsonValue& digest) {
        document.pages = pages;
        document.textPages = textPages;
        document.bytes = bytes;
        auto change = importOf(dossier, {}, {});
        auto content = change.content[u"documents"_s].toArray();
        auto first = content.first().toObject();
        first[u"digest"_s] = digest;
        content[0] = first;
        change.content[u"documents"_s] = content;
        return checkAlone(change);
    };
    const auto hex = Digest::of("paper").hex();
    EXPECT_OK(made(0, 0, 0, hex));
    EXPECT_OK(made(mostDocumentPages, mostDocumentPages, 1LL << 40, hex));
    for (const auto& digest : {QString(), u"ab"_s, u"../../outside.pdf"_s, QString(64, u'g'), hex.chopped(1)}) {
        SCOPED_TRACE(qPrintable(digest));
        EXPECT_FAILS(JournalBroken, made(1, 1, 9, digest));
    }
    EXPECT_FAILS(JournalBroken, made(mostDocumentPages + 1, 0, 9, hex));
    EXPECT_FAILS(JournalBroken, made(-5, 0, 9, hex));
    EXPECT_FAILS(JournalBroken, made(1, 2, 9, hex));
    EXPECT_FAILS(JournalBroken, made(1, -1, 9, hex));
    EXPECT_FAILS(JournalBroken, made(1, 1, -9, hex));
}

TEST(EditRules, takeNumbersForNumbers)
{
    Dossier dossier;
    dossier.id = ApplicationId(u"a1"_s);
    dossier.versions = {{1, Digest::of("package"), u"package.zip"_s, {}}};
    dossier.documents.resize(1);
    dossier.documents.first().id = DocumentId(u"d1"_s);
    dossier.documents.first().digest = Digest::of("paper");
    const auto with = [&](const QString& field, const QJsonValue& value) {
        auto change = importOf(dossier, {}, {});
        auto document = change.content[u"documents"_s].toArray().first().toObject();
        document[field] = value;
        change.content[u"documents"_s] = QJsonArray{document};
        return checkAlone(change);
    };
    EXPECT_OK(with(u"pages"_s, 3));
    for (const auto& field : {u"pages"_s, u"textPages"_s, u"bytes"_s}) {
        for (const auto& value : {QJsonValue(u"3"_s), QJsonValue(QJsonArray{3}), QJsonValue(0.5), QJsonValue()}) {
            EXPECT_FAILS(JournalBroken, with(field, value));
        }
    }
    EXPECT_FAILS(JournalBroken, with(u"digest"_s, Digest::of("paper").hex().toUpper()));
    auto change = importOf(dossier, {}, {});
    change.content[u"documents"_s] = u"none"_s;
    EXPECT_FAILS(JournalBroken, checkAlone(change));
}

TEST(EditRules, askForDigestsWhereverAFileIsNamed)
{
    const auto received = [](const QJsonValue& documents) {
        auto change = Change{EditKind::DocumentsReceived, ApplicationId(u"a1"_s), {}, {}, {}, {}, std::nullopt};
        change.content = {{u"documents"_s, documents}};
        return checkAlone(change);
    };
    const auto bears = [](const QJsonValue& content) {
        return checkAlone(change(EditKind::DocumentChanged, {{u"content"_s, {}, content}}));
    };
    const auto hex = Digest::of("paper").hex();
    EXPECT_OK(received(QJsonArray{hex}));
    EXPECT_OK(bears(hex));
    EXPECT_OK(bears(QJsonValue()));
    for (const auto& none : {u"../../outside.pdf"_s, QString(), hex.toUpper(), hex.chopped(1)}) {
        EXPECT_FAILS(JournalBroken, received(QJsonArray{hex, none}));
        EXPECT_FAILS(JournalBroken, bears(none));
    }
    EXPECT_FAILS(JournalBroken, received(hex));
}

TEST(EditRules, refuseSettingsThatNoOfficeCouldEnter)
{
    const auto set = [](const QString& key, const QJsonValue& value) {
        return checkAlone(change(EditKind::SettingChanged, {{key, {}, value}}));
    };
    EXPECT_OK(set(u"step"_s, u"0.5"_s));
    EXPECT_OK(set(u"step"_s, QJsonValue()));
    EXPECT_OK(set(u"step"_s, QString()));
    EXPECT_OK(set(u"option.age.26-55"_s, u"0"_s));
    EXPECT_OK(set(u"pins"_s, u"2"_s));
    EXPECT_OK(set(u"ofANewerProgram"_s, 12));
    EXPECT_FAILS(PointsMalformed, set(u"step"_s, u"0"_s));
    EXPECT_FAILS(PointsMalformed, set(u"step"_s, u"NaN"_s));
    EXPECT_FAILS(PointsMalformed, set(u"option.age.26-55"_s, u"-5"_s));
    EXPECT_FAILS(PointsMalformed, set(u"split.salary"_s, u"-0.01"_s));
    EXPECT_FAILS(PointsMalformed, set(u"pins"_s, u"1.5"_s));
    EXPECT_FAILS(FieldUnknown, set(u"step"_s, 1));
}

TEST(EditRules, sayWhatIsWrongWithWhat)
{
    const auto expect = [](const Change& refused, const QJsonObject& args, const QString& where) {
        const auto checked = checkAlone(refused);
        ASSERT_FALSE(checked);
        EXPECT_EQ(args, checked.error().args);
        EXPECT_EQ(where, checked.error().where);
    };
    const QJsonObject tooLong{{u"maximum"_s, longestText}, {u"length"_s, longestText + 2}};
    expect(score(u"reason"_s, QString(longestText + 2, u'x')), tooLong, u"reason"_s);
    expect(change(EditKind::SheetReturned, {}, QString(longestText + 2, u'x')), tooLong, {});
    auto named = change(EditKind::PersonNamed, {{u"chineseName"_s, {}, u"李文清"_s}});
    named.subject.clear();
    expect(named, {{u"name"_s, QString()}}, {});
    named.subject = QString(longestId + 1, u'x');
    expect(named, {{u"maximum"_s, longestId}, {u"length"_s, longestId + 1}}, u"subject"_s);
    expect(score(u"points"_s, 12), {}, u"points"_s);
    expect(score(u"points"_s, u"many"_s), Points::parse(u"many"_s).error().args, u"age"_s);
    expect(change(EditKind::VisitChanged, {{u"date"_s, {}, u"2026-02-31"_s}}), {{u"text"_s, u"2026-02-31"_s}}, {});
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
