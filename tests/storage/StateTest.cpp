// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/RandomEdits.h"
#include "tests/storage/VaultFixture.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QStringList applications{u"a1"_s, u"b2"_s, u"c3"_s};

/// State rows are the fold of the edits, whatever the edits.
class State : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        for (const auto& id : applications) {
            insert(id);
        }
        QList<Change> batch;
        for (const auto& change : test::randomChanges(20251201, 2400, applications)) {
            batch.append(change);
            if (batch.size() == 16) {
                clock.advance(std::chrono::milliseconds(7));
                ASSERT_OK(journal->record(std::exchange(batch, {})));
            }
        }
    }

    Review folded(const ApplicationId& id) const
    {
        Review review;
        review.application = id;
        const auto edits = journal->editsOf(id);
        EXPECT_OK(edits);
        for (const auto& edit : *edits) {
            apply(review, edit);
        }
        return review;
    }

    Dossier foldedDossier(const ApplicationId& id) const
    {
        auto dossier = DossierStore(*database).loadImported(id).value();
        const auto edits = journal->editsOf(id).value();
        for (const auto& edit : edits) {
            apply(dossier, edit);
        }
        return dossier;
    }

    void expectStateIsFold() const
    {
        for (const auto& id : applications) {
            const auto review = ReviewStore(*database).load(ApplicationId(id));
            ASSERT_OK(review);
            EXPECT_FALSE(review->sheets.isEmpty());
            EXPECT_FALSE(review->visit.notes.isEmpty());
            EXPECT_TRUE(folded(ApplicationId(id)) == *review) << id.toStdString();
            const auto dossier = DossierStore(*database).load(ApplicationId(id));
            ASSERT_OK(dossier);
            EXPECT_TRUE(foldedDossier(ApplicationId(id)) == *dossier) << id.toStdString();
        }
        OfficeSettings settings;
        const auto edits = journal->all().value();
        for (const auto& edit : edits) {
            apply(settings, edit);
        }
        EXPECT_FALSE(settings.values.isEmpty());
        EXPECT_TRUE(settings == SettingStore(*database).load().value());
    }
};

} // namespace

TEST_F(State, isTheFoldOfThousandsOfEdits)
{
    expectStateIsFold();
}

TEST_F(State, isTheSameWhenItIsRebuilt)
{
    const auto reviewers = SettingStore(*database).reviewers().value();
    ASSERT_OK(database->run("UPDATE score SET reason = 'other'"_L1));
    ASSERT_OK(database->run("DELETE FROM note"_L1));
    ASSERT_OK(database->run("UPDATE document SET kind = 'other'"_L1));
    ASSERT_OK(database->run("UPDATE application SET newest_version = 77, latin_name = 'other'"_L1));
    ASSERT_OK(database->run("UPDATE setting SET value = 'other'"_L1));
    ASSERT_OK(journal->rebuild({}));
    expectStateIsFold();
    EXPECT_EQ(reviewers, SettingStore(*database).reviewers().value());
}

TEST_F(State, keepsAChainWithoutAFlaw)
{
    const auto problems = journal->checkChain({});
    ASSERT_OK(problems);
    EXPECT_TRUE(problems->isEmpty());
    EXPECT_EQ(2400, journal->all().value().back().seq);
}

} // namespace pingshen
