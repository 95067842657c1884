// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent/RecentlyRead.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto start = QDateTime::fromString(u"2026-11-20T08:00:00.000Z"_s, Qt::ISODateWithMs);

RecentlyRead::Read read(const QString& document, const QString& application = u"one"_s)
{
    return {ApplicationId(application), DocumentId(document), document + u".pdf"_s, {}};
}

QStringList namesIn(const RecentlyRead& reads)
{
    QStringList names;
    for (const auto& each : reads.all()) {
        names.append(each.application.value() + u'/' + each.document.value());
    }
    return names;
}

} // namespace

TEST(RecentlyRead, countsFromWhenADocumentWasLastOnScreen)
{
    RecentlyRead reads;
    reads.nowOnScreen({read(u"a"_s), read(u"b"_s)}, start);
    reads.nowOnScreen({read(u"a"_s), read(u"c"_s)}, start.addSecs(60));
    reads.nowOnScreen({read(u"d"_s), read(u"a"_s)}, start.addSecs(120));
    EXPECT_EQ((QStringList{u"one/d"_s, u"one/a"_s, u"one/c"_s, u"one/b"_s}), namesIn(reads));
    EXPECT_EQ(start.addSecs(60), reads.all().last().at) << "until the third came in its place";
}

TEST(RecentlyRead, keepsTheSameDocumentOfTwoApplicationsApart)
{
    RecentlyRead reads;
    reads.nowOnScreen({read(u"a"_s)}, start);
    reads.nowOnScreen({read(u"a"_s, u"two"_s)}, start);
    EXPECT_EQ((QStringList{u"two/a"_s, u"one/a"_s}), namesIn(reads));
}

TEST(RecentlyRead, comesBackAsItWasKeptBehindWhatIsNewer)
{
    RecentlyRead before;
    before.nowOnScreen({read(u"a"_s)}, start);
    before.nowOnScreen({read(u"b"_s)}, start.addSecs(1));
    RecentlyRead reads;
    reads.nowOnScreen({read(u"a"_s)}, start.addDays(1));
    reads.takeKept(before.toJson());
    EXPECT_EQ((QStringList{u"one/a"_s, u"one/b"_s}), namesIn(reads));
    EXPECT_EQ(start.addDays(1), reads.all().first().at);
    EXPECT_EQ(start.addSecs(1), reads.all().last().at);
    EXPECT_EQ(u"b.pdf"_s, reads.all().last().name);
    reads.takeKept({{u"read"_s, u"nonsense"_s}});
    EXPECT_EQ(2, reads.all().size());
}

TEST(RecentlyRead, holdsTheLastHundred)
{
    RecentlyRead reads;
    for (int i = 0; i <= RecentlyRead::most; ++i) {
        reads.nowOnScreen({read(QString::number(i))}, start.addSecs(i));
    }
    EXPECT_EQ(RecentlyRead::most, reads.all().size());
    EXPECT_EQ(u"one/1"_s, namesIn(reads).last());
}

} // namespace pingshen::ui
