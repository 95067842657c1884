// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Review.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Reads the rows of one application into a review, part by part. An argument that is not given stands for all.
class ReviewReader
{
public:
    ReviewReader(Database& database, const ApplicationId& application);

    Done readVersion();
    Done readSheets(const std::optional<ReviewerId>& reviewer = {});
    Done readScores(const std::optional<ReviewerId>& reviewer = {}, const std::optional<QString>& indicator = {});
    Done readPins(const std::optional<ReviewerId>& reviewer = {}, const std::optional<QString>& pin = {});
    Done readVisit();
    Done readOriginals(const std::optional<QString>& document = {});
    Done readNotes(const std::optional<QString>& note = {});
    Done readEligibility(const std::optional<QString>& condition = {});
    Done readSettlements(const std::optional<QString>& statement = {});

    Review&& take() && { return std::move(m_review); }

private:
    Database& m_database;
    QString m_application;
    Review m_review;
};

/// Writes single rows of a review; what the review no longer holds is deleted.
class ReviewWriter
{
public:
    ReviewWriter(Database& database, const Review& review);

    Done writeSheet(const ReviewerId& reviewer);
    Done writeScore(const ReviewerId& reviewer, const QString& indicator);
    Done writePin(const ReviewerId& reviewer, const QString& id);
    Done writeVisit();
    Done writeOriginal(const QString& document);
    Done writeNote(const QString& id);
    Done writeEligibility(const ConditionId& condition);
    Done writeSettlement(const StatementId& statement);

private:
    Database& m_database;
    const Review& m_review;
    QString m_application;
};

} // namespace pingshen
