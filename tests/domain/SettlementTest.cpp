// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Settlement.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Statement, isCalledAlikeInEveryVault)
{
    const Statement said{u"position"_s, DocumentId(u"d1"_s), u"chief  engineer"_s};
    EXPECT_EQ(u"position d1 chief  engineer"_s, idOf(said).value());
    EXPECT_EQ(said, statementFrom(idOf(said)));
    const Statement missing{u"birthDate"_s, DocumentId(u"d1"_s)};
    EXPECT_EQ(u"birthDate d1"_s, idOf(missing).value());
    EXPECT_EQ(missing, statementFrom(idOf(missing)));
}

TEST(Statement, isCalledByTheFirstPartOfALongValue)
{
    const Statement said{u"employer"_s, DocumentId(u"d1"_s), QString(100'000, u'x')};
    EXPECT_EQ(longestStatement, statementFrom(idOf(said))->value.size());
}

TEST(Statement, isNoOtherText)
{
    for (const auto& text : {u""_s, u"birthDate"_s, u"birthDate "_s, u" d1"_s, u"2 d1"_s, u"a d "_s}) {
        EXPECT_EQ(std::nullopt, statementFrom(StatementId(text))) << text.toStdString();
    }
}

TEST(Settled, isReadFromItsWordAndElseOpen)
{
    for (const auto settled : {Settled::Open, Settled::Accepted, Settled::Raised}) {
        EXPECT_EQ(settled, settledFrom(nameOf(settled)));
    }
    EXPECT_EQ(Settled::Open, settledFrom(u"Accepted"));
}

} // namespace pingshen
